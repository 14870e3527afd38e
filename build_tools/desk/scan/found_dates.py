"""The dates that an article gives, as EDTF; relative ones ("yesterday") told from its own day."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from build_tools.desk.scan.lexicon import table
from build_tools.reading.dates import parse_edtf
from build_tools.words.folding import fold

Match = re.Match[str]
Resolver = Callable[[Match, date | None], "str | None"]


class FoundDate(NamedTuple):
    """A date as the text gives it; `edtf` is None when only the article's own day could tell.

    `inferred`: the text leaves the year, month or day to be worked out from the article's day.
    """

    start: int
    end: int
    text: str
    edtf: str | None
    inferred: bool


def find_dates(text: str, issued: date | None) -> list[FoundDate]:
    """The dates in `text` in order, the longest at each place; `issued` is the article's own."""
    western = text.translate(_DIGITS)
    found = sorted(
        _all(western, issued), key=lambda found_date: (found_date.start, -found_date.end)
    )
    kept: list[FoundDate] = []
    for found_date in found:
        if not kept or found_date.start >= kept[-1].end:
            kept.append(found_date)
    return [one._replace(text=text[one.start : one.end]) for one in _intervals(western, kept)]


def _all(text: str, issued: date | None) -> Iterator[FoundDate]:
    for pattern, resolve, inferred in _rules():
        for match in pattern.finditer(text):
            try:
                edtf = resolve(match, issued)
            except (_NoDateError, ValueError, OverflowError):
                continue  # 31 September, or a number that only looks like a date
            start = match.start("from") if "from" in match.groupdict() else match.start()
            yield FoundDate(start, match.end(), "", edtf, inferred or _lacks_year(match))


class _NoDateError(Exception):
    """What was found is no date after all."""


def _lacks_year(match: Match) -> bool:
    groups = match.groupdict()
    return "year" in groups and not groups["year"]


def _intervals(text: str, found: list[FoundDate]) -> Iterator[FoundDate]:
    """Joins "between April 2019 and June 2020" into one interval."""
    rest = zip_longest(found, found[1:])
    for found_date, following in rest:
        if following is not None and _joins(text, found_date, following):
            next(rest)
            edtf = f"{found_date.edtf}/{following.edtf}"
            inferred = found_date.inferred or following.inferred
            yield FoundDate(found_date.start, following.end, "", edtf, inferred)
        else:
            yield found_date


def _joins(text: str, one: FoundDate, two: FoundDate) -> bool:
    if not (one.edtf and two.edtf) or "/" in one.edtf + two.edtf:
        return False
    opens = _OPENS.search(_before(text, one.start))
    between = two.start - one.end <= _REACH and _BETWEEN.fullmatch(text, one.end, two.start)
    return bool(opens and between and parse_edtf(one.edtf).first <= parse_edtf(two.edtf).last)


def _before(text: str, end: int) -> str:
    """A few words before a date: what they are may change what it means."""
    return text[max(0, end - _REACH) : end]


_REACH = 30
_OPENS = re.compile(r"(?:بين|من|from|between)\s+(?:يوم\s+|عامي\s+)?$", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:و|إلى|حتى|and|to|until|[-–])\s*")


# What the patterns are made of


# A day without a year that lies further ahead than this is taken for one gone by.
_NEAR = timedelta(150)
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
_SEATS = {"ا": "[اأإآ]ء?", "ه": "[هة]", "ي": "[يى]", "ئ": "[ئي]", " ": r"\s+"}
_SAID = {
    "الجاري": 0, "الحالي": 0, "الماضي": -1, "الماضيه": -1, "المنصرم": -1, "الفائت": -1,
    "المقبل": 1, "القادم": 1, "last": -1, "this": 0, "next": 1, "past": -1, "coming": 1,
}  # fmt: skip


@cache
def _numbers(field: str) -> dict[str, int]:
    """Folded name → number, of months or weekdays."""
    rows: dict[int, list[str]] = table()[field]
    return {fold(name): number for number, names in rows.items() for name in names}


