"""CODEOWNERS is written from a small file, and a wrong line there is named."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from build_tools.cli import main
from build_tools.desk.maintainers import CODEOWNERS, FILE, SENSITIVE
from tests.conftest import MINIATURE, ROOT

GOOD = """\
handles:
  desk: "@oasis/desk"
  salma: "@salma"
everything: [desk]
paths:
  /.github/: [salma]
  /build_tools/: [salma]
  /dossier/vocabulary/: [desk, salma]
sections:
  actors: [desk]
  disputes: [desk]
  events: [desk]
  places: [desk]
  sources: [desk]
entries:
  omar-example: [salma]
"""
WRITTEN = """\
# Written by `dossier codeowners` from .github/maintainers.yaml: change that file.
* @oasis/desk
/.github/ @salma
/build_tools/ @salma
/dossier/vocabulary/ @oasis/desk @salma
/dossier/actors/ @oasis/desk
/dossier/disputes/ @oasis/desk
/dossier/events/ @oasis/desk
/dossier/places/ @oasis/desk
/dossier/sources/ @oasis/desk
/dossier/actors/omar-example.yaml @salma
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with entries, and owners for all of it."""
    shutil.copytree(MINIATURE / "dossier", tmp_path / "dossier")
    for folder in (".github", "build_tools"):
        (tmp_path / folder).mkdir()
    (tmp_path / FILE).write_text(GOOD, "utf-8")
    return tmp_path


def _run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--root", str(root), "codeowners", *arguments])


def test_written_once_and_then_as_it_should_be(root: Path) -> None:
    before = _run(root, "--check")
    written = _run(root)
    after = _run(root, "--check")

    assert (
        before.stdout
        == f"{CODEOWNERS}:1: does not say what {FILE} says: run `dossier codeowners`\n"
    )
    assert [before.exit_code, written.exit_code, after.exit_code] == [1, 0, 0]
    assert (root / CODEOWNERS).read_text("utf-8") == WRITTEN


@pytest.mark.parametrize(
    ("good", "bad", "said"),
    [
        ("[desk, salma]", "[dask]", "8: there is no handle `dask`: did you mean `desk`?"),
        ('"@salma"', '"salma"', "3: `handles.salma` does not look like `^@"),
        ("/build_tools/", "/build_tool/", "7: there is no /build_tool/: correct it"),
        ("/build_tools/", "/build_tool/", "5: `paths` lacks /build_tools/: say who"),
        ("  events: [desk]\n", "", "9: `sections` lacks events: say who looks after it"),
        ("omar-example", "omar-exampl", "16: there is no entry `omar-exampl`: did you mean `omar-"),
        ("actors: [desk]", "actors: []", "10: `sections.actors` is empty"),
        ("everything: [desk]\n", "", "1: lacks `everything`: add it"),
        ("entries:", "entrys:", "15: unknown field `entrys`: did you mean `entries`?"),
    ],
)
def test_a_wrong_line_is_named_and_nothing_is_written(
    root: Path, good: str, bad: str, said: str
) -> None:
    (root / FILE).write_text(GOOD.replace(good, bad), "utf-8")

    result = _run(root)

    assert f"{FILE}:{said}" in result.stdout
    assert result.exit_code == 1
    assert not (root / CODEOWNERS).exists()


def test_what_is_sensitive_here_has_owners_and_the_file_is_current() -> None:
    lines = (ROOT / CODEOWNERS).read_text("utf-8").splitlines()

    assert _run(ROOT, "--check").exit_code == 0
    assert {line.split()[0] for line in lines if "@" in line} >= {*SENSITIVE, "*"}
