"""Pictures in a browser: no name covers another or leaves its picture, at any width."""

from __future__ import annotations

import json
from itertools import cycle, islice
from random import Random
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from build_tools.facts import Facts
from build_tools.reading.graph import Graph
from build_tools.reading.model import Actor, Described, Place
from build_tools.site.figures.measure import width
from build_tools.site.figures.network import Edge, Node, draw_network
from build_tools.site.figures.tolls import draw_tolls
from build_tools.words.language import LANGS, Lang, number_words, script_of
from tests.browser.reader import OVERFLOW, Reader
from tests.conftest import ROOT
from tests.site.figures.test_tolls import CASES as TOLLS
from tests.site.figures.test_tolls import toll_row

pytestmark = pytest.mark.browser

# The fullest of each kind of picture.
PAGES = (
    "figures/timeline",
    "figures/2024",
    "figures/2030",
    "figures/map",
    "figures/network",
    "offices/crowd-roster-0",
    "offices/commands",
    "actors/oasis-council",
    "actors/crowd-body-0",
    "actors/crowd-person-0",
    "places/crowd-place-0",
    "places/far-harbour",
    "events/crowd-event-3",
    "sources/crowd-0",
    "disputes/flood-dead",
    "events/new-year-flood-2029",
)
WORDS = yaml.safe_load((ROOT / "tests" / "words" / "folding.yaml").read_text("utf-8"))
WIDTHS = (320, 390, 768, 1280)

# Boxes of letters as drawn; a quarter is off above and below, where a line has only air.
CROWDED = """() => [...document.querySelectorAll("svg.drawing")].flatMap((drawing) => {
  const frame = drawing.getBoundingClientRect();
  const boxes = [...drawing.querySelectorAll("text")].map((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const size = parseFloat(getComputedStyle(text).fontSize);
    const air = (bottom - top - size * text.childElementCount) / 4 + size / 6;
    return { left, right, top: top + air, bottom: bottom - air, words: text.textContent };
  }).filter(({ left, right }) => right > left);
  const out = boxes.filter(({ left, right, top, bottom }) =>
    left < frame.left - 2 || right > frame.right + 2 || top < frame.top - 2 || bottom > frame.bottom + 2);
  const covered = boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) =>
    one.left < other.right - 1 && other.left < one.right - 1 &&
    one.top < other.bottom && other.top < one.bottom).map((other) => `${one.words} / ${other.words}`));
  return [...out.map(({ words }) => `outside: ${words}`), ...covered];
})"""
MEASURED = """(texts) => {
  const styles = [...document.querySelectorAll("svg.drawing text")].map((e) => getComputedStyle(e));
  const style = styles.sort((a, b) => parseFloat(b.fontSize) - parseFloat(a.fontSize))[0];
  const canvas = document.createElement("canvas").getContext("2d");
  canvas.font = `${style.fontSize} ${style.fontFamily}`;
  canvas.direction = style.direction;
  return texts.map((text) => canvas.measureText(text).width);
}"""


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("page", PAGES)
def test_names_cover_nothing_and_are_whole(
    scripted: Reader, served: str, lang: Lang, page: str
) -> None:
    scripted.open(f"{served}{lang}/{page}.html")
    found = {}
    for window in WIDTHS:
        scripted.resize(window)
        assert scripted.page.evaluate(OVERFLOW) == 0
        found[window] = scripted.page.evaluate(CROWDED)

    assert {window: names for window, names in found.items() if names} == {}


@pytest.mark.parametrize("lang", LANGS)
def test_names_are_no_wider_than_the_table_says(
    scripted: Reader, served: str, crowd: Graph, lang: Lang
) -> None:
    spellings = (word for words in WORDS["sound_alike"] for word in words)
    names = [word for word in spellings if script_of(word) == lang]
    names += [entry.name.in_language(lang) for entry in crowd.entries(Described)]
    scripted.open(f"{served}{lang}/figures/timeline.html")

    drawn = scripted.page.evaluate(MEASURED, names)

    wide = [
        f"{name}: {px:.0f} > {width(name, lang):.0f}"
        for name, px in zip(names, drawn, strict=True)
        if px > width(name, lang)
    ]
    assert wide == []


