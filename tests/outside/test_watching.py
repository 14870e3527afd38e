"""Every change to a file below a folder is seen, and nothing else."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from watchdog.events import FileSystemEvent, FileSystemEventHandler

from build_tools.outside.watching import look, looking_observer


def _write(root: Path) -> None:
    (root / "in" / "one.yaml").write_text("other", "utf-8")


def _write_as_long(root: Path) -> None:
    path = root / "in" / "one.yaml"
    path.write_text("OLD", "utf-8")
    os.utime(path, ns=(0, path.stat().st_mtime_ns + 1))


def _replace(root: Path) -> None:
    before = (root / "in" / "one.yaml").stat()
    (root / "new").write_text("OLD", "utf-8")
    os.utime(root / "new", ns=(before.st_atime_ns, before.st_mtime_ns))
    (root / "new").replace(root / "in" / "one.yaml")


def _rename(root: Path) -> None:
    (root / "in" / "one.yaml").rename(root / "in" / "two.yaml")


def _remove(root: Path) -> None:
    (root / "in" / "one.yaml").unlink()


def _add(root: Path) -> None:
    (root / "two.yaml").write_text("", "utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "one.yaml").write_text("old", "utf-8")
    return tmp_path


@pytest.mark.parametrize("change", [_write, _write_as_long, _replace, _rename, _remove, _add])
def test_a_change_is_seen(root: Path, change: Callable[[Path], None]) -> None:
    before = look(str(root))
    assert look(str(root)) == before

    change(root)

    assert look(str(root)) != before


def test_a_link_that_leads_back_is_not_followed(root: Path) -> None:
    (root / "in" / "back").symlink_to(root)

    assert list(look(str(root))) == [str(root / "in" / "one.yaml")]


def test_an_empty_folder_is_no_change(root: Path) -> None:
    before = look(str(root))

    (root / "empty").mkdir()

    assert look(str(root)) == before


@pytest.mark.parametrize("watched", [".", "in/one.yaml"])
def test_changes_are_told(root: Path, watched: str) -> None:
    told: list[FileSystemEvent] = []
    handler = FileSystemEventHandler()
    handler.on_any_event = told.append  # type: ignore[method-assign, assignment]
    observer = looking_observer(0.05)
    observer.schedule(handler, str(root / watched), recursive=True)
    observer.start()
    time.sleep(0.5)
    assert told == []

    for number in range(1, 3):
        _write(root)
        os.utime(root / "in" / "one.yaml", ns=(0, number))
        deadline = time.monotonic() + 20
        while len(told) < number and time.monotonic() < deadline:
            time.sleep(0.05)

    observer.stop()
    observer.join()
    assert len(told) >= 2
    assert not any(event.is_directory for event in told)
