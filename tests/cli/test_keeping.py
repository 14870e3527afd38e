"""Published addresses are listed before they are cited, and a redacted entry is nowhere any more."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from build_tools.cli import main
from build_tools.release.offline.folder import read_folder
from build_tools.release.offline.zipped import zipped
from build_tools.words.language import LANGS
from tests.conftest import MINIATURE, TODAY, git, release_of
from tests.holding import holding
from tests.sites import build_on_its_day, checkout

CANARIES = (
    "كناري الوادي",
    "Wadi Canary",
    "Canariensis",
    "كانت في الوادي",
    "stood in the wadi",
    "938271",
    "938,271",
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
    value: 938271
    as_of: 2031-01-01
    citations:
      - {source: daily-oasis-2031, locator: ¶1}
"""
EVENT = """\
kind: meeting
name: {ar: لقاء كناري الوادي, en: Meeting of Wadi Canary}
summary:
  ar: كانت في الوادي. [@daily-oasis-2031, ¶1]
  en: She stood in the wadi. [@daily-oasis-2031, ¶1]
confirmed: 2031-05-01
claims:
  - id: date
    property: date
    value: 2031-02-10
    citations:
      - {source: daily-oasis-2031, locator: ¶1}
  - id: place
    relation: took-place-in
    object: north-oasis
    citations:
      - {source: daily-oasis-2031, locator: ¶1}
"""
# What the words of an entry get into; pf_… are Pagefind's, which it packs.
KINDS = (
    *(".atom", ".csv", ".geojson", ".html", ".ics", ".js", ".json", ".nt", ".sqlite", ".svg"),
    *(".txt", ".xlsx", ".pf_fragment", ".pf_index", ".zip"),
)
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


def test_what_was_redacted_is_in_no_file(tmp_path: Path) -> None:
    """Neither is it in what is made of Git's history, which still has it."""
    root = checkout(tmp_path)
    (root / "dossier/actors/guide.yaml").write_text(ENTRY, "utf-8")
    (root / "dossier/events/canary-meeting.yaml").write_text(EVENT, "utf-8")
    _commit(root, "Wadi Canary comes")
    before = _published(root)
    found = {canary: holding(before, canary) for canary in CANARIES}
    assert all(found.values()), "the test would not see it"
    assert set(KINDS) - {path.suffix for paths in found.values() for path in paths} == set()
    assert any("feeds" in path.parts for path in found["Wadi Canary"])

    done = [_run(root, "redact", name, *REASONS) for name in ("canary-meeting", "guide")]
    _commit(root, "Wadi Canary goes")
    site = _published(root)

    assert [each.output for each in done if each.exit_code] == []
    for folder in (site, root / "docs", root / "dossier"):
        assert [path for canary in CANARIES for path in holding(folder, canary)] == []
    assert "She asked for it." in (site / "en/actors/guide.html").read_text("utf-8")


def _published(root: Path) -> Path:
    """The built site, and beside its pages the zips that are made of it."""
    site = build_on_its_day(root, "https://oasis.example/")
    release = release_of(site)
    for lang in LANGS:
        packed = zipped(lang, read_folder(release, lang), TODAY)
        (site / f"{lang}.zip").write_bytes(packed)
    return site


def _commit(root: Path, subject: str) -> None:
    """Under a name that is nowhere else: see holding()."""
    if not (root / ".git").exists():
        git(root, "init")
    git(root, "add", "dossier")
    git(root, "commit", "--message", subject)


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
