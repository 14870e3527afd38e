"""Every picture of the crowd and of the dossier itself: well formed, named, the same twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from lxml import etree

from build_tools.facts import Facts
from build_tools.facts.tolls import tolls
from build_tools.reading.graph import Graph
from build_tools.reading.model import Actor, Described, Event, Place, Source
from build_tools.site.figures.file import drawing_file
from build_tools.site.figures.layout import springs
from build_tools.site.figures.sheet import Figure
from build_tools.site.pages import site_pages
from build_tools.site.views.context import PageContext
from build_tools.site.views.maps import view_locator, view_map
from build_tools.site.views.networks import view_network
from build_tools.site.views.office import office_names, view_office
from build_tools.site.views.support import view_support
from build_tools.site.views.tolls import view_toll
from build_tools.site.views.whole_network import view_whole_network
from build_tools.site.views.years import view_year, view_years
from build_tools.words.language import LANGS, Lang
from tests.conftest import TODAY, uncounted


def _figures(graph: Graph, lang: Lang) -> Iterator[tuple[str, Figure]]:
    pages = PageContext(Facts(graph), lang, f"{lang}/figures/index.md")
    overviews: list[Any] = [view_years(pages), view_map(pages), view_whole_network(pages)]
    overviews += [view_year(pages, year) for year in pages.facts.events_by_year]
    for view in overviews:
        yield from ((f"{view.title} {figure.anchor}", figure) for figure in view.figures)
    for name in office_names(pages):
        yield f"office {name}", view_office(pages, name).figure
    yield from _of_entries(graph, lang)
    for toll in tolls(graph, graph.conflicts):
        yield f"{toll.entry} {toll.measure}", view_toll(pages, toll)
    for source in graph.entries(Source):
        figure = view_support(pages, source)
        if figure:
            yield f"{source.id} {figure.anchor}", figure


def _of_entries(graph: Graph, lang: Lang) -> Iterator[tuple[str, Figure]]:
    for entry in graph.entries(Described):
        context = PageContext(Facts(graph), lang, "")
        context.page = context.address(entry.id)
        for make in (view_locator, view_network):
            figure = make(context, entry)
            if figure:
                yield f"{entry.id} {figure.anchor}", figure


Pictures = dict[str, Figure]


@pytest.fixture(scope="module", params=["crowd", "real"])
def graph(request: pytest.FixtureRequest) -> Graph:
    """The invented entries, then the dossier itself."""
    found: Graph = request.getfixturevalue(request.param)
    return found


@pytest.fixture(scope="module", params=LANGS)
def figures(request: pytest.FixtureRequest, graph: Graph) -> Pictures:
    """Every picture in one language, by the page that it is on and its name."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", str(int(TODAY.timestamp())))
        return _made(graph, request.param)


@uncounted()
def _made(graph: Graph, lang: Lang) -> Pictures:
    """The tests of the crowd alone, at the end, are counted: what they make is of every kind."""
    return dict(_figures(graph, lang))


def test_each_is_well_formed_and_says_what_it_is(figures: Pictures) -> None:
    for name, figure in figures.items():
        drawn = etree.fromstring(drawing_file(figure, ("The dossier · v1", "https://example.org/")))
        told = ["".join(line.itertext()) for line in drawn[-1]]  # type: ignore[arg-type]
        assert told == [figure.title.striptags(), "The dossier · v1", "https://example.org/"], name
        assert "<" not in figure.title + figure.description, name
        assert len(figure.title) > 2, name
        assert len(figure.description) > 10, name


def test_rows_have_the_columns_of_their_table(figures: Pictures) -> None:
    assert any(figure.rows for figure in figures.values())
    for name, figure in figures.items():
        assert {len(row) for row in figure.rows} <= {len(figure.columns)}, name


def test_what_is_drawn_is_in_the_table(figures: Pictures) -> None:
    for name, figure in figures.items():
        drawn = _drawn(figure)
        if drawn is not None and figure.rows:
            assert drawn == len(figure.rows), name


def _drawn(figure: Figure) -> int | None:
    """How many facts a drawing shows, where each has a sign of its own."""
    tree = etree.fromstring(f"<svg>{figure.body}</svg>")
    counted = {
        "timeline": ".//g[@class]",
        "toll": ".//g[@class]",
        "years": ".//rect[@class='row']",
    }
    if figure.anchor.startswith("map-"):  # a place stands otherwise where there is more room
        return len({link.get("aria-label") for link in tree.iter("a")})
    kind = figure.anchor
    return len(tree.findall(counted[kind])) if kind in counted else None


def test_each_is_the_same_at_every_build(
    figures: Pictures, request: pytest.FixtureRequest, graph: Graph
) -> None:
    lang = request.node.callspec.params["figures"]
    springs.cache_clear()

    assert _made(graph, lang) == figures


@pytest.fixture(scope="module")
def of_crowd(crowd: Graph) -> Pictures:
    """Every picture of the invented entries, counted."""
    return dict(_figures(crowd, "en"))


def test_there_are_pictures_of_every_kind(of_crowd: Pictures) -> None:
    anchors = {figure.anchor for figure in of_crowd.values()}

    assert anchors >= {"support", "years", "timeline", "map-near", "map-far", "locator"}
    assert anchors >= {"network", "network-1", "posts"}


def test_who_is_tied_has_a_network_and_what_has_a_position_a_locator(
    crowd: Graph, of_crowd: Pictures
) -> None:
    actors = {entry.id for entry in crowd.entries(Actor)}
    events = {entry.id for entry in crowd.entries(Event)}
    places = {entry.id for entry in crowd.entries(Place)}
    with_network = {name.split()[0] for name in of_crowd if name.endswith(" network")}
    with_locator = {name.split()[0] for name in of_crowd if name.endswith(" locator")}

    assert not with_network & (places | events)
    assert {"salma-example", "crowd-body-0"} <= with_network & actors
    assert {"north-oasis", "far-harbour"} <= with_locator & places
    assert "lost-meeting" not in with_locator & events


def test_every_page_of_pictures_is_on_the_site_map(miniature: Graph) -> None:
    paths = {page.path for page in site_pages(Facts(miniature))}

    for lang in LANGS:
        for name in ("index", "timeline", "map", "network", "2031"):
            assert f"{lang}/figures/{name}.md" in paths
        for name in ("index", "chairs-of-the-council", "commands"):
            assert f"{lang}/offices/{name}.md" in paths
