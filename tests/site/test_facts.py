"""All that the first article says is found on the site in both languages, with its reference."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from lxml import etree, html

from build_tools.site.views.locators import locator_words
from build_tools.words.language import Lang

DATA = yaml.safe_load((Path(__file__).parent / "facts.yaml").read_text("utf-8"))


def _words(element: etree._Element) -> str:
    return " ".join("".join(str(text) for text in element.itertext()).split())


def _references(page: etree._Element, claim: etree._Element) -> list[str]:
    """The references of a claim that lead to the article, in words."""
    names = [link.get("href", "").removeprefix("#") for link in claim.iterfind(".//sup/a")]
    items = [page.find(f".//li[@id='{name}']") for name in names]
    address = f"../sources/{DATA['source']}.html"
    return [
        _words(item)
        for item in items
        if item is not None
        and any(link.get("href", "").endswith(address) for link in item.iterfind(".//a"))
    ]


def test_every_fact_is_listed() -> None:
    assert len(DATA["facts"]) == 30


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("fact", DATA["facts"], ids=[fact["fact"][:60] for fact in DATA["facts"]])
def test_fact(site: Path, fact: dict[str, Any], language: Lang) -> None:
    places = [locator_words(locator, language) for locator in fact["at"]]
    for place in fact["in"]:
        page = html.parse(str(site / language / f"{place['page']}.html")).getroot()
        claim = page.find(f".//li[@id='claim-{place['claim']}']")
        assert claim is not None, place
        assert place[language] in _words(claim)
        references = _references(page, claim)
        pattern = "|".join(rf"{re.escape(place)}(?!\d)" for place in places)
        assert any(re.search(pattern, reference) for reference in references), references
