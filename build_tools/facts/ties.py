"""Ties between entries that stand, seen from either end."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.facts.standing import stands
from build_tools.reading.graph import Graph, Tie
from build_tools.reading.model import Actor


def far_end(tie: Tie, near: str) -> str:
    """The id at the other end of `tie` than `near`."""
    return tie.object if tie.subject == near else tie.subject


def standing_ties(graph: Graph, entry: str) -> tuple[Tie, ...]:
    """The ties of an entry that stand: those it declares, then those that name it, each once."""
    ties = (*graph.ties_from.get(entry, ()), *graph.ties_to.get(entry, ()))
    return tuple({tie.ref: tie for tie in ties if stands(tie.claim)}.values())


def actor_ties(graph: Graph) -> Iterator[Tie]:
    """The ties between two actors that stand, in the order of the entries."""
    for ties in graph.ties_from.values():
        for tie in ties:
            if stands(tie.claim) and _is_between_actors(graph, tie):
                yield tie


def _is_between_actors(graph: Graph, tie: Tie) -> bool:
    ends = (graph.described(tie.subject), graph.described(tie.object))
    return tie.subject != tie.object and all(isinstance(end, Actor) for end in ends)
