"""An article as the site shows it: what Markdown says, with pictures in place, folds and links."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from build_tools.site.conversion import convert

CASES: dict[str, dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("conversion.yaml").read_text("utf-8")
)
PICTURE = """<svg xmlns="http://www.w3.org/2000/svg" class="drawing {shape}" lang="en" direction="ltr"\
 id="figure-it" role="group" aria-labelledby="figure-it-title" width="640" height="99">\
<title id="figure-it-title">It</title><style>.a{{}}</style><svg width="100%" height="99"><svg class="ground" id="ground-oasis">\
<path d="M0 0"/></svg><a href="../../actors/x.html">x</a></svg>\
<svg class="legend source" x="0%" y="99"><text>It</text></svg></svg>
"""


@pytest.mark.parametrize("name", CASES)
def test_an_article(name: str) -> None:
    case = CASES[name]
    page = case.get("page", "en/actors/a.md")

    article = convert(
        case["markdown"],
        page,
        "ar" if page.startswith("ar/") else "en",
        {
            "en/figures/actors/a-it.svg": PICTURE.format(shape=case.get("shape", "timeline"))
        }.__getitem__,
        "https://example.org/",
    )

    assert article.html == case["html"]
    assert article.headings == case.get("headings", [])
