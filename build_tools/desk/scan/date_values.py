"""What each kind of date comes to, in EDTF.

A value is EDTF; a tuple of them where the text leaves open which; None when only the article's own
day could tell. `DateError` or ValueError where it is no date after all.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from build_tools.desk.scan.date_words import (
    any_of,
    lookup,
    numbers,
)
from build_tools.desk.scan.tense import OPEN, PRESENT, tense_around

Match = re.Match[str]
Value = str | tuple[str, ...] | None
Resolver = Callable[[Match, date | None], Value]

# How far ahead a day without a year may lie, and how long ago, before both are possible.
_SOON, _LONG_AGO, _YEARS_AGO = timedelta(150), timedelta(215), timedelta(320)
_REACH = 30


class DateError(Exception):
    """What was found is no date after all."""


def before(match: Match, group: str | int = 0) -> str:
    """A few words before a date: what they are may change what it means."""
    return match.string[max(0, match.start(group) - _REACH) : match.start(group)]


def _begins(match: Match) -> str | int:
    """The group in which the date itself begins."""
    return "from" if "from" in match.groupdict() else 0


def numeric(match: Match, _issued: date | None) -> Value:
    """17/9/2023; of 9/11/2012 both readings, unless a weekday beside it tells."""
    year, one, two = (int(match[name]) for name in ("year", "month", "day"))
    readings = [day for day in (_real(year, one, two), _real(year, two, one)) if day]
    if match["s"].strip() == "." or match.start("year") < match.start("day"):
        readings = [date(year, one, two)]
    named = re.search(rf"({any_of(numbers('weekdays'))})\W{{1,3}}(?:الموافق\s)?$", before(match))
    if named:
        weekday = lookup(numbers("weekdays"), named[1])
        readings = [day for day in readings if day.weekday() == weekday]
    found = tuple(dict.fromkeys(day.isoformat() for day in readings))
    if not found:
        raise DateError
    return found[0] if len(found) == 1 else found


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def day_of_month(match: Match, issued: date | None) -> Value:
    """17 September 2023, or without its year."""
    if _WEEK.search(before(match, _begins(match))):
        raise DateError  # the first week of May
    month, day = month_number(match), _day_number(match)
    date(2024, month, day)  # so that 31 September is refused even without a year
    years = _years_of(match, month, day, issued)
    return one_or_more([date(year, month, day).isoformat() for year in years])


def days_of_month(match: Match, issued: date | None) -> Value:
    """10 to 12 September; two days that only stand beside each other are no interval."""
    month, first, last = month_number(match), int(match["day"]), int(match["day2"])
    joined = match["to"].strip() in ("و", "and") and last != first + 1
    if first >= last or (
        joined and not re.search(r"(?:بين|between)\s+$", before(match), re.IGNORECASE)
    ):
        raise DateError
    date(2024, month, last)
    years = _years_of(match, month, first, issued)
    return one_or_more([f"{date(year, month, first)}/{date(year, month, last)}" for year in years])


def month(match: Match, issued: date | None) -> Value:
    """September 2023, or without its year."""
    told = before(match, _begins(match))
    if _of_a_day().search(told) and not _OF_WEEK.search(told):
        raise DateError  # of a day that there is not: 31 June 2023
    number = month_number(match)
    years = _years_of(match, number, None, issued)
    return one_or_more([f"{year:04}-{number:02}" for year in years])


def months(match: Match, issued: date | None) -> Value:
    """From December to March, of which the second is in the year given or the last."""
    first, last = int(lookup(numbers("months"), match["first"])), month_number(match)
    if match["first"][0].islower():
        raise DateError
    years = _years_of(match, last, None, issued)
    return one_or_more(
        [f"{year - (first > last):04}-{first:02}/{year:04}-{last:02}" for year in years]
    )


_EARLIER = re.compile(
    r"(?:earlier in|later in|[وف]?في\s+وقت\s+سابق\s+من)\s+(?:شهر\s+)?$", re.IGNORECASE
)
_WEEK = re.compile(r"(?:الأسبوع|النصف|الثلث)\s+$")
_OF_WEEK = re.compile(r"(?:الأسبوع|النصف|الثلث)\s+\w+\s+من\s+$")


@cache
def _of_a_day() -> re.Pattern[str]:
    """The end of what stands before a month that follows a day."""
    ordinals = any_of(numbers("ordinals"))
    return re.compile(rf"(?:\d(?:st|nd|rd|th)?\s+(?:(?:من|of)\s+)?|(?:{ordinals})\s+(?:من|of)\s+)$")


def month_number(match: Match) -> int:
    """`May` is a month and `may` is not."""
    if match["month"][0].islower():
        raise DateError
    return int(lookup(numbers("months"), match["month"]))


def _day_number(match: Match) -> int:
    ordinal = match.groupdict().get("ordinal")
    return lookup(numbers("ordinals"), ordinal) if ordinal else int(match["day"])


def one_or_more(values: list[str]) -> Value:
    """The value of a date that may be any of `values`."""
    return values[0] if len(values) == 1 else tuple(values) or None


def _years_of(match: Match, month: int, day: int | None, issued: date | None) -> list[int]:
    """The year as written; else that of the last such day, or of the next if the text says so.

    Both, where it does not say and the next is near while the last is long ago.
    """
    if match["year"]:
        return [int(match["year"])]
    if issued is None:
        return []
    said = match.groupdict().get("said")
    step = lookup(numbers("said"), said) if said else None
    if step == 0:
        return [issued.year]
    last, following = _last_and_next(month, day, issued)
    if step:
        return [following.year if step > 0 else _before_now(last, day, issued).year]
    if last == issued or (day is None and _EARLIER.search(before(match, _begins(match)))):
        return [last.year]  # earlier in August, in August: not a year ago
    tense = tense_around(match.string, match.start(_begins(match)), match.end())
    return [day.year for day in _meant(last, following, issued, tense)]


def _meant(last: date, following: date, issued: date, tense: int) -> list[date]:
    """Of two such days the one that the sentence speaks of; both where it may be either.

    The press gives a year to what is nearly a year ago: then verbs alone decide nothing. What was
    "in November", in November, may have been a year ago too.
    """
    if tense == PRESENT:
        return [last, following]
    if last == following and tense < 0:
        return [last, last.replace(year=last.year - 1)]
    if issued - last > _YEARS_AGO:
        unclear = tense == -1
        return [last, following] if unclear else [last if tense < 0 else following]
    if tense == OPEN and issued - last <= _LONG_AGO:
        return [last, following]
    if tense:
        return [following if tense > 0 else last]
    open_which = following - issued <= _SOON and issued - last > _LONG_AGO
    return [last, following] if open_which else [last]


def _last_and_next(month: int, day: int | None, issued: date) -> tuple[date, date]:
    """The last such day or month that has begun, and the next that has not, or is the present."""
    of_years = [date(issued.year + more, month, min(day or 1, 28)) for more in (-1, 0, 1)]
    last = max(one for one in of_years if one <= issued)
    now = day is None and (last.year, last.month) == (issued.year, issued.month)
    return last, last if now else min(one for one in of_years if one > issued)


def _before_now(last: date, day: int | None, issued: date) -> date:
    """`last`, but not the article's own month or day: "last May" in May is a year ago."""
    now = last == issued if day else (last.year, last.month) == (issued.year, issued.month)
    return last.replace(year=last.year - 1) if now else last