def _chosen(reader: Reader) -> dict[str, Any]:
    rows = reader.page.locator("td [data-ends]").evaluate_all(
        "(ties) => ties.filter((tie) => tie.closest('td').checkVisibility())"
        ".map(({ dataset }) => ({ ...dataset }))"
    )
    lines = reader.page.locator("svg g[data-ends]").evaluate_all(
        "(lines) => lines.filter((line) => line.getClientRects().length).map(({ dataset }) => ({ ...dataset }))"
    )
    return {"rows": rows, "lines": lines, "query": parse_qs(urlsplit(reader.page.url).query)}


LEFT = """() => [...document.querySelectorAll("article h2, nav.md-nav li")]
  .filter((each) => each.checkVisibility()).length"""


@pytest.mark.parametrize("lang", LANGS)
def test_filters_take_away_what_is_not_asked_and_say_so_in_the_address(
    scripted: Reader, served: str, lang: Lang
) -> None:
    scripted.open(f"{served}{lang}/figures/network.html")
    everything, headings = _chosen(scripted), scripted.page.evaluate(LEFT)
    scripted.page.select_option(".filters select[name=relation]", "opposes")
    some = _chosen(scripted)
    scripted.page.select_option(".filters select[name=year]", "2029")
    fewer = _chosen(scripted)

    assert 0 < len(some["rows"]) < len(everything["rows"])
    assert {tie["relation"] for tie in (*some["rows"], *some["lines"])} == {"opposes"}
    assert 0 < len(some["lines"]) < len(everything["lines"])
    assert 0 < scripted.page.evaluate(LEFT) < headings
    assert all(row["from"] <= "2029" <= row["to"] for row in fewer["rows"])
    assert fewer["query"] == {"relation": ["opposes"], "year": ["2029"]}
    assert str(len(fewer["rows"])) in scripted.page.locator(".filters output").inner_text()

    scripted.open(f"{served}{lang}/figures/network.html?relation=opposes&kind=none")
    assert json.dumps(_chosen(scripted)["rows"]) == json.dumps(some["rows"])
    scripted.page.select_option(".filters select[name=relation]", "")
    scripted.page.select_option(".filters select[name=bond]", "against")
    assert {tie["bond"] for tie in _chosen(scripted)["lines"]} == {"against"}


@pytest.mark.parametrize("lang", LANGS)
def test_without_scripts_every_tie_is_shown(plain: Reader, served: str, lang: Lang) -> None:
    plain.open(f"{served}{lang}/figures/network.html")

    assert not plain.page.locator(".filters").is_visible()
    assert plain.page.locator("td [data-ends]").count() > 100
    assert plain.complaints == []


NAMES = """() => [...document.querySelectorAll("#figure-map-near a text:not(.number)")]
  .filter((text) => text.getBoundingClientRect().width)
  .map((text) => [text.textContent, getComputedStyle(text).fontSize])"""


def _zoom(reader: Reader) -> float:
    said = reader.page.locator("form[name=zoom-map-near] output").inner_text()
    return float(said.removeprefix("×"))


def _easternmost(graph: Graph, lang: Lang) -> str:
    """The name of the place with events that stands nearest to the right edge of the near map."""
    near = graph.corpus.dossier.maps["near"]
    spots = [
        one for one in Facts(graph).whereabouts.located if one.position.longitude < near.east - 1
    ]
    place = graph.described(max(spots, key=lambda one: one.position.longitude).place)
    assert place is not None
    return place.name.in_language(lang)


