"""Under which heading a post stands where the posts of a day are listed."""

from __future__ import annotations

from collections.abc import Iterable

from build_tools.facts.tenures import Tenure
from build_tools.reading.graph import Graph

OTHERS = "others"
"""The group of what no group of the vocabulary holds, unless it has one of that name."""


def group_of(graph: Graph, body: str) -> str:
    """The group that names a body, else the first that takes bodies of its kind, else `OTHERS`."""
    groups = graph.corpus.vocabulary.office_groups
    entry = graph.corpus.entries[body]
    named = (name for name, group in groups.items() if body in group.bodies)
    by_kind = (name for name, group in groups.items() if entry.kind in group.kinds)
    return next(named, None) or next(by_kind, OTHERS)


def grouped(graph: Graph, tenures: Iterable[Tenure]) -> dict[str, tuple[Tenure, ...]]:
    """`tenures` by group, groups in the vocabulary's order and others last, none of them empty."""
    found: dict[str, list[Tenure]] = {
        name: [] for name in (*graph.corpus.vocabulary.office_groups, OTHERS)
    }
    for tenure in tenures:
        found[group_of(graph, tenure.body)].append(tenure)
    return {name: tuple(held) for name, held in found.items() if held}
