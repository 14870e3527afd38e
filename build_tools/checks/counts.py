"""Checks of counts: one bound, and no part larger than the whole."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.alone import Alone
from build_tools.facts.standing import stands
from build_tools.reading.document import KeyPath
from build_tools.reading.graph import claims_of
from build_tools.reading.model import MeasureClaim, Quantity
from build_tools.reading.problems import Problem
from build_tools.words.messages import wording

LIMITS = frozenset({"at-least", "more-than", "at-most"})
"""The bounds that a range has of itself; `about` may be said of its ends."""


def ranges_have_no_bound(one: Alone) -> Iterator[Problem]:
    """A range is bounded by its ends."""
    for at, claim, value in _counts(one):
        if value.low != value.high and claim.bound in LIMITS:
            message = wording("bound_of_range", bound=claim.bound, value=str(value))
            yield one.problem("ranges_have_no_bound", message, *at, "bound")


def parts_are_within_wholes(one: Alone) -> Iterator[Problem]:
    """What one source counts on one day is no more than what it counts it among."""
    counts = list(_counts(one))
    for at, part, value in counts:
        measure = one.vocabulary.measures.get(part.measure)
        for _, whole, total in counts if measure and part.bound is None else ():
            is_more = measure and whole.measure == measure.part_of and value.low > total.high
            if is_more and whole.bound in _EXACT and _told_together(part, whole):
                message = wording(
                    "part_above_whole", part=str(value), whole=str(total), claim=whole.id
                )
                yield one.problem("parts_are_within_wholes", message, *at, "value")


_EXACT = (None, "at-most")
"""What a whole may be bounded by, so that no part of it is more."""


def _told_together(part: MeasureClaim, whole: MeasureClaim) -> bool:
    same_source = not set(part.supporters()).isdisjoint(whole.supporters())
    return same_source and part.as_of == whole.as_of and stands(part) and stands(whole)


def _counts(one: Alone) -> Iterator[tuple[KeyPath, MeasureClaim, Quantity]]:
    for at, claim in claims_of(one.entry):
        if isinstance(claim, MeasureClaim) and isinstance(claim.value, Quantity):
            yield at, claim, claim.value
