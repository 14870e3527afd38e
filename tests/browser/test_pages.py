"""Every kind of page, in both languages: it fits, asks no one else, reads the same without scripts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from build_tools.reading.problems import render_problems
from build_tools.site.addresses import twin
from build_tools.site.site_check import check_site
from tests.browser.conftest import UNPAIRED
from tests.browser.reader import OVERFLOW, Reader, Visit
from tests.browser.weight import weight

pytestmark = pytest.mark.browser

FIRST_VIEW = 60_000  # bytes on the line

DIRECTION = {"ar": "rtl", "en": "ltr"}


def test_fits_any_window(visited: Visit) -> None:
    assert visited.too_wide == {}


def test_fits_a_phone_with_letters_twice_as_large(visited: Visit) -> None:
    assert visited.cut_when_large == []


def test_asks_no_one_else_and_complains_of_nothing(visited: Visit) -> None:
    assert visited.foreign == []
    assert visited.complaints == []


def test_first_view_is_light(visited: Visit, site: Path, address: str) -> None:
    weights = {name: weight(site / name) for name in visited.asked}
    assert {address, "assets/stylesheets/site.css", "assets/javascripts/dossier.js"} <= set(weights)
    assert sum(weights.values()) <= FIRST_VIEW, weights


def test_reads_the_same_without_scripts(visited: Visit, address: str) -> None:
    if "/in-office" not in address:  # from which scripts lead on
        assert visited.text == visited.text_without_scripts
    assert len(visited.text) > 200


def test_says_its_language_and_its_twin(visited: Visit, served: str, address: str) -> None:
    lang, other = address[:2], twin(address)[:2]
    pairs = {lang: served + address, other: served + twin(address)}
    seen = visited.language
    assert (seen["lang"], seen["dir"], seen["body"]) == (lang, *[DIRECTION[lang]] * 2)
    assert {code: seen["pairs"][code] for code in pairs} == pairs


def test_switches_to_its_twin(visited: Visit, served: str, address: str) -> None:
    """Which is visited as well, and leads back."""
    assert visited.twin == served + twin(address)


def test_references_lead_to_sources(visited: Visit, address: str) -> None:
    marks = visited.references["marks"]
    references = visited.references["references"]
    anchors = [reference["anchor"] for reference in references]
    assert [mark for mark in marks if mark not in anchors] == []
    assert [anchor for anchor in anchors if anchor not in marks] == []
    assert [r["anchor"] for r in references if not r["source"] or not r["height"]] == []
    _lang, section, page = (address + "//").split("/")[:3]
    if section in ("actors", "events", "places") and page not in ("index.html", "a-z.html"):
        assert anchors


def test_references_are_on_paper_too(visited: Visit) -> None:
    assert visited.printed["hidden"] == 0
    assert visited.printed["marks"] == visited.references["marks"]
    shown = [r["anchor"] for r in visited.printed["references"] if r["height"]]
    assert shown == [r["anchor"] for r in visited.references["references"]]


def test_reads_from_a_disk(scripted: Reader, site: Path, address: str) -> None:
    scripted.open((site / address).as_uri())
    face = "getComputedStyle(document.querySelector('h1')).fontFamily"
    assert "Markazi" in scripted.page.evaluate(face)
    assert scripted.page.locator("html.js").count() == 1
    assert [url for url in scripted.requests if not url.startswith(("file:", "data:"))] == []
    assert scripted.complaints == []


def test_every_page_passes_the_check_that_knows_no_builder(site: Path) -> None:
    assert render_problems(check_site(site)) == ""


def test_its_files_can_lie_on_any_disk(site: Path) -> None:
    """No two differ by case alone, and none has a name that Windows keeps or cannot write."""
    files = [path.relative_to(site).as_posix() for path in site.rglob("*")]

    assert len({name.casefold() for name in files}) == len(files)
    assert [name for name in files if re.search(r'[<>:"|?*\\\x7f-\uffff]', name)] == []
    kept = re.compile(r"(?:^|/)(?:con|prn|aux|nul|com\d|lpt\d)(?:[./]|$)", re.IGNORECASE)
    assert [name for name in files if kept.search(name)] == []


def test_without_a_public_address_crawlers_are_told_nothing(site: Path) -> None:
    assert not (site / "robots.txt").exists()
    assert not (site / "sitemap.xml").exists()
    home = (site / "en" / "index.html").read_text("utf-8")
    assert 'rel="canonical"' not in home
    assert "og:url" not in home


@pytest.mark.parametrize("name", UNPAIRED)
def test_pages_without_a_twin(scripted: Reader, served: str, name: str) -> None:
    scripted.open(served + name)
    scripted.resize(320)
    assert scripted.page.evaluate(OVERFLOW) == 0
    scripted.resize(1280)
    assert [url for url in scripted.requests if not url.startswith(served)] == []
    assert scripted.complaints == []
