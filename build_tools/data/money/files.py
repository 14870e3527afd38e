"""Statements as CSV, and the entities that they make, one a line."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from itertools import chain

from build_tools.data.dataset import Dataset
from build_tools.data.money.schemata import TYPES
from build_tools.data.money.statements import Statement
from build_tools.data.money.things import thing
from build_tools.data.money.ties import offices, ties
from build_tools.reading.model import EntryBase

_HEADER = (
    *("canonical_id", "entity_id", "prop", "prop_type", "schema", "value", "dataset", "origin"),
    *("lang", "original_value", "external", "first_seen", "last_seen", "id"),
)


def dataset_name(data: Dataset) -> str:
    """The dossier's name among datasets, where only underscores part words."""
    return data.dossier.slug.replace("-", "_")


def _all(data: Dataset) -> Iterator[Statement]:
    entries = data.graph.entries(EntryBase)  # type: ignore[type-abstract]
    yield from chain.from_iterable(thing(data, entry) for entry in entries)  # type: ignore[arg-type]
    yield from offices(data)
    yield from ties(data)


def statements_csv(data: Dataset) -> str:
    """Every statement, in the columns of `ftm`; `origin` is the id of the source in the dossier.

    As they are: a spreadsheet is no reader of this file, and an apostrophe would become a name.
    """
    out = io.StringIO()
    writer = csv.writer(out, csv.unix_dialect)
    writer.writerow(_HEADER)
    dataset, known = dataset_name(data), set[str]()
    for one in dict.fromkeys(_all(data)):
        if one.entity not in known:
            known.add(one.entity)
            writer.writerow(
                _row(dataset, one._replace(prop="id", value=one.entity, lang="", origin=""))
            )
        writer.writerow(_row(dataset, one))
    return out.getvalue()


def _row(dataset: str, one: Statement) -> tuple[str, ...]:
    return (
        *(one.entity, one.entity, one.prop, TYPES.get(one.prop, "id"), one.schema, one.value),
        *(dataset, one.origin, one.lang, "", "f", "", "", one.key(dataset)),
    )


def entities_json(data: Dataset) -> str:
    """Every entity, one a line: entries, ties, posts and who held them."""
    return _lines(dataset_name(data), _all(data))


def office_holders_json(data: Dataset) -> str:
    """People in office with their posts and the bodies these are in, and nothing else.

    What leads out of the file is left out; sources stand by their addresses.
    """
    held = list(offices(data))
    named = {one.value for one in held if one.prop in ("holder", "organization")}
    entries = data.graph.entries(EntryBase)  # type: ignore[type-abstract]
    about = [one for entry in entries for one in thing(data, entry) if one.entity in named]  # type: ignore[arg-type]
    return _lines(dataset_name(data), (one for one in (*about, *held) if one.prop != "proof"))


def _lines(dataset: str, statements: Iterable[Statement]) -> str:
    found: dict[tuple[str, str], dict[str, dict[str, None]]] = {}
    for one in statements:
        properties = found.setdefault((one.entity, one.schema), {})
        properties.setdefault(one.prop, {})[one.value] = None
    return "".join(
        json.dumps(
            {
                "id": entity,
                "schema": schema,
                "properties": {prop: list(values) for prop, values in properties.items()},
                "datasets": [dataset],
            },
            ensure_ascii=False,
        )
        + "\n"
        for (entity, schema), properties in found.items()
    )
