"""What the indexes say of their entries, in which order, and how they are cut into pages."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from build_tools.facts import Facts
from build_tools.reading.graph import Graph
from build_tools.site import addresses
from build_tools.site.views.context import PageContext
from build_tools.site.views.indexes import INDEXES
from build_tools.site.views.indexes.actors import ACTORS_BY_KIND, ACTORS_BY_LETTER
from build_tools.site.views.indexes.events import EVENTS, EVENTS_OLDEST
from build_tools.site.views.indexes.pages import IndexView, index_pages, shown_of_each
from build_tools.site.views.indexes.places import PLACES
from build_tools.site.views.indexes.publishers import PUBLISHERS
from build_tools.site.views.indexes.sources import SOURCES, SOURCES_OLDEST
from build_tools.site.views.indexes.table import Index
from build_tools.words.language import LANGS, Lang


def _pages(graph: Graph, index: Index[Any], lang: Lang = "en") -> dict[str, IndexView]:
    site = PageContext(Facts(graph), lang, "")
    return {path: view(site.at(path)) for path, view in index_pages(site, index)}


def _notes(graph: Graph, index: Index[Any]) -> dict[str, str]:
    """What each entry is said to be, by what stands in the link to it."""
    (view,) = _pages(graph, index).values()
    lines: list[Any] = [line for group in view.groups for line in group.lines]
    return {str(line.link).rpartition("](")[2].rstrip(")"): str(line.note) for line in lines}


@pytest.mark.parametrize(
    ("entry", "note"),
    [
        ("salma-example.md", "Chair, Oasis Council, 15 January 2029 to February 2031"),
        ("abd-al-qadir-al-ramli.md", "Commander, Oasis Guards, since 1 March 2028"),
        ("oasis-council.md", "Chair: Omar Example, since June 2031"),
        ("wells-fund.md", "A fund that pays half of each well."),
    ],
)
def test_actors_are_called_by_post_by_head_or_by_their_first_sentence(
    miniature: Graph, entry: str, note: str
) -> None:
    assert _notes(miniature, ACTORS_BY_KIND)[entry] == note


def test_publishers_have_a_place_of_their_own(miniature: Graph) -> None:
    assert "oasis-agency.md" not in _notes(miniature, ACTORS_BY_KIND)
    assert _notes(miniature, PUBLISHERS)["../../actors/oasis-agency.md"] == "2 sources"
    assert "oasis-agency.md" in _notes(miniature, ACTORS_BY_LETTER)


def test_places_of_the_country_come_first_and_none_has_nothing(miniature: Graph) -> None:
    notes = _notes(miniature, PLACES)

    assert list(notes)[-1] == "far-harbour.md"
    assert not any(note.startswith("0 ") for note in notes.values())


@pytest.mark.parametrize(("newest", "oldest"), [(EVENTS, EVENTS_OLDEST), (SOURCES, SOURCES_OLDEST)])
def test_the_newest_come_first_and_a_switch_turns_them_round(
    miniature: Graph, newest: Index[Any], oldest: Index[Any]
) -> None:
    (first,), (other,) = (_pages(miniature, index).values() for index in (newest, oldest))

    assert first.groups[-1].anchor == "undated"
    assert _dated(first) == _dated(other)[::-1]
    assert "oldest/index.md" in first.others[0]
    assert "../index.md" in other.others[0]


@pytest.mark.parametrize(
    ("sizes", "most", "shown"),
    [([], 9, 1), ([3, 4], 9, 4), ([2, 9, 40], 20, 9), ([9, 9, 9], 2, 1), ([1, 5], 6, 5)],
)
def test_a_first_page_is_filled(sizes: list[int], most: int, shown: int) -> None:
    assert shown_of_each(sizes, most) == shown


@pytest.mark.parametrize("index", INDEXES, ids=lambda index: index.title)
def test_a_long_index_is_cut_and_loses_nothing(crowd: Graph, index: Index[Any]) -> None:
    """Every entry is on a page, none of them is longer than it may be, and both languages agree."""
    (whole,) = _pages(crowd, replace(index, most=10_000)).values()
    short = replace(index, most=7)
    pages = {lang: _pages(crowd, short, lang) for lang in LANGS}
    parts = list(pages["en"].items())[0 if index.runs_on else 1 :]
    shown = {_bare(line) for _, view in parts for group in view.groups for line in group.lines}
    first = next(iter(pages["en"].values()))

    assert [addresses.twin(path) for path in pages["en"]] == list(pages["ar"])
    assert shown | {_bare(line) for group in first.groups for line in group.lines} == {
        _bare(line) for group in whole.groups for line in group.lines
    }
    assert all(sum(len(group.lines) for group in view.groups) <= 7 for _, view in parts)


def _dated(view: IndexView) -> list[str]:
    groups = (group for group in view.groups if group.anchor != "undated")
    return [_bare(line) for group in groups for line in group.lines]


def _bare(line: Any) -> str:
    """A line by its name, wherever its page is."""
    words = getattr(line, "link", None) or line.title
    return str(words).partition("](")[0]
