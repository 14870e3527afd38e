"""What a reader does on the page of an entry: finds a claim, takes its link along, sees on whom it rests."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import Reader, reading

pytestmark = pytest.mark.browser

PAGE = "actors/salma-example.html"
BODY = "actors/oasis-council.html"
# Lines that say what they rest on, as they are shown, and whether that is one publisher.
SHOWN = """() => [...document.querySelectorAll("article :is(li, dd):has(.rests):not(.facts + dl *)")]
  .filter((line) => line.getClientRects().length).map((line) => !!line.querySelector(".one"))"""


def test_the_link_to_a_claim_is_copied_and_said(browser: Browser, served: str, lang: str) -> None:
    with reading(browser) as reader:
        reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        reader.open(f"{served}{lang}/{PAGE}")
        reader.page.locator("#claim-titled-architect .permalink").click()
        said = reader.page.locator(".said")
        reader.page.wait_for_function("document.querySelector('.said').textContent")

        assert said.inner_text() == said.get_attribute("data-copied")
        address = f"{served}{lang}/{PAGE}#claim-titled-architect"
        assert reader.page.evaluate("navigator.clipboard.readText()") == address
        assert reader.complaints == []


@pytest.mark.parametrize(
    ("page", "place"),
    [
        (PAGE, "#claim-born"),
        ("offices/index.html", "?on=2031-02-10"),
    ],
)
def test_the_other_language_is_the_same_place(
    scripted: Reader, served: str, lang: str, page: str, place: str
) -> None:
    scripted.open(f"{served}{lang}/{page}{place}")
    scripted.follow("header a.twin")
    other = {"ar": "en", "en": "ar"}[lang]

    assert scripted.page.url == f"{served}{other}/{page}{place}"


def test_only_what_rests_on_one(scripted: Reader, served: str, lang: str) -> None:
    scripted.open(f"{served}{lang}/{BODY}")
    box = scripted.page.locator("form[name=evidence] input")
    every = scripted.page.evaluate(SHOWN)
    box.check()
    few = scripted.page.evaluate(SHOWN)
    box.uncheck()

    assert False in every
    assert few == [line for line in every if line]
    assert scripted.page.evaluate(SHOWN) == every


def test_contents_fold_at_the_foot_of_a_narrow_window(
    browser: Browser, served: str, lang: str
) -> None:
    with reading(browser, width=360) as reader:
        reader.open(f"{served}{lang}/{PAGE}")
        contents = reader.page.locator(".page-toc")
        link = contents.locator("[href='#references']")
        assert not link.is_visible()
        assert (
            reader.page.locator("h1 + .page-toc").count() == 1
        )  # who tabs hears the heading first
        contents.locator("summary").click()
        link.click()
        reader.page.wait_for_function("location.hash === '#references'")
        reader.page.wait_for_function("!document.querySelector('.page-toc details').open")
        contents.locator(".to-top").click()

        assert reader.page.url.endswith("#top")


def test_without_scripts_every_claim_is_shown(plain: Reader, served: str, lang: str) -> None:
    plain.open(f"{served}{lang}/{BODY}")
    assert not plain.page.locator("form[name=evidence]").is_visible()
    plain.open(f"{served}{lang}/{PAGE}#claim-spelled-selma")
    assert plain.page.locator("#claim-spelled-selma").is_visible()
    assert plain.page.evaluate("document.querySelector(':target').tagName") == "DD"
