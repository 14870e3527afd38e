"""What came into the dossier on which day, and what was corrected."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from build_tools.reading.graph import Graph
from build_tools.reading.history import History
from build_tools.reading.model import ClaimRef, Correction, EntryBase


@dataclass(frozen=True)
class Arrival:
    """An entry that came on a day when it `is_new`, else the claims that it then got."""

    on: date
    entry: str
    is_new: bool
    claims: tuple[ClaimRef, ...]


@dataclass(frozen=True)
class Amendment:
    """A correction of an entry; None stands for its withdrawal, which leaves nothing else."""

    on: date
    entry: EntryBase
    correction: Correction | None


def arrivals(graph: Graph, history: History) -> tuple[Arrival, ...]:
    """What came since the dossier began, the newest first: of a day, entries, those with most to say.

    What is in no commit has not come yet. An entry that moved came when its first id did.
    """
    came: defaultdict[tuple[date, str], list[ClaimRef]] = defaultdict(list)
    born = dict(_born(graph, history))
    for entry, on in born.items():
        came[on, entry] = []
    for ref in graph.claims:
        if revision := history.claims.get(ref):
            came[max(revision.on, born.get(ref.entry, date.max)), ref.entry].append(ref)
    found = (
        Arrival(on, entry, born[entry] == on, tuple(claims))
        for (on, entry), claims in came.items()
        if entry in born
    )
    return tuple(sorted(found, key=_newest_first))


def _newest_first(arrival: Arrival) -> tuple[int, bool, int, str]:
    return -arrival.on.toordinal(), not arrival.is_new, -len(arrival.claims), arrival.entry


def _born(graph: Graph, history: History) -> Iterator[tuple[str, date]]:
    for entry in graph.corpus.entries.values():
        names = (entry.id, *entry.redirect_from)
        days = [history.entries[name].on for name in names if name in history.entries]
        if days and entry.withdrawn is None:
            yield entry.id, min(days)


def amendments(graph: Graph) -> tuple[Amendment, ...]:
    """Every correction and every withdrawal, the newest first."""
    entries = sorted(graph.corpus.entries.items())
    found = [each for _, entry in entries for each in amendments_of(entry)]
    return tuple(sorted(found, key=lambda each: each.on, reverse=True))


def amendments_of(entry: EntryBase) -> tuple[Amendment, ...]:
    """Those of one entry, in its order; of what was withdrawn nothing but that."""
    if entry.withdrawn:
        return (Amendment(entry.withdrawn.on, entry, None),)
    return tuple(Amendment(each.on, entry, each) for each in entry.corrections)
