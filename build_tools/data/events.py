"""Events for calendars (iCalendar, RFC 5545) and for feed readers (Atom), in each language.

Of the whole dossier, and of each actor and place that has any.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from build_tools.data.atom import AtomEntry, AtomFeed, feed_xml
from build_tools.data.dataset import Dataset
from build_tools.facts.moments import Dating, known_day
from build_tools.facts.places import event_places
from build_tools.facts.ties import far_end, standing_ties
from build_tools.reading.dates import Edtf, date_words, parse_edtf
from build_tools.reading.model import Actor, Entry, Event, Place
from build_tools.words.language import Lang, translate

Dated = tuple[Event, Dating]

_MEANING = re.compile(r"[\\;,]")
_OCTETS = 75
"""A line of a calendar has no more, its break not counted."""


@dataclass(frozen=True)
class Series:
    """Events under one name; `of` is the entry that they belong to, None for all of them."""

    lang: Lang
    of: Entry | None
    events: Sequence[Dated]

    def title(self, data: Dataset) -> str:
        """The dossier, then whose events they are."""
        title = data.dossier.title.in_language(self.lang)
        name = self.of.label.in_language(self.lang) if self.of else translate("Events", self.lang)
        return f"{title}: {name}"


def all_events(data: Dataset, lang: Lang) -> Series:
    """Every event that has a date."""
    return Series(lang, None, [(event, dating) for event, dating in data.facts.events if dating])


def events_of(data: Dataset, entry: Entry, lang: Lang) -> Series:
    """The dated events that an actor had part in, or that took place in a place, in order of time."""
    named: Iterable[str] = ()
    if isinstance(entry, Actor):
        named = (far_end(tie, entry.id) for tie in standing_ties(data.graph, entry.id))
    elif isinstance(entry, Place):
        named = data.facts.events_at.get(entry.id, ())
    places = data.facts.places_in_time
    order = sorted({places[name] for name in named if name in places})
    found = (data.facts.events[place] for place in order)
    return Series(lang, entry, [(event, dating) for event, dating in found if dating])


def entry_feeds(data: Dataset, entry: Entry, lang: Lang) -> dict[str, str]:
    """By the end of their names, the files of an entry's events; none where it has none."""
    series = events_of(data, entry, lang)
    if not series.events:
        return {}
    return {".ics": calendar(data, series), ".atom": events_atom(data, series)}


def calendar(data: Dataset, series: Series) -> str:
    """The events of which the day is known, as days; a calendar knows no month and no "about"."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{_escaped(data.dossier.slug)}//{_escaped(data.revision or 'unknown')}//{series.lang.upper()}",
        f"X-WR-CALNAME:{_escaped(series.title(data))}",
    ]
    for event, dating in series.events:
        first = known_day(dating.when)
        if first:
            lines += _event(data, event, dating, first, series.lang)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _event(data: Dataset, event: Event, dating: Dating, first: date, lang: Lang) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.id}@{data.dossier.slug}"
    yield f"DTSTAMP:{event.confirmed:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{_last(dating.when, first) + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY;LANGUAGE={lang}:{_escaped(event.name.in_language(lang))}"
    yield f"DESCRIPTION;LANGUAGE={lang}:{_escaped(data.plain(event.summary, lang))}"
    places = dict.fromkeys(event_places(data.graph, event))
    if places:
        yield f"LOCATION;LANGUAGE={lang}:{_escaped(', '.join(data.name(p, lang) for p in places))}"
    yield f"STATUS:{'TENTATIVE' if dating.disputed else 'CONFIRMED'}"
    yield f"URL:{data.page(event.id, lang)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _last(when: Edtf, first: date) -> date:
    """The last day, if that is known too; else the first."""
    _, slash, end = when.text.partition("/")
    last = known_day(parse_edtf(end)) if slash and end not in ("", "..") else None
    return last or first


def _escaped(text: str) -> str:
    return _MEANING.sub(r"\\\g<0>", " ".join(text.split()))


def _folded(line: str) -> str:
    """Broken where it is longer than a line may be in UTF-8, never within a character."""
    raw, pieces = line.encode("utf-8"), []
    while len(raw) > _OCTETS:
        end = _OCTETS
        while raw[end] & 0xC0 == 0x80:  # within a character
            end -= 1
        pieces.append(raw[:end])
        raw = b" " + raw[end:]
    return b"\r\n".join([*pieces, raw]).decode("utf-8")


def events_atom(data: Dataset, series: Series) -> str:
    """The events with the latest first, each with its date in words; ids are those of the entries."""
    lang, of = series.lang, series.of
    days = [event.confirmed for event, _ in series.events]
    page = data.page(of.id, lang) if of else data.home
    feed = AtomFeed(
        lang=lang,
        path=f"/{of.id}/events" if of else "/events",
        title=series.title(data),
        updated=max(days, default=date.min),
        links={"alternate": page},
    )
    return feed_xml(data.dossier, feed, (_entry(data, *each, lang) for each in series.events[::-1]))


def _entry(data: Dataset, event: Event, dating: Dating, lang: Lang) -> AtomEntry:
    when = date_words(dating.when, data.dossier.locale(lang))
    return AtomEntry(
        on=event.confirmed,
        path=f"events/{event.id}",
        title=f"{when}: {event.name.in_language(lang)}",
        summary=data.plain(event.summary, lang),
        href=data.page(event.id, lang),
    )
