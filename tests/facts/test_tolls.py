"""When numbers tell apart."""

from __future__ import annotations

import pytest

from build_tools.facts.tolls import Number, Toll
from build_tools.reading.model import ClaimRef


@pytest.mark.parametrize(
    ("numbers", "tells_apart"),
    [
        ([(82, 82), (83, 83)], False),
        ([(90, 90), (100, 100)], False),
        ([(89, 89), (100, 100)], True),
        ([(95, 100), (80, 95)], True),
        ([(95, 96), (94, 120)], True),
        ([(0, 0), (0, 0)], False),
    ],
)
def test_a_scale_shows_more_than_the_numbers(
    numbers: list[tuple[int, int]], *, tells_apart: bool
) -> None:
    """From nine tenths on, the signs of the least and of the greatest lie one on the other."""
    found = (
        Number(ClaimRef("x", str(i)), low, high, None, (), None, stands=True)
        for i, (low, high) in enumerate(numbers)
    )

    assert Toll("x", "people-killed", tuple(found)).tells_apart is tells_apart
