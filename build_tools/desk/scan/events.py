"""Events that an article tells of without their name, by their day and who or where they are tied to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from build_tools.desk.scan.hits import Hit
from build_tools.desk.scan.lexicon import lexicon
from build_tools.facts.moments import event_date
from build_tools.reading.dates import Edtf, parse_edtf
from build_tools.reading.graph import Graph
from build_tools.reading.model import Event

# Longer than this, an event or a date in the article says nothing of a day.
_FEW_DAYS = 10
# An article is about what was within so many days before it, if two of those tied to it are named.
_NEWS = timedelta(7)
# Who or what is tied to more than this share of all events tells none from another.
_OFTEN = 1 / 16
_NEAR = 15  # words


def events_of(
    given: Iterable[str], issued: date | None, named: set[str], graph: Graph
) -> tuple[str, ...]:
    """Events of a day in `given` (EDTF), or of the days before `issued`, tied to who is `named`."""
    days = [day for one in given if _days_in(day := parse_edtf(one)) <= _FEW_DAYS]
    tells = _telling(graph) & named
    kept = []
    for event in graph.entries(Event):
        when = event_date(graph, event)
        if when is None or _days_in(when) > _FEW_DAYS or event.id in named:
            continue
        ties = {tie.object for tie in graph.ties_from.get(event.id, ())}
        on_a_day = any(day.overlaps(when) for day in days)
        in_the_news = issued is not None and issued - _NEWS <= when.first <= issued
        tied = len(ties & tells)
        if (on_a_day and tied) or (in_the_news and tied and len(ties & named) > 1):
            kept.append(event.id)
    return tuple(kept)


def where_it_was(hits: Iterable[Hit], graph: Graph) -> Iterator[Hit]:
    """`hits` with an event sure whose name may be another's, if one that it is tied to is beside it."""
    every = list(hits)
    tells = _telling(graph)
    for hit in every:
        event = hit.names[0].section == "events" and not hit.names[0].alone
        known = hit.names[0].words in lexicon().doubtful
        if hit.sure or not event or not known or len(hit.entries) > 1:
            yield hit
            continue
        ties = {tie.object for tie in graph.ties_from.get(hit.entries[0], ())} & tells
        near = {
            entry
            for other in every
            if other.sure and abs(other.start - hit.start) <= _NEAR
            for entry in other.entries
        }
        yield hit._replace(sure=bool(ties & near))


def _telling(graph: Graph) -> set[str]:
    """The entries that few events are tied to."""
    counts: dict[str, int] = {}
    events = list(graph.entries(Event))
    for event in events:
        for one in {tie.object for tie in graph.ties_from.get(event.id, ())}:
            counts[one] = counts.get(one, 0) + 1
    most = max(3, len(events) * _OFTEN)
    return {entry for entry, count in counts.items() if count <= most}


def _days_in(when: Edtf) -> int:
    return (when.last - when.first).days
