"""The whole model as JSON, for other programs."""

from __future__ import annotations

import json
from typing import Any

import pytest

from build_tools.data import Exports
from build_tools.data.entries_json import entry_json
from build_tools.reading.graph import Graph

HEAD = ("schema_version", "licence", "revision", "home")


@pytest.fixture(scope="module")
def document(exports: Exports) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(exports["entries.json"])
    return document


@pytest.fixture(scope="module")
def entries(document: dict[str, Any]) -> dict[str, Any]:
    assert list(document) == [*HEAD, "terms", "entries"]
    return {entry["id"]: entry for entry in document["entries"]}


def test_terms_are_named_in_both_languages(document: dict[str, Any]) -> None:
    assert document["terms"]["measures"]["killed"] == {"ar": "القتلى", "en": "Killed"}
    assert document["terms"]["roles"]["chair"] == {"ar": "رئيس / رئيسة", "en": "Chair"}


def test_every_entry_is_there_in_order(miniature: Graph, entries: dict[str, Any]) -> None:
    assert list(entries) == sorted(miniature.corpus.entries)


def test_an_entry_keeps_its_fields_and_leaves_out_what_is_unset(entries: dict[str, Any]) -> None:
    salma = entries["salma-example"]

    assert salma["section"] == "actors"
    assert salma["living"] is True
    assert salma["redirect_from"] == ["salma-w"]
    assert salma["grammar"] == {"ar": "feminine"}
    assert "withdrawn" not in salma


def test_values_are_in_the_notation_of_the_files(entries: dict[str, Any]) -> None:
    claims = {claim["id"]: claim for entry in entries.values() for claim in entry.get("claims", [])}

    assert claims["in-great-oasis"]["object"] == "great-oasis"
    assert claims["members-nine"]["conflicts_with"] == ["oasis-council#members-eleven"]
    assert claims["based-in-north-oasis"]["citations"][0]["source"]
    assert entries["north-oasis"]["claims"][0]["value"] == "10.25, -20.50"
    assert claims["votes"]["value"] == {"low": 3, "high": 6}
    assert claims["members-nine"]["value"] == 9
    assert '"value": 9,' in json.dumps(claims["members-nine"])  # a whole number, not 9.0


def test_a_withdrawn_entry_keeps_its_tombstone_alone(entries: dict[str, Any]) -> None:
    assert entries["old-committee"] == {
        "id": "old-committee",
        "section": "actors",
        "withdrawn": {
            "on": "2031-04-01",
            "reason": {
                "ar": "تبيّن أنها والمجلس شيء واحد.",
                "en": "It proved to be the council under another name.",
            },
        },
    }


def test_an_entry_by_itself_is_the_same_with_the_terms_it_uses(
    exports: Exports, document: dict[str, Any], entries: dict[str, Any], miniature: Graph
) -> None:
    made = json.loads(entry_json(exports.dataset, miniature.corpus.entries["salma-example"]))

    assert {part: made[part] for part in HEAD} == {part: document[part] for part in HEAD}
    assert made["entry"] == entries["salma-example"]
    assert made["terms"]["roles"]["chair"] == document["terms"]["roles"]["chair"]
    assert "killed" not in made["terms"].get("measures", {})
