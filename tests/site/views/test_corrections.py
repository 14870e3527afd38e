"""All corrections: the newest first, over as many pages as they take."""

from __future__ import annotations

import pytest

from build_tools.facts import Facts
from build_tools.reading.graph import Graph
from build_tools.site.views import corrections
from build_tools.site.views.context import PageContext
from build_tools.site.views.corrections import CorrectionsView


def _pages(graph: Graph) -> dict[str, CorrectionsView]:
    site = PageContext(Facts(graph), "en", "")
    return {path: view(site.at(path)) for path, view in corrections.corrections_pages(site)}


def test_what_does_not_fit_on_a_page_is_on_the_next(
    miniature: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    (whole,) = _pages(miniature).values()
    monkeypatch.setattr(corrections, "MOST", len(whole.lines) - 1)

    pages = _pages(miniature)

    assert list(pages) == ["en/corrections.md", "en/corrections/2.md"]
    first, second = pages.values()
    assert [line.date for line in (*first.lines, *second.lines)] == [
        line.date for line in whole.lines
    ]
    assert whole.parts_of_it == ()
    assert str(second.title) == "Corrections (2 of 2)"
    assert [str(part) for part in second.parts_of_it] == ["[1](../corrections.md)", "2"]
