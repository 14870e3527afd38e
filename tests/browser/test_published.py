"""The site at the root of a host and in a folder of one, as GitHub Pages has it: it holds together."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route

from build_tools.reading.problems import render_problems
from build_tools.site.site_check import check_site
from tests.browser.reader import Reader, reading
from tests.sites import build_on_its_day, checkout

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
    address = f"https://owner.example{request.param}"
    root = checkout(tmp_path_factory.mktemp("published"))
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
    visitor.follow("main a[href$='actors/index.html']")
    visitor.follow("main a[href$='salma-example.html']")
    assert visitor.page.url == f"{host.address}en/actors/salma-example.html"
    visitor.follow("header a.twin")
    assert visitor.page.url == f"{host.address}ar/actors/salma-example.html"
    assert "Markazi" in visitor.page.evaluate(FACE)
    assert visitor.complaints == []


@pytest.mark.parametrize("lost", ["nothing.html", "en/actors/nobody.html", "x/y/z/"])
def test_who_is_lost_is_led_home(host: Host, visitor: Reader, lost: str) -> None:
    visitor.open(host.address + lost)
    assert "Markazi" in visitor.page.evaluate(FACE)
    assert visitor.page.locator("html.js").count() == 1
    assert [said for said in visitor.complaints if "404" not in said] == []
    assert [url for url in visitor.requests if not url.startswith(host.address)] == []
    visitor.follow("a.chooser-go >> nth=1")
    assert visitor.page.url == f"{host.address}en/index.html"


def test_search_finds_names_and_text(host: Host, visitor: Reader) -> None:
    visitor.open(host.address + "en/index.html?q=objected")
    visitor.page.wait_for_selector(".search-results [role=option][href*=council-vote]")
    assert visitor.complaints == []
