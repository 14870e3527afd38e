"""Mixed text comes out as read: where each letter lands in a browser, from left to right."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from markupsafe import Markup

from build_tools.facts import Facts
from build_tools.reading.graph import Graph
from build_tools.reading.model import Text
from build_tools.site.conversion import convert
from build_tools.site.figures.sheet import text as drawn_text
from build_tools.site.views.context import PageContext
from build_tools.words.language import DIRECTION, Lang, script_of
from tests.browser.reader import Reader

pytestmark = pytest.mark.browser

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("bidi.yaml").read_text("utf-8")
)

# The letters of a line with the middle of where each stands.
LETTERS = """(line) => {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const letters = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (let at = 0; at < node.data.length; at++) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      for (const { left, right } of range.getClientRects())
        letters.push([(left + right) / 2, node.data[at]]);
    }
  }
  return letters;
}"""
SHOW = """(lines) => {
  const article = document.querySelector("article");
  article.innerHTML = lines.join("");
  article.style.whiteSpace = "nowrap";
}"""


def _words(case: dict[str, Any], graph: Graph) -> Markup:
    """The text as the pages' own code writes it."""
    lang: Lang = case["lang"]
    if case.get("drawn"):
        return drawn_text(case["text"], lang)
    context = PageContext(Facts(graph), lang, f"{lang}/actors/omar-example.md")
    if "foreign" in case:
        return context.foreign(case["text"], case["foreign"])
    return context.prose(Text(ar=case["text"], en=case["text"]))


def _line(case: dict[str, Any], graph: Graph) -> str:
    words: str = _words(case, graph)
    if case.get("drawn"):
        words = f'<svg class="drawing" width="600" height="40"><text x="300" y="20">{words}</text></svg>'
    else:
        words = convert(words, f"{case['lang']}/x.md", case["lang"], str).html
    direction = DIRECTION[case["lang"]]
    return f'<div class="line" lang="{case["lang"]}" dir="{direction}">{words}</div>'


def _expected(pieces: str) -> Iterator[str]:
    for piece in pieces.split("|"):
        letters = "".join(piece.split())
        yield letters[::-1] if script_of(piece) == "ar" else letters


def _seen(letters: list[tuple[float, str]]) -> str:
    """The letters from left to right, without spaces and vowel marks."""
    ordered = (letter for _, letter in sorted(letters))
    return "".join(c for c in ordered if not c.isspace() and unicodedata.category(c) != "Mn")


@pytest.fixture(scope="module")
def lines(scripted: Reader, served: str, miniature: Graph) -> list[str]:
    """What is seen of each case, all on one page."""
    scripted.open(f"{served}en/method.html")
    scripted.page.evaluate(SHOW, [_line(case, miniature) for case in CASES])
    found = scripted.page.locator(".line").all()
    return [_seen([(x, c) for x, c in line.evaluate(LETTERS)]) for line in found]


def test_there_are_enough_cases() -> None:
    assert len({case["text"] for case in CASES}) == len(CASES) >= 40


@pytest.mark.parametrize("number", range(len(CASES)), ids=[case["text"] for case in CASES])
def test_letters_land_where_a_reader_expects_them(lines: list[str], number: int) -> None:
    assert lines[number] == "".join(_expected(CASES[number]["seen"]))
