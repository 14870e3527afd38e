"""The miniature dossier, built whole and compared with its complete expected output."""

from __future__ import annotations

import shutil
from datetime import date
from difflib import unified_diff
from pathlib import Path

import pytest
import yaml

from build_tools.build import build
from build_tools.reading.edition import Edition
from build_tools.reading.history import Change, History, Revision
from tests.conftest import MINIATURE

EXPECTED = MINIATURE / "expected"
HERE = Path(__file__).parent
_ENTRIES = shutil.ignore_patterns("actors", "events", "places", "sources", "disputes")

# The same bytes come from the same library only, and index.json has their checksums. tests/data reads them.
BINARY = (".sqlite", ".xlsx", "index.json")

# As if published and kept under Git; all else has no history.
_CAME = Revision("0123456789abcdef" * 2 + "01234567", date(2031, 5, 2))
_LATER = Revision("fedcba9876543210" * 2 + "fedcba98", date(2031, 5, 9))
HISTORY = History(
    {
        "dossier/actors/salma-example.yaml": (
            Change(_LATER, "نادية <Nadia>", ("chairs-council",), ("born",), ("was-a-guard",)),
            Change(_CAME, "x", ("born", "was-a-guard")),
        ),
        "dossier/disputes/council-size.yaml": (Change(_CAME, "x"),),
        "dossier/sources/agency-2031.yaml": (Change(_CAME, "x"),),
        "dossier/actors/oasis-council.yaml": (Change(_LATER, "x"),),
    },
)
EDITION = Edition("https://example.org/dossier/", HISTORY, "v1-5-g0123456")


def test_every_file_is_as_expected(tmp_path: Path, *, bless: bool) -> None:
    """The build makes every expected file and no other."""
    result = build(MINIATURE, tmp_path, EDITION)
    assert result.publication is not None
    if bless:
        shutil.rmtree(EXPECTED, ignore_errors=True)
        shutil.copytree(
            tmp_path, EXPECTED, ignore=shutil.ignore_patterns(*(f"*{end}" for end in BINARY))
        )

    difference = "\n".join(_differences(_files(EXPECTED), _files(tmp_path)))

    if difference:
        pytest.fail(f"{difference}\n\nIf this is as it should be: make bless", pytrace=False)


def test_a_dossier_that_has_just_begun_is_built(tmp_path: Path) -> None:
    """One source, one place, no event: as a new dossier begins from a copy of another."""
    shutil.copytree(MINIATURE / "dossier", tmp_path / "dossier", ignore=_ENTRIES)
    for name, text in yaml.safe_load((HERE / "begun.yaml").read_text("utf-8")).items():
        path = tmp_path / "dossier" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")

    result = build(tmp_path, tmp_path / "docs", Edition("", History()))

    assert result.problems == []
    assert result.publication is not None


def test_second_build_writes_nothing(tmp_path: Path) -> None:
    """Equal files stay untouched, so that a server does not rebuild without end."""
    first = build(MINIATURE, tmp_path, EDITION).publication
    times = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.md")}

    second = build(MINIATURE, tmp_path, EDITION).publication

    assert first is not None
    assert second is not None
    assert (second.files, second.written, second.removed) == (first.files, 0, 0)
    assert times == {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*.md")}


def _files(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith(BINARY)
    }


def _differences(expected: dict[str, str], made: dict[str, str]) -> list[str]:
    lines: list[str] = []
    for name in sorted(expected | made):
        before, after = expected.get(name, ""), made.get(name, "")
        lines += unified_diff(
            before.splitlines(),
            after.splitlines(),
            f"expected/{name}" if name in expected else "/dev/null",
            f"built/{name}" if name in made else "/dev/null",
            lineterm="",
        )
    return lines
