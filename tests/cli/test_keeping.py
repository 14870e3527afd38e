"""Published addresses are listed before they are cited, and a redacted entry is nowhere any more."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from build_tools.cli import main
from tests.conftest import MINIATURE
from tests.sites import build_on_its_day, checkout

CANARIES = (
    "كناري الوادي",
    "Wadi Canary",
    "Canariensis",
    "كانت في الوادي",
    "stood in the wadi",
    "4321",
)
ENTRY = """\
kind: person
name: {ar: كناري الوادي, en: Wadi Canary}
other_names:
  - {text: Canariensis, lang: la}
living: true
summary:
  ar: كانت في الوادي. [@daily-oasis-2031, ¶1]
  en: She stood in the wadi. [@daily-oasis-2031, ¶1]
confirmed: 2031-05-01
claims:
  - id: followers
    measure: personnel
    value: 4321
    as_of: 2031-01-01
    citations:
      - {source: daily-oasis-2031, locator: ¶1}
"""
REASONS = ("--ar", "طُلب حجبها.", "--en", "She asked for it.")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The miniature's entries, and one more."""
    shutil.copytree(MINIATURE / "dossier", tmp_path / "dossier")
    (tmp_path / "dossier/actors/guide.yaml").write_text(ENTRY, "utf-8")
    return tmp_path


def _run(root: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["--root", str(root), *words])


def test_the_ledger_grows_and_nothing_leaves_it(root: Path) -> None:
    ledger = root / "dossier/ledger.txt"
    first = _run(root, "ledger")
    listed = ledger.read_text("utf-8").splitlines()
    (root / "dossier/actors/guide.yaml").write_text(ENTRY.replace("followers", "band"), "utf-8")
    _run(root, "ledger")

    assert first.exit_code == 0
    assert first.stderr == f"dossier/ledger.txt: {len(listed)} addresses, {len(listed)} added.\n"
    assert listed == sorted(listed)
    assert {"actors/guide", "actors/guide#followers"} <= set(listed)
    assert ledger.read_text("utf-8").splitlines() == listed  # a claim is gone: it stops there


def test_a_redacted_entry_is_nowhere_in_the_site(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    (root / "dossier/actors/guide.yaml").write_text(ENTRY, "utf-8")
    before = build_on_its_day(root)
    assert {canary for canary in CANARIES if _holding(before, canary)} == set(CANARIES)

    done = _run(root, "redact", "guide", *REASONS)
    site = build_on_its_day(root)

    assert done.exit_code == 0, done.output
    for folder in (site, root / "docs", root / "dossier"):
        assert [canary for canary in CANARIES if _holding(folder, canary)] == []
    assert "She asked for it." in (site / "en/actors/guide.html").read_text("utf-8")


def _holding(folder: Path, canary: str) -> list[Path]:
    raw = canary.encode()
    return [path for path in folder.rglob("*") if path.is_file() and raw in path.read_bytes()]


def test_files_that_still_name_it_are_listed(root: Path) -> None:
    town = root / "dossier/places/north-oasis.yaml"
    text = town.read_text("utf-8").replace("A small town.", "A small town of Wadi-Canary.")
    town.write_text(text, "utf-8")

    done = _run(root, "redact", "guide", *REASONS)

    assert done.exit_code == 1
    assert done.stdout.splitlines() == [
        "dossier/places/north-oasis.yaml:6: says a name of `guide`: remove it, or word the line anew"
    ]


def test_entries_that_are_tied_to_it_are_listed(root: Path) -> None:
    done = _run(root, "redact", "omar-example", *REASONS)

    assert done.exit_code == 1
    assert "`omar-example` was withdrawn: remove this or name what replaced it" in done.stdout


def test_what_is_no_entry_is_refused(root: Path) -> None:
    done = _run(root, "redact", "guid", *REASONS)

    assert done.exit_code == 2
    assert "no actor, event or place `guid`: did you mean `guide`?" in done.stderr
