"""How something with dates held on one day: surely, in dispute, or perhaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from build_tools.reading.dates import Edtf, parse_edtf

Hold = Literal["held", "begins", "ends", "disputed", "perhaps"]
"""The surest first."""

Days = tuple[date, date]
"""A first and a last day."""

ALWAYS: Days = (date.min, date.max)


@dataclass(frozen=True)
class Span:
    """How long something lasted: surely on the days `sure`, perhaps from `first` to `last`.

    `sure` is None where no day is certain. `claimed` are the days that are sure by each of several
    dates that contradict each other. All ends are included.
    """

    first: date
    last: date
    sure: Days | None
    claimed: tuple[Days, ...] = ()

    def hold(self, day: date) -> Hold | None:
        """How it held on `day`; None when it did not.

        "begins" and "ends" are its first and last day, where these are sure; it is "disputed" on
        a day that one date is sure of and another is not. The script
        theme/assets/javascripts/as-of.js does the same; a test holds them together.
        """
        if not self.first <= day <= self.last:
            return None
        if self.sure is None or not self.sure[0] <= day <= self.sure[1]:
            return "disputed" if any(_holds(day, days) for days in self.claimed) else "perhaps"
        begins, ends = day == self.first, day == self.last
        if begins == ends:
            return "held"
        return "begins" if begins else "ends"


def _holds(day: date, days: Days) -> bool:
    return days[0] <= day <= days[1]


def span_of(dates: Sequence[Edtf], life: Days = ALWAYS) -> Span:
    """The span of `dates`, one or more; of several, `sure` is what they have in common.

    An end that nobody states may be any day of `life`; one in a month or a year is within it.
    """
    sure = [_sure_days(when) for when in dates]
    agreed = [days for days in sure if days]
    outer = [_within(when, life) for when in dates]
    first, last = min(days[0] for days in outer), max(days[1] for days in outer)
    claimed = tuple(agreed) if len(dates) > 1 else ()
    if len(agreed) < len(sure):
        return Span(first, last, None, claimed)
    begun, over = max(days[0] for days in agreed), min(days[1] for days in agreed)
    return Span(first, last, (begun, over) if begun <= over else None, claimed)


def known_days(when: Edtf) -> Days:
    """The first and the last day that a date may mean, passing over an end that is not stated."""
    start, slash, end = when.text.partition("/")
    first = when.first if start else parse_edtf(end).first
    return first, when.last if end or not slash else parse_edtf(start).last


def _within(when: Edtf, life: Days) -> Days:
    """All days that `when` may mean: an end that is not stated, or in a month or year, within `life`."""
    first, last = known_days(when)
    start, slash, end = when.text.partition("/")
    if start == "":
        first = min(first, life[0])
    elif start != ".." and first < life[0] <= parse_edtf(start).last:
        first = life[0]
    end = end if slash else start
    if end == "":
        last = max(last, life[1])
    elif end != ".." and parse_edtf(end).first <= life[1] < last:
        last = life[1]
    return first, last


def _sure_days(valid: Edtf) -> Days | None:
    """The first and the last day on which what held during `valid` surely did."""
    start, slash, end = valid.text.partition("/")
    begun = date.min if start == ".." else parse_edtf(start).last if _is_sure(start) else None
    if not slash:
        return (valid.first, valid.last) if begun == valid.first else None
    over = date.max if end == ".." else parse_edtf(end).first if _is_sure(end) else None
    if begun and over and begun <= over:
        return begun, over
    # Where one end is in doubt, the other is still sure on its own day.
    edges = (day for day in (begun, over) if day in (valid.first, valid.last))
    edge = next(edges, None)
    return (edge, edge) if edge else None


def _is_sure(point: str) -> bool:
    return point != "" and point[-1] not in "?~%"
