"""Who is tied to whom: relations that stand, from either end."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.facts.standing import stands
from build_tools.reading.graph import Graph, Link
from build_tools.reading.model import Actor


def far_end(link: Link, near: str) -> str:
    """The entry at the other end of a tie of `near`."""
    return link.object if link.subject == near else link.subject


def standing_links(graph: Graph, entry: str) -> tuple[Link, ...]:
    """The ties of an entry that stand: those it declares, then those that name it, each once."""
    links = (*graph.links_from.get(entry, ()), *graph.links_to.get(entry, ()))
    return tuple({link.ref: link for link in links if stands(link.claim)}.values())


def actor_links(graph: Graph) -> Iterator[Link]:
    """The ties between two actors that stand, in the order of the entries."""
    for links in graph.links_from.values():
        for link in links:
            if stands(link.claim) and _is_between_actors(graph, link):
                yield link


def _is_between_actors(graph: Graph, link: Link) -> bool:
    ends = (graph.described(link.subject), graph.described(link.object))
    return link.subject != link.object and all(isinstance(end, Actor) for end in ends)
