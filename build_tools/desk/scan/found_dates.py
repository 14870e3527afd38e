"""The dates that an article gives, as EDTF; relative ones ("yesterday") told from its own day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from itertools import zip_longest

from build_tools.desk.scan.date_after import days_after
from build_tools.desk.scan.date_beside import FoundDate, told_beside, with_year_of
from build_tools.desk.scan.date_rules import Rule, rules
from build_tools.desk.scan.date_values import DateError, Match, Value
from build_tools.desk.scan.date_words import any_of, listed
from build_tools.reading.dates import parse_edtf
from build_tools.words.digits import western

Span = tuple[int, int]


def find_dates(text: str, issued: date | None, names: Sequence[Span] = ()) -> list[FoundDate]:
    """The dates in `text` in order, the longest at each place; `issued` is the article's own.

    `names` are the places of names in `text`: a day within one is part of it, unless it has a year.
    """
    digits = western(text)
    found = sorted(_all(digits, issued), key=lambda found_date: (found_date.start, -found_date.end))
    kept: list[FoundDate] = []
    for found_date in found:
        if not kept or found_date.start >= kept[-1].end:
            kept.append(found_date)
    kept = [
        one for one, after in zip_longest(kept, kept[1:]) if not _told_after(digits, one, after)
    ]
    dates = [one for one in kept if not (one.inferred and _is_name(digits, one, names))]
    dates = days_after(digits, told_beside(digits, dates))
    return [one._replace(text=text[one.start : one.end]) for one in _intervals(digits, dates)]


def _told_after(text: str, one: FoundDate, after: FoundDate | None) -> bool:
    """Whether the day itself follows: "today, July 15" in words said on another day."""
    if after is None or _kind(text[one.start : one.end]) != "today":
        return False
    return after.without_year is not None and text[one.end : after.start].strip() in (",", "،", "")


def _all(text: str, issued: date | None) -> Iterator[FoundDate]:
    for rule in rules():
        for match in rule.pattern.finditer(text):
            try:
                yield _found(rule, match, issued)
            except (DateError, ValueError, OverflowError):
                continue  # 31 September, or a number that only looks like a date


def _found(rule: Rule, match: Match, issued: date | None) -> FoundDate:
    value = rule.resolve(match, issued)
    groups = match.groupdict()
    lacks_year = "year" in groups and not groups["year"]
    start = match.start("from") if "from" in groups else match.start()
    edtf, readings = (None, value) if isinstance(value, tuple) else (value, ())
    inferred = rule.inferred or lacks_year
    without_year = _text(rule.resolve(match, _ANY_DAY))[4:] if lacks_year else None
    return FoundDate(start, match.end(), "", edtf, inferred, readings, without_year)


_ANY_DAY = date(2024, 1, 1)


def _text(value: Value) -> str:
    return value[0] if isinstance(value, tuple) else str(value)


# Names that hold a day


def _is_name(text: str, found: FoundDate, names: Sequence[Span]) -> bool:
    """Whether a day without a year is part of a name: the 17 February revolution, سوق الجمعة."""
    if any(start <= found.start and found.end <= end for start, end in names):
        return True
    before, after = _before(text, found.start), text[found.end : found.end + _REACH]
    if _quoted(before, after):
        return True
    return any(
        opens.search(before) or (follows and follows.match(after))
        for kind, opens, follows in _naming()
        if kind == _kind(text[found.start : found.end])
    )


def _quoted(before: str, after: str) -> bool:
    """At the end of a short quotation: «ليبيا اليوم»."""
    return bool(re.search(r'[«“"][^«»“”".،,]{1,20}\s$', before) and re.match(r'[»”"]', after))


def _kind(words: str) -> str:
    """What a date is made of: a number of a day, a weekday, today, or else."""
    if re.search(r"\d", words):
        return "day"
    return "today" if re.fullmatch("اليوم|today", words, re.IGNORECASE) else "weekday"


@cache
def _naming() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str] | None], ...]:
    """Of each kind, what stands before it in a name and what follows it."""

    def opens(field: str) -> re.Pattern[str]:
        return re.compile(
            rf"(?<!\w)[وفبلك]?(?:{any_of(listed(field))})\s+(?:ال[-_ـ]?)?$", re.IGNORECASE
        )

    def follows(field: str) -> re.Pattern[str]:
        words = rf"\s+(?:[A-Z]\w+\s+)?(?i:{any_of(listed(field))})(?!\w)"
        return re.compile(words)

    return (
        ("day", opens("named_after"), follows("named_before")),
        ("weekday", opens("weekday_named_after"), follows("weekday_named_before")),
        ("weekday", opens("named_after"), None),  # of ordinals: ثورة السابع عشر من فبراير
        ("today", opens("today_named_after"), None),
    )


# Intervals


def _intervals(text: str, found: list[FoundDate]) -> Iterator[FoundDate]:
    """Joins "between April 2019 and June 2020" into one interval."""
    rest = zip_longest(found, found[1:])
    for found_date, following in rest:
        joined = _joined(text, found_date, following) if following else None
        if joined:
            next(rest)
        yield joined or found_date


def _joined(text: str, one: FoundDate, two: FoundDate) -> FoundDate | None:
    """Both as one interval; of "April to June 2020" the year goes for both."""
    if not _joins(text, one, two):
        return None
    shared = one.without_year and not two.without_year
    if one.without_year and two.edtf and two.edtf[4:] == one.without_year[:3]:  # أيلول - سبتمبر
        return two._replace(start=one.start, edtf=two.edtf + one.without_year[3:])
    start = with_year_of(one, two) if shared else one.edtf
    if not (start and two.edtf) or parse_edtf(start).first > parse_edtf(two.edtf).last:
        return None
    inferred = two.inferred or (one.inferred and not shared)
    return FoundDate(one.start, two.end, "", f"{start}/{two.edtf}", inferred)


def _joins(text: str, one: FoundDate, two: FoundDate) -> bool:
    if (
        not two.edtf
        or "/" in f"{one.edtf}{one.without_year}{two.edtf}"
        or two.start - one.end > _REACH
    ):
        return False
    between = _BETWEEN.fullmatch(text, one.end, two.start)
    opens = _OPENS.search(_before(text, one.start))
    return bool(between and (opens or _DASH.fullmatch(text, one.end, two.start)))


def _before(text: str, end: int) -> str:
    """A few words before a date: what they are may change what it means."""
    return text[max(0, end - _REACH) : end]


_REACH = 30
_OPENS = re.compile(
    r"(?:بين|من|from|between)\s+(?:(?:يوم|يومي|عامي|شهري|شهر|عام|سنة)\s+)?$", re.IGNORECASE
)
_BETWEEN = re.compile(
    r"\.?\s*(?:و|إلى|وحتى|حتى|and|to|until|till|through|[-–—])\s*(?:شهر\s+|يوم\s+)?"
)
_DASH = re.compile(r"\s*[-–—]\s*")
