"""The form of entries.json: its version, what changed in it, and its JSON Schema.

The schema is open, as the promise is: what has been read with one version can still be read with a
later one of the same major number, which may have more fields and terms.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from build_tools.data.dataset import Dataset
from build_tools.data.tables.terms import GROUPS
from build_tools.reading.model import ENTRY_TYPES, SECTIONS, Section
from build_tools.reading.schema import Schema, as_json, published_models
from build_tools.words.language import LANGS, Lang
from build_tools.words.tables import read_table

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_TEXT: Schema = {"type": "string"}
# What the form is not: words about it, and the promise that more may come.
_WORDS = ("title", "description")


@dataclass(frozen=True)
class Version:
    """A form that the data had from the day `since`; `form` is its fingerprint, `words` what changed."""

    number: str
    since: date
    form: str
    words: Mapping[Lang, str]


@cache
def versions() -> tuple[Version, ...]:
    """Every form there has been, the newest first: it is that of the data."""
    return tuple(
        Version(number, each["since"], each["form"], {lang: each[lang] for lang in LANGS})
        for number, each in read_table("schema").items()
    )


SCHEMA_VERSION = versions()[0].number
"""`major.minor` of the published data: what each may change is told on the page of data."""


def entries_schema(data: Dataset) -> str:
    """The JSON Schema of entries.json; it takes any later version of the same major number."""
    head = {
        "$schema": _DRAFT,
        "$id": f"{data.edition.address or data.home}data/entries.schema.json",
        "$comment": f"schema_version {SCHEMA_VERSION}, revision {data.revision}",
        "title": data.dossier.title.en,
    }
    return as_json({**head, **_opened(document_schema())}) + "\n"


def fingerprint() -> str:
    """What tells one form from another, whatever is said about it."""
    form = json.dumps(_wordless(document_schema()), sort_keys=True)
    return hashlib.sha256(form.encode("utf-8")).hexdigest()[:16]


@cache
def document_schema() -> Schema:
    """The same, closed: it takes what this version has and nothing else."""
    models = {name: part for each in SECTIONS for name, part in _models(each).items()}
    fields = {
        "schema_version": {"type": "string", "pattern": rf"^{SCHEMA_VERSION.split('.')[0]}\.\d+$"},
        **dict.fromkeys(("licence", "revision", "home"), _TEXT),
        "terms": _closed({group: _labels() for group in GROUPS}),
        "entries": {"type": "array", "items": _entry()},
    }
    return {**_closed(fields), "$defs": {**models, "Tombstone": _tombstone()}}


def _entry() -> Schema:
    """What was withdrawn is a tombstone, anything else what its section says."""
    return {
        "type": "object",
        "required": ["id", "section"],
        "properties": {"section": {"enum": list(SECTIONS)}},
        "if": {"required": ["withdrawn"]},
        "then": _reference("Tombstone"),
        "else": {"allOf": [_of(section) for section in SECTIONS]},
    }


def _of(section: Section) -> Schema:
    here = {"properties": {"section": {"const": section}}}
    return {"if": here, "then": _reference(ENTRY_TYPES[section].__name__)}


def _reference(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _closed(fields: Mapping[str, Schema]) -> Schema:
    return {
        "type": "object",
        "properties": dict(fields),
        "required": list(fields),
        "additionalProperties": False,
    }


def _labels() -> Schema:
    both = _closed(dict.fromkeys(LANGS, _TEXT))
    return {"type": "object", "additionalProperties": both}


def _models(section: Section) -> dict[str, Schema]:
    """What an entry of `section` is made of, by name; the entry knows its section."""
    models = published_models(ENTRY_TYPES[section], LANGS)
    entry = models[ENTRY_TYPES[section].__name__]
    own = entry["properties"]
    del own["withdrawn"]
    entry["properties"] = {"id": own.pop("id"), "section": {"const": section}, **own}
    entry["required"] = ["section", *entry["required"]]
    return models


def _tombstone() -> Schema:
    """An entry that was withdrawn: its id, its section, the day and the reason."""
    return _closed(
        {
            "id": _TEXT,
            "section": {"enum": list(SECTIONS)},
            "withdrawn": _reference("Withdrawal"),
        }
    )


def _wordless(node: Any) -> Any:
    if isinstance(node, list):
        return [_wordless(each) for each in node]
    if not isinstance(node, dict):
        return node
    return {
        key: _wordless(each)
        for key, each in node.items()
        if not (key in _WORDS and isinstance(each, str))
    }


def _opened(node: Any) -> Any:
    """`node` without the words that forbid what it does not name."""
    if isinstance(node, list):
        return [_opened(each) for each in node]
    if not isinstance(node, dict):
        return node
    return {
        key: _opened(each)
        for key, each in node.items()
        if key != "additionalProperties" or each is not False
    }
