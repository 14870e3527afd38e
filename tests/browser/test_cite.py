"""A reader takes a page's reference along, and a claim's address, with and without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import Reader, reading

pytestmark = pytest.mark.browser

PAGE = "actors/salma-example.html"


def test_a_reference_is_copied(browser: Browser, served: str, lang: str) -> None:
    with reading(browser) as reader:
        reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        reader.open(f"{served}{lang}/{PAGE}")
        box = reader.page.locator(".cite")
        box.get_by_text("RIS").click()
        button = box.locator("details", has_text="RIS").locator("button")
        button.click()
        reader.page.wait_for_function(
            "([one, said]) => one.ariaLabel === said",
            arg=[button.element_handle(), box.get_attribute("data-copied")],
        )
        copied = reader.page.evaluate("navigator.clipboard.readText()")
        assert copied.startswith(f"TY  - ELEC\nID  - oasis-dossier-salma-example-{lang}\n")
        assert reader.complaints == []


def test_without_scripts_it_is_there_to_be_read(plain: Reader, served: str, lang: str) -> None:
    plain.open(f"{served}{lang}/{PAGE}")
    box = plain.page.locator(".cite")
    box.get_by_text("BibTeX").click()
    assert "@online{oasis-dossier-salma-example" in box.locator("pre").first.inner_text()
    claim = plain.page.locator("li.claim").first
    claim.locator("a.permalink").click()
    assert plain.page.url == f"{served}{lang}/{PAGE}#{claim.get_attribute('id')}"


def test_a_picture_is_taken(browser: Browser, served: str, lang: str) -> None:
    """As its file, without a script too; as PNG, twice as large, drawn of it."""
    with reading(browser) as reader:
        reader.open(f"{served}{lang}/{PAGE}")
        fold = reader.page.locator(".take").first
        fold.locator("summary").click()
        with reader.page.expect_download() as svg:
            fold.locator("a").click()
        with reader.page.expect_download() as png:
            fold.locator("button").click()
        drawn = png.value.path().read_bytes()
        assert svg.value.path().read_bytes().startswith(b"<svg ")
        assert png.value.suggested_filename == svg.value.suggested_filename.replace("svg", "png")
        assert drawn.startswith(b"\x89PNG")
        assert int.from_bytes(drawn[16:20], "big") == 1280
        assert reader.complaints == []


SHOWN = """() => Object.fromEntries([".figure svg.drawing", ".references + ol li", ".cite p", "h1",
  ".permalink", ".headerlink", ".cite details", ".sections", "hr + ul", ".site-footer ul"]
  .map((part) => [part, [...document.querySelectorAll(part)].some((e) => e.getClientRects().length)]))"""


def test_paper_keeps_what_it_can_hold(plain: Reader, served: str, lang: str) -> None:
    plain.open(f"{served}{lang}/{PAGE}")
    assert set(plain.page.evaluate(SHOWN).values()) == {True}
    plain.page.emulate_media(media="print")
    shown = [part for part, is_shown in plain.page.evaluate(SHOWN).items() if is_shown]
    link = "document.querySelector('.references + ol a[href^=http]')"
    address = plain.page.evaluate(f"getComputedStyle({link}, '::after').content")
    plain.page.emulate_media(media="screen")

    assert shown == [".figure svg.drawing", ".references + ol li", ".cite p", "h1"]
    assert "attr(href)" in address or "http" in address
