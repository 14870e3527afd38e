"""What is left before the first publication is said step by step, from the checkout and from GitHub."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from build_tools.cli import main
from build_tools.desk.doctor import AT_GITHUB, NAMING, STEPS, Setting, examine
from build_tools.words.language import LANGS
from build_tools.words.tables import read_table
from tests.conftest import ROOT

REPOSITORY = "repos/oasis/dossier"
RULES = f"{REPOSITORY}/rules/branches/main"
RUNS = f"{REPOSITORY}/actions/workflows/publish.yml/runs?branch=main&status=success"
ANSWERS = {
    f"{REPOSITORY}/pages": {"build_type": "workflow"},
    f"{REPOSITORY}/private-vulnerability-reporting": {"enabled": True},
    "orgs/oasis/teams/editors": {"id": 1},
    "orgs/oasis/teams/maintainers": {"id": 2},
    RULES: [
        {"type": "pull_request", "parameters": {"require_code_owner_review": True}},
        {"type": "required_status_checks", "parameters": {}},
    ],
    f"{REPOSITORY}/environments": {"environments": [{"name": "github-pages"}, {"name": "release"}]},
    RUNS: {"total_count": 3},
}


@pytest.fixture
def setting(tmp_path: Path) -> Setting:
    """A checkout of oasis/dossier with nothing left to do in it."""
    root = tmp_path / "checkout"
    for path in (".github/CODEOWNERS", *NAMING):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("@oasis/editors https://github.com/oasis/dossier\n", "utf-8")
    remote = ["remote", "add", "origin", "git@github.com:oasis/dossier.git"]
    for command in (["init", "--quiet"], remote):
        subprocess.run(["git", "-C", root, *command], check=True)  # noqa: S607
    return Setting(root, "https://github.com/oasis/dossier", "", "us@oasis.example", 0)


@pytest.fixture
def github(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, object], None]:
    """Changes what a command `gh` of the test's own answers, by the path that it is asked for."""
    folder = tmp_path / "bin"
    folder.mkdir()
    kept = tmp_path / "answers"
    script = f'#!/bin/sh\n[ "$1" != api ] || exec cat "{kept}/$2"\n'
    (folder / "gh").write_text(script, "utf-8")
    (folder / "gh").chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")

    def answer(path: str, said: object) -> None:
        (kept / path).parent.mkdir(parents=True, exist_ok=True)
        (kept / path).write_text(json.dumps(said), "utf-8")

    for path, said in ANSWERS.items():
        answer(path, said)
    return answer


def _left(setting: Setting) -> dict[str, str]:
    return {f.step: f.fix for f in examine(setting, "en") if f.state != "done"}


@pytest.mark.usefixtures("github")
def test_nothing_is_left(setting: Setting) -> None:
    assert _left(setting) == {}


@pytest.mark.parametrize(
    ("asked", "step", "said"),
    [
        ((f"{REPOSITORY}/pages", {"build_type": "legacy"}), "pages", "GitHub Actions"),
        ((f"{REPOSITORY}/private-vulnerability-reporting", {}), "reporting", "in private"),
        (("orgs/oasis/teams/editors", None), "teams", "the teams editors"),
        ((RULES, []), "rule", "a rule for main"),
        ((RULES, [{"type": "pull_request"}, {"type": "required_status_checks"}]), "rule", "owner"),
        ((f"{REPOSITORY}/environments", {}), "environments", "make github-pages"),
        ((RUNS, {"total_count": 0}), "published", "Push main"),
    ],
)
def test_what_github_lacks_is_said(
    setting: Setting,
    github: Callable[[str, object], None],
    asked: tuple[str, object],
    step: str,
    said: str,
) -> None:
    github(*asked)

    left = _left(setting)
    assert [*left] == [step]
    assert said in left[step]


@pytest.mark.parametrize(
    ("changed", "step", "said"),
    [
        (
            {"repository": "https://github.com/oasis/other"},
            "address",
            "git is git@github.com:oasis",
        ),
        ({"site_url": "http://oasis.example/"}, "site-url", "SITE_URL is http://oasis.example/"),
        ({"site_url": "https://oasis.example/dossier"}, "site-url", "ends with a slash"),
        ({"contact": ""}, "contact", "no `contact`"),
        ({"mistakes": 2}, "entries", "2 mistakes"),
    ],
)
def test_what_the_checkout_lacks_is_said(
    setting: Setting,
    monkeypatch: pytest.MonkeyPatch,
    changed: dict[str, object],
    step: str,
    said: str,
) -> None:
    monkeypatch.setattr("build_tools.desk.doctor._gh", lambda *_: None)
    left = _left(Setting(**{**setting.__dict__, **changed}))

    # Files that name the repository do so by another name, where that changed.
    named = {"named"} if "repository" in changed else set()
    assert said in left[step]
    assert set(left) == {step, "github", *AT_GITHUB} | named


@pytest.mark.usefixtures("github")
def test_a_file_that_names_another_repository_is_said(setting: Setting) -> None:
    (setting.root / "SECURITY.md").write_text("https://github.com/oasis/other\n", "utf-8")

    assert _left(setting)["named"] == (
        "Put each name in place of the one that is in its files. oasis/dossier: SECURITY.md"
    )


@pytest.mark.parametrize("lang", LANGS)
def test_every_step_stands_on_the_page_in_its_order(lang: str) -> None:
    page = (ROOT / "docs" / lang / "run.md").read_text("utf-8")
    anchors = [page.find(f"{{ #{step} }}") for step in read_table("doctor")]

    assert [*read_table("doctor")] == [*STEPS, "github", *AT_GITHUB]
    assert -1 not in anchors
    assert anchors == sorted(anchors)


def test_a_folder_without_a_dossier_is_one_clear_error(tmp_path: Path) -> None:
    """As a bare repository, or the folder beside the checkout: nothing in it is said to be done."""
    run = CliRunner().invoke(main, ["--root", str(tmp_path), "doctor"])

    assert run.exit_code == 1
    assert run.output.startswith("dossier/dossier.yaml:1: is missing")
    assert "Tools" not in run.output
