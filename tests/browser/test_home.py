"""The first page in a browser: its search box and examples, and the way to another day."""

from __future__ import annotations

import pytest

from build_tools.words.language import LANGS, Lang
from tests.browser.reader import Reader

pytestmark = [pytest.mark.browser, pytest.mark.parametrize("lang", LANGS)]

DAY = "form[name=on-day]"


def test_the_box_opens_the_search(scripted: Reader, served: str, lang: Lang) -> None:
    scripted.open(f"{served}{lang}/index.html")
    scripted.page.locator(".search-box").click()
    assert scripted.page.locator(".search-dialog").is_visible()


def test_each_example_finds_something(scripted: Reader, served: str, lang: Lang) -> None:
    scripted.open(f"{served}{lang}/index.html")
    links = scripted.page.locator(".examples a")
    for address in links.evaluate_all("(links) => links.map((link) => link.href)"):
        scripted.open(address)
        scripted.page.locator(".search-result").first.wait_for()
    assert scripted.complaints == []


def test_a_day_is_carried_to_the_offices(scripted: Reader, served: str, lang: Lang) -> None:
    scripted.open(f"{served}{lang}/index.html")
    scripted.page.locator(f"{DAY} input").fill("2029-01-15")
    scripted.page.locator(f"{DAY} a").click()
    assert scripted.page.url == f"{served}{lang}/offices/index.html?on=2029-01-15"


def test_without_scripts_the_offices_are_a_link(plain: Reader, served: str, lang: Lang) -> None:
    plain.open(f"{served}{lang}/index.html")
    assert not plain.page.locator(f"{DAY} input").is_visible()
    plain.follow(f"{DAY} a")
    assert plain.page.url.startswith(f"{served}{lang}/offices/index.html?on=")
