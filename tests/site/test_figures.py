"""Pictures in a browser: no name covers another or leaves its picture, at any width."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from build_tools.figures.measure import width
from build_tools.graph import Graph
from build_tools.language import LANGS, Lang
from build_tools.model import Described
from tests.site.reader import OVERFLOW, Reader

pytestmark = pytest.mark.browser

PAGES = (
    "figures/timeline",
    "figures/2014",
    "figures/2020",
    "figures/map",
    "figures/network",
    "figures/in-office",
    "actors/khalifa-haftar",
    "actors/house-of-representatives",
    "actors/unsmil",
    "places/tripoli",
    "places/moscow",
    "events/tripoli-offensive-2019",
)
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
  const style = getComputedStyle(document.querySelector("svg.drawing text"));
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
    scripted: Reader, served: str, real: Graph, lang: Lang
) -> None:
    names = [entry.name.in_language(lang) for entry in real.entries(Described)]
    scripted.open(f"{served}{lang}/figures/timeline.html")

    drawn = scripted.page.evaluate(MEASURED, names)

    wide = [
        f"{name}: {px:.0f} > {width(name, lang):.0f}"
        for name, px in zip(names, drawn, strict=True)
        if px > width(name, lang)
    ]
    assert wide == []


def _chosen(reader: Reader) -> dict[str, Any]:
    rows = reader.page.locator("tr[data-ends]:not([hidden])").evaluate_all(
        "(rows) => rows.map(({ dataset }) => ({ ...dataset }))"
    )
    lines = reader.page.locator("svg [data-ends]:not(.off)").count()
    return {"rows": rows, "lines": lines, "query": parse_qs(urlsplit(reader.page.url).query)}


@pytest.mark.parametrize("lang", LANGS)
def test_filters_keep_what_is_asked_and_say_so_in_the_address(
    scripted: Reader, served: str, lang: Lang
) -> None:
    scripted.open(f"{served}{lang}/figures/network.html")
    everything = _chosen(scripted)
    scripted.page.select_option(".filters select[name=relation]", "backs")
    some = _chosen(scripted)
    scripted.page.select_option(".filters select[name=year]", "2020")
    fewer = _chosen(scripted)

    assert 0 < len(some["rows"]) < len(everything["rows"])
    assert {row["relation"] for row in some["rows"]} == {"backs"}
    assert 0 < some["lines"] < everything["lines"]
    assert all(row["from"] <= "2020" <= row["to"] for row in fewer["rows"])
    assert fewer["query"] == {"relation": ["backs"], "year": ["2020"]}
    assert str(len(fewer["rows"])) in scripted.page.locator(".filters output").inner_text()

    scripted.open(f"{served}{lang}/figures/network.html?relation=backs&kind=none")
    assert json.dumps(_chosen(scripted)["rows"]) == json.dumps(some["rows"])


@pytest.mark.parametrize("lang", LANGS)
def test_without_scripts_every_tie_is_shown(plain: Reader, served: str, lang: Lang) -> None:
    plain.open(f"{served}{lang}/figures/network.html")

    assert not plain.page.locator(".filters").is_visible()
    assert plain.page.locator("tr[data-ends]").count() > 200
    assert plain.complaints == []
