"""The site at the root of a host and in a folder of one, as GitHub Pages has it: it holds together."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree, html
from playwright.sync_api import Browser, Route

from build_tools.reading.problems import render_problems
from build_tools.site.addresses import card_file
from build_tools.site.site_check import check_site
from tests.browser.reader import Reader, reading
from tests.sites import HOST, build_on_its_day, published, to_publish

pytestmark = pytest.mark.browser

FACE = "getComputedStyle(document.querySelector('h1')).fontFamily"


@dataclass
class Host:
    """A host on which a site lies at `address`, and answers as GitHub Pages does."""

    address: str
    site: Path

    def answer(self, route: Route) -> None:
        """The file asked for; 404.html for whatever is not there, or not below the address."""
        asked = route.request.url.partition("?")[0].removeprefix(self.address)
        file = self.site / asked
        found = asked != route.request.url and file.is_file()
        kind = mimetypes.guess_type(file.name)[0] if found else "text/html"
        page = file if found else self.site / "404.html"
        route.fulfill(status=200 if found else 404, body=page.read_bytes(), content_type=kind)


@pytest.fixture(scope="module", params=["/", "/a/b/"])
def host(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Host:
    if request.param == "/":
        return Host(HOST, published(tmp_path_factory) / "site")
    address = HOST + request.param.lstrip("/")
    root = to_publish(tmp_path_factory.mktemp("published") / "مجلد عربي (1) [a]")
    return Host(address, build_on_its_day(root, address))


@pytest.fixture(scope="module")
def visitor(browser: Browser, host: Host) -> Iterator[Reader]:
    with reading(browser) as reader:
        reader.page.context.route("**/*", host.answer)
        yield reader


def test_every_page_leads_somewhere(host: Host) -> None:
    assert render_problems(check_site(host.site)) == ""


def test_a_reader_walks_from_the_door_to_a_claim_and_its_twin(host: Host, visitor: Reader) -> None:
    visitor.open(host.address + "index.html")
    visitor.follow("a.chooser-go[hreflang=en]")
    visitor.follow(".sections a[href$='actors/index.html']")
    visitor.follow("main a[href$='salma-example.html']")
    assert visitor.page.url == f"{host.address}en/actors/salma-example.html"
    visitor.follow("header a.twin")
    assert visitor.page.url == f"{host.address}ar/actors/salma-example.html"
    assert "Markazi" in visitor.page.evaluate(FACE)
    assert visitor.complaints == []


def test_a_shared_link_has_a_picture_where_there_is_one(host: Host) -> None:
    english = _shared(host, "en/actors/salma-example.html")
    arabic = _shared(host, "ar/index.html")

    assert english["og:title"] == "Salma Example"
    assert english["og:type"] == "article"
    assert english["og:locale"] == "en_GB"
    assert english["og:url"] == host.address + "en/actors/salma-example.html"
    assert english["og:image"] == f"{host.address}{card_file('en')}"
    assert english["og:description"]
    assert arabic["og:type"] == "website"
    assert arabic["og:site_name"] == "ملف الواحات"
    assert "og:image" not in arabic


def _shared(host: Host, page: str) -> dict[str, str]:
    """What a page says of itself to those who show links to it."""
    tree = html.fromstring((host.site / page).read_bytes())
    return {str(meta.get("property")): str(meta.get("content")) for meta in tree.iter("meta")}


def test_crawlers_are_told_of_every_page(host: Host) -> None:
    robots = (host.site / "robots.txt").read_text("utf-8")
    listed = [element.text for element in etree.parse(host.site / "sitemap.xml").iter("{*}loc")]
    pages = {path.relative_to(host.site).as_posix() for path in host.site.rglob("*.html")}

    assert f"Sitemap: {host.address}sitemap.xml" in robots.split("\n")
    assert set(listed) == {host.address + page for page in pages - {"404.html"}}


def test_who_is_lost_can_search_in_both_languages(host: Host, visitor: Reader) -> None:
    visitor.open(host.address + "en/actors/nobody.html")
    for lang, title in (("ar", "سلمى المثال"), ("en", "Salma Example")):
        visitor.page.locator(f"section[lang={lang}] .search-open").click()
        visitor.page.locator(".search-input").fill("salma")
        found = visitor.page.locator(".search-results [role=option]").first
        found.wait_for()
        assert title in found.inner_text()
        assert (found.get_attribute("href") or "").startswith(f"{host.address}{lang}/actors/")
        visitor.page.keyboard.press("Escape")
    visitor.follow("section[lang=ar] nav a[href$='ar/events/index.html']")
    assert visitor.page.url == f"{host.address}ar/events/index.html"


@pytest.mark.parametrize("lost", ["nothing.html", "en/actors/nobody.html", "x/y/z/"])
def test_who_is_lost_is_led_home(host: Host, visitor: Reader, lost: str) -> None:
    visitor.open(host.address + lost)
    assert "Markazi" in visitor.page.evaluate(FACE)
    assert visitor.page.locator("html.js").count() == 1
    assert [said for said in visitor.complaints if "404" not in said] == []
    assert [url for url in visitor.requests if not url.startswith(host.address)] == []
    visitor.follow("a.chooser-go >> nth=1")
    assert visitor.page.url == f"{host.address}en/index.html"


def test_a_form_is_filled_in_and_checked(host: Host, visitor: Reader) -> None:
    visitor.open(host.address + "ar/places/great-oasis.html")
    visitor.follow("a[href*='add/claim.html?entry=great-oasis']")
    visitor.page.locator("form[data-ready]").dispatch_event("focusin")
    visitor.page.wait_for_selector("form[data-complete]")
    visitor.page.locator("button[type=submit]").click()
    assert visitor.page.locator(".problems a").count() > 0
    assert visitor.complaints == []


def test_search_finds_names_and_text(host: Host, visitor: Reader) -> None:
    visitor.open(host.address + "en/index.html?q=objected")
    visitor.page.wait_for_selector(".search-results [role=option][href*=council-vote]")
    assert visitor.complaints == []
