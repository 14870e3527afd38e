"""Who held a post when: a month's fade on a long scale can still be seen, and nothing else moves."""

from __future__ import annotations

import re
from datetime import date

import pytest

from build_tools.facts.days import span_of
from build_tools.reading.dates import parse_edtf
from build_tools.site.figures.posts import PostRow, draw_posts, posts_scale

LONG = span_of([parse_edtf("2006-01-01/2026-01-01")])
BAR = re.compile(r'<rect class="([\w-]+)" x="([\d.]+)%" y="[\d.]+" width="([\d.]+)%"')


@pytest.mark.parametrize(
    ("valid", "fades"),
    [
        ("2012-03/2016-06-01", 1.6),
        ("2012-03-01/2016-06", 1.6),
        ("2012/2016-06-01", 2.6),  # a year is seen as it is
        ("2012-03/2013-06-01", 0.2),  # no long bar to give it room
    ],
)
def test_a_fade(valid: str, fades: float) -> None:
    span = span_of([parse_edtf(valid)])
    scale = posts_scale([LONG, span], date(2026, 1, 1))

    drawn = draw_posts([PostRow("A", None, span, "", disputed=False)], scale, "en", str)

    bars = [(name, float(x), float(width)) for name, x, width in BAR.findall(drawn.body)]
    paling = [bar for bar in bars if bar[0].startswith("fade")]
    whole = (min(x for _, x, _ in bars), max(x + width for _, x, width in bars))
    assert sum(width for _, _, width in paling) == pytest.approx(fades, abs=0.1)
    assert whole == pytest.approx((scale.share(span.first), scale.share(span.last)), abs=0.1)
