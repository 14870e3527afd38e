"""Of bodies and events with one name, those that there were when the article came out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import NamedTuple

from build_tools.desk.scan.hits import Hit
from build_tools.desk.scan.names import Name
from build_tools.facts.moments import event_date
from build_tools.reading.dates import Edtf
from build_tools.reading.graph import Graph
from build_tools.reading.model import Actor, Event

# For how long an event is in the news by less than its name.
_NEWS, _AHEAD = timedelta(60), timedelta(90)
_YEARS = re.compile(r"\((\d{4})\s*[-–]\s*(\d{4})\)")


class Span(NamedTuple):
    """From when to when a body was, or an event is in the news."""

    first: date
    last: date = date.max
    event: bool = False


Spans = Mapping[str, Span]


def spans_of(graph: Graph) -> Spans:
    """When bodies were, by the years in their name or since their founding; the days of events."""
    spans = {actor.id: span for actor in graph.entries(Actor) if (span := _of_body(actor, graph))}
    for event in graph.entries(Event):
        when = event_date(graph, event)
        if when is not None:
            last = min(when.last, date.max - _NEWS)
            spans[event.id] = Span(when.first, last + _NEWS, event=True)
    return spans


def _of_body(actor: Actor, graph: Graph) -> Span | None:
    """(2015-2021) in its name, or its founding, or that of the public body to which it belongs."""
    years = _YEARS.search(actor.name.en)
    if years:
        return Span(date(int(years[1]), 1, 1), date(int(years[2]), 12, 31))
    terms = graph.corpus.vocabulary
    if actor.kind in terms.kinds_that("armed") | terms.kinds_that("person"):
        return None
    belongs = {name for name, term in terms.relations.items() if term.bond == "belonging"}
    above = [
        tie.object for tie in graph.ties_from.get(actor.id, ()) if tie.claim.relation in belongs
    ]
    founded = _founding(actor.id, graph) or next(
        (day for one in above if (day := _founding(one, graph))), None
    )
    return Span(founded) if founded else None


def _founding(entry_id: str, graph: Graph) -> date | None:
    """When a body was founded, or the event from which one emerged was."""
    entry = graph.described(entry_id)
    if isinstance(entry, Event):
        when = event_date(graph, entry)
        return when.first if when else None
    claims = entry.properties(graph.corpus.vocabulary.properties_as("founding")) if entry else ()
    days = [claim.value.first for claim in claims if isinstance(claim.value, Edtf)]
    return min(days, default=None)


def of_its_time(hits: Iterable[Hit], spans: Spans, issued: date | None) -> Iterator[Hit]:
    """`hits`, each with the bodies and events of the article's day, where that settles which."""
    for hit in hits:
        yield _settled(hit, spans, issued) if issued else hit


def _settled(hit: Hit, spans: Spans, issued: date) -> Hit:
    left = tuple(name for name in hit.names if not _is_over(name, spans, issued))
    left = left or tuple(name for name in hit.names if _is_near(name, spans, issued))
    if not left:
        return hit._replace(sure=False)
    if all(name.section == "events" and not name.alone for name in left):
        news = (
            tuple(name for name in left if issued <= spans[name.entry].last)
            if _dated(left, spans)
            else ()
        )
        one = len({name.entry for name in news}) == 1
        return hit._replace(names=news or left, sure=hit.sure or one)
    left = tuple(name for name in left if not _is_followed(name, left, spans, issued)) or left
    then = tuple(name for name in left if _closed(name, spans, issued))
    others = [name for name in left if name.entry in spans and name not in then]
    return hit._replace(names=left if others or not then else then)


def _dated(names: Iterable[Name], spans: Spans) -> bool:
    return all(name.entry in spans for name in names)


def _closed(name: Name, spans: Spans, issued: date) -> bool:
    """Whether its years are known and this is one of them, not that in which another followed."""
    span = spans.get(name.entry)
    return span is not None and issued.year < span.last.year < date.max.year


def _is_followed(name: Name, others: Iterable[Name], spans: Spans, issued: date) -> bool:
    """Whether, in the year of its end, another by its name has begun since."""
    span = spans.get(name.entry)
    if span is None or span.last.year != issued.year:
        return False
    begun = [spans[other.entry].first for other in others if other.entry in spans]
    return any(first.year == issued.year and first + _NEWS <= issued for first in begun)


def _is_near(name: Name, spans: Spans, issued: date) -> bool:
    """Whether a body was founded soon after, and so was spoken of: a government that is being formed."""
    span = spans.get(name.entry)
    return span is not None and issued < span.first <= issued + _AHEAD


def _is_over(name: Name, spans: Spans, issued: date) -> bool:
    """Whether a body was no more or not yet, or an event not: what is past is still told of."""
    span = spans.get(name.entry)
    if span is None:
        return False
    if span.event:
        return issued < max(span.first, date.min + _AHEAD) - _AHEAD  # what is planned is spoken of
    return not span.first <= issued <= span.last
