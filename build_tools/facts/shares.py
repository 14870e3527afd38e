"""How many claims rest on publishers of each country, and of each owner."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from build_tools.facts.places import containers_of
from build_tools.facts.standing import stands
from build_tools.reading.graph import Graph
from build_tools.reading.model import Source
from build_tools.reading.model.vocabulary import RelationRole


@dataclass(frozen=True)
class Share:
    """How many claims rest, at least in part, on publishers of one origin.

    `origin` is a country or an owner by id; None for publishers of which no claim says it.
    Shares overlap: a claim may rest on publishers of several.
    """

    origin: str | None
    claims: int


def shares_by_country(graph: Graph) -> tuple[Share, ...]:
    """By the country in which publishers have their seat, the largest first."""
    countries = graph.corpus.vocabulary.kinds_that("country")

    def country(place: str) -> str:
        around = containers_of(graph, place)
        found = (each for each in around if graph.corpus.entries[each].kind in countries)
        return next(found, around[-1])

    return _shares(graph, lambda publisher: map(country, _told(graph, publisher, "seat")))


def shares_by_owner(graph: Graph) -> tuple[Share, ...]:
    """By who owns publishers, the largest first."""
    return _shares(graph, lambda publisher: _told(graph, publisher, "owner"))


def _told(graph: Graph, publisher: str, role: RelationRole) -> list[str]:
    relations = graph.corpus.vocabulary.relations_as(role)
    return [
        tie.object
        for tie in graph.ties_from.get(publisher, ())
        if tie.claim.relation in relations and stands(tie.claim)
    ]


def _shares(graph: Graph, origins: Callable[[str], Iterable[str]]) -> tuple[Share, ...]:
    known = {name: tuple(origins(name)) for name in _publishers(graph)}
    tally: Counter[str | None] = Counter()
    for claim in graph.claims.values():
        sources = (graph.corpus.entries.get(name) for name in claim.supporters())
        names = {one.publisher or "" for one in sources if isinstance(one, Source)}
        tally.update({origin for name in names for origin in known.get(name) or (None,)})
    ordered = sorted(tally.items(), key=lambda item: (item[0] is None, -item[1], item[0] or ""))
    return tuple(Share(origin, claims) for origin, claims in ordered)


def _publishers(graph: Graph) -> set[str]:
    return {source.publisher for source in graph.entries(Source) if source.publisher}
