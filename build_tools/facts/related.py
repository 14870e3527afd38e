"""Which entries are most alike by what they share, and what that is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from math import log
from typing import NamedTuple

from build_tools.facts.ties import far_end, standing_ties
from build_tools.reading.graph import Graph
from build_tools.reading.model import ClaimRef, Described, Dispute, Section

# How many are listed, and the fewest things to share.
MOST = 5
_FEWEST = 2
# What more entries share than this makes none of them related; it counts beside what does.
_CROWD = 128
# One paper reports on much that is otherwise apart.
_OF_A_SOURCE = 0.5


_Counts = defaultdict[Section, int]


class _Shared(NamedTuple):
    """Something that entries can have in common: an entry that they lead to."""

    section: Section
    id: str


@dataclass(frozen=True)
class Related:
    """A related entry, and how many things of each section both share: most first, sources last."""

    entry: str
    shared: tuple[tuple[Section, int], ...]


class Sharing:
    """Who has a thing in common, each worked out once."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self._owners: dict[_Shared, frozenset[str]] = {}

    def owners(self, thing: _Shared) -> frozenset[str]:
        """The actors, events and places that share `thing`, by id."""
        if thing not in self._owners:
            self._owners[thing] = frozenset(_owners(self.graph, thing))
        return self._owners[thing]


def most_related(sharing: Sharing, entry: Described) -> tuple[Related, ...]:
    """Those that share most with `entry`, without the ones that its page names anyway.

    A thing counts the less the more entries share it (Adamic and Adar): being in the capital
    says little, having been at one meeting much. Sharing nothing but sources is no relation, nor
    is sharing only what crowds do.
    """
    graph = sharing.graph
    left_out = {entry.id, *named(graph, entry), *graph.mentions.get(entry.id, ())}
    scores: defaultdict[str, float] = defaultdict(float)
    shared: defaultdict[str, _Counts] = defaultdict(lambda: defaultdict(int))
    things = dict.fromkeys(_things(graph, entry))
    for thing in sorted(things, key=lambda thing: len(sharing.owners(thing))):
        owners = sharing.owners(thing)
        weight = _OF_A_SOURCE if thing.section == "sources" else 1
        for other in owners - left_out if len(owners) <= _CROWD else owners & shared.keys():
            scores[other] += weight / log(len(owners) + 1)
            shared[other][thing.section] += 1
    enough = (other for other, counts in shared.items() if _is_related(counts))
    ranked = sorted(enough, key=lambda other: (-round(scores[other], 6), other))
    return tuple(Related(other, _reasons(shared[other])) for other in ranked[:MOST])


def _is_related(counts: _Counts) -> bool:
    return sum(counts.values()) >= _FEWEST and set(counts) != {"sources"}


def _reasons(counts: _Counts) -> tuple[tuple[Section, int], ...]:
    order = sorted(counts, key=lambda section: (section == "sources", -counts[section], section))
    return tuple((section, counts[section]) for section in order)


def named(graph: Graph, entry: Described) -> Iterator[str]:
    """Whom the page of `entry` tells of: as tied to it, in its words, or where its word is told."""
    for tie in (*graph.ties_from.get(entry.id, ()), *graph.ties_to.get(entry.id, ())):
        yield from (tie.subject, tie.object)
    yield from graph.mentioned.get(entry.id, ())
    yield from (ref.entry for ref in graph.said.get(entry.id, ()))


def _things(graph: Graph, entry: Described) -> Iterator[_Shared]:
    """What an entry is tied to, in dispute about, and resting on."""
    for tie in standing_ties(graph, entry.id):
        far = far_end(tie, entry.id)
        yield _Shared(graph.corpus.sections[far], far)
    for claim in entry.claims:
        dispute = graph.dispute_of.get(ClaimRef(entry.id, claim.id))
        if dispute:
            yield _Shared("disputes", dispute)
        yield from (_Shared("sources", citation.source) for citation in claim.citations)


def _owners(graph: Graph, thing: _Shared) -> Iterator[str]:
    """The actors, events and places that are tied to a thing, or in a dispute, or rest on a source."""
    if thing.section == "sources":
        yield from (use.entry for use in graph.uses.get(thing.id, ()) if use.claim)
    elif thing.section == "disputes":
        dispute = graph.corpus.entries[thing.id]
        assert isinstance(dispute, Dispute)
        yield from (ref.entry for ref in graph.positions(dispute))
    else:
        for tie in standing_ties(graph, thing.id):
            yield from {tie.subject, tie.object} - {thing.id}
