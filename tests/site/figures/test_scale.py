"""Time across a figure."""

from __future__ import annotations

from datetime import date

import pytest

from build_tools.reading.dates import parse_edtf
from build_tools.site.figures.scale import on_scale, whole_years
from build_tools.site.figures.timeline import TimelineRow, fitting

SCALE = whole_years(2011, 2020)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2014-06-09", ("day", "known", "known")),
        ("2014-06", ("within", "known", "known")),
        ("2014~", ("within", "about", "about")),
        ("2014-06-09?", ("day", "about", "about")),
        ("2014/2016", ("lasting", "known", "known")),
        ("2015-12-17/2021-03-16?", ("lasting", "known", "cut")),
        ("2014/2016~", ("lasting", "known", "about")),
        ("2015-03/..", ("lasting", "known", "open")),
        ("2015-03/", ("lasting", "known", "unstated")),
        ("../2014-03-11", ("lasting", "open", "known")),
        ("/2014-03-11", ("lasting", "unstated", "known")),
        ("2005/2014", ("lasting", "cut", "known")),
    ],
)
def test_ends_are_drawn_as_they_are_known(text: str, expected: tuple[str, str, str]) -> None:
    found = on_scale(parse_edtf(text), SCALE)

    assert (found.form, found.begins, found.ends) == expected
    assert SCALE.left <= found.start <= found.end <= SCALE.right


def test_days_stand_in_proportion() -> None:
    shares = [SCALE.share(date(year, 1, 1)) for year in (2011, 2013, 2015)]

    assert shares[0] == SCALE.left
    assert shares[1] - shares[0] == pytest.approx(shares[2] - shares[1], abs=0.05)


@pytest.mark.parametrize(
    ("first", "last", "marked"),
    [(2014, 2014, 4), (2011, 2016, 6), (2024, 2031, 4), (2011, 2026, 4), (1969, 2026, 6)],
)
def test_few_days_are_marked(first: int, last: int, marked: int) -> None:
    assert len(list(whole_years(first, last).ticks())) == marked


def test_a_scale_holds_every_stated_end_and_today_where_something_goes_on() -> None:
    dates = ("2014-05/2017", "../2012", "2016/..")
    rows = [TimelineRow(text, parse_edtf(text), None) for text in dates]

    assert fitting(rows[:2], date(2026, 5, 1)).years == range(2012, 2018)
    assert fitting(rows, date(2026, 5, 1)).years == range(2012, 2027)
