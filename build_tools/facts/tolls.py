"""Numbers given for one measure of one entry ("people killed"), side by side, in order of day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from build_tools.facts.standing import stands
from build_tools.reading.dates import Edtf
from build_tools.reading.graph import Graph
from build_tools.reading.model import ClaimRef, MeasureClaim
from build_tools.reading.model.values import Quantity

# Numbers of which the least is this share of the greatest, or more, lie sign on sign.
_NEAR = 0.9


@dataclass(frozen=True)
class Number:
    """One number, or a range of two, as somebody gave it.

    `bound` is "about", "at-least", "more-than" or "at-most" where the number is not meant to the
    unit; `on` is the day of which it is told; it `stands` unless it was rejected or overtaken.
    """

    ref: ClaimRef
    low: int
    high: int
    bound: str | None
    said_by: tuple[str, ...]
    on: Edtf | None
    stands: bool


@dataclass(frozen=True)
class Toll:
    """The numbers that are given for one measure of one entry."""

    entry: str
    measure: str
    numbers: tuple[Number, ...]

    @property
    def tells_apart(self) -> bool:
        """Whether a scale from zero shows more than the numbers do: 82 and 83 are one place on it."""
        least, most = min(n.low for n in self.numbers), max(n.high for n in self.numbers)
        return least < _NEAR * most


def tolls(graph: Graph, refs: Iterable[ClaimRef]) -> tuple[Toll, ...]:
    """A toll for each entry and measure for which several of the claims `refs` give a number.

    In the order in which `refs` first names them; numbers of no stated day come last. Those of a
    toll can be compared, so places in an order are none: a ninth is not more than an eighth.
    """
    found: dict[tuple[str, str], list[Number]] = {}
    for ref in refs:
        claim = graph.claims[ref]
        if isinstance(claim, MeasureClaim) and _is_amount(graph, claim):
            found.setdefault((ref.entry, claim.measure), []).append(_number(ref, claim))
    return tuple(
        Toll(entry, measure, tuple(sorted(numbers, key=_day)))
        for (entry, measure), numbers in found.items()
        if len(numbers) > 1
    )


def _is_amount(graph: Graph, claim: MeasureClaim) -> bool:
    is_number = isinstance(claim.value, Quantity)
    return is_number and not graph.corpus.vocabulary.measures[claim.measure].ordinal


def _number(ref: ClaimRef, claim: MeasureClaim) -> Number:
    assert isinstance(claim.value, Quantity)  # whoever asks has seen it
    low, high = claim.value.low, claim.value.high
    on = claim.as_of or claim.valid
    return Number(ref, low, high, claim.bound, claim.said_by, on, stands(claim))


def _day(number: Number) -> tuple[date, date]:
    """In order of day; those of which none is stated come last."""
    return (number.on.first, number.on.last) if number.on else (date.max, date.max)


def chief_toll(graph: Graph) -> Toll | None:
    """The toll to show first: that for which most numbers are given, of those in dispute.

    None where none is in dispute, or all numbers of each are near one another.
    """
    shown = (toll for toll in tolls(graph, graph.conflicts) if toll.tells_apart)
    return max(shown, key=lambda toll: len(toll.numbers), default=None)
