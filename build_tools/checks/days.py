"""Checks of days: none that says what was known lies ahead, or before it could be known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta

from build_tools.facts.moments import event_date
from build_tools.facts.standing import is_disputed, stands
from build_tools.reading.dates import Edtf, today
from build_tools.reading.document import KeyPath
from build_tools.reading.graph import Graph, claims_of
from build_tools.reading.marks import plain_words
from build_tools.reading.model import (
    Claim,
    Described,
    Entry,
    Event,
    MeasureClaim,
    PropertyClaim,
    RelationClaim,
    Source,
)
from build_tools.reading.problems import Problem
from build_tools.words.folding import fold
from build_tools.words.messages import Message, wording
from build_tools.words.units import numbers_of

FORESEEN = 15
"""In years: what is planned for later is a slip of the pen."""
_A_DAY = timedelta(days=1)
"""What a page says of its own day may be of the next, in another time zone."""


def days_have_come(graph: Graph) -> Iterator[Problem]:
    """Nothing was published, read, confirmed or known on a day that has not come."""
    now = today()
    for entry in graph.corpus.entries.values():
        for at, day in _stated(entry):
            if day > now:
                message = wording("not_come_yet", day=day.isoformat(), today=now.isoformat())
                yield graph.corpus.problem("days_have_come", message, entry.id, *at)


def _stated(entry: Entry) -> Iterator[tuple[KeyPath, date]]:
    for number, correction in enumerate(entry.corrections):
        yield ("corrections", number, "on"), correction.on
    if entry.withdrawn:
        yield ("withdrawn", "on"), entry.withdrawn.on
    if isinstance(entry, Source):
        yield from _stated_of_source(entry)
    if isinstance(entry, Described):
        yield ("confirmed",), entry.confirmed
    for at, claim in claims_of(entry):
        if claim.as_of:
            yield (*at, "as_of"), claim.as_of.first


def _stated_of_source(source: Source) -> Iterator[tuple[KeyPath, date]]:
    if isinstance(source.issued, Edtf):
        yield ("issued",), source.issued.first
    if source.accessed:
        yield ("accessed",), source.accessed
    if source.archive:
        yield ("archive", "captured"), source.archive.captured


def plans_say_when(graph: Graph) -> Iterator[Problem]:
    """What is to begin on a day to come says in `as_of` when that was planned, and is near."""
    now = today()
    for entry in graph.corpus.entries.values():
        for at, claim, when in _dates(entry):
            if when.first <= now or not stands(claim):
                continue
            if when.first.year - now.year > FORESEEN:
                message = wording("too_far_ahead", day=str(when), years=FORESEEN)
                yield graph.corpus.problem("plans_say_when", message, entry.id, *at)
            elif claim.as_of is None:
                message = wording("planned_when", day=str(when))
                yield graph.corpus.problem("plans_say_when", message, entry.id, *at)


def _dates(entry: Entry) -> Iterator[tuple[KeyPath, Claim, Edtf]]:
    """When claims say that something was: `valid`, or a value that is a date."""
    for at, claim in claims_of(entry):
        if claim.valid:
            yield (*at, "valid"), claim, claim.valid
        if isinstance(claim, PropertyClaim) and isinstance(claim.value, Edtf):
            yield (*at, "value"), claim, claim.value


def claims_are_of_their_time(graph: Graph) -> Iterator[Problem]:
    """Warns of what no source cited can have known yet, and of what was known before it began."""
    for entry in graph.corpus.entries.values():
        for at, claim in claims_of(entry):
            early = claim.as_of and claim.valid and claim.as_of.last < claim.valid.first
            if early and not claim.said_by:
                yield _untimely(graph, entry, wording("known_too_early"), (*at, "as_of"))
        for at, known in _known(entry):
            last = _last_issue(graph, known[0])
            if last and known[1].first > last + _A_DAY:
                message = wording("later_than_sources", day=str(known[1]), last=last.isoformat())
                yield _untimely(graph, entry, message, at)
    for event in graph.entries(Event):
        when = event_date(graph, event)
        if when:
            yield from _told_of_another_time(graph, event, when)


_YEAR = re.compile(r"(?<![\w.,])(?:19|20)\d\d(?!\w|,\d)")


def _told_of_another_time(graph: Graph, event: Event, when: Edtf) -> Iterator[Problem]:
    """What an event's counts and its summary say of when it was."""
    for at, claim in claims_of(event):
        day = claim.as_of if isinstance(claim, MeasureClaim) else None
        if day and day.last < when.first:
            message = wording("counted_too_early", counted=str(day), began=str(when))
            yield _untimely(graph, event, message, (*at, "as_of"))
    yield from _rests_on_earlier(graph, event, when)
    yield from _dated_elsewhere(graph, event)
    years = {int(year) for year in _YEAR.findall(plain_words(event.summary.en, _nameless))}
    if years.isdisjoint(range(when.first.year, when.last.year + 1)) and years:
        message = wording(
            "told_of_another_year", years=tuple(map(str, sorted(years))), when=str(when)
        )
        yield _untimely(graph, event, message, ("summary", "en"))


