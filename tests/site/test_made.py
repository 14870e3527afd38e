"""Any page is found by its path, and none is looked for further than it must be."""

from __future__ import annotations

import pytest

from build_tools.facts import Facts
from build_tools.reading.graph import Graph
from build_tools.site.made import Made
from build_tools.site.pages import site_pages


def test_every_page_is_found_whatever_was_asked_for_before(miniature: Graph) -> None:
    made, paths = Made(Facts(miniature)), [page.path for page in site_pages(Facts(miniature))]

    assert len(paths) == len(set(paths))
    assert all(path in made for path in reversed(paths))
    assert {path for path, _ in made.everything() if path.endswith(".md")} == set(paths)


@pytest.mark.parametrize(
    "path", ["en/method.md", "index.md", "en/actors/nobody.md", "actors/salma-example.md"]
)
def test_other_pages_are_not_made(miniature: Graph, path: str) -> None:
    made = Made(Facts(miniature))

    assert path not in made
    assert made.page(path) is None


@pytest.mark.parametrize(
    "path",
    ["en/actors/index.md", "ar/corrections.md", "ar/actors/salma-example.md", "en/state.md"],
)
def test_a_page_is_found_without_working_out_the_tenures(miniature: Graph, path: str) -> None:
    facts = Facts(miniature)

    assert path in Made(facts)
    assert "days_that_matter" not in vars(facts)
    assert "tenures" not in vars(facts)
