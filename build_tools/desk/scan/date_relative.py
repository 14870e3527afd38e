"""What dates told from the article's own day come to: weekdays, yesterday, last week, days ago."""

from __future__ import annotations

import re
from datetime import date, timedelta

from build_tools.desk.scan.date_values import DateError, Match, Value, before
from build_tools.desk.scan.date_words import keys, lookup, near_days, numbers
from build_tools.desk.scan.tense import OPEN, PRESENT, tense_before


def weekday(match: Match, issued: date | None) -> Value:
    """The last such day; the next one where the words before it are of the future."""
    if match["week"][0].islower():
        raise DateError
    if re.search(r"(?:بين|كلا)\s+$", before(match)):
        raise DateError  # الاثنين are also "the two"
    if _OTHER.search(before(match)) or _NEXT_TO_IT.match(match.string, match.end()):
        raise DateError
    number = lookup(numbers("weekdays"), match["week"])
    if issued is None:
        return None
    near = match.groupdict().get("near")
    if near:
        return _near_weekday(issued + timedelta(lookup(near_days(), near)), number)
    return _weekday(number, match["said"], match, issued)


def _near_weekday(day: date, number: int) -> Value:
    """The weekday, where it is `day` or the one beside: an article may come out a day later."""
    days = (day + timedelta(more) for more in (0, -1, 1))
    return next((one.isoformat() for one in days if one.weekday() == number), None)


# What makes a weekday that of another week than the article's.
_OTHER = re.compile(r"\b(?:(?:following|previous|preceding)|ago on)\s+$", re.IGNORECASE)
_NEXT_TO_IT = re.compile(r"\s+(?:التالي|السابق)ة?(?!\w)")


def _weekday(number: int, said: str | None, match: Match, issued: date) -> Value:
    step = lookup(numbers("said"), said) if said else None
    tense = tense_before(match.string, match.start()) if step is None else step
    back = (issued.weekday() - number) % 7
    if tense > 0:
        following = issued + timedelta(7 - back)
        if tense in (OPEN, PRESENT) or (
            step is None and not back
        ):  # "will meet on Monday", on a Monday
            return (issued - timedelta(back)).isoformat(), following.isoformat()
        return following.isoformat()
    if step in (-1, -2):
        back = (back or 7) + (7 if step == -2 else 0)
    return (issued - timedelta(back)).isoformat()


def near(match: Match, issued: date | None) -> Value:
    """Yesterday."""
    if re.search(
        r"(?<!\w)(?:ago|ذلك|تلك|ذاك|مثل هذ[اه]|في|كل|[وفب]{0,2}(?:نفس|ذات))\s+$", before(match)
    ):
        raise DateError  # "that day", not today; a year ago today
    offset = lookup(near_days(), match["near"])
    return (issued + timedelta(offset)).isoformat() if issued else None


def unit(match: Match, issued: date | None) -> Value:
    """Last week, this month, العام المقبل; the beginning of the month is in the month."""
    if issued is None:
        return None
    said = match.groupdict().get("said")
    step = lookup(numbers("said"), said) if said else 0
    kind = lookup(keys("units"), match["unit"])
    if kind == "week":
        return _week(issued + timedelta(7 * step), sunday_first=match["unit"].isascii() is False)
    return _months_on(issued, step) if kind == "month" else f"{issued.year + step:04}"


def _week(day: date, *, sunday_first: bool) -> str:
    """The week of `day`, about: Libya's begins on a Sunday, the English-speaking press's not always."""
    begins = day - timedelta((day.weekday() + 1) % 7 if sunday_first else day.weekday())
    return f"{begins}~/{begins + timedelta(6)}~"


def _months_on(day: date, step: int) -> str:
    months = day.year * 12 + day.month - 1 + step
    return f"{date(months // 12, months % 12 + 1, 1):%Y-%m}"


def ago(match: Match, issued: date | None) -> Value:
    """Three days ago; of weeks, months and years it says only about when."""
    if issued is None:
        return None
    if re.match(r"\s+(?:ونصف|and a half)", match.string[match.end() :]):
        raise DateError  # a year and a half ago: neither of two years
    dual, _, kind = lookup(keys("units"), match["unit"]).rpartition(" ")
    count = 2 if dual else _count(match["count"])
    if kind.startswith("day"):
        return (issued - timedelta(count)).isoformat()
    if kind.startswith("week"):
        return f"{issued - timedelta(7 * count)}~"
    if kind.startswith("month"):
        return f"{_months_on(issued, -count)}~"
    return f"{date(issued.year - count, 1, 1):%Y}~"


def _count(text: str | None) -> int:
    if not text:
        return 1
    return int(text) if text.isdigit() else int(lookup(numbers("counts"), text))


def day_of_month(match: Match, issued: date | None) -> Value:
    """The tenth of this month, the 3rd of the last."""
    if issued is None:
        return None
    said = match["said"]
    step = lookup(numbers("said"), said) if said else 0
    ordinal = match.groupdict().get("ordinal")
    day = lookup(numbers("ordinals"), ordinal) if ordinal else int(match["day"])
    return date.fromisoformat(f"{_months_on(issued, step)}-{day:02}").isoformat()
