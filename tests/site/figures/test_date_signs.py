"""How dates are drawn: what is certain and what is not can be told apart by the eye."""

from __future__ import annotations

import pytest

from build_tools.reading.dates import parse_edtf
from build_tools.site.figures.date_signs import drawn, signs
from build_tools.site.figures.scale import on_scale, whole_years
from build_tools.site.figures.sheet import Sheet

SCALE = whole_years(2011, 2020)


@pytest.mark.parametrize(
    ("text", "drawing", "explained"),
    [
        ("2014-06-09", 'circle class="day"', ("day",)),
        ("2014-06-09?", 'circle class="day about"', ("day", "doubtful")),
        ("2014-06-09/2014-06-11", 'path class="lasting block"', ("lasting",)),
        ("2014-06-09/2014-06-11~", 'path class="lasting about block"', ("lasting", "doubtful")),
        ("2014-06", 'path class="within block"', ("within",)),
        ("2014", 'rect class="within"', ("within",)),
        ("2014~", 'rect class="within about"', ("within", "doubtful")),
        ("2014/2016~", 'rect class="fade-3"', ("lasting", "about")),
        ("2014/..", 'path class="lasting"', ("lasting", "open")),
        ("2014/", 'line class="unstated"', ("lasting", "unstated")),
    ],
)
def test_only_a_day_is_a_dot_and_doubt_is_seen(
    text: str, drawing: str, explained: tuple[str, ...]
) -> None:
    when = on_scale(parse_edtf(text), SCALE)
    body = drawn(Sheet("en"), when, 20)

    assert drawing in body
    assert ("circle" in body) == (explained[0] == "day")
    assert tuple(signs(when)) == explained
