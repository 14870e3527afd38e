"""How something with dates held on one day: surely, for the first or last time, or perhaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from build_tools.reading.dates import Edtf, parse_edtf

Hold = Literal["held", "begins", "ends", "perhaps"]


@dataclass(frozen=True)
class Span:
    """How long something lasted: surely on the days `sure`, perhaps from `first` to `last`.

    `sure` is None where no day is certain. All ends are included.
    """

    first: date
    last: date
    sure: tuple[date, date] | None

    def hold(self, day: date) -> Hold | None:
        """How it held on `day`; None when it did not.

        "begins" and "ends" are its first and last day, where these are sure. The script
        theme/assets/javascripts/as-of.js does the same; a test holds them together.
        """
        if not self.first <= day <= self.last:
            return None
        if self.sure is None or not self.sure[0] <= day <= self.sure[1]:
            return "perhaps"
        begins, ends = day == self.first, day == self.last
        if begins == ends:
            return "held"
        return "begins" if begins else "ends"


def span_of(dates: Sequence[Edtf]) -> Span:
    """The span of `dates`, one or more; of several, `sure` is what they have in common."""
    sure = [_sure_days(when) for when in dates]
    agreed = [days for days in sure if days]
    first, last = min(when.first for when in dates), max(when.last for when in dates)
    if len(agreed) < len(sure):
        return Span(first, last, None)
    begun, over = max(days[0] for days in agreed), min(days[1] for days in agreed)
    return Span(first, last, (begun, over) if begun <= over else None)


def _sure_days(valid: Edtf) -> tuple[date, date] | None:
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
