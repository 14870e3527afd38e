"""What readers come for is found: the steps and answers of tasks.yaml, in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from build_tools.words.language import LANGS, Lang
from tests.browser.asking import ask
from tests.browser.reader import Reader

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

TASKS: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("tasks.yaml").read_text("utf-8")
)

# A link, or a fold, by its words or its name for those who listen; on the page rather than in the menu.
FIND = """(words) => {
  const plain = (text) => text.replaceAll(/[\\u2066-\\u2069]/g, "").replaceAll(/\\s+/g, " ").trim();
  return [...document.querySelectorAll("main a, main summary"), ...document.links].find((element) =>
    element.getBoundingClientRect().height && [element.textContent, element.ariaLabel ?? ""].map(plain).includes(words));
}"""
# Whether the window shows, in one row, item, passage or picture, all of `words`.
ANSWERED = """(words) => {
  const place = document.querySelector(".search-dialog[open] .search-results") ?? document.querySelector("main");
  // Of what a picture says there is no innerText.
  const shown = (element) => (element.querySelector("svg") ? null : element.innerText) ?? element.textContent;
  const plain = (element) => shown(element).replaceAll(/[\\u2066-\\u2069\\s]+/g, " ");
  const isShown = ({ top, bottom, height }) => height && height <= innerHeight && top < innerHeight && bottom > 0;
  const telling = [...place.querySelectorAll("a, li, tr, dl, p, h2, h3, section, table, .figure")]
    .filter((element) => words.every((word) => plain(element).includes(word)));
  const least = telling.filter((element) => !telling.some((other) => other !== element && element.contains(other)));
  return least.some((element) => isShown(element.getBoundingClientRect()));
}"""


def _click(page: Page, words: str) -> None:
    found = page.evaluate_handle(FIND, words).as_element()
    assert found, f"nothing to click: {words}"
    found.click()
    page.wait_for_load_state()


def _open(page: Page) -> None:
    with page.expect_navigation():
        page.keyboard.press("Enter")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("case", TASKS, ids=lambda case: case["task"])
def test_a_reader_finds_it(scripted: Reader, served: str, case: dict[str, Any], lang: Lang) -> None:
    steps, page = case[lang], scripted.page
    scripted.open(f"{served}{lang}/{case.get('from', 'index.html')}")
    assert len(steps.get("click", [])) + ("ask" in steps) <= 2
    assert not page.evaluate(ANSWERED, steps["answer"]) or not {"ask", "click"} & steps.keys()

    if "ask" in steps:
        ask(page, steps["ask"])
    if steps.get("open"):
        _open(page)
    for words in steps.get("click", []):
        _click(page, words)

    page.wait_for_function(ANSWERED, arg=steps["answer"], timeout=10_000)
    assert scripted.complaints == []
