"""Check that the days that texts give are in the calendar, and on the weekday that stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from build_tools.checks.alone import Alone
from build_tools.checks.finished import SOMETHING
from build_tools.checks.signs import shown_texts
from build_tools.checks.words import QUOTED
from build_tools.reading.problems import Problem
from build_tools.words.digits import western
from build_tools.words.language import LANGS, Lang, script_of
from build_tools.words.messages import wording
from build_tools.words.units import KINDS

NUMBERS: Mapping[Lang, Mapping[str, Mapping[str, int]]] = {
    lang: {
        kind: {
            name: number
            for number, names in KINDS[kind].items()
            for name in names
            if script_of(name) == lang
        }
        for kind in ("months", "weekdays")
    }
    for lang in LANGS
}
"""The numbers of months and weekdays (Monday is 0) by the names that a language has for them."""
_SHAPES: Mapping[Lang, str] = {
    "ar": (
        r"(?:(?<!\w)(?:يوم )?(?P<weekday>WEEKDAYS)،? )?(?<![\w.,/])(?P<day>[0-9]{1,2}) (?P<month>MONTHS)،? "
        r"(?:من )?(?:عام |سنة )?(?P<year>[0-9]{4})(?!\w)"
    ),
    "en": (
        r"(?:\b(?P<weekday>WEEKDAYS),? )?(?<![\w.,/])(?P<day>[0-9]{1,2}) (?P<month>MONTHS)\.?,? (?P<year>[0-9]{4})\b"
    ),
}
DAYS: Mapping[Lang, re.Pattern[str]] = {
    lang: re.compile(
        shape.replace("WEEKDAYS", "|".join(NUMBERS[lang]["weekdays"])).replace(
            "MONTHS", "|".join(sorted(NUMBERS[lang]["months"], key=len, reverse=True))
        )
    )
    for lang, shape in _SHAPES.items()
}
"""A day with its month and year, and the weekday before it."""


def days_are_in_the_calendar(one: Alone) -> Iterator[Problem]:
    """No text speaks of 31 April, or of a Monday that was a Tuesday."""
    for at, lang, words in shown_texts(one.entry):
        own = QUOTED.sub(SOMETHING, words)
        for found in DAYS[lang].finditer(western(own)):
            term = _slip(found, NUMBERS[lang])
            if term:
                message = wording(term, words=own[found.start() : found.end()])
                yield one.problem("days_are_in_the_calendar", message, *at)


def _slip(found: re.Match[str], numbers: Mapping[str, Mapping[str, int]]) -> str | None:
    month = numbers["months"][found["month"]]
    try:
        day = date(int(found["year"]), month, int(found["day"]))
    except ValueError:
        return "no_such_day"
    if found["weekday"] and numbers["weekdays"][found["weekday"]] != day.weekday():
        return "another_weekday"
    return None
