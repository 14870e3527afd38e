"""The whole model as JSON, for other programs."""

from __future__ import annotations

import json
from typing import Any

import pytest

from build_tools.data import EXPORTS, export_data
from build_tools.data.entries_json import entries_json
from build_tools.reading.graph import Graph


@pytest.fixture(scope="module")
def entries(miniature: Graph) -> dict[str, Any]:
    document = json.loads(entries_json(miniature))
    assert list(document) == ["version", "licence", "entries"]
    return {entry["id"]: entry for entry in document["entries"]}


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


def test_every_export_is_in_the_registry(miniature: Graph) -> None:
    assert list(export_data(miniature)) == [export.name for export in EXPORTS]
