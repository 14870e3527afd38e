"""What the tests share: the miniature dossier, a fixed day, and `--bless`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

import build_tools
from build_tools.build import check_dossier
from build_tools.outside.checkout import Checkout
from build_tools.outside.chromium import launch_chromium
from build_tools.outside.store import Store
from build_tools.reading.corpus import load_dossier
from build_tools.reading.graph import Graph
from build_tools.reading.problems import Problem, errors
from build_tools.release.made_of import Release
from tests.crowd import add_crowd

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parent.parent
MINIATURE = ROOT / "tests" / "miniature"

# The day on which the miniature dossier is built: one of its entries is stale by then.
TODAY = datetime(2031, 6, 1, tzinfo=UTC)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """What tests and libraries do while they are imported is not counted; the package was before."""
    if sys.gettrace():
        for module in walk_packages(build_tools.__path__, "build_tools."):
            import_module(module.name)
    with uncounted():
        return (yield)


def pytest_addoption(parser: pytest.Parser) -> None:
    """`make bless` accepts what the build makes now as what the tests expect."""
    parser.addoption("--bless", action="store_true", help="accept the present output as expected")


@pytest.fixture(scope="session", autouse=True)
def _fixed_day() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", str(int(TODAY.timestamp())))
        yield


@pytest.fixture(scope="session")
def bless(request: pytest.FixtureRequest) -> bool:
    """Whether the present output is to be accepted."""
    return bool(request.config.getoption("--bless"))


@pytest.fixture(scope="session")
def miniature() -> Graph:
    """The graph of the miniature dossier."""
    graph, problems = check_dossier(MINIATURE)
    assert graph is not None
    assert [str(problem) for problem in errors(problems)] == []
    return graph


@pytest.fixture(scope="session")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """The graph of the miniature dossier with a crowd around it."""
    root = tmp_path_factory.mktemp("crowd")
    shutil.copytree(MINIATURE / "dossier", root / "dossier")
    add_crowd(root / "dossier")
    graph, problems = check_dossier(root)
    assert graph is not None
    assert [str(problem) for problem in errors(problems)] == []
    return graph


@pytest.fixture(scope="session")
def kept_of_real(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """What the dossier's files say and what is wrong with each, kept for all the workers of a run."""
    return Store(shared(tmp_path_factory) / "real.sqlite")


@pytest.fixture(scope="session")
def checked(kept_of_real: Store) -> tuple[Graph | None, list[Problem]]:
    """The graph of the dossier itself, as far as it can be built, and all that is wrong with it."""
    with uncounted():
        return check_dossier(ROOT, kept_of_real)


@pytest.fixture(scope="session")
def real(checked: tuple[Graph | None, list[Problem]]) -> Graph:
    """The graph of the dossier itself, as far as it can be built."""
    graph, _ = checked
    assert graph is not None
    return graph


def shared(factory: pytest.TempPathFactory) -> Path:
    """The folder that all the workers of a run have."""
    base = factory.getbasetemp()
    return base.parent if "PYTEST_XDIST_WORKER" in os.environ else base


def release_of(site: Path, when: datetime = TODAY) -> Release:
    """The built `site` to be taken away, as of `when`, under the miniature's name."""
    dossier, _ = load_dossier(MINIATURE)
    assert dossier is not None
    return Release(ROOT, site, dossier, Checkout("v1", when))


@contextmanager
def uncounted() -> Iterator[None]:
    """What runs within, or is started, is not slowed by the counting of branches."""
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.delenv("COVERAGE_PROCESS_CONFIG", raising=False)
            yield
    finally:
        sys.settrace(tracer)


def git(root: Path, *arguments: str) -> str:
    """What git says in `root`, whoever runs the tests."""
    named = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
    command = ["git", "-C", str(root), *named, *arguments]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def commit(root: Path) -> None:
    """Everything in `root` as a commit, of a new repository where there is none."""
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", "x")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium for the whole run."""
    with sync_playwright() as playwright:
        chromium = launch_chromium(playwright)
        yield chromium
        chromium.close()
