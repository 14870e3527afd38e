"""When events happened and how surely; what of an entry's life is dated."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from build_tools.facts.standing import is_disputed, stands
from build_tools.facts.ties import far_end, standing_ties
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


def moments(graph: Graph, entry: Described) -> tuple[Moment, ...]:
    """What is dated about an entry, in order: itself if it is an event, its events, its ties."""
    found = [*_itself(graph, entry), *_events(graph, entry), *_ties(graph, entry)]
    return tuple(sorted(found, key=lambda moment: moment.when.sort_key))


def _itself(graph: Graph, entry: Described) -> Iterator[Moment]:
    dating = event_dating(graph, entry) if isinstance(entry, Event) else None
    if dating:
        yield Moment(dating.when, dating.disputed, entry.id)


def _events(graph: Graph, entry: Described) -> Iterator[Moment]:
    """Each event once; disputed where its date is, or every tie to it."""
    by_event: defaultdict[str, list[Tie]] = defaultdict(list)
    for tie in standing_ties(graph, entry.id):
        by_event[far_end(tie, entry.id)].append(tie)
    for far, ties in by_event.items():
        event = graph.described(far)
        dating = event_dating(graph, event) if isinstance(event, Event) else None
        if dating:
            in_doubt = all(is_disputed(tie.claim) for tie in ties)
            yield Moment(dating.when, dating.disputed or in_doubt, far)


def _ties(graph: Graph, entry: Described) -> Iterator[Moment]:
    for tie in standing_ties(graph, entry.id):
        far = far_end(tie, entry.id)
        other = graph.described(far)
        if tie.claim.valid and other and not isinstance(other, Event):
            yield Moment(tie.claim.valid, is_disputed(tie.claim), far, tie)