def _any(names: Iterable[str]) -> str:
    """A pattern for the longest of `names`, with or without hamza and dots."""
    longest_first = sorted(names, key=len, reverse=True)
    return "|".join("".join(_SEATS.get(c, re.escape(c)) for c in fold(n)) for n in longest_first)


@cache
def _rules() -> tuple[tuple[re.Pattern[str], Resolver, bool], ...]:
    """Each kind of date: its pattern, what it comes to, whether it is told from the article's day."""
    every = _any(name for names in table()["months"].values() for name in names)
    between = {fold(name) for name in table()["months_between"]}
    common = _any(name for name in _numbers("months") if name not in between)
    alias = rf"(?:\s*[(/]\s*(?:{every})\s*\)?)?"
    said = rf"(?:\s+(?P<said>{_any(_SAID)}))?"
    year = r"(?P<year>(?:19|20)\d\d)(?!\d)"
    of_year = rf"(?:[\s،,]+(?:(?:من\s+)?(?:عام|سنة)\s+)?{year})"
    day = r"(?<![\d.,/-])(?P<day>\d\d?)(?:st|nd|rd|th)?"
    days = rf"{day}(?:\s*(?:[-–]|و|إلى|and|to)\s*(?P<day2>\d\d?)(?:st|nd|rd|th)?)?"
    week = _any(name for names in table()["weekdays"].values() for name in names)
    near = _any(table()["days"])
    prefix = r"(?<![^\W_])[وفبل]?(?P<from>"
    before = r"(?:في|منذ|حتى|خلال|شهر|نهاية|مطلع|بداية|أواخر|أوائل|منتصف|in|since|until|by|early|late|during|of)"
    years_after = r"(?:عام|عامي|سنة|العام|منذ|في|ثورة|حتى|بحلول|مطلع|بداية|أوائل|منتصف|أواخر|نهاية|بين|in|since|until|by|of|from|between|during|the|early|late|mid)"
    written: list[tuple[str, Resolver, bool]] = [
        (r"(?<![\d-])(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?![\d-])", _numeric, False),
        (rf"(?<!\d)(?P<day>\d\d?)(?P<s>[/.-])(?P<month>\d\d?)(?P=s){year}", _numeric, False),
        (rf"{days}\s+(?:من\s+|of\s+)?(?:شهر\s+)?(?P<month>{every}){alias}(?!\w){of_year}", _days, False),
        (rf"{days}\s+(?:من\s+|of\s+)?(?:شهر\s+)?(?P<month>{common}){alias}(?!\w){of_year}?{said}", _days, False),
        (rf"(?<!\w)(?P<month>{common})\.?\s+{days}(?!\d)(?:,?\s+{year})?", _days, False),
        (rf"{prefix}(?P<month>{common}){alias}\.?\s+(?:من\s+)?(?:(?:عام|سنة)\s+)?{year})", _month, False),
        (rf"(?<!\w){before}\s+(?P<from>(?P<month>{common}){alias}(?!\w)(?!\s+\d)(?P<year>)?{said})", _month, True),
        (rf"{prefix}(?P<month>{common}){alias}\s+(?P<said>{_any(_SAID)})(?P<year>)?(?!\w))", _month, True),
        (r"(?<![\d/-])(?P<one>(?:19|20)\d\d)\s*[-–]\s*(?P<two>(?:19|20)\d\d)(?![\d/-])", _years, False),
        (rf"(?:(?<!\w)[وفبل]?{years_after}\s+|(?<=\d\d\d\d\sو)|(?<=\d\d\d\d\sand\s))(?P<from>{year})(?![-–/]\d|\s*(?:people|قتيل|شخص))", _year, False),
        (rf"{prefix}(?:(?P<near>{near})(?:\s+|\s*[(]))?(?:يوم\s+)?(?P<week>{week})(?!\w){said})", _weekday, True),
        (rf"(?<!\w)(?P<said>last|next|this)\s+(?P<week>{week})(?!\w)", _weekday, True),
        (rf"{prefix}(?P<near>{near})(?!\w))(?!\s+(?:التالي|نفسه|السابق|ال[أا]ول|الثاني|الذي))", _near, True),
        (rf"{prefix}(?:ال)?(?P<unit>شهر|عام|سنة)\s+(?P<said>{_any(_SAID)})(?!\w))", _unit, True),
        (r"(?<!\w)(?P<said>last|this|next)\s+(?P<unit>month|year)(?!\w)", _unit, True),
    ]  # fmt: skip
    return tuple((re.compile(text, re.IGNORECASE), rule, told) for text, rule, told in written)


