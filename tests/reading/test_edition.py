"""The revision of an entry is the commit in which it last changed, or is not known."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from build_tools.reading.edition import read_edition
from build_tools.reading.history import Revision, read_history
from build_tools.reading.model import ClaimRef

FIRST, SECOND = "dossier/actors/first.yaml", "dossier/places/second.yaml"


def _git(root: Path, *arguments: str, day: str = "2026-01-01") -> str:
    git = shutil.which("git")
    assert git is not None
    who = {
        f"GIT_{role}_{part}": "x@x"
        for role in ("AUTHOR", "COMMITTER")
        for part in ("NAME", "EMAIL")
    }
    environment = {**os.environ, **who, "GIT_COMMITTER_DATE": f"{day}T12:00:00Z"}
    options = ("-c", "init.defaultBranch=main", "-c", "commit.gpgsign=false")
    ran = subprocess.run(
        [git, *options, *arguments], cwd=root, env=environment, capture_output=True, check=True
    )
    return ran.stdout.decode().strip()


def _commit(root: Path, day: str, **files: str) -> str:
    for name, text in files.items():
        path = root / {"first": FIRST, "second": SECOND}[name]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    _git(root, "add", ".")
    _git(root, "commit", "-m", "x", day=day)
    return _git(root, "rev-parse", "HEAD")


def read_revisions(root: Path) -> dict[str, Revision]:
    return dict(read_edition(root, "").revisions)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    _git(tmp_path, "init")
    return tmp_path


def test_the_last_commit_of_each_file(repository: Path) -> None:
    old = _commit(repository, "2026-01-02", first="a", second="a")
    new = _commit(repository, "2026-03-04", second="b")

    found = read_revisions(repository)

    assert {path: (r.commit, r.on) for path, r in found.items()} == {
        FIRST: (old, date(2026, 1, 2)),
        SECOND: (new, date(2026, 3, 4)),
    }


def test_a_folder_of_a_repository(repository: Path) -> None:
    (repository / "below").mkdir()
    commit = _commit(repository / "below", "2026-01-02", first="a")

    assert read_revisions(repository / "below")[FIRST].commit == commit


def test_a_merge_is_the_revision_only_of_what_it_changed_itself(repository: Path) -> None:
    _commit(repository, "2026-01-01", first="a", second="a")
    _git(repository, "checkout", "-b", "side")
    side = _commit(repository, "2026-01-02", first="b")
    _git(repository, "checkout", "main")
    main = _commit(repository, "2026-01-03", second="b")
    _git(repository, "merge", "--no-ff", "-m", "x", "side", day="2026-01-04")

    found = read_revisions(repository)

    assert (found[FIRST].commit, found[SECOND].commit) == (side, main)


def test_when_entries_and_claims_came(repository: Path) -> None:
    claim = "claims:\n  - id: {}\n    note: x\n"
    _commit(repository, "2026-01-01", first=claim.format("one"))
    _commit(repository, "2026-01-02", first=claim.format("one") + "  - id: two\n", second="a")
    _commit(repository, "2026-01-03", first=claim.format("two") + "  - id: one\n")

    history = read_history(repository)

    assert history
    assert {entry: each.on.day for entry, each in history.entries.items()} == {
        "first": 1,
        "second": 2,
    }
    assert {str(claim): each.on.day for claim, each in history.claims.items()} == {
        "first#one": 1,
        "first#two": 2,
    }


def test_what_a_merge_brings_came_with_its_own_commit(repository: Path) -> None:
    _commit(repository, "2026-01-01", second="a\n")
    _git(repository, "checkout", "-b", "side")
    _commit(repository, "2026-01-02", first="  - id: one\n", second="b\n")
    _git(repository, "checkout", "main")
    _commit(repository, "2026-01-03", second="c\n")
    merge = ("merge", "--no-commit", "--no-ff", "--strategy-option=ours", "side")
    _git(repository, *merge)
    _commit(repository, "2026-01-04", second="d\n  - id: two\n")

    history = read_history(repository)

    assert history
    assert {str(claim): each.on.day for claim, each in history.claims.items()} == {
        "first#one": 2,
        "second#two": 4,
    }
    assert history.revisions[SECOND].on.day == 4


def _claims(**said: str) -> str:
    """An entry with claims that say so, each with a citation as all have, and a field after them."""
    parts = [
        f"  - id: {claim}\n    note: {words}\n    citations:\n      - {{source: a}}\n"
        for claim, words in said.items()
    ]
    return "kind: x\nclaims:\n" + "".join(parts) + "corrections:\n  - on: 2026-01-01\n"


CHANGES = {
    "a claim changed, far from where it begins": (_claims(a="1", b="2"), ((), ("a",), ())),
    "the last one changed": (_claims(a="0", b="9"), ((), ("b",), ())),
    "a field before the claims": ("grammar: x\n" + _claims(a="0", b="2"), ((), (), ())),
    "a field after the claims": (_claims(a="0", b="2") + "  - on: 2026-01-02\n", ((), (), ())),
    "one more between them": (_claims(a="0", c="3", b="2"), (("c",), (), ())),
    "one more at the end": (_claims(a="0", b="2", c="3"), (("c",), (), ())),
    "one went": (_claims(b="2"), ((), (), ("a",))),
    "one took the name of another": (_claims(a="0", c="2"), (("c",), (), ("b",))),
    "they changed places": (_claims(b="2", a="0"), ((), (), ())),
    "they changed places and one says something else": (_claims(b="2", a="1"), ((), ("a",), ())),
    "all of it": (_claims(c="1", d="2"), (("c", "d"), (), ("a", "b"))),
}


@pytest.mark.parametrize(("text", "expected"), CHANGES.values(), ids=CHANGES)
def test_what_a_commit_did_to_the_claims(
    repository: Path, text: str, expected: tuple[tuple[str, ...], ...]
) -> None:
    _commit(repository, "2026-01-02", first=_claims(a="0", b="2"))
    _commit(repository, "2026-01-03", first=text)

    history = read_history(repository)

    assert history
    last, first = history.changes[FIRST]
    assert (last.added, last.changed, last.gone) == expected
    assert (first.added, first.changed, first.gone) == (("a", "b"), (), ())


def test_who_did_it_by_the_name_that_they_want_now(repository: Path) -> None:
    _commit(repository, "2026-01-02", first="a")
    (repository / ".mailmap").write_text("ن. ب. <x@x>\n", "utf-8")

    history = read_history(repository)

    assert history
    assert [change.by for change in history.changes[FIRST]] == ["ن. ب."]


def test_whoever_shows_patches_otherwise_reads_the_same(repository: Path) -> None:
    _commit(repository, "2026-01-02", first="  - id: one\n")
    for setting, value in {
        "diff.noprefix": "true",
        "color.ui": "always",
        "diff.external": "false",
        "diff.indentHeuristic": "false",
        "core.attributesFile": "nowhere",
        "diff.mnemonicPrefix": "true",
        "log.showSignature": "true",
    }.items():
        _git(repository, "config", setting, value)

    history = read_history(repository)

    assert history
    assert ClaimRef("first", "one") in history.claims


def test_what_is_in_no_commit_has_no_revision(repository: Path) -> None:
    _commit(repository, "2026-01-02", first="a")
    (repository / FIRST).write_text("b", "utf-8")
    (repository / "dossier/actors/new.yaml").write_text("c", "utf-8")

    assert read_revisions(repository) == {}


def test_no_history_no_revision(tmp_path: Path, repository: Path) -> None:
    _commit(repository, "2026-01-02", first="a")
    _commit(repository, "2026-01-03", first="b")
    _git(repository, "clone", "--depth=1", repository.as_uri(), "shallow")
    loose = tmp_path.parent / f"{tmp_path.name}-loose"
    shutil.copytree(repository / "dossier", loose / "dossier")

    assert read_history(repository / "shallow") is None
    assert read_history(loose) is None


def test_without_git(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _commit(repository, "2026-01-02", first="a")
    monkeypatch.setenv("PATH", "")

    assert read_history(repository) is None


def test_an_address_ends_in_a_slash(tmp_path: Path) -> None:
    addresses = [read_edition(tmp_path, given).address for given in ("", "https://a.org/x")]

    assert addresses == ["", "https://a.org/x/"]
