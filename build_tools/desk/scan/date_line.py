"""Lines that say when an article came out, and nothing else: a day, a label, a clock, a place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import cache

from build_tools.desk.scan.date_words import numbers
from build_tools.desk.scan.found_dates import find_dates
from build_tools.desk.scan.lexicon import lexicon, table
from build_tools.desk.scan.visible import visible
from build_tools.words.folding import fold


def day_line(line: str) -> date | None:
    """The day on a line that holds nothing but a day, with a label, a clock or a place perhaps."""
    day = _day_on(line)
    return day if day and _on_weekday(line, day) else None


def _day_on(line: str) -> date | None:
    return only_one(_whole_day(piece) for piece in _pieces(line))


def is_date_line(line: str) -> bool:
    """Whether a line only says when the article came out, or was changed: it is no part of it."""
    pieces = _pieces(line)
    whole = bool(pieces) and all(not piece or _is_whole(piece) for piece in pieces)
    return whole or _day_on(line) is not None


def _pieces(line: str) -> list[str]:
    """The parts of a short line, without labels; none of a sentence."""
    if not line or len(line) > _LONGEST:
        return []
    plain = _MARKS.sub("", visible(line))
    pieces = [_bare(piece) for piece in _SEPARATOR.split(_CALENDAR.sub(" | ", plain))]
    said = any(len(re.findall(r"[^\W\d]+", piece)) > _FEW_WORDS for piece in pieces)
    return [] if said else pieces


def day_of_dateline(text: str) -> date | None:
    """The day with which a paragraph begins, after its place: طرابلس 21 سبتمبر 2023 (وال)."""
    head = visible(text)[:_LONGEST]
    found = [one for one in find_dates(head, None) if one.edtf][:1]
    if not found or not _AFTER_DATELINE.match(head[found[0].end :]):
        return None
    places = re.findall(r"\w+", fold(head[: found[0].start]))
    is_place = 0 < len(places) <= _PLACES and not lexicon().function_words & set(places)
    day = iso_day(str(found[0].edtf)) if is_place else None
    return day if day and _on_weekday(head[: found[0].end], day) else None


_AFTER_DATELINE = re.compile(r"\s*(?:مـ?\s*)?[(–—:-]")
_PLACES = 3
_LONGEST = 120
_FEW_WORDS = 4  # a place, an author or a section; more of them say something
_MARKS = re.compile(r"[\u064b-\u0652]|(?<=[ء-ي])ـ+")
_SEPARATOR = re.compile(r"\s[-–—]\s|[|·•–—()]|،(?!\s*(?:19|20)\d\d)|\s/\s|\n")
_CLOCK = re.compile(r"(?:(?<=\d)T|,\s*)?(?:\d{1,2}[:٫]\d\d|(?<![\d.])\d{1,2}\.\d\d(?![.\d]))(?::\d\d)?(?:\s*(?:[ap]\.?m\.?|[صم]|مساء|صباحا?)(?!\w))?(?:\s*[+-]\d{4})?", re.IGNORECASE)  # fmt: skip
# A day of the Hijri calendar, which stands beside ours: 20 ربيع الأول 1445 هـ, 1445/3/20.
_CALENDAR = re.compile(
    r"(?:\d{1,2}\s+[^\W\d]+(?:[-'’ ][^\W\d]+){0,3}\s+1[34]\d\d|1[34]\d\d[-/]\d\d?[-/]\d\d?"
    r"|\d\d?[-/]\d\d?[-/]1[34]\d\d)\s*(?:هـ?|AH)?(?!\w)"
)


def only_one(days: Iterable[date | None]) -> date | None:
    """The day, if there is one alone."""
    found = {day for day in days if day}
    return found.pop() if len(found) == 1 else None


def iso_day(text: str) -> date | None:
    """2023-09-28 as a day; nothing for a month, a year or an interval."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _bare(piece: str) -> str:
    """`piece` without labels and the time of day; nothing where it says when it was changed."""
    words = fold(_CLOCK.sub(" ", piece))
    if _any_of("changed").search(words):
        return ""
    return _any_of("published").sub(" ", _CLOCK.sub(" ", piece)).strip(" :,.-")


def _any_of(kind: str) -> re.Pattern[str]:
    given: list[str] = table("dates")["date_labels"][kind]
    labels = sorted({*given, *map(fold, given)}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, labels))})(?!\w)", re.IGNORECASE)


def _whole_day(piece: str) -> date | None:
    """The day that `piece` is, with a weekday perhaps, and nothing else."""
    days = [day for one in find_dates(piece, None) if (day := iso_day(str(one.edtf)))]
    return only_one(days) if _is_whole(piece) else None


def _on_weekday(text: str, day: date) -> bool:
    """Whether `text` names no weekday but that of `day`: wherever it stands, one of the two is a slip."""
    named = {numbers("weekdays")[word] for word in _words(text) & _weekdays()}
    return named <= {day.weekday()}


def _is_whole(piece: str) -> bool:
    """Whether `piece` is one date and nothing else."""
    found = [one for one in find_dates(piece, None) if fold(one.text) not in _weekdays()]
    if len(found) != 1:
        return False
    rest = piece[: found[0].start] + piece[found[0].end :]
    return _words(rest) <= _weekdays() | _BESIDE


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", fold(text)))


_BESIDE = {"م", "يوم"}


@cache
def _weekdays() -> set[str]:
    return set(numbers("weekdays"))
