"""What dates tell of each other: a year for both, the day that a weekday was, whose "that year" is."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from build_tools.desk.scan.date_words import any_of, lookup, numbers


class FoundDate(NamedTuple):
    """A date as the text gives it.

    `edtf` is None when only the article's own day could tell, or when the text leaves open which
    of `readings` is meant. `inferred`: the text leaves the year, month or day to be worked out from
    the article's day.
    """

    start: int
    end: int
    text: str
    edtf: str | None
    inferred: bool
    readings: tuple[str, ...] = ()
    without_year: str | None = None  # "-09-17"


def told_beside(text: str, found: list[FoundDate]) -> list[FoundDate]:
    """`found`, each with what those beside it tell; two that are one date become one."""
    kept: list[FoundDate] = []
    for one in reversed(found):
        after = kept.pop() if kept else None
        if after is None:
            kept = [one]
        elif after.start - one.end > _REACH:
            kept += [after, one]
        else:
            whole = _as_one(text, one, after)
            kept += [whole] if whole else [after, _by_the_next(text, one, after)]
    return _of_earlier_years(text, kept[::-1])


def _as_one(text: str, one: FoundDate, after: FoundDate) -> FoundDate | None:
    """A weekday and its date, a day and its year: Monday 16 October, 17 February of last year."""
    between = text[one.end : after.start]
    number = _weekday(text, one)
    if number is not None and _weekday(text, after) is None and _SAME.fullmatch(between):
        return _on_weekday(text, one, after, number)
    if one.without_year and _is_year(after) and _OF.fullmatch(between):
        return _in_year(one, after)._replace(end=after.end)
    if after.without_year and one.inferred and _is_year(one) and _IN.fullmatch(between):
        return _in_year(after, one)._replace(start=one.start)
    return None


def _by_the_next(text: str, one: FoundDate, after: FoundDate) -> FoundDate:
    """The first of two days of a night, or of several of one year: 3 June and 4 July 2021."""
    between = text[one.end : after.start]
    weekdays = None not in (_weekday(text, one), _weekday(text, after))
    if weekdays and _NIGHT.fullmatch(between):
        return _day_before(one, after)
    if one.without_year and after.edtf and not after.inferred and _list().fullmatch(between):
        edtf = with_year_of(one, after)
        return one._replace(edtf=edtf, inferred=False, readings=(), without_year=None)
    return one


def _weekday(text: str, one: FoundDate) -> int | None:
    """Of a weekday and nothing else its number."""
    weekday = one.inferred and _weekdays().fullmatch(text, one.start, one.end)
    return int(lookup(numbers("weekdays"), weekday[1])) if weekday else None


def _on_weekday(text: str, one: FoundDate, after: FoundDate, number: int) -> FoundDate | None:
    """One day by its weekday and its date, which together tell the year: Monday 16 October."""
    choices = [day for day in (after.edtf, *after.readings) if day and _DAY.fullmatch(day)]
    if not choices:
        return None
    if after.without_year and not _is_said(text, after):
        years = {date.fromisoformat(day).year + more for day in choices for more in (-1, 0, 1)}
        choices += [f"{year}{after.without_year}" for year in sorted(years)]
    fitting = [day for day in choices if _is_on(day, number)]
    edtf = fitting[0] if fitting else None
    return after._replace(start=one.start, edtf=edtf, readings=(), without_year=None)


def _is_on(day: str, number: int) -> bool:
    try:
        return date.fromisoformat(day).weekday() == number
    except ValueError:  # 29 February
        return False


def _day_before(one: FoundDate, after: FoundDate) -> FoundDate:
    """The first of two days of one night: ليل الأحد الاثنين."""
    if not after.edtf:
        return one._replace(edtf=None, readings=())
    return one._replace(edtf=(date.fromisoformat(after.edtf) - timedelta(1)).isoformat())


def _is_year(one: FoundDate) -> bool:
    return bool(re.fullmatch(r"\d{4}", one.edtf or ""))


def _in_year(one: FoundDate, year: FoundDate) -> FoundDate:
    edtf = _dated(one.without_year or "", int(_year(year) or 0))
    return one._replace(edtf=edtf, readings=(), inferred=year.inferred, without_year=None)


def with_year_of(one: FoundDate, two: FoundDate) -> str | None:
    """`one` in the year of `two`, or in the one before if it would come later."""
    month_and_day = one.without_year or ""
    if not two.edtf:
        return None
    year = int(two.edtf[:4])
    late = month_and_day > two.edtf[4 : 4 + len(month_and_day)]
    return _dated(month_and_day, year - late)


def _dated(without_year: str, year: int) -> str:
    """With that year, of a time at both its ends."""
    return re.sub(r"(^|/)(?:\d{4})?", rf"\g<1>{year:04}", without_year)


def _of_earlier_years(text: str, found: list[FoundDate]) -> list[FoundDate]:
    """A day of "that year" is of the year that was last given; without it, where that is past, it is open."""
    told: list[FoundDate] = []
    for one in found:
        before = told[-1] if told else None
        year = _year(before) if before else None
        if one.without_year and _THAT_YEAR.match(text, one.end):
            told.append(_in_year(one, before) if before and year else _open(one))
        elif year and before and _may_be_of(year, before, one, text):
            told.append(_open(one, _dated(one.without_year or "", int(year)), one.edtf or ""))
        else:
            told.append(one)
    return told


def _year(one: FoundDate) -> str | None:
    found = re.match(r"\d{4}", one.edtf or "")
    return found[0] if found else None


def _may_be_of(year: str, before: FoundDate, one: FoundDate, text: str) -> bool:
    """Whether a day without its year may be of a past one: in 2011 … on 17 March."""
    near = one.start - before.end <= _SENTENCES and "\n" not in text[before.end : one.start]
    later = one.edtf is not None and year < one.edtf[:4]
    open_ = one.without_year and later and near and not before.inferred
    return bool(open_) and not _is_said(text, one)


def _is_said(text: str, one: FoundDate) -> bool:
    """Whether its words tell which is meant: 5 September last."""
    return _said().search(text[one.start : one.end]) is not None


def _open(one: FoundDate, *readings: str) -> FoundDate:
    return one._replace(edtf=None, readings=readings)


@cache
def _weekdays() -> re.Pattern[str]:
    said = any_of(numbers("said"))
    week = any_of(numbers("weekdays"))
    return re.compile(rf"(?:يوم\s+)?(?:(?:{said})\s+)?({week})(?:\s+(?:{said}))?", re.IGNORECASE)


@cache
def _said() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(numbers('said'))})$", re.IGNORECASE)


@cache
def _list() -> re.Pattern[str]:
    """Between days of one year: 3 June, July and 4 August 2021."""
    separator = r"\s*(?:[,،]|و|and|or|&)\s*"
    month = rf"(?:(?:{any_of(numbers('months'))})\s*)?"
    return re.compile(rf"(?:{separator}(?:in|on|في|و)?\s*{month})+", re.IGNORECASE)


_REACH, _SENTENCES = 30, 150  # letters
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SAME = re.compile(r"\s*[,،(]?\s*(?:الموافق|the|ال)?\s*")
_NIGHT = re.compile(r"\s*(?:[-–/]|to|into|إلى|على)?\s*")
_OF = re.compile(r"\s*(?:من|of|in|في)?\s*(?:ال)?")
_IN = re.compile(r"\s*[,،]?\s*(?:in|on|وفي|في|وتحديدا في)?\s*")
_THAT_YEAR = re.compile(
    r"\s+(?:(?:من|of|in)\s+)?(?:that(?: same)? year|the same year"
    r"|(?:نفس|ذات|ذلك)\s+(?:العام|السنة)|(?:العام|السنة)\s+(?:نفسه|نفسها|ذاته|ذاتها))(?!\w)"
)
