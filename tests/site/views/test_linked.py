"""Pages as JSON-LD: another program reads from them what they say, in the words of schema.org."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from pyld import jsonld  # type: ignore[import-untyped]

from build_tools.facts import Facts
from build_tools.reading.edition import Edition
from build_tools.reading.graph import Graph
from build_tools.reading.model import SECTIONS, Source
from build_tools.site.pages import site_pages
from build_tools.site.views.linked import data_block

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
SCHEMA = "https://schema.org/"
SITE = "https://oasis.example/"
# What schema.org's own context says of the terms that are used here.
ADDRESSES = {
    name: {"@type": "@id"} for name in ("url", "license", "archivedAt", "sameAs", "contentUrl")
}
CONTEXT = {"@context": {"@vocab": SCHEMA, **ADDRESSES}}

THING = {"name", "alternateName", "sameAs"}
WORK = {"name", "inLanguage", "url", "datePublished", "publisher", "archivedAt"}
# The properties that schema.org has for each type; all others are asked of a Thing.
PROPERTIES = {
    "WebPage": {"inLanguage", "url", "license", "mainEntity", "about", "citation"},
    "Dataset": {
        *("name", "description", "inLanguage", "url", "license", "version", "creator"),
        "distribution",
    },
    "DataDownload": {"name", "contentUrl", "encodingFormat"},
    "Event": THING | {"startDate", "endDate", "location"},
    "City": THING | {"geo"},
    "AdministrativeArea": THING | {"geo"},
    "GeoCoordinates": {"latitude", "longitude"},
    "NewsArticle": WORK,
    "Article": WORK,
    "Report": WORK,
}


@pytest.fixture(scope="module")
def pages(miniature: Graph) -> dict[str, str]:
    return {
        page.path.removesuffix(".md"): page.files()[page.path]
        for page in site_pages(Facts(miniature), Edition(SITE, revision="v1"))
    }


@pytest.fixture(scope="module")
def read(pages: dict[str, str]) -> dict[str, Any]:
    """By page, its data as JSON."""
    blocks = {path: BLOCK.findall(text) for path, text in pages.items()}
    return {path: json.loads(only) for path, [only] in _with_one(blocks)}


def _with_one(blocks: dict[str, list[str]]) -> Iterator[tuple[str, list[str]]]:
    return (item for item in blocks.items() if item[1])


def _expanded(data: Any) -> Any:
    """The data as a processor of JSON-LD knows it, which fetches nothing."""

    def context(address: str, _options: object) -> dict[str, Any]:
        assert address == "https://schema.org"
        return {"contextUrl": None, "documentUrl": address, "document": CONTEXT}

    return jsonld.expand(data, {"documentLoader": context})


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for each in value:
            yield from _nodes(each)
    elif isinstance(value, dict):
        if "@type" in value and "@value" not in value:
            yield value
        for each in value.values():
            yield from _nodes(each)


def test_every_entry_that_is_shown_has_it(miniature: Graph, read: dict[str, Any]) -> None:
    corpus = miniature.corpus
    shown = {
        f"{lang}/{corpus.sections[entry.id]}/{entry.id}"
        for entry in corpus.entries.values()
        if not entry.withdrawn
        for lang in ("ar", "en")
    }

    assert read.keys() == shown | {"ar/data", "en/data"}
    assert {path.split("/")[1] for path in shown} == set(SECTIONS)


def test_types_and_properties_are_schema_orgs(read: dict[str, Any]) -> None:
    for path, data in read.items():
        for node in _nodes(_expanded(data)):
            [kind] = [name.removeprefix(SCHEMA) for name in node["@type"]]
            names = {name.removeprefix(SCHEMA) for name in node if not name.startswith("@")}
            assert names <= PROPERTIES.get(kind, THING), (path, kind)
            assert names, (path, kind)


def test_a_page_says_where_it_is_and_what_it_cites(miniature: Graph, read: dict[str, Any]) -> None:
    known = {source.address for source in miniature.entries(Source)}
    for path, data in read.items():
        [page] = _expanded(data)
        assert page[SCHEMA + "url"] == [{"@id": f"{SITE}{path}.html"}]
        cited = [each["@id"] for each in page.get(SCHEMA + "citation", ()) if "@id" in each]
        assert set(cited) <= known


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            "en/actors/salma-example",
            {"@type": "Person", "name": "Salma Example"},
        ),
        (
            "ar/events/new-year-flood-2029",
            {"@type": "Event", "startDate": "2029-12-31", "endDate": "2030-01-01"},
        ),
        (
            "en/places/north-oasis",
            {
                "@type": "City",
                "geo": {"@type": "GeoCoordinates", "latitude": 10.25, "longitude": -20.5},
            },
        ),
        (
            "en/sources/daily-oasis-2031",
            {"@type": "NewsArticle", "inLanguage": "ar", "datePublished": "2031-02-12"},
        ),
    ],
)
def test_what_it_says_of_an_entry(
    read: dict[str, Any], page: str, expected: dict[str, Any]
) -> None:
    entity = read[page]["mainEntity"]

    assert {name: entity.get(name) for name in expected} == expected


def test_a_dispute_is_about_its_entries(read: dict[str, Any]) -> None:
    assert read["en/disputes/council-size"]["about"] == [
        {"@type": "GovernmentOrganization", "name": "Oasis Council"}
    ]


def test_nothing_in_it_ends_it() -> None:
    hostile = "</script><!--<script>&lt; \u2028"
    block = data_block({"name": hostile})
    [data] = BLOCK.findall(block)

    assert "<" not in data
    assert json.loads(data) == {"name": hostile}
