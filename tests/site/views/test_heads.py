"""The heads among the key facts: of a body its own, of a place those seated in it."""

from __future__ import annotations

import pytest

from build_tools.facts import Facts
from build_tools.reading.graph import Graph
from build_tools.site.views.context import PageContext
from build_tools.site.views.heads import head_lines
from build_tools.words.language import LANGS


@pytest.mark.parametrize(
    ("entry", "section", "expected"),
    [
        (
            "oasis-council",
            "actors",
            {
                "en": ["Chair", "[Omar Example](omar-example.md) ([since June 2031]("],
                "ar": ["الرئيس", "[عمر المثال](omar-example.md) ([منذ يونيو 2031]("],
            },
        ),
        (
            "oasis-guards",
            "actors",
            {
                "en": ["Commander", "[Abd al-Qadir al-Ramli](abd-al-qadir-al-ramli.md) ([since"],
                "ar": ["الآمر", "[عبد القادر الرملي](abd-al-qadir-al-ramli.md) ([منذ"],
            },
        ),
        (
            "north-oasis",
            "places",
            {
                "en": [
                    "Offices here",
                    "[Oasis Council](../actors/oasis-council.md): Chair [Omar Example](",
                ],
                "ar": [
                    "مناصب مقرها هنا",
                    "[مجلس الواحة](../actors/oasis-council.md): الرئيس [عمر المثال](",
                ],
            },
        ),
        ("salma-example", "actors", None),
        ("great-oasis", "places", None),
    ],
)
def test_heads(
    miniature: Graph, entry: str, section: str, expected: dict[str, list[str]] | None
) -> None:
    described = miniature.described(entry)
    assert described is not None

    for lang in LANGS:
        context = PageContext(Facts(miniature), lang, f"{lang}/{section}/{entry}.md")
        lines = list(head_lines(context, described))
        if expected is None:
            assert lines == []
        else:
            label, values = lines[0]
            assert str(label) == expected[lang][0]
            assert str(values[0]).startswith(expected[lang][1])
