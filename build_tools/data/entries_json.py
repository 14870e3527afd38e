"""Every entry whole, as it is modelled: the file that other programs should read."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from pydantic import BaseModel

from build_tools.reading.dates import Edtf
from build_tools.reading.graph import Graph
from build_tools.reading.model import ClaimRef, Coordinates, Described, Entry, Quantity
from build_tools.reading.model.nesting import fields_of

VERSION = 1


def entries_json(graph: Graph) -> str:
    """`{version, entries: [{id, section, …}]}`, entries in order of id, fields unset left out."""
    entries = [_entry(graph, entry) for _, entry in sorted(graph.corpus.entries.items())]
    document = {"version": VERSION, "licence": "CC-BY-4.0", "entries": entries}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


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
        low, high = _number(value.low), _number(value.high)
        return low if low == high else {"low": low, "high": high}
    return value


def _number(number: float) -> float:
    """A whole number without a point."""
    return int(number) if number == int(number) else number
