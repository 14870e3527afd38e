"""The form of the published data: what is published has it, and it does not change in silence."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from build_tools.data import Exports
from build_tools.data.dataset import Dataset
from build_tools.data.entries_json import entries_json
from build_tools.data.published import SCHEMA_VERSION, document_schema, fingerprint, versions
from build_tools.facts import Facts
from build_tools.reading.graph import Graph
from tests.conftest import uncounted


def test_a_new_form_has_a_version_of_its_own() -> None:
    assert fingerprint() == versions()[0].form, (
        "the form of entries.json has changed: put a version before the others in "
        f"words/schema.yaml, with `form: {fingerprint()}` and what changed; a new first number if "
        "what could be read before can be read no more (the page of data says what that is)"
    )


def test_versions_follow_each_other() -> None:
    numbers = [tuple(map(int, each.number.split("."))) for each in versions()]
    days = [each.since for each in versions()]

    assert numbers == sorted(set(numbers), reverse=True)
    assert days == sorted(days, reverse=True)


def test_the_dossier_has_the_form(real: Graph) -> None:
    with uncounted():
        document = json.loads(entries_json(Dataset(Facts(real))))
        wrong = next(Draft202012Validator(document_schema()).iter_errors(document), None)

    assert document["schema_version"] == SCHEMA_VERSION
    assert wrong is None, (wrong.message, list(wrong.path)) if wrong else None


def _set(*path: str | int, to: Any) -> Any:
    def change(document: Any) -> None:
        for key in path[:-1]:
            document = document[key]
        document[path[-1]] = to

    return change


def _claim(field: str, value: Any) -> Any:
    """Changes the first claim that has `field`."""

    def change(document: Any) -> None:
        claims = [claim for entry in document["entries"] for claim in entry.get("claims", ())]
        next(claim for claim in claims if field in claim)[field] = value

    return change


# A reader of this version goes on with these, which a later one may have…
LATER = {
    "a field of an entry": _set("entries", 0, "new", to=1),
    "a field at the head": _set("new", to="1"),
    "a group of terms": _set("terms", "new", to={}),
    "a term": _set("terms", "kinds", "new", to={"ar": "جديد", "en": "new"}),
    "a relation": _claim("relation", "is-new-to"),
    "a minor number": _set("schema_version", to="1.99"),
}
# …and has to stop at these.
BROKEN = {
    "another major number": _set("schema_version", to="99.0"),
    "no such section": _set("entries", 0, "section", to="people"),
    "a name in one language": _set("entries", 0, "name", to={"en": "x"}),
    "a date that is none": _claim("valid", "last spring"),
    "a number as text in a range": _claim("value", {"low": "3", "high": 6}),
    "a status of another kind": _claim("status", "maybe"),
    "two forms of a claim": _claim("measure", None),
    "no citation": _claim("citations", []),
    "no terms": lambda document: document.pop("terms"),
}


def _takes(exports: Exports, change: Any) -> bool:
    document = copy.deepcopy(json.loads(exports["entries.json"]))
    change(document)
    schema = json.loads(exports["entries.schema.json"])
    return next(Draft202012Validator(schema).iter_errors(document), None) is None


@pytest.mark.parametrize("change", LATER.values(), ids=LATER)
def test_what_may_come_can_be_read(exports: Exports, change: Any) -> None:
    assert _takes(exports, change)


@pytest.mark.parametrize("change", BROKEN.values(), ids=BROKEN)
def test_what_breaks_the_promise_is_seen(exports: Exports, change: Any) -> None:
    assert not _takes(exports, change)
