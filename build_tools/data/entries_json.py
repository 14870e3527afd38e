"""Every entry whole, as it is modelled: the file that other programs should read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from pydantic import BaseModel

from build_tools.data.dataset import LICENCE, Dataset
from build_tools.data.published import SCHEMA_VERSION
from build_tools.data.tables.terms import GROUPS, labels, term_words
from build_tools.facts.past import past
from build_tools.reading.dates import Edtf
from build_tools.reading.graph import Graph
from build_tools.reading.model import ClaimRef, Coordinates, Described, Entry, Quantity, Text
from build_tools.reading.model.nesting import fields_of
from build_tools.words.language import LANGS


def entries_json(data: Dataset) -> str:
    """`{schema_version, licence, revision, home, terms, entries: [{id, section, …}]}`, entries in order of id.

    Fields that are unset are left out; `terms` says what each term is called, by group and id.
    """
    graph = data.graph
    document = {
        **_head(data),
        "terms": {group: _terms(graph, group) for group in GROUPS},
        "entries": [_entry(graph, entry) for _, entry in sorted(graph.corpus.entries.items())],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def entry_json(data: Dataset, entry: Entry) -> str:
    """`{…, terms, entry, history}`: an entry as in `entries_json`, the terms it uses, how it changed.

    `history` is null where it is not known, else a step for each commit, the newest first.
    """
    fields = _entry(data.graph, entry)
    used = set(_words(fields))
    vocabulary = data.graph.corpus.vocabulary
    terms = {
        group: {
            name: _in_both(term.label)
            for name, term in getattr(vocabulary, group).items()
            if name in used
        }
        for group in GROUPS
    }
    document = {
        **_head(data),
        "terms": {group: names for group, names in terms.items() if names},
        "entry": fields,
        "history": _history(data, entry),
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _history(data: Dataset, entry: Entry) -> list[dict[str, Any]] | None:
    """`[{revision, on, by, added, changed, withdrawn}]`: ids of claims; of those that went, how many."""
    history = data.edition.history
    if history is None:
        return None
    return [
        {
            "revision": step.commits[0],
            "on": str(step.on),
            "by": ", ".join(step.by),
            "added": list(step.added),
            "changed": list(step.changed),
            "withdrawn": step.withdrawn,
        }
        for step in past(data.graph, history, entry)
    ]


def _words(value: Any) -> Iterator[str]:
    """Every text in `value`, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _words(each)


def _head(data: Dataset) -> dict[str, Any]:
    return {
        "schema_version": SCHEMA_VERSION,
        "licence": LICENCE,
        "revision": data.revision,
        "home": data.home,
    }


def _terms(graph: Graph, group: str) -> dict[str, dict[str, str]]:
    terms = labels(graph.corpus.vocabulary, group).items()
    return {name: _in_both(label) for name, label in terms}


def _in_both(label: Text) -> dict[str, str]:
    return {lang: term_words(label, lang) for lang in LANGS}


def _entry(graph: Graph, entry: Entry) -> dict[str, Any]:
    """A withdrawn entry keeps its id and its tombstone, nothing more."""
    head = {"id": entry.id, "section": graph.corpus.sections[entry.id]}
    if entry.withdrawn:
        return {**head, "withdrawn": _plain(entry.withdrawn)}
    fields = _plain(entry)
    if isinstance(entry, Described):
        fields["claims"] = [_plain(claim) for claim in entry.claims]
    return {**head, **fields}


def _plain(value: Any) -> Any:
    """`value` as JSON's types, in the notation of the YAML files."""
    if isinstance(value, BaseModel):
        return {
            name: _plain(getattr(value, name))
            for name, field in fields_of(type(value)).items()
            if getattr(value, name) != field.get_default()
        }
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    if isinstance(value, (Edtf, ClaimRef, Coordinates, date)):
        return str(value)
    if isinstance(value, Quantity):
        low, high = value.low, value.high
        return low if low == high else {"low": low, "high": high}
    return value
