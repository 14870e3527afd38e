"""Calendars and feeds of events: of the dossier, of each actor and place."""

from __future__ import annotations

from datetime import date
from typing import Any

import icalendar
import pytest

from build_tools.data import Exports
from build_tools.data.events import all_events, calendar, entry_feeds, events_of
from build_tools.facts.moments import known_day
from build_tools.reading.graph import Graph
from build_tools.words.language import LANGS, Lang


def _events(made: str) -> list[Any]:
    events: list[Any] = icalendar.Calendar.from_ical(made).walk("VEVENT")
    return events


@pytest.mark.parametrize("lang", LANGS)
def test_a_calendar_has_the_events_whose_day_is_known(exports: Exports, lang: Lang) -> None:
    data = exports.dataset
    series = all_events(data, lang)
    known = {event.id for event, dating in series.events if known_day(dating.when)}

    events = _events(calendar(data, series))

    assert {str(event["UID"]) for event in events} == {f"{name}@oasis-dossier" for name in known}


def test_an_event_ends_with_its_last_day(exports: Exports) -> None:
    events = _events(str(exports["events-ar.ics"]))
    vote = next(event for event in events if str(event["UID"]).startswith("council-vote-2031@"))

    assert vote["SUMMARY"] == "تصويت المجلس"
    assert vote["DTSTART"].dt == date(2031, 2, 10)
    assert vote["DTEND"].dt == date(2031, 2, 12)  # which is no longer of it
    assert vote["URL"] == "https://example.org/dossier/ar/events/council-vote-2031.html"


def test_an_entry_has_its_own_events(exports: Exports, miniature: Graph) -> None:
    data = exports.dataset
    oasis = miniature.corpus.entries["north-oasis"]

    assert [event.id for event, _ in events_of(data, oasis, "en").events][-1] == "council-vote-2031"
    assert entry_feeds(data, oasis, "en").keys() == {".ics", ".atom"}
    assert entry_feeds(data, miniature.corpus.entries["council-size"], "en") == {}


def test_what_means_something_to_a_calendar_is_escaped(exports: Exports) -> None:
    lines = str(exports["events-en.ics"]).replace("\r\n ", "").split("\r\n")

    assert all("," not in line.replace("\\,", "") for line in lines if line[:7] == "SUMMARY")
