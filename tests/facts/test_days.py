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
