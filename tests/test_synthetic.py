"""The invented dossiers that `make bench` builds: the same each time, and right by every check."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest
from click.testing import CliRunner

from build_tools.build import check_dossier
from build_tools.cli import main
from build_tools.reading.model import SECTIONS
from build_tools.reading.problems import errors
from tests.bench.synthetic import write_dossier
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def sixty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("sixty")
    write_dossier(ROOT, root, 60)
    return root


def _files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
    }


def test_sixty_entries_pass_every_check(sixty: Path) -> None:
    graph, problems = check_dossier(sixty)
    assert errors(problems) == []
    assert graph is not None
    assert len(graph.corpus.entries) == 60
    assert {*graph.corpus.sections.values()} == {*SECTIONS}


def test_they_are_in_canonical_form(sixty: Path) -> None:
    told = CliRunner().invoke(main, ["--root", str(sixty), "fmt", "--check"])
    assert told.exit_code == 0, told.output


def test_the_same_seed_writes_the_same_bytes_and_another_others(
    sixty: Path, tmp_path: Path
) -> None:
    write_dossier(ROOT, tmp_path / "again", 60)
    write_dossier(ROOT, tmp_path / "other", 60, seed=12)
    assert _files(tmp_path / "again") == _files(sixty)
    assert _files(tmp_path / "other") != _files(sixty)


def test_numbers_in_dispute_differ(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = (str(number // 2) for number in count(2))  # each twice
    # Its module has the name of a function beside it, which an import would give.
    monkeypatch.setitem(
        write_dossier.__globals__["events"].__globals__,
        "measured",
        lambda *_: {"measure": "killed", "value": next(drawn)},
    )
    write_dossier(ROOT, tmp_path, 60)

    assert "claims_are_one" not in {one.check for one in check_dossier(tmp_path)[1]}
