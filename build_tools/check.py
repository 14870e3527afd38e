"""Load a dossier and run every check: the first half of every command."""

from __future__ import annotations

from pathlib import Path

from build_tools.checks import run_checks
from build_tools.corpus import load_corpus
from build_tools.graph import Graph, build_graph
from build_tools.problems import Problem


def check_dossier(root: Path) -> tuple[Graph | None, list[Problem]]:
    """The graph of `root`/dossier, as far as it can be built, and every problem there is."""
    corpus, problems = load_corpus(root)
    if corpus is None:
        return None, problems
    graph = build_graph(corpus)
    return graph, problems + run_checks(graph)
