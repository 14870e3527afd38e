"""Good and bad input, one case a file: `cases/<check>/<case>.yaml`.

A case has `files`, laid over the miniature dossier, and `problems`, the lines that come of it.
A file is its text; null to delete it; or one of

    {hex: ff}              bytes
    {times: 3, text: ab}   a text repeated, between `before` and `after`
    {folder: true}         a folder
    {link: place.yaml}     a symbolic link
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from build_tools.build import check_dossier, kept_store
from build_tools.checks import CHECKS
from build_tools.cli import main
from build_tools.outside.store import STORE_FOLDER, Store
from build_tools.reading.graph import Graph
from build_tools.reading.problems import Problem
from tests.conftest import MINIATURE

CASES = Path(__file__).parent / "cases"
STAGES = ("source", "file-name", "model")
PATHS = sorted(CASES.glob("*/*.yaml"))


def _read(path: Path) -> dict[str, Any]:
    case: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    assert set(case) == {"files", "problems"}
    return case


@pytest.mark.parametrize("path", PATHS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_case(path: Path, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The input gives just the expected problems, also when it is read again; an error stops all."""
    case, check = _read(path), path.parent.name
    shutil.copytree(MINIATURE / "dossier", tmp_path / "dossier")
    for name, content in case["files"].items():
        lay(tmp_path / name, content)
    shutil.copytree(kept, tmp_path / STORE_FOLDER)
    problems = _watch(monkeypatch)
    fails = any(": warning: " not in line for line in case["problems"])

    run = CliRunner().invoke(main, ["--root", str(tmp_path), "build" if fails else "check"])

    found = [p for p in sorted(set(problems)) if _concerns(p, check, case["files"])]
    assert [str(problem) for problem in found] == case["problems"]
    assert not found or check in {problem.check for problem in found}
    assert run.stdout.splitlines() == (case["problems"] if fails else [])
    assert run.exit_code == (1 if fails else 0)
    assert not (tmp_path / "docs").exists()
    assert check_dossier(tmp_path, kept_store(tmp_path))[1] == problems


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a run over the miniature dossier keeps: so each case is an edit of it."""
    root = tmp_path_factory.mktemp("kept")
    shutil.copytree(MINIATURE / "dossier", root / "dossier")
    check_dossier(root, kept_store(root))
    return root / STORE_FOLDER


def _watch(monkeypatch: pytest.MonkeyPatch) -> list[Problem]:
    """The problems that a command finds, as values: filled when it runs."""
    found: list[Problem] = []

    def spy(root: Path, store: Store) -> tuple[Graph | None, list[Problem]]:
        graph, problems = check_dossier(root, store)
        found.extend(problems)
        return graph, problems

    monkeypatch.setattr("build_tools.cli.entries.check_dossier", spy)
    monkeypatch.setattr("build_tools.build.check_dossier", spy)
    return found


@pytest.mark.parametrize("check", [*STAGES, *(check.__name__ for check in CHECKS)])
def test_each_check_has_cases_it_accepts_and_rejects(check: str) -> None:
    cases = [_read(path) for path in (CASES / check).glob("*.yaml")]

    assert [case for case in cases if not case["problems"]]
    assert [case for case in cases if case["problems"]]


def test_cases_are_of_known_checks() -> None:
    known = {*STAGES, *(check.__name__ for check in CHECKS)}

    assert {path.parent.name for path in PATHS} == known


def lay(path: Path, content: Any) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if content is None:
        path.unlink()
    elif isinstance(content, str):
        path.write_bytes(content.encode())
    elif "hex" in content:
        path.write_bytes(bytes.fromhex(content["hex"]))
    elif "times" in content:
        middle = content["text"] * content["times"]
        path.write_bytes((content.get("before", "") + middle + content.get("after", "")).encode())
    elif "folder" in content:
        path.mkdir()
    else:
        path.symlink_to(content["link"])


def _concerns(problem: Problem, check: str, files: dict[str, Any]) -> bool:
    """All errors; of the warnings, which the miniature dossier has too, the case's own."""
    own = problem.check == check and problem.path in files
    return problem.severity == "error" or own