# What each kind comes to


def _numeric(match: Match, _issued: date | None) -> str:
    day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    return day.isoformat()


def _days(match: Match, issued: date | None) -> str | None:
    month = _month_number(match)
    first = int(match["day"])
    year = _year_of(match, month, first, issued)
    if year is None:
        date(2024, month, first)  # so that 31 September is refused even without a year
        return None
    start = date(year, month, first).isoformat()
    if not match["day2"]:
        return start
    end = date(year, month, int(match["day2"])).isoformat()
    return f"{start}/{end}" if start < end else start


def _month(match: Match, issued: date | None) -> str | None:
    month = _month_number(match)
    year = _year_of(match, month, 15, issued)
    return f"{year:04}-{month:02}" if year else None


def _month_number(match: Match) -> int:
    """`May` is a month and `may` is not."""
    if match["month"][0].islower():
        raise _NoDateError
    return _numbers("months")[fold(match["month"])]


def _year_of(match: Match, month: int, day: int, issued: date | None) -> int | None:
    """The year as written; else that of the last such day, unless the next is near."""
    if match["year"]:
        return int(match["year"])
    if issued is None:
        return None
    said = match.groupdict().get("said")
    step = _SAID[fold(said)] if said else None
    if step == 0:
        return issued.year
    day = min(day, 28)
    choices = [date(issued.year + more, month, day) for more in (-1, 0, 1)]
    if step:
        choices = [one for one in choices if (one > issued) == (step > 0)]
    return max((one for one in choices if one - issued <= _NEAR), default=choices[0]).year


def _years(match: Match, _issued: date | None) -> str:
    if match["one"] >= match["two"]:
        raise _NoDateError
    return f"{match['one']}/{match['two']}"


def _year(match: Match, _issued: date | None) -> str:
    return match["year"]


def _weekday(match: Match, issued: date | None) -> str | None:
    if match["week"][0].islower():
        raise _NoDateError
    if re.search(r"(?:بين|كلا)\s+$", _before(match.string, match.start())):
        raise _NoDateError  # الاثنين are also "the two"
    weekday = _numbers("weekdays")[fold(match["week"])]
    if issued is None:
        return None
    near = match.groupdict().get("near")
    if near:
        day = issued + timedelta(_near_days()[_one_space(near)])
        return day.isoformat() if day.weekday() == weekday else None
    said = match["said"]
    step = _SAID[fold(said)] if said else None
    if step is not None and step > 0:
        return (issued + timedelta((weekday - issued.weekday() - 1) % 7 + 1)).isoformat()
    back = (issued.weekday() - weekday) % 7
    return (issued - timedelta(back or (7 if step == -1 else 0))).isoformat()


def _near(match: Match, issued: date | None) -> str | None:
    if re.search(r"(?:ذلك|ذاك|في|كل)\s+$", _before(match.string, match.start())):
        raise _NoDateError  # "that day", not today
    offset = _near_days()[_one_space(match["near"])]
    return (issued + timedelta(offset)).isoformat() if issued else None


@cache
def _near_days() -> dict[str, int]:
    days: dict[str, int] = table()["days"]
    return {fold(words): offset for words, offset in days.items()}


def _one_space(words: str) -> str:
    return " ".join(fold(words).split())


def _unit(match: Match, issued: date | None) -> str | None:
    if issued is None:
        return None
    step = _SAID[fold(match["said"])]
    if match["unit"] in ("شهر", "month"):
        months = issued.year * 12 + issued.month - 1 + step
        return f"{months // 12:04}-{months % 12 + 1:02}"
    return f"{issued.year + step:04}"
