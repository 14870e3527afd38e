"""Good and bad input, one case a file: `<check>/<case>.yaml`.

A case has `files`, laid over the miniature dossier, and `problems`, the lines that come of it.
A file is its text; null to delete it; or one of

    {hex: ff}              bytes
    {times: 3, text: ab}   a text repeated, between `before` and `after`
    {folder: true}         a folder
    {link: place.yaml}     a symbolic link
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from build_tools.build import check_dossier, kept_store
from build_tools.checks import CHECKS, GRAPH_CHECKS, WARNING_CHECKS
from build_tools.cli import main
from build_tools.outside.store import STORE_FOLDER, Store
from build_tools.reading import corpus
from build_tools.reading.files import Read
from build_tools.reading.graph import Graph
from build_tools.reading.model import Vocabulary
from build_tools.reading.problems import Problem, errors
from tests.conftest import MINIATURE, uncounted

CASES = Path(__file__).parent
STAGES = ("source", "file-name", "model")
PATHS = sorted(CASES.glob("*/*.yaml"))
WARNING = {check.__name__ for check in WARNING_CHECKS}
WHOLE = {check.__name__ for check in GRAPH_CHECKS} | WARNING


def _read(path: Path) -> dict[str, Any]:
    case: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    assert set(case) == {"files", "problems"}
    return case


@dataclass(frozen=True)
class Kept:
    """The miniature dossier, what a run over it keeps, and its vocabulary."""

    root: Path
    vocabulary: Vocabulary


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """Each case is an edit of it."""
    root = tmp_path_factory.mktemp("kept")
    shutil.copytree(MINIATURE / "dossier", root / "dossier")
    graph, _ = check_dossier(root, kept_store(root))
    assert graph is not None
    return Kept(root, graph.corpus.vocabulary)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_case(path: Path, kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The input gives just the expected problems; an error stops all; what was kept says the same."""
    case, check = _read(path), path.parent.name
    _lay_out(case["files"], kept, tmp_path)
    _spare_vocabulary(case["files"], kept, monkeypatch)
    runs = _watch(monkeypatch)
    fails = any(": warning: " not in line for line in case["problems"])

    run = CliRunner().invoke(main, ["--root", str(tmp_path), "build" if fails else "check"])

    [(graph, problems)] = runs
    found = [p for p in sorted(set(problems)) if _concerns(p, check, case["files"])]
    assert [str(problem) for problem in found] == case["problems"]
    assert not found or check in {problem.check for problem in found}
    assert not [each for each in errors(problems) if each.check in WARNING]
    assert run.stdout.splitlines() == (case["problems"] if fails else [])
    assert run.exit_code == (1 if fails else 0)
    assert not (tmp_path / "docs").exists()
    assert _otherwise(tmp_path, (graph, problems), monkeypatch) == []


def _lay_out(files: dict[str, Any], kept: Kept, root: Path) -> None:
    """The case over the miniature dossier, whose files are links where it has none of its own."""
    shutil.copytree(kept.root / "dossier", root / "dossier", copy_function=os.link)
    for name, content in files.items():
        lay(root / name, content)
    shutil.copytree(kept.root / STORE_FOLDER, root / STORE_FOLDER)


def _spare_vocabulary(files: dict[str, Any], kept: Kept, patch: pytest.MonkeyPatch) -> None:
    """A vocabulary that the case leaves as it is need not be read for each."""
    if not any(name.startswith("dossier/vocabulary") for name in files):
        patch.setattr(corpus, "load_vocabulary", lambda _root: (kept.vocabulary, []))


@uncounted()
def _otherwise(root: Path, run: Run, patch: pytest.MonkeyPatch) -> list[str]:
    """What a run after `run`, for which all is kept, sees otherwise: the corpus, its problems.

    Checks over the whole need not run again: they would be asked of an equal corpus. What `run` did
    is not counted again.
    """
    graph, problems = run
    patch.setattr("build_tools.checks.GRAPH_CHECKS", ())
    patch.setattr("build_tools.checks.WARNING_CHECKS", ())
    again, alone = check_dossier(root, kept_store(root))
    before = [problem for problem in problems if problem.check not in WHOLE]
    same = {
        "corpus": (again and again.corpus) == (graph and graph.corpus),
        "problems": alone == before,
    }
    return [what for what, is_same in same.items() if not is_same]


def _without_lines(read: Read) -> dict[str, Any]:
    document = read.document
    assert document is not None
    return {"data": document.data, "begins": [1] * len(document.begins), "comments": []}


@pytest.mark.parametrize(
    ("packing", "packed", "seen"),
    [
        ("reading.files._packed", _without_lines, "corpus"),
        ("checks._packed", lambda _found: [[], False], "problems"),
    ],
)
def test_what_is_kept_otherwise_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, packing: str, packed: Any, seen: str
) -> None:
    monkeypatch.setattr(f"build_tools.{packing}", packed)
    shutil.copytree(MINIATURE / "dossier", tmp_path / "dossier")
    path = tmp_path / "dossier/places/north-oasis.yaml"
    path.write_text(path.read_text("utf-8").replace("en: ", "en: зone ", 1), "utf-8")

    run = check_dossier(tmp_path, kept_store(tmp_path))

    assert seen in _otherwise(tmp_path, run, monkeypatch)


Run = tuple[Graph | None, list[Problem]]


def _watch(monkeypatch: pytest.MonkeyPatch) -> list[Run]:
    """What a command finds, as values: filled when it runs."""
    found: list[Run] = []

    def spy(root: Path, store: Store) -> Run:
        graph, problems = check_dossier(root, store)
        found.append((graph, problems))
        return graph, errors(problems)

    monkeypatch.setattr("build_tools.cli.entries.find_errors", spy)
    monkeypatch.setattr("build_tools.build.find_errors", spy)
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
    path.unlink(missing_ok=content is not None)
    if content is None:
        return
    if isinstance(content, str):
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
