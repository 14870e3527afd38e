"""EDTF dates (ISO 8601-2, levels 0 and 1): parse, order, print in each language.

The part of EDTF that the dossier writes is small. python-edtf reads all of it, but takes 28 ms a
date, most of a build's time; tests/reading/test_dates.py holds our days against its.
"""

from __future__ import annotations

import os
import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache
from time import time

from babel import Locale
from babel.dates import format_date

from build_tools.words.language import lang_of, translate
from build_tools.words.messages import WrongValueError

MAX_LENGTH = 64

# The part of EDTF that the dossier writes: a day, month, year or decade, each perhaps
# uncertain, or an interval of two of them with open (..) or unknown (empty) ends.
_POINT = r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?[?~%]?|[0-9]{3}X"
_SHAPE = re.compile(rf"(?:{_POINT})|(?:{_POINT}|\.\.)?/(?:{_POINT}|\.\.)?")
_EARLIEST, _LATEST = date.min, date.max


@dataclass(frozen=True)
class Edtf:
    """A date as written, with the first and the last day that it may mean."""

    text: str
    first: date
    last: date

    def __str__(self) -> str:
        return self.text

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """Earlier beginnings first; of two with one beginning, the shorter first."""
        return (self.first, self.last, self.text)

    @property
    def ends(self) -> bool:
        """Whether the interval has an end that is stated."""
        return not self.text.endswith(("/..", "/"))

    def overlaps(self, other: Edtf) -> bool:
        """Whether some day may belong to both."""
        return self.first <= other.last and other.first <= self.last


@lru_cache(maxsize=8192)
def parse_edtf(text: str) -> Edtf:
    """`text` as a date; ValueError, with the way to fix it, when it is none."""
    if len(text) > MAX_LENGTH or not _SHAPE.fullmatch(text) or text in ("/", "../", "/.."):
        raise WrongValueError("not_a_date", text=text[:MAX_LENGTH])
    if "/" in text:
        start, end = text.split("/")
        first = _bounds(start)[0] if start not in ("", "..") else _EARLIEST
        last = _bounds(end)[1] if end not in ("", "..") else _LATEST
    else:
        first, last = _bounds(text)
    if first > last:
        raise WrongValueError("ends_before_it_begins", text=text)
    return Edtf(text, first, last)


def _bounds(point: str) -> tuple[date, date]:
    """The first and the last day of a day, month, year or decade."""
    bare = point.rstrip("?~%")
    try:
        if bare.endswith("X"):
            return date(int(bare[:3] + "0"), 1, 1), date(int(bare[:3] + "9"), 12, 31)
        parts = [int(part) for part in bare.split("-")]
        last_month = parts[1] if len(parts) > 1 else 12
        last_day = parts[2] if len(parts) > 2 else monthrange(parts[0], last_month)[1]
        first = date(*(*parts, 1, 1)[:3])
        return first, date(parts[0], last_month, last_day)
    except ValueError:
        raise WrongValueError("not_a_date", text=point) from None


def today() -> date:
    """The day of the build, in UTC; SOURCE_DATE_EPOCH sets it, so that a build can be repeated."""
    return datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", time())), UTC).date()


@lru_cache(maxsize=8192)
def date_words(value: Edtf, locale: Locale) -> str:
    """The date in words of a dossier's locale: "28 September 2023", "منذ مارس 2015", "about 2014"."""
    if "/" not in value.text:
        return _point_words(value.text, locale)
    start, end = value.text.split("/")
    if end in ("", "..") or start in ("", ".."):
        return _open_words(start, end, locale)
    return _between_words(start, end, locale)


def rival_words(dates: Sequence[Edtf], locale: Locale) -> str:
    """All of `dates`, which contradict each other; an end of theirs that all share is said once."""
    if len(dates) > 1 and all("/" in when.text for when in dates):
        starts, ends = zip(*(when.text.split("/") for when in dates), strict=True)
        if _is_one_stated(starts, ends):
            # What goes on, if one says so, comes first.
            first = ends.index("..") if ".." in ends else 0
            others = [f"../{end}" for place, end in enumerate(ends) if place != first]
            dates = [dates[first], *map(parse_edtf, others)]
        elif _is_one_stated(ends, starts) and ".." not in starts:
            points = _any_of((_point_words(start, locale) for start in starts), locale)
            return _until(points, ends[0], locale)
    return _any_of((date_words(when, locale) for when in dates), locale)


def _until(start: str, end: str, locale: Locale) -> str:
    """From a beginning in words to an end as written."""
    if end == "..":
        return translate("since {date}", lang_of(locale)).format(date=start)
    message = translate("{start} to {end}", lang_of(locale))
    return message.format(start=start, end=_point_words(end, locale))


def _is_one_stated(shared: Sequence[str], others: Sequence[str]) -> bool:
    """Whether all share one end, and each states the other."""
    return len({*shared}) == 1 and shared[0] != "" and all(others)


def _any_of(words: Iterable[str], locale: Locale) -> str:
    return translate(" or ", lang_of(locale)).join(words)


def _open_words(start: str, end: str, locale: Locale) -> str:
    if start not in ("", ".."):
        message = "since {date}" if end == ".." else "from {date}, end not stated"
        return translate(message, lang_of(locale)).format(date=_point_words(start, locale))
    if end not in ("", ".."):
        message = "until {date}" if start == ".." else "until {date}, start not stated"
        return translate(message, lang_of(locale)).format(date=_point_words(end, locale))
    return translate("at all times", lang_of(locale))


def _between_words(start: str, end: str, locale: Locale) -> str:
    """Of two months or days without a mark, what they share is said once, at the end."""
    last = _point_words(end, locale)
    if len(start) == len(end) == 10 and start[:7] == end[:7]:
        days = int(end[8:]) - int(start[8:])
        message = "{start} and {end}" if days == 1 else "{start}–{end}"
        return translate(message, lang_of(locale)).format(start=int(start[8:]), end=last)
    first = _point_words(start, locale)
    if len(start) == len(end) and len(start) in (7, 10) and start[:4] == end[:4]:
        first = _without_year(start, locale)
    return translate("{start} to {end}", lang_of(locale)).format(start=first, end=last)


def _without_year(point: str, locale: Locale) -> str:
    pattern = "d MMMM" if len(point) == 10 else "MMMM"
    return _format(point, pattern, locale)


def _point_words(point: str, locale: Locale) -> str:
    bare = point.rstrip("?~%")
    words = _plain_words(bare, locale)
    message = {"~": "about {date}", "?": "{date} (uncertain)", "%": "about {date} (uncertain)"}
    mark = point[len(bare) :]
    return translate(message[mark], lang_of(locale)).format(date=words) if mark else words


def _plain_words(point: str, locale: Locale) -> str:
    if point.endswith("X"):
        return translate("the {decade}s", lang_of(locale)).format(decade=point[:3] + "0")
    pattern = {4: "y", 7: "MMMM y", 10: "d MMMM y"}[len(point)]
    return _format(point, pattern, locale)


def _format(point: str, pattern: str, locale: Locale) -> str:
    parts = [int(part) for part in point.split("-")] + [1, 1]
    return format_date(date(parts[0], parts[1], parts[2]), pattern, locale=locale)
