"""What a date says of a day and of years."""

from __future__ import annotations

from datetime import date

import pytest

from build_tools.facts.moments import known_day, years_of
from build_tools.reading.dates import parse_edtf


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("2031-05-02", date(2031, 5, 2)),
        ("2031-05-02/2031-06", date(2031, 5, 2)),
        ("2031-05-02/..", date(2031, 5, 2)),
        *((text, None) for text in ("2031-05", "2031", "2031-05/2031-06-01", "../2031-05-02")),
        *((text, None) for text in ("2031-05-02?", "2031-05-02~", "2031-05-02%", "/2031-05-02")),
    ],
)
def test_a_day_is_known_or_not(when: str, day: date | None) -> None:
    assert known_day(parse_edtf(when)) == day


@pytest.mark.parametrize(
    ("when", "years"),
    [
        ("2031-05-02", [2031]),
        ("2031-12/2033-01", [2031, 2032, 2033]),
        ("2031/..", [2031]),
    ],
)
def test_the_years_of_a_date(when: str, years: list[int]) -> None:
    assert list(years_of(parse_edtf(when))) == years