@pytest.mark.parametrize("lang", LANGS)
def test_a_map_is_enlarged_and_its_names_are_not(
    scripted: Reader, served: str, crowd: Graph, lang: Lang
) -> None:
    page = scripted.page
    scripted.open(f"{served}{lang}/figures/map.html")
    scripted.resize(390)
    few = page.evaluate(NAMES)
    drawing = page.locator("#figure-map-near .drawing")
    drawing.focus()
    for key in ("+", "+", "ArrowLeft", "ArrowUp", "="):
        page.keyboard.press(key)
    page.wait_for_url("**map-near=8_*")
    many = page.evaluate(NAMES)
    pane = drawing.locator(".pane").evaluate("(pane) => pane.getAttribute('x')")
    covered = [each for each in page.evaluate(CROWDED) if not each.startswith("outside")]

    assert len(few) < len(many) == drawing.locator(".spot:visible").count()
    assert {size for _, size in many} == {size for _, size in few}
    assert covered == []
    assert 0 > float(pane.removesuffix("%")) > -350

    page.reload()
    assert drawing.locator(".pane").evaluate("(pane) => pane.getAttribute('x')") == pane
    drawing.locator("a:visible", has_text=_easternmost(crowd, lang)).focus()
    moved = drawing.locator(".pane").evaluate("(pane) => pane.getAttribute('x')")
    assert float(moved.removesuffix("%")) < -450  # the map is moved until it is seen
    page.locator("form[name=zoom-map-near] button[name=whole]").click()
    assert _zoom(scripted) == 1
    assert scripted.complaints == []


SEEN = """() => {
  const frame = document.querySelector("#figure-map-near").getBoundingClientRect();
  return [...document.querySelectorAll("#figure-map-near .spot")].filter((spot) => {
    const { left, right, top, bottom, width } = spot.getBoundingClientRect();
    return width && left > frame.left && right < frame.right && top > frame.top && bottom < frame.bottom;
  }).length;
}"""


@pytest.mark.parametrize("window", [360, 1280])
def test_a_map_is_enlarged_to_where_something_is(
    scripted: Reader, served: str, window: int
) -> None:
    """Twice “+” once showed the desert in the middle, and nothing else."""
    scripted.open(f"{served}en/figures/map.html")
    scripted.resize(window)
    for _ in range(3):
        scripted.page.locator("form[name=zoom-map-near] button[name=in]").click()
        assert scripted.page.evaluate(SEEN) > 0
    assert scripted.complaints == []


COVERED = """() => [...document.querySelectorAll("svg.drawing.map .number")].flatMap((number) => {
  const own = number.getBoundingClientRect();
  const [x, y] = [(own.left + own.right) / 2, (own.top + own.bottom) / 2];
  return own.width ? [...number.closest(".pane").querySelectorAll(".spot")].filter((spot) => {
    const { left, right, top, bottom, width } = spot.getBoundingClientRect();
    return width && spot.parentElement !== number.parentElement
      && Math.hypot(x - (left + right) / 2, y - (top + bottom) / 2) < (width + own.width) / 2;
  }).map(() => number.textContent) : [];
})"""


@pytest.mark.parametrize("lang", LANGS)
def test_no_circle_covers_the_number_of_another(scripted: Reader, served: str, lang: Lang) -> None:
    scripted.open(f"{served}{lang}/figures/map.html")
    for window in WIDTHS:
        scripted.resize(window)
        assert scripted.page.evaluate(COVERED) == []


def _pinch(reader: Reader, steps: range) -> None:
    """Two fingers that part over the map."""
    box = reader.page.locator("#figure-map-near .drawing").bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    line = reader.page.context.new_cdp_session(reader.page)
    for number, step in enumerate(steps):
        points = [{"x": x - step, "y": y, "id": 0}, {"x": x + step, "y": y, "id": 1}]
        kind = "touchMove" if number else "touchStart"
        line.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    line.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_a_map_leaves_the_wheel_to_the_page_and_takes_two_fingers(
    scripted: Reader, served: str
) -> None:
    page = scripted.page
    scripted.open(f"{served}en/figures/map.html")
    drawing = page.locator("#figure-map-near .drawing")
    drawing.hover()
    page.mouse.wheel(0, -200)
    assert _zoom(scripted) == 1
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    page.keyboard.up("Control")
    page.wait_for_function("document.querySelector('.zoomed')")
    assert _zoom(scripted) == 2.7
    address = page.url
    page.mouse.down()
    page.mouse.move(*(200, 300), steps=4)
    page.mouse.up()
    assert page.url.split("?")[0] == address.split("?")[0]  # no link was followed

    page.locator("form[name=zoom-map-near] button[name=whole]").click()
    drawing.scroll_into_view_if_needed()
    _pinch(scripted, range(40, 81, 10))
    assert _zoom(scripted) == 2


