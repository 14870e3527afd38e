"""Time across a figure: which per cent of the width a day is at, and which years are marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from build_tools.reading.dates import Edtf

# How an end of a span is known. `cut`: it goes on outside the figure.
End = Literal["known", "about", "open", "unstated", "cut"]

_STEPS = (1, 2, 4, 5, 10, 20, 50, 100)
# As many years as stand apart over the width of a window of 320 pixels, in Arabic too.
_MOST_TICKS = 6


@dataclass(frozen=True)
class Scale:
    """The days from `first` to `last`, spread over a part of a figure's width, with so many ticks."""

    first: date
    last: date
    left: float = 7
    right: float = 93
    most_ticks: int = _MOST_TICKS

    def share(self, day: date) -> float:
        """Where a day is, in per cent; days outside are at the ends."""
        inside = min(max(day, self.first), self.last)
        whole = max((self.last - self.first).days, 1)
        return self.left + (self.right - self.left) * (inside - self.first).days / whole

    @property
    def years(self) -> range:
        """The years on it."""
        return range(self.first.year, self.last.year + 1)

    def ticks(self) -> Iterator[tuple[float, date]]:
        """Days to mark, with their place in per cent: years, or quarters of a single year."""
        if len(self.years) == 1:
            days = [date(self.first.year, month, 1) for month in (1, 4, 7, 10)]
        else:
            step = next(step for step in _STEPS if len(self.years) / step <= self.most_ticks)
            days = [date(year, 1, 1) for year in self.years if year % step == 0]
        yield from ((self.share(day), day) for day in days)


def whole_years(first: int, last: int) -> Scale:
    """A scale from 1 January of `first` to 31 December of `last`."""
    return Scale(date(first, 1, 1), date(last, 12, 31))


@dataclass(frozen=True)
class DrawnDate:
    """A date on a scale: `start` and `end` in per cent, and how each end is known.

    `form`: "day", "within" (some time in a longer one), or "lasting" (all the time from start to
    end).
    """

    form: Literal["day", "within", "lasting"]
    start: float
    end: float
    begins: End
    ends: End


def on_scale(when: Edtf, scale: Scale) -> DrawnDate:
    """`when` as it is drawn on `scale`."""
    start, slash, end = when.text.partition("/")
    last = end if slash else start
    form: Literal["day", "within", "lasting"] = "lasting" if slash else "within"
    if when.first == when.last:
        form = "day"
    return DrawnDate(
        form=form,
        start=scale.share(when.first),
        end=scale.share(when.last),
        begins=_end(start, cut=when.first < scale.first),
        ends=_end(last, cut=when.last > scale.last),
    )


def _end(point: str, *, cut: bool) -> End:
    if point == "":
        return "unstated"
    if point == "..":
        return "open"
    if cut:
        return "cut"
    return "about" if point[-1] in "?~%" else "known"
