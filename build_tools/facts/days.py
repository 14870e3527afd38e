"""How something with dates held on one day: surely, in dispute, or perhaps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, groupby, pairwise
from typing import Literal

from build_tools.reading.dates import Edtf, parse_edtf

Hold = Literal["held", "begins", "ends", "disputed", "perhaps"]
"""The surest first."""

Days = tuple[date, date]
"""A first and a last day."""

ALWAYS: Days = (date.min, date.max)


How = Literal["held", "disputed", "perhaps", "unstated"]


@dataclass(frozen=True)
class Part:
    """Days on end of which the same is known: `unstated` are those beyond an end that nobody states."""

    first: date
    last: date
    how: How


@dataclass(frozen=True)
class Span:
    """How long something lasted: surely on the days `sure`, perhaps from `first` to `last`.

    `sure` is None where no day is certain. `claimed` are the days that are sure by each of several
    dates that contradict each other; `stated` the first and last day that any date states, and
    `unstated` says of beginning and end whether a date leaves it out. All ends are included.
    """

    first: date
    last: date
    sure: Days | None
    claimed: tuple[Days, ...] = ()
    stated: Days = ALWAYS
    unstated: tuple[bool, bool] = (False, False)

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
        begins = day == self.first and not self.unstated[0]
        ends = day == self.last and not self.unstated[1]
        if begins == ends:
            return "held"
        return "begins" if begins else "ends"

    def parts(self) -> tuple[Part, ...]:
        """Its days from first to last, in parts of which the same is known."""
        known = (self.stated, *((self.sure,) if self.sure else ()), *self.claimed)
        bounds = ((days[0].toordinal(), days[1].toordinal() + 1) for days in known)
        ends = self.first.toordinal(), self.last.toordinal() + 1
        cuts = {*ends, *(cut for cut in chain(*bounds) if ends[0] < cut < ends[1])}
        pieces = [
            Part(date.fromordinal(start), date.fromordinal(after - 1), self._how(start))
            for start, after in pairwise(sorted(cuts))
        ]
        return tuple(_joined(tuple(same)) for _, same in groupby(pieces, key=lambda part: part.how))

    def _how(self, ordinal: int) -> How:
        day = date.fromordinal(ordinal)
        hold = self.hold(day)
        if hold == "perhaps":
            return "perhaps" if _holds(day, self.stated) else "unstated"
        return "disputed" if hold == "disputed" else "held"


def _holds(day: date, days: Days) -> bool:
    return days[0] <= day <= days[1]


def _joined(parts: Sequence[Part]) -> Part:
    return Part(parts[0].first, parts[-1].last, parts[0].how)


def span_of(dates: Sequence[Edtf], life: Days = ALWAYS) -> Span:
    """The span of `dates`, one or more; of several, `sure` is what they have in common.

    An end that nobody states may be any day of `life`; one in a month or a year is within it.
    """
    sure = [_sure_days(when) for when in dates]
    agreed = [days for days in sure if days]
    outer = [_within(when, life) for when in dates]
    first, last = min(days[0] for days in outer), max(days[1] for days in outer)
    known = [known_days(when) for when in dates]
    stated = min(days[0] for days in known), max(days[1] for days in known)
    return Span(
        first,
        last,
        _shared(agreed) if len(agreed) == len(sure) else None,
        tuple(agreed) if len(dates) > 1 else (),
        stated,
        (any(when.text[0] == "/" for when in dates), any(when.text[-1] == "/" for when in dates)),
    )


def _shared(all_days: Sequence[Days]) -> Days | None:
    """What all have in common; None where that is no day."""
    begun, over = max(days[0] for days in all_days), min(days[1] for days in all_days)
    return (begun, over) if begun <= over else None


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
