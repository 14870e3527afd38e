"""When events happened and how surely."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from build_tools.facts.standing import is_disputed, stands
from build_tools.reading.dates import Edtf, parse_edtf
from build_tools.reading.graph import Graph, Tie
from build_tools.reading.model import Described, Event


@dataclass(frozen=True)
class Dating:
    """The date by which an event is listed, and whether another claim contradicts it."""

    when: Edtf
    disputed: bool


@dataclass(frozen=True)
class Moment:
    """Something dated in the life of an entry: an event, or a tie when `tie` is given.

    `entry` is the event, or who is at the other end of the tie.
    """

    when: Edtf
    disputed: bool
    entry: str
    tie: Tie | None = None


def event_dating(graph: Graph, event: Described) -> Dating | None:
    """The first date claimed that stands and is known; None where there is none."""
    dates = graph.corpus.vocabulary.properties_as("date")
    for claim in event.properties(dates):
        if stands(claim) and isinstance(claim.value, Edtf):
            return Dating(claim.value, is_disputed(claim))
    return None


def event_date(graph: Graph, event: Described) -> Edtf | None:
    """As `event_dating`, for what asks only when."""
    dating = event_dating(graph, event)
    return dating.when if dating else None


def events_in_order(graph: Graph) -> tuple[tuple[Event, Dating | None], ...]:
    """Every event with its date, in order of beginning and end; undated ones last, by id."""
    found = [(event, event_dating(graph, event)) for event in graph.entries(Event)]
    return tuple(sorted(found, key=_order))


def _order(found: tuple[Event, Dating | None]) -> tuple[date, date, str]:
    event, dating = found
    when = dating.when if dating else None
    return (when.first, when.last, event.id) if when else (date.max, date.max, event.id)


def known_day(when: Edtf) -> date | None:
    """The day that `when` says, or its first; None if that is coarser than a day or uncertain."""
    start = when.text.partition("/")[0]
    if start in ("", "..") or start[-1] in "?~%":
        return None
    point = parse_edtf(start)
    return point.first if point.first == point.last else None


def years_of(when: Edtf) -> range:
    """The years that a date touches; what goes on is told where it began."""
    last = when.last.year if when.ends else when.first.year
    return range(when.first.year, last + 1)


def events_by_year(
    events: tuple[tuple[Event, Dating | None], ...],
) -> Mapping[int, tuple[tuple[Event, Dating], ...]]:
    """The dated events of each year that any touches, years and events in order."""
    years: defaultdict[int, list[tuple[Event, Dating]]] = defaultdict(list)
    for event, dating in events:
        for year in years_of(dating.when) if dating else ():
            assert dating is not None
            years[year].append((event, dating))
    return {year: tuple(found) for year, found in sorted(years.items())}
