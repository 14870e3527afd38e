"""Days counted from another day of the text: three days later, the following day, وفي اليوم التالي."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache

from build_tools.desk.scan.date_beside import FoundDate
from build_tools.desk.scan.date_words import any_of, lookup, numbers

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ENDS = re.compile(r"[.!?؟…]\s|\n")
_BACK = re.compile(
    r"earlier|before|previous|preceding|السابق|قبل|days?\s+after$|من$", re.IGNORECASE
)
_QUOTES = re.compile('[“”«»"]')


def days_after(text: str, found: list[FoundDate]) -> list[FoundDate]:
    """`found` with the days that are told from the one day named just before.

    That is the only one of its sentence, or else of the sentence before; nothing where a day itself
    follows, or where a quotation begins or ends between.
    """
    more = list(found)
    for match in _pattern().finditer(text):
        one = _told(text, match, more)
        more += [one] if one else []
    return sorted(more, key=lambda one: one.start)


def _told(text: str, match: re.Match[str], found: list[FoundDate]) -> FoundDate | None:
    if any(0 <= one.start - match.end() < len(", on ") for one in found):
        return None
    day = _day_before(text, match.start(), found, of_month=_number(match) is not None)
    if day is None or day.edtf is None:
        return None
    edtf = _counted(match, date.fromisoformat(day.edtf))
    if edtf is None:
        return None
    return FoundDate(match.start(), match.end(), match.group(), edtf, day.inferred)


def _counted(match: re.Match[str], day: date) -> str | None:
    number = _number(match)
    if number is None:
        return (day + timedelta(_steps(match))).isoformat()
    last = (day.replace(day=28) + timedelta(4)).replace(day=1) - timedelta(1)
    return day.replace(day=int(number)).isoformat() if 0 < int(number) <= last.day else None


def _number(match: re.Match[str]) -> str | None:
    """That of a day of the same month."""
    return match["of_month"] or match["of_that_month"]


def _day_before(text: str, at: int, found: list[FoundDate], *, of_month: bool) -> FoundDate | None:
    """The one day that is meant; the same month is that of the last one named."""
    *_, third, second = [0, 0, *(end.end() for end in _ENDS.finditer(text, 0, at))]
    for first in (second, third):
        near = [one for one in found if first <= one.start and one.end <= at]
        if near:
            one = of_month or {one.edtf for one in near} == {near[-1].edtf}
            clear = one and not _QUOTES.search(text, near[-1].end, at)
            return near[-1] if clear and _DAY.fullmatch(near[-1].edtf or "") else None
    return None


def _steps(match: re.Match[str]) -> int:
    said = match["count"] or match["number"] or match["since"] or match["in_days"]
    count = 2 if match["two"] or match["later"] == "يومين" else 1
    if said:
        count = int(said) if said.isdigit() else int(lookup(numbers("counts"), said))
    return -count if _BACK.search(match.group()) else count


@cache
def _pattern() -> re.Pattern[str]:
    count = any_of(numbers("counts"))
    return re.compile(
        rf"(?<!\w)(?:(?P<count>\d\d?|{count})\s+days?\s+(?:later|earlier|before that|after that)"
        rf"|(?:the|(?P<since>an?|one|two|three))\s+days?\s+after(?!\s*(?:that|[,.;])|\s+(?:on|in)\b)"
        r"|(?P<of_month>\d\d?)\s+(?:من\s+)?(?:(?:نفس|ذات)\s+الشهر|الشهر\s+(?:ذاته|نفسه|عينه))"
        r"|(?:the\s+)?(?P<of_that_month>\d\d?)(?:st|nd|rd|th)?\s+of\s+(?:the\s+same|that)\s+month"
        r"|the\s+(?:next|following|previous|preceding)\s+day"
        r"|و?في\s+اليوم\s+(?:التالي|الموالي|السابق)"
        rf"|و?(?:بعد|قبل)(?:\s+ذلك|ها|ه)\s+ب(?:يوم(?P<two>ين)?|(?P<number>\d\d?|{count})\s+[أا]يام)"
        rf"|و?بعد\s+(?P<later>يومين|(?P<in_days>\d\d?|{count})\s+[أا]يام)(?=\s*،))(?!\w)",
        re.IGNORECASE,
    )
