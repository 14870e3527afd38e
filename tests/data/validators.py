"""For each media type the tool of those who use it: what it says of a file, or None where it is sound.

An export whose type is here is validated by being in the registry; a new type needs a line.
"""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import geojson
import openpyxl
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


def _bibtex(path: Path) -> None:
    assert parse_string(path.read_text("utf-8"), "bibtex").entries


def _ris(path: Path) -> None:
    records = rispy.loads(path.read_bytes().decode("utf-8"))
    assert all(
        record["primary_title" if "primary_title" in record else "title"] for record in records
    )


VALIDATORS: dict[str, Validator] = {
    "application/json": _json,
    "text/csv": _csv,
    "application/vnd.datapackage+json": _package,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": _workbook,
    "application/vnd.sqlite3": _database,
    "application/geo+json": _geojson,
    "application/vnd.citationstyles.csl+json": _csl,
    "application/x-bibtex": _bibtex,
    "application/x-research-info-systems": _ris,
}
