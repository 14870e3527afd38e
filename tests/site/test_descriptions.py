"""What search engines and shared links say of a page: words of its own, from what it shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from build_tools.facts import Facts
from build_tools.reading.graph import Graph
from build_tools.site.pages import site_pages

# What stands at an old address only leads on.
LEADS_ON = {"former", "former_offices"}


def _fronts(graph: Graph) -> Iterator[tuple[str, dict[str, Any]]]:
    for page in site_pages(Facts(graph)):
        if page.template not in LEADS_ON:
            _, front, _ = page.files()[page.path].split("---\n", 2)
            yield page.path, yaml.safe_load(front)


@pytest.fixture(scope="module")
def described(miniature: Graph) -> dict[str, str]:
    """By page, its description."""
    return {path: front["description"] for path, front in _fronts(miniature)}


def test_each_page_has_its_own(described: dict[str, str]) -> None:
    pages: defaultdict[str, list[str]] = defaultdict(list)
    for path, words in described.items():
        pages[words].append(path)

    assert "" not in pages
    assert {words: paths for words, paths in pages.items() if len(paths) > 1} == {}


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("en/offices/index", "Omar Example"),
        ("ar/offices/index", "عمر المثال"),
        ("en/offices/commands", "Abd al-Qadir al-Ramli"),
        ("en/disputes/index", "Sources do not agree on everything"),
        ("ar/state", "ما يمكنك أن تقدمه"),
    ],
)
def test_it_says_what_the_page_shows(described: dict[str, str], page: str, words: str) -> None:
    assert words in described[f"{page}.md"]
