"""axe finds nothing to fix, on any kind of page, in either scheme, on a phone or a desk."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser

from tests.browser.conftest import UNPAIRED
from tests.browser.reader import WIDTH, Reader, Scheme, reading

pytestmark = pytest.mark.browser

SCHEMES: tuple[Scheme, ...] = ("light", "dark")

# A list's twentieth line is like its first: of neighbours that are alike but for their words so many
# stay, and each that is like no other.
SHORTEN = """({ alike, inPictures }) => {
  const SEEN = /^(?:class|role|type|lang|dir|hidden|tabindex|fill|style|aria-(?:hidden|expanded|current))$/;
  const kind = (element) => `(${[element.tagName, !element.textContent.trim(),
    ...[...element.attributes].map(({ name, value }) => `${name}=${SEEN.test(name) ? value : !value}`),
    ...[...element.children].map(kind)]})`;
  function shorten(parent) {
    if (parent.tagName === "svg" && !inPictures) return;
    const met = {};
    for (const child of [...parent.children]) {
      shorten(child);
      const own = kind(child);
      met[own] = (met[own] ?? 0) + 1;
      if (met[own] > alike) child.remove();
    }
  }
  shorten(document.querySelector("article"));
}"""
# Letters in a row must still fill more than one line, and signs in a picture stand close together;
# colours do not depend on what stands beside.
FOR_LAYOUT = {"alike": 12, "inPictures": False}
FOR_COLOURS = {"alike": 2, "inPictures": True}
RUN = """async (options) => (await axe.run(document, options)).violations.map((violation) => [
  violation.id,
  violation.help,
  violation.nodes.slice(0, 5).map((node) => `${node.target} ${node.failureSummary}`),
])"""
ALL: dict[str, Any] = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}


def _only(*rules: str) -> dict[str, Any]:
    return {"resultTypes": ["violations"], "runOnly": {"type": "rule", "values": list(rules)}}


# In the other scheme the page is the same but for its colours, in a narrow window but for its layout.
# Contrast takes most of axe's time, and what a narrow window shows has the colours of a wide one.
COLOURS = _only("color-contrast")
BUT_COLOURS = {**ALL, "rules": {**ALL["rules"], "color-contrast": {"enabled": False}}}
LAYOUT = _only(
    "aria-hidden-focus", "link-in-text-block", "scrollable-region-focusable", "target-size"
)
RULES = {WIDTH: BUT_COLOURS, 390: LAYOUT, 320: LAYOUT}


@pytest.fixture(scope="module")
def without_scripts(browser: Browser) -> Iterator[Reader]:
    """A reader for whom no script of the site arrives; axe, a script itself, still runs."""
    with reading(browser, width=390) as reader:
        reader.page.route("**/*.js", lambda route: route.fulfill(body=""))
        yield reader


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Reader]:
    with reading(browser) as reader:
        yield reader


def _violations(
    reader: Reader, address: str, rules: dict[int, dict[str, Any]], schemes: tuple[Scheme, ...]
) -> list[Any]:
    """What is found on a page that is opened once, at each width, then of its colours at the first."""
    reader.open(address)
    reader.page.evaluate(AXE_SCRIPT)
    reader.page.evaluate(SHORTEN, FOR_LAYOUT)
    found: list[Any] = []
    for width, asked in rules.items():
        reader.resize(width)
        found += [(width, *one) for one in reader.page.evaluate(RUN, asked)]
    reader.page.evaluate(SHORTEN, FOR_COLOURS)
    for scheme in schemes:
        reader.page.emulate_media(color_scheme=scheme)
        reader.resize(next(iter(rules)))
        found += [(scheme, *one) for one in reader.page.evaluate(RUN, COLOURS)]
    reader.page.emulate_media(color_scheme="light")
    return found


def test_axe_finds_nothing(reader: Reader, served: str, address: str) -> None:
    assert _violations(reader, served + address, RULES, SCHEMES) == []


def test_axe_finds_nothing_without_scripts(
    without_scripts: Reader, served: str, address: str
) -> None:
    assert _violations(without_scripts, served + address, {390: BUT_COLOURS}, ("light",)) == []


@pytest.mark.parametrize("name", UNPAIRED)
def test_axe_finds_nothing_on_pages_without_a_twin(reader: Reader, served: str, name: str) -> None:
    assert _violations(reader, served + name, RULES, SCHEMES) == []


def test_axe_would_find_something(reader: Reader, served: str) -> None:
    """In the dark, of a colour that passes in the light."""
    reader.open(served + "en/index.html")
    reader.page.evaluate(AXE_SCRIPT)
    reader.page.evaluate("() => { document.querySelector('h1').style.color = '#333'; }")
    found = {}
    for scheme in SCHEMES:
        reader.page.emulate_media(color_scheme=scheme)
        reader.resize(WIDTH)
        found[scheme] = [violation[0] for violation in reader.page.evaluate(RUN, COLOURS)]
    reader.page.emulate_media(color_scheme="light")
    assert found == {"light": [], "dark": ["color-contrast"]}
