"""For each media type the tool of those who use it: what it says of a file, or None where it is sound.

An export whose type is here is validated by being in the registry; a new type needs a line.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import feedparser
import geojson
import icalendar
import jsonschema
import openpyxl
import pytest
import rdflib
import rispy
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON
from frictionless import Package
from pybtex.database import parse_string


def _money(part: str) -> Any:
    """A module of `followthemoney`, which is not installed everywhere: `make setup-money`."""
    return pytest.importorskip(f"followthemoney{part}")


Validator = Callable[[Path], None]
"""Takes a file beside the other exports; raises where it is not sound."""


def _json(path: Path) -> None:
    assert json.loads(path.read_text("utf-8"))


def _csv(path: Path) -> None:
    """Every row has as many cells as the header, and no cell runs."""
    rows = list(csv.reader(io.StringIO(path.read_text("utf-8"), newline=""), strict=True))
    assert {len(row) for row in rows} == {len(rows[0])}
    numbers = "0123456789."
    for cell in (cell for row in rows for cell in row if cell):
        assert cell[0] not in "=+@\t\r"
        assert cell[0] != "-" or not cell.strip("-" + numbers)


def _package(path: Path) -> None:
    report = Package(str(path)).validate()
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "message"])[:5]


def _workbook(path: Path) -> None:
    book = openpyxl.load_workbook(path)
    right_to_left = {bool(sheet.sheet_view.rightToLeft) for sheet in book}
    assert right_to_left == {"-ar" in path.name}
    for sheet in book:
        assert sheet.max_row > 1
        assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)


def _database(path: Path) -> None:
    connection = sqlite3.connect(path)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()


def _geojson(path: Path) -> None:
    collection = geojson.loads(path.read_text("utf-8"))
    assert collection.is_valid, collection.errors()
    ids = [feature["id"] for feature in collection["features"]]
    assert len(set(ids)) == len(ids)
    for feature in collection["features"]:
        longitude, latitude = (feature["geometry"] or {"coordinates": (0, 0)})["coordinates"]
        assert -180 <= longitude <= 180
        assert -90 <= latitude <= 90


def _csl(path: Path) -> None:
    """Every item is rendered, without a warning, in the style that citeproc brings."""
    items = json.loads(path.read_text("utf-8"))
    source = CiteProcJSON([{k: v for k, v in item.items() if k != "custom"} for item in items])
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    for key in source:
        bibliography.register(Citation([CitationItem(key)]))
    assert all(str(line) for line in bibliography.bibliography())
    assert len(bibliography.bibliography()) == len(items)


def _entities(path: Path) -> None:
    """Every value is as its type writes it, and every reference leads to an entity of its range."""
    model, registry = _money("").model, _money(".types").registry
    entities = {}
    for line in path.read_text("utf-8").splitlines():
        raw = json.loads(line)
        entity = model.get_proxy(raw, cleaned=False)
        entity.schema.validate(raw)
        assert entity.id not in entities
        entities[entity.id] = entity
    for entity in entities.values():
        for prop, value in entity.itervalues():
            assert prop.type.clean(value) == value, (entity.id, prop.name, value)
            if prop.type == registry.entity:
                assert entities[value].schema.is_a(prop.range)


def _statements(path: Path) -> None:
    """Each says of an entity what its schema has; none is there twice."""
    model, read = _money("").model, _money(".statement.serialize").read_csv_statements
    statements = list(read(io.BytesIO(path.read_bytes())))
    assert len({one.id for one in statements}) == len(statements)
    for one in statements:
        if one.prop != "id":
            schema = model.get(one.schema)
            assert schema is not None
            assert schema.properties[one.prop].type.name == one.prop_type


def _popolo(path: Path) -> None:
    """By the rules of the specification, https://www.popoloproject.com/specs/."""
    document = json.loads(path.read_text("utf-8"))
    schema = json.loads(Path(__file__).with_name("popolo.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(document)
    ids = {part: {item["id"] for item in document[part]} for part in document if part != "meta"}
    for one in document["memberships"]:
        assert one["person_id"] in ids["persons"]
        assert one["post_id"] in ids["posts"]


def _index(path: Path) -> None:
    """Everything that lies beside it, as it lies there."""
    index = json.loads(path.read_text("utf-8"))
    beside = {file.name for file in path.parent.iterdir()} - {path.name}
    assert {resource["name"] for resource in index["resources"]} == beside
    for resource in index["resources"]:
        raw = (path.parent / resource["name"]).read_bytes()
        assert resource["size"] == len(raw)
        assert resource["checksum"] == f"sha256:{hashlib.sha256(raw).hexdigest()}"
    assert _money(".dataset").Dataset(index).name == index["name"]


def _schema(path: Path) -> None:
    """It is a schema, and what it describes lies beside it."""
    schema = json.loads(path.read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    described = json.loads(path.with_name("entries.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(described)


def _triples(path: Path) -> None:
    as_triples = rdflib.Graph().parse(path, format="nt")
    as_turtle = rdflib.Graph().parse(path, format="turtle")
    assert len(as_triples) == len(as_turtle) == len(path.read_text("utf-8").splitlines())


def _calendar(path: Path) -> None:
    """Every event has a day of its own, and no line is longer than it may be."""
    raw = path.read_bytes()
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    calendar = icalendar.Calendar.from_ical(raw)
    events: list[Any] = calendar.walk("VEVENT")
    assert not any(event.errors for event in events)
    assert len({event["UID"] for event in events}) == len(events) > 0
    assert all(event.start < event.end for event in events)


def _atom(path: Path) -> None:
    feed = feedparser.parse(path.read_bytes())
    assert not feed.bozo, feed.bozo_exception
    assert all(feed.feed.get(part) for part in ("id", "title", "updated", "author"))
    assert all(one.get(part) for one in feed.entries for part in ("id", "title", "updated", "link"))
    assert len({one.id for one in feed.entries}) == len(feed.entries) > 0


def _text(path: Path) -> None:
    """Words alone: no mark of the entries is left."""
    text = path.read_text("utf-8")
    assert "[[" not in text
    assert "[@" not in text


def _bibtex(path: Path) -> None:
    assert parse_string(path.read_text("utf-8"), "bibtex").entries


def _ris(path: Path) -> None:
    records = rispy.loads(path.read_bytes().decode("utf-8"))
    assert all(
        record["primary_title" if "primary_title" in record else "title"] for record in records
    )


VALIDATORS: dict[str, Validator] = {
    "index.json": _index,
    "popolo.json": _popolo,
    "statements.ftm.csv": _statements,
    "application/json+ftm": _entities,
    "application/n-triples": _triples,
    "application/json": _json,
    "application/schema+json": _schema,
    "application/atom+xml": _atom,
    "text/calendar": _calendar,
    "text/csv": _csv,
    "text/markdown": _text,
    "text/plain": _text,
    "application/vnd.datapackage+json": _package,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": _workbook,
    "application/vnd.sqlite3": _database,
    "application/geo+json": _geojson,
    "application/vnd.citationstyles.csl+json": _csl,
    "application/x-bibtex": _bibtex,
    "application/x-research-info-systems": _ris,
}
"""By the name of a file, else by its media type."""


def validate(path: Path, media: str) -> None:
    """Raises where the file is not sound; KeyError where nobody can say."""
    (VALIDATORS.get(path.name) or VALIDATORS[media])(path)
