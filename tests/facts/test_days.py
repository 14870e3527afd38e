"""Who held what on a day."""

from __future__ import annotations

from datetime import date

import pytest

from build_tools.facts.days import span_of
from build_tools.reading.dates import parse_edtf


@pytest.mark.parametrize(
    ("valid", "expected"),
    [
        ("2011-10-31/2012-11-14", "held"),
        ("2011-10-31/2012-01-01", "ends"),
        ("2012-01-01/2012-01-02", "begins"),
        ("2012-01-01/2014", "begins"),
        ("2012-01-01/", "begins"),
        ("2012-01-01/2014?", "begins"),
        ("2011?/2012-01-01", "ends"),
        ("2011-12-31/", "perhaps"),
        ("2012-01-01?", "perhaps"),
        ("2012-01-01?/2014", "perhaps"),
        ("../2014-03-11", "held"),
        ("2011/..", "held"),
        ("2012-01-01", "held"),
        ("2012/2014", "perhaps"),
        ("2011/2012", "held"),
        ("2011~/2014", "perhaps"),
        ("2011/2014?", "perhaps"),
        ("/2014-03-11", "perhaps"),
        ("2011/", "perhaps"),
        ("2012", "perhaps"),
        ("2012-01-02/2014", None),
        ("2009/2011-12-31", None),
    ],
)
def test_a_day_is_sure_only_where_both_ends_are(valid: str, expected: str | None) -> None:
    assert span_of([parse_edtf(valid)]).hold(date(2012, 1, 1)) == expected


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ("2011-10/2024-08 2012/2024-08", {"2012-06-01": "disputed", "2013-01-01": "held"}),
        ("2021-03-16/.. 2021-03-16/2022-02-10", {"2022-02-10": "held", "2022-02-11": "disputed"}),
        ("2011/2012 2013/2014", {"2012-12-31": "perhaps", "2013-12-31": "disputed"}),
        ("2011-05/ 2011-05-07/2011-06", {"2011-05-03": "perhaps", "2011-05-07": "disputed"}),
    ],
)
def test_what_rival_dates_agree_on_is_sure_and_only_the_rest_disputed(
    dates: str, expected: dict[str, str]
) -> None:
    span = span_of([parse_edtf(when) for when in dates.split()])

    assert {day: span.hold(date.fromisoformat(day)) for day in expected} == expected


def test_a_day_is_no_beginning_for_want_of_an_earlier_one() -> None:
    day = date(2012, 1, 1)

    assert span_of([parse_edtf("/2012-01-01")], (day, date.max)).hold(day) == "ends"
    assert span_of([parse_edtf("2012-01-01/")], (date.min, day)).hold(day) == "begins"


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ("2012-01-02/2013-04-05", "2012-01-02 held"),
        ("2012/2013-04-05", "2012-01-01 perhaps, 2012-12-31 held"),
        ("2012-01/2013-04", "2012-01-01 perhaps, 2012-01-31 held, 2013-04-02 perhaps"),
        ("2012-02", "2012-02-01 perhaps"),
        ("2012-02/", "2012-02-01 perhaps, 2012-03-01 unstated"),
        ("/2012-02-03", "2010-02-03 unstated, 2012-02-03 held"),
        ("2012-02-03/..", "2012-02-03 held"),
        ("2012-01-01/.. 2012-01-01/2013-01-01", "2012-01-01 held, 2013-01-02 disputed"),
        (
            "2011-10/2013-08 2012/2013-08",
            "2011-10-01 perhaps, 2011-10-31 disputed, 2012-12-31 held, 2013-08-02 perhaps",
        ),
        (
            "2011-01-01/2011-02-01 2012-01-01",
            "2011-01-01 disputed, 2011-02-02 perhaps, 2012-01-01 disputed",
        ),
    ],
)
def test_a_span_is_drawn_in_parts_of_which_the_same_is_known(dates: str, expected: str) -> None:
    parsed = [parse_edtf(when) for when in dates.split()]
    span = span_of(parsed, (date(2010, 2, 3), date(2014, 5, 6)))
    parts = span.parts()

    assert ", ".join(f"{part.first} {part.how}" for part in parts) == expected
    assert (parts[0].first, parts[-1].last) == (span.first, span.last)


@pytest.mark.parametrize(
    ("valid", "first", "last"),
    [
        ("/2012-08-23", "2010-02-03", "2012-08-23"),
        ("2012-08-23/", "2012-08-23", "2014-05-06"),
        ("2010/2014", "2010-02-03", "2014-05-06"),
        ("2014", "2014-01-01", "2014-05-06"),
        ("2011/2013", "2011-01-01", "2013-12-31"),
        # what a claim states stands, whatever is said of the body
        ("2010-01-01/2015-01-01", "2010-01-01", "2015-01-01"),
        ("/2010-01-01", "2010-01-01", "2010-01-01"),
        ("../2012", "0001-01-01", "2012-12-31"),
        ("2012/..", "2012-01-01", "9999-12-31"),
    ],
)
def test_an_end_left_open_lies_within_the_life_of_the_body(
    valid: str, first: str, last: str
) -> None:
    span = span_of([parse_edtf(valid)], (date(2010, 2, 3), date(2014, 5, 6)))

    assert (span.first.isoformat(), span.last.isoformat()) == (first, last)
