"""`dossier explain`: why each rule exists, asked for by name or pointed to by the check."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from build_tools.checks import CHECKS
from build_tools.checks.explanations import explain_check, explained
from build_tools.cli import main
from build_tools.desk.diff.rules import RULES
from build_tools.words.language import LANGS, Lang
from tests.cases.test_cases import STAGES
from tests.conftest import MINIATURE


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def test_every_check_and_stage_is_explained_and_nothing_else() -> None:
    assert set(explained()) == {*STAGES, "fmt", *(check.__name__ for check in (*CHECKS, *RULES))}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", explained())
def test_one_is_explained(name: str, lang: Lang) -> None:
    """The rule, the reason and the way to satisfy it, each in a paragraph."""
    run = _run("explain", name, "--lang", lang)

    assert run.stdout.rstrip("\n").split("\n\n") == list(explain_check(name, lang))


@pytest.mark.parametrize("lang", LANGS)
def test_all_are_listed(lang: Lang) -> None:
    lines = _run("explain", "--lang", lang).stdout.splitlines()

    assert [line.split()[0] for line in lines] == list(explained())


def test_an_unknown_one_is_refused_with_the_nearest() -> None:
    run = _run("explain", "summaries_are_sited")

    assert "did you mean `summaries_are_cited`?" in run.stderr
    assert run.exit_code == 2


def test_check_points_to_the_explanation(tmp_path: Path) -> None:
    shutil.copytree(MINIATURE / "dossier", tmp_path / "dossier")
    (tmp_path / "dossier/actors/omar-example.yaml").write_text("kind: person\n", "utf-8")

    run = _run("--root", str(tmp_path), "check")

    assert "Why, and how: dossier explain model" in run.stderr
