"""What came into the dossier on which day, and what was corrected."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from build_tools.reading.graph import Graph
from build_tools.reading.history import History, Revision
from build_tools.reading.model import ClaimRef, Correction, EntryBase

T = TypeVar("T")


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
        days = _days(history.claims, (ClaimRef(name, ref.claim) for name in ids(graph, ref.entry)))
        if days and ref.entry in born:
            came[max(days[0], born[ref.entry]), ref.entry].append(ref)
    found = (
        Arrival(on, entry, born[entry] == on, tuple(claims)) for (on, entry), claims in came.items()
    )
    return tuple(sorted(found, key=_newest_first))


def _newest_first(arrival: Arrival) -> tuple[int, bool, int, str]:
    return -arrival.on.toordinal(), not arrival.is_new, -len(arrival.claims), arrival.entry


def _born(graph: Graph, history: History) -> Iterator[tuple[str, date]]:
    for name, entry in graph.corpus.entries.items():
        days = _days(history.entries, ids(graph, name))
        if days and entry.withdrawn is None:
            yield name, days[0]


def ids(graph: Graph, entry: str) -> tuple[str, ...]:
    """The ids that an entry has and had."""
    return entry, *graph.corpus.entries[entry].redirect_from


def _days(first: Mapping[T, Revision], names: Iterable[T]) -> list[date]:
    """When what has or had these names came, the earliest day first."""
    return sorted(first[name].on for name in names if name in first)


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
