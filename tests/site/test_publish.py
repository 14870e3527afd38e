"""Publishing writes what changed, removes what is no longer made, and leaves the rest alone."""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

import build_tools
from build_tools.site.publish import Publication, publish, rewrite, write_new

FOLDERS = ["en/actors", "data"]


def _tree(docs: Path) -> dict[str, str]:
    return {
        path.relative_to(docs).as_posix(): path.read_text("utf-8")
        for path in sorted(docs.rglob("*"))
        if path.is_file()
    }


def test_writes_every_file(tmp_path: Path) -> None:
    files = {"en/actors/a.md": "a\n", "data/x.json": "{}\n", "en/index.md": "home\n"}

    assert publish(tmp_path, files.items(), FOLDERS) == Publication(files=3, written=3, removed=0)
    assert _tree(tmp_path) == files


def test_leaves_equal_files_untouched(tmp_path: Path) -> None:
    files = {"en/actors/a.md": "a\n", "en/actors/b.md": "b\n"}
    publish(tmp_path, files.items(), FOLDERS)
    before = (tmp_path / "en/actors/a.md").stat().st_mtime_ns

    done = publish(tmp_path, (files | {"en/actors/b.md": "other\n"}).items(), FOLDERS)

    assert done == Publication(files=2, written=1, removed=0)
    assert (tmp_path / "en/actors/a.md").stat().st_mtime_ns == before


def test_removes_strays_and_the_folders_they_leave_empty(tmp_path: Path) -> None:
    publish(tmp_path, {"en/actors/old/a.md": "a\n", "en/actors/b.md": "b\n"}.items(), FOLDERS)

    done = publish(tmp_path, {"en/actors/b.md": "b\n"}.items(), FOLDERS)

    assert done == Publication(files=1, written=0, removed=1)
    assert not (tmp_path / "en/actors/old").exists()


def test_leaves_hand_written_files_alone(tmp_path: Path) -> None:
    mine = {"en/method.md": "method\n", "index.md": "start\n", "en/events/x.md": "kept\n"}
    for path, text in mine.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")

    done = publish(tmp_path, {"en/index.md": "home\n"}.items(), FOLDERS)

    assert done.removed == 0
    assert _tree(tmp_path) == mine | {"en/index.md": "home\n"}


def test_text_is_written_byte_for_byte(tmp_path: Path) -> None:
    publish(tmp_path, {"data/x.csv": "a\r\nب\r\n"}.items(), FOLDERS)

    assert (tmp_path / "data/x.csv").read_bytes() == "a\r\nب\r\n".encode()


Write = Callable[[Path, str], object]
FAULTS = [OSError(28, "No space left on device"), KeyboardInterrupt()]


def _stopped(
    write: Write, stage: str, fault: BaseException, path: Path, monkeypatch: pytest.MonkeyPatch
) -> bytes | None:
    """What a file holds, or None, when writing it anew stopped with half a file written."""

    def stops(written: Path, *_: object, **__: object) -> None:
        with written.open("wb") as file:
            file.write(b"as it")
        raise fault

    monkeypatch.setattr(Path, stage, stops)
    with pytest.raises(type(fault)):
        write(path, "as it shall be\n")
    assert {one.name for one in path.parent.iterdir()} <= {path.name}
    return path.read_bytes() if path.exists() else None


def _cannot_link(*_: object) -> None:
    raise PermissionError(1, "Operation not permitted")


@pytest.mark.parametrize("fault", FAULTS, ids=["full disk", "stopped by hand"])
@pytest.mark.parametrize("stage", ["write_bytes", "replace"])
def test_an_entry_is_written_whole_or_not_at_all(
    stage: str, fault: BaseException, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`fmt`, `archive`, `redact` and `ledger` write by the one, `new` and `scan` by the other."""
    path = tmp_path / "salma.yaml"
    monkeypatch.setattr(os, "link", _cannot_link)
    assert _stopped(write_new, stage, fault, path, monkeypatch) is None

    path.write_text("as it was\n", "utf-8", newline="\n")
    assert _stopped(rewrite, stage, fault, path, monkeypatch) == b"as it was\n"


@pytest.mark.parametrize("stage", [(Path, "replace"), (os, "link")], ids=["replace", "link"])
def test_a_new_entry_is_never_an_empty_file(
    stage: tuple[object, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed, nothing tidies up: not even what stands beside it, which no command reads."""

    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "salma.yaml"
    monkeypatch.setattr(Path, "unlink", lambda *_, **__: None)
    monkeypatch.setattr(*stage, killed)
    with suppress(KeyboardInterrupt):
        write_new(path, "as it shall be\n")

    assert not path.exists() or path.read_bytes() == b"as it shall be\n"


@pytest.mark.parametrize("link", [os.link, _cannot_link], ids=["", "a disk without links"])
def test_a_new_entry_replaces_none(
    link: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A telephone's card is a disk without links."""
    monkeypatch.setattr(os, "link", link)
    path = tmp_path / "people/salma.yaml"
    write_new(path, "as it is\n")

    with pytest.raises(FileExistsError):
        write_new(path, "another\n")

    assert _tree(tmp_path) == {"people/salma.yaml": "as it is\n"}


def _straight(path: Path, text: str) -> None:
    path.write_bytes(text.encode())


def test_half_an_entry_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "salma.yaml"

    assert _stopped(_straight, "write_bytes", FAULTS[0], path, monkeypatch) == b"as it"


def test_no_command_writes_straight_over_what_there_is() -> None:
    """What writes in another way writes what can be made again at any time."""
    package = Path(build_tools.__file__).parent
    again = {"cli/release.py", "desk/archive/tries.py", "desk/cards.py"}
    found = {
        path.relative_to(package).as_posix()
        for wing in ("cli", "desk", "reading")
        for path in (package / wing).rglob("*.py")
        if re.search(r"\.write_(text|bytes)\(|open\([^)]*['\"][wax]", path.read_text("utf-8"))
    }

    assert found == again


def test_whatever_writes_text_ends_lines_as_here_on_windows_too() -> None:
    """Python ends lines with CR LF there unless told otherwise, and the reader refuses that."""
    package = Path(build_tools.__file__).parent
    careless = [
        f"{path.relative_to(package)}:{node.lineno}"
        for path in sorted(package.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and _writes_text(node)
        if "newline='\\n'" not in map(ast.unparse, node.keywords)
    ]

    assert careless == []


def _writes_text(call: ast.Call) -> bool:
    if not isinstance(call.func, ast.Attribute | ast.Name):
        return False
    name = call.func.attr if isinstance(call.func, ast.Attribute) else call.func.id
    modes = {ast.unparse(argument) for argument in call.args}
    return name == "write_text" or (name == "open" and bool(modes & {"'w'", "'x'", "'a'"}))
