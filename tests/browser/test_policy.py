"""The content security policy stops what is planted, and nothing of ours."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route

from tests.browser.reader import Reader, reading

pytestmark = pytest.mark.browser

# What a hostile edit might leave in a page if all else failed: none of it may run or ask.
PLANTED = {
    "script": "<script>window.planted = 1</script>",
    "event": "<img src='x.png' onerror='window.planted = 1' alt=''>",
    "address": "<a id='bait' href='javascript:window.planted = 1'>x</a>",
    "foreign script": "<script src='https://example.org/x.js'></script>",
    "foreign picture": "<img src='https://example.org/x.png' alt=''>",
    "foreign style": "<link rel='stylesheet' href='https://example.org/x.css'>",
    "style": "<style>h1 { display: none }</style>",
    "frame": "<iframe srcdoc='<script>parent.planted = 1</script>'></iframe>",
    "object": "<object data='https://example.org/x'></object>",
    "form": "<form action='https://example.org/'><button id='bait'>x</button></form>",
    "base": "<base href='https://example.org/'>",
}


@pytest.mark.parametrize("name", PLANTED)
def test_planted(browser: Browser, served: str, site: Path, name: str) -> None:
    page = (site / "en/method.html").read_text("utf-8")
    with reading(browser) as reader:
        sent: list[str] = []

        def answer(route: Route) -> None:
            sent.append(route.request.url)
            route.abort()

        reader.page.route("https://example.org/**", answer)
        planted = page.replace('<h1 id="method">', f'{PLANTED[name]}<h1 id="method">')
        assert planted != page
        reader.page.route(
            "**/en/method.html",
            lambda route: route.fulfill(body=planted, content_type="text/html; charset=utf-8"),
        )
        reader.open(served + "en/method.html")
        assert reader.page.locator("h1").is_visible()
        if reader.page.locator("#bait").count():
            reader.page.locator("#bait").click(no_wait_after=True)
            reader.page.wait_for_timeout(100)
        assert reader.page.evaluate("window.planted") is None
        assert sent == []
        assert any("Content Security Policy" in complaint for complaint in reader.complaints)


def test_a_reader_chooses_the_colours(browser: Browser, served: str) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    with reading(browser, scheme="light") as reader:
        reader.open(served + "en/index.html")
        light = reader.page.evaluate(ground)
        for _ in range(2):  # as the device, light, dark
            reader.page.locator("button.palette").click()
        dark = reader.page.evaluate(ground)
        assert dark != light
        reader.open(served + "ar/method.html")  # remembered on the next page
        assert reader.page.evaluate(ground) == dark
        assert reader.complaints == []


@pytest.mark.parametrize(("lang", "query"), [("en", "Salma"), ("ar", "سلمى")])
def test_a_reader_searches(scripted: Reader, served: str, lang: str, query: str) -> None:
    scripted.open(f"{served}{lang}/index.html")
    scripted.page.locator("header .search-open").click()
    scripted.page.locator(".search-input").fill(query)
    first = scripted.page.locator(".search-results a").first
    first.wait_for(timeout=10_000)
    assert "actors/salma-example.html" in (first.get_attribute("href") or "")
    assert [url for url in scripted.requests if not url.startswith((served, "data:"))] == []
    assert scripted.complaints == []
