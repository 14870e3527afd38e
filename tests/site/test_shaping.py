"""What the site makes of a page's HTML beyond its Markdown."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.site.shaping import shape

# HTML as Markdown leaves it, and as the site shows it.
SHAPED = {
    "marks that only Markdown reads": (
        "<p>&#91;a&#93;&#40;b&#41; &#43; &#42;</p>",
        "<p>[a](b) + *</p>",
    ),
    "marks that HTML reads": (
        "<p>&#60;b&#62; &#38;#60; &#34;</p>",
        "<p>&#60;b&#62; &#38;#60; &#34;</p>",
    ),
    "a reference that is only spelt": ("<p>&#38;&#35;60&#59;</p>", "<p>&#38;&#35;60&#59;</p>"),
}


@pytest.mark.parametrize(("html", "shown"), SHAPED.values(), ids=SHAPED)
def test_marks_weigh_no_more_than_html_needs(html: str, shown: str, tmp_path: Path) -> None:
    assert shape(html, "en/index.md", tmp_path, "en") == shown
