"""Runs the wings in order: reads and checks the dossier, makes its pages and data, writes them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from build_tools.checks import run_checks, run_stopping_checks
from build_tools.facts import Facts
from build_tools.outside.collector import collector_paused
from build_tools.outside.store import STORE_FOLDER, Store
from build_tools.reading.corpus import load_corpus
from build_tools.reading.edition import Edition
from build_tools.reading.graph import Graph, build_graph
from build_tools.reading.problems import Problem, errors
from build_tools.site.made import OWNED_FOLDERS, Made
from build_tools.site.publish import Publication, publish


@dataclass(frozen=True)
class Build:
    """A build's outcome: what stopped it, or what it published."""

    problems: list[Problem]
    publication: Publication | None


def check_dossier(root: Path, store: Store | None = None) -> tuple[Graph | None, list[Problem]]:
    """The graph of `root`/dossier, as far as it can be built, and every problem there is.

    `store` keeps what each file says and what is wrong with it: in memory, for whoever asks again,
    and from one run to the next where it has a file.
    """
    return _checked(root, store, run_checks)


def find_errors(root: Path, store: Store | None = None) -> tuple[Graph | None, list[Problem]]:
    """As `check_dossier`, and of the problems only those that stop a build."""
    graph, problems = _checked(root, store, run_stopping_checks)
    return graph, errors(problems)


def _checked(
    root: Path, store: Store | None, run: Callable[[Graph, Store | None], list[Problem]]
) -> tuple[Graph | None, list[Problem]]:
    with collector_paused():
        corpus, problems = load_corpus(root, store)
        if corpus is None:
            return None, problems
        graph = build_graph(corpus)
        return graph, problems + run(graph, store)


def kept_store(root: Path) -> Store:
    """What runs over `root`/dossier keep for the next."""
    return Store(root / STORE_FOLDER / "dossier.sqlite")


def build(root: Path, docs: Path, edition: Edition, store: Store | None = None) -> Build:
    """Makes the pages and data of `root`/dossier in `docs`; with an error nothing is written.

    `store` is as in `check_dossier`; who builds again and again passes the same each time.
    """
    graph, problems = find_errors(root, store)
    if graph is None or problems:
        return Build(problems, None)
    files = Made(Facts(graph), edition).everything()
    return Build(problems, publish(docs, files, OWNED_FOLDERS))
