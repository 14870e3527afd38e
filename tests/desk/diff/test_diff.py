"""What a change says, a case a folder: `change.yaml`, and all that is said of it.

`base` and `head` are files laid over the miniature dossier and then over the base, as in
`tests/cases`; `{edit: [[old, new], …]}` changes the file that is there.
"""

from __future__ import annotations

import json
import re
import shutil
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from build_tools.cli import main
from build_tools.desk.diff.report import LIMIT
from build_tools.desk.diff.rules import RULES
from tests.cases.test_cases import lay
from tests.conftest import MINIATURE, commit, git, uncounted

CASES = sorted(path for path in (Path(__file__).parent / "cases").iterdir() if path.is_dir())
ACTOR = "dossier/actors/omar-example.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The miniature dossier, to be made a repository."""
    shutil.copytree(MINIATURE / "dossier", tmp_path / "dossier")
    return tmp_path


def _lay(root: Path, files: dict[str, Any]) -> None:
    for name, content in files.items():
        path = root / name
        if isinstance(content, dict) and "edit" in content:
            text = path.read_text("utf-8")
            for old, new in content["edit"]:
                assert text.count(old) == 1, old
                text = text.replace(old, new)
            path.write_text(text, "utf-8")
        else:
            lay(path, content)


def _diff(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--root", str(root), "diff", *arguments])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Path, root: Path, *, bless: bool) -> None:
    """The report in both forms is as expected, and a broken rule fails and is told by its line."""
    change = yaml.safe_load((case / "change.yaml").read_text("utf-8"))
    _lay(root, change["base"])
    commit(root)
    _lay(root, change["head"])

    words, data = _diff(root, "HEAD"), _diff(root, "HEAD", "--format", "json")

    said = words.stdout
    listed = data.stdout.replace(git(root, "rev-parse", "HEAD"), "COMMIT")
    if bless:
        (case / "expected.md").write_text(said, "utf-8")
        (case / "expected.json").write_text(listed, "utf-8")
    assert said == (case / "expected.md").read_text("utf-8")
    assert listed == (case / "expected.json").read_text("utf-8")
    told = [line for line in words.stderr.splitlines() if re.match(r"dossier/[^:]+:\d+: ", line)]
    report = json.loads(data.stdout)
    broken = report["broken"] if report["compared"] else [*chain(*report["problems"].values())]
    assert told == [f"{one['path']}:{one['line']}: {one['message']}" for one in broken]
    assert words.exit_code == data.exit_code == (1 if broken else 0)
    assert harmful(said) == []


# Everything that a report may hold of HTML, and the links that it makes itself.
_OURS = re.compile(
    r'</?(?:div|span|code|del|ins|strong|sub)(?: (?:lang|dir)="[a-z-]+")*>|<wbr>'
    r"|\[(?=<span)|\]\(https?://[^\s()<>]+\)|&#\d+;|&lt;|&gt;|&amp;"
)
_HARMFUL = re.compile(r"[<>\[\]`\\~]|(?<!\*)\*(?!\*)|_|@\w|\w#\d|[a-z]://|www\.")


def harmful(report: str) -> list[str]:
    return _HARMFUL.findall(_OURS.sub("\0", report))


def test_every_rule_is_broken_by_a_case() -> None:
    broken = {
        problem["check"]
        for case in CASES
        for problem in json.loads((case / "expected.json").read_text("utf-8")).get("broken", [])
    }

    assert broken == {rule.__name__ for rule in RULES}


def test_a_revision_is_compared_where_the_change_left_it(root: Path) -> None:
    """What has come to main since is not taken back by the change."""
    commit(root)
    git(root, "checkout", "--quiet", "-b", "change")
    (root / "README.md").write_text("x\n", "utf-8")
    commit(root)
    git(root, "checkout", "--quiet", "main")
    shutil.copy(root / ACTOR, root / "dossier/actors/omar-other.yaml")
    commit(root)
    git(root, "checkout", "--quiet", "change")

    run = _diff(root, "main")

    assert run.exit_code == 0
    assert "No entry differs." in run.stdout
    assert "README.md</code> added" in run.stdout


def test_a_bad_revision_is_told_in_arabic_too(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(root)
    monkeypatch.setenv("DOSSIER_LANG", "ar")

    assert "لا مراجعة باسم `nowhere` هنا" in _diff(root, "nowhere").stderr


@pytest.mark.parametrize("base", ["nowhere", "", "--upload-pack=x", "HEAD:dossier"])
def test_a_bad_revision_is_one_clear_error(root: Path, base: str) -> None:
    commit(root)

    run = _diff(root, "--", base)

    assert (run.exit_code, run.stdout) == (1, "")
    assert run.stderr.startswith(f"Error: there is no revision `{base}` here")
    assert run.stderr.count("\n") == 1


def test_a_folder_without_git_is_one_clear_error(tmp_path: Path) -> None:
    run = _diff(tmp_path, "HEAD")

    assert (run.exit_code, run.stdout) == (1, "")
    assert "not a git repository" in run.stderr


def test_no_shared_history_is_one_clear_error(root: Path) -> None:
    commit(root)
    git(root, "checkout", "--quiet", "--orphan", "other")
    (root / "README.md").write_text("x\n", "utf-8")
    commit(root)

    run = _diff(root, "main")

    assert run.exit_code == 1
    assert "share no history" in run.stderr


def test_a_base_without_a_dossier_is_one_clear_error(root: Path) -> None:
    shutil.move(root / "dossier", root / "later")
    (root / "README.md").write_text("x\n", "utf-8")
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", "README.md")
    git(root, "commit", "--quiet", "--message", "x")
    shutil.move(root / "later", root / "dossier")

    run = _diff(root, "HEAD")

    assert run.exit_code == 1
    assert "`HEAD` has no dossier/" in run.stderr


def test_the_work_tree_is_left_alone(root: Path) -> None:
    commit(root)
    (root / ACTOR).write_text((root / ACTOR).read_text("utf-8").replace("2031-06/..", "2031-07/.."))
    before = git(root, "status", "--porcelain=v2", "--branch")

    _diff(root, "HEAD")

    assert git(root, "status", "--porcelain=v2", "--branch") == before


def test_a_huge_change_is_cut_where_github_would_drop_it(root: Path) -> None:
    """Both languages keep their part, say what is left out, and close what they open."""
    commit(root)
    en, ar = "`*[words]_ (y)<b @all #1 " * 130, "`*[كلمات]_ (ي)<ب @الكل #1 " * 130
    claims = "".join(
        f"  - id: huge-{number}\n    statement: {{ar: '{ar}{number}.', en: '{en}{number}.'}}\n"
        "    citations:\n      - {source: agency-2031}\n"
        for number in range(30)
    )
    for name in ("salma-example", "idris-example"):
        with (root / f"dossier/actors/{name}.yaml").open("a", encoding="utf-8") as entry:
            entry.write(claims)

    with uncounted():
        run = _diff(root, "HEAD")
        data = json.loads(_diff(root, "HEAD", "--format", "json").stdout)

    assert LIMIT * 0.8 < len(run.stdout.encode()) < LIMIT
    assert run.stdout.count("<div") == run.stdout.count("</div>") == 2
    assert "more lines are left out" in run.stdout
    assert "وصيغة JSON فيها كل شيء" in run.stdout
    assert len(data["claims"]["added"]) == 60
