"""Check that a count has one bound."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.alone import Alone
from build_tools.reading.graph import claims_of
from build_tools.reading.model import MeasureClaim, Quantity
from build_tools.reading.problems import Problem
from build_tools.words.messages import wording

LIMITS = frozenset({"at-least", "more-than", "at-most"})
"""The bounds that a range has of itself; `about` may be said of its ends."""


def ranges_have_no_bound(one: Alone) -> Iterator[Problem]:
    """A range is bounded by its ends."""
    for at, claim in claims_of(one.entry):
        if not isinstance(claim, MeasureClaim) or not isinstance(claim.value, Quantity):
            continue
        if claim.value.low != claim.value.high and claim.bound in LIMITS:
            message = wording("bound_of_range", bound=claim.bound, value=str(claim.value))
            yield one.problem("ranges_have_no_bound", message, *at, "bound")