def test_without_scripts_a_map_has_no_buttons(plain: Reader, served: str) -> None:
    plain.open(f"{served}en/figures/map.html")

    assert not plain.page.locator("form.zoom").first.is_visible()
    assert plain.page.locator("#figure-map-near .spot:visible").count()


def _network(graph: Graph, number: int, lang: Lang) -> str:
    """A network of `number` actors."""
    named = (*graph.entries(Actor), *graph.entries(Place))
    names = list(islice(cycle(entry.name.in_language(lang) for entry in named), number))
    # Each is tied to one or two before it, the first ones most often, as bodies are to persons.
    chance = Random(number)  # noqa: S311  # the same at every run
    pairs = [
        (one, int(chance.random() ** 1.8 * one))
        for one in (*range(1, number), *range(3, number, 2))
    ]
    nodes = [Node(str(one), name, "square", "#") for one, name in enumerate(names)]
    edges = [Edge(str(one), str(other)) for one, other in sorted({*pairs})]
    network = draw_network(nodes, edges, lang)
    return f'<svg class="drawing" width="100%" height="{network.height}">{network.body}</svg>'


SIZES = """() => [...document.querySelectorAll("svg.drawing text")].map((text) => [
  parseFloat(getComputedStyle(text).fontSize), text.closest("svg.drawing").clientHeight])"""


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("number", [10, 32])
def test_networks_of_few_and_of_many_are_read(
    scripted: Reader, served: str, crowd: Graph, lang: Lang, number: int
) -> None:
    drawing = _network(crowd, number, lang)
    scripted.open(f"{served}{lang}/figures/index.html")
    draw = "(svg) => { document.querySelector('article').innerHTML = svg; }"
    scripted.page.evaluate(draw, f'<div class="figure">{drawing}</div>')
    for window in (390, 1280):
        scripted.resize(window)
        assert scripted.page.evaluate(OVERFLOW) == 0
        assert scripted.page.evaluate(CROWDED) == []
        sizes = scripted.page.evaluate(SIZES)
        assert len(sizes) == number
        assert min(size for size, _ in sizes) >= 14
        assert max(height for _, height in sizes) < 2600  # three screens of a phone


@pytest.mark.parametrize("lang", LANGS)
def test_numbers_that_differ_are_read(scripted: Reader, served: str, lang: Lang) -> None:
    """Every sign and the longest of names, in one picture."""
    rows = [toll_row(case["row"], lang) for case in TOLLS.values()]
    body, height, _ = draw_tolls(rows, lang, lambda number: number_words(number, lang))
    drawing = f'<svg class="drawing tolls" width="100%" height="{height}">{body}</svg>'
    scripted.open(f"{served}{lang}/figures/index.html")
    draw = "(svg) => { document.querySelector('article').innerHTML = svg; }"
    scripted.page.evaluate(draw, f'<div class="figure">{drawing}</div>')
    for window in (320, 1280):
        scripted.resize(window)
        assert scripted.page.evaluate(OVERFLOW) == 0
        assert scripted.page.evaluate(CROWDED) == []


@pytest.mark.parametrize("lang", LANGS)
def test_a_link_to_a_number_opens_what_is_folded(plain: Reader, served: str, lang: Lang) -> None:
    """Without scripts too: from the row of the picture to the claim in full."""
    plain.open(f"{served}{lang}/disputes/flood-dead.html")
    claim = "new-year-flood-2029.html#claim-killed-five"
    assert not plain.page.locator("details.notes li").first.is_visible()

    plain.page.locator(f"svg a[href$='{claim}']").click()
    plain.page.wait_for_url(f"**/{claim}")

    assert plain.page.locator("#claim-killed-five").is_visible()