_LONG_BEFORE = timedelta(days=31)


def _rests_on_earlier(graph: Graph, event: Event, when: Edtf) -> Iterator[Problem]:
    """Where a source is to have told, long before an event, where it was or who was there."""
    told = {*graph.corpus.vocabulary.relations_as("place"), *_doers(graph)}
    for at, claim in claims_of(event):
        if not isinstance(claim, RelationClaim) or claim.relation not in told or claim.as_of:
            continue
        for number, citation in enumerate(claim.citations):
            issued = _issued(graph, citation.source)
            if citation.role == "supports" and issued and issued.last < when.first - _LONG_BEFORE:
                message = wording(
                    "source_before_event",
                    source=citation.source,
                    issued=str(issued),
                    began=str(when),
                )
                yield _untimely(graph, event, message, (*at, "citations", number))


def _doers(graph: Graph) -> frozenset[str]:
    return frozenset(graph.corpus.vocabulary.relations_as("doer"))


def _issued(graph: Graph, source: str) -> Edtf | None:
    entry = graph.corpus.entries.get(source)
    issued = entry.issued if isinstance(entry, Source) else None
    return issued if isinstance(issued, Edtf) else None


FAR = 150
"""In years: what is further from all that is written of it is a slip of the pen."""


def _dated_elsewhere(graph: Graph, event: Event) -> Iterator[Problem]:
    """An event's date that is centuries before its sources, or not the day of its summary."""
    dates = graph.corpus.vocabulary.properties_as("date")
    told = _full_days(plain_words(event.summary.en, _nameless))
    for at, claim, when in _dates(event):
        if not isinstance(claim, PropertyClaim) or claim.property not in dates or not stands(claim):
            continue
        known = [day for one in claim.supporters() if (day := _issued(graph, one))]
        if known and min(day.first.year for day in known) - when.last.year > FAR:
            message = wording("far_from_all", when=str(when), years=FAR)
            yield _untimely(graph, event, message, at)
        slips = [day for day in told if _is_slip(day, when)]
        if slips == told and slips and not claim.note and not is_disputed(claim):
            message = wording("told_of_another_day", told=slips[0].isoformat(), when=str(when))
            yield _untimely(graph, event, message, ("summary", "en"))


def _is_slip(day: date, when: Edtf) -> bool:
    """Whether a day is another than `when` by its number, its month or its year alone."""
    pairs = ((day.year, when.first.year), (day.month, when.first.month), (day.day, when.first.day))
    alike = [one == other for one, other in pairs]
    return when.first == when.last and alike.count(False) == 1


def _full_days(text: str) -> list[date]:
    """The days that an English text says in full."""
    found = []
    for number, month, year in _FULL_DAY.findall(text):
        with suppress(ValueError):
            found.append(date(int(year), numbers_of("months")[fold(month)], int(number)))
    return found


_FULL_DAY = re.compile(
    r"(?<![\w–-])(\d{1,2}) (January|February|March|April|May|June|July|August|September|October"
    r"|November|December) (\d{4})"
)


def _nameless(_entry: str) -> str:
    return ""


def _known(entry: Entry) -> Iterator[tuple[KeyPath, tuple[Claim, Edtf]]]:
    """What sources must have come after: `as_of`, and without it what is dated."""
    for at, claim in claims_of(entry):
        if claim.as_of:
            yield (*at, "as_of"), (claim, claim.as_of)
    for at, claim, when in _dates(entry):
        if claim.as_of is None:
            yield at, (claim, when)


def _untimely(graph: Graph, entry: Entry, message: Message, at: KeyPath) -> Problem:
    return graph.corpus.problem("claims_are_of_their_time", message, entry.id, *at, warning=True)


def _last_issue(graph: Graph, claim: Claim) -> date | None:
    """The last day on which any source that supports a claim may have come out; None if unknown."""
    sources = [graph.corpus.entries.get(source) for source in claim.supporters()]
    issued = [one.issued for one in sources if isinstance(one, Source)]
    known = [when.last for when in issued if isinstance(when, Edtf)]
    return max(known) if known and len(known) == len(sources) else None


def sources_are_read_after_issue(graph: Graph) -> Iterator[Problem]:
    """No source was read, or copied by an archive, before it came out."""
    for source in graph.entries(Source):
        issued = source.issued.first if isinstance(source.issued, Edtf) else date.min
        if source.accessed and source.accessed < issued:
            read = source.accessed.isoformat()
            message = wording("read_before_issue", read=read, issued=str(source.issued))
            yield graph.corpus.problem(
                "sources_are_read_after_issue", message, source.id, "accessed"
            )
        if source.archive and source.archive.captured < issued:
            captured = source.archive.captured.isoformat()
            message = wording("copied_before_issue", captured=captured, issued=str(source.issued))
            yield graph.corpus.problem(
                "sources_are_read_after_issue", message, source.id, "archive", "captured"
            )
