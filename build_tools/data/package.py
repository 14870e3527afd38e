"""The CSV files as a data package, which says what each column holds: https://datapackage.org."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from build_tools.data.dataset import LICENCE, LICENCE_URL, Dataset
from build_tools.data.published import SCHEMA_VERSION
from build_tools.data.tables import TABLES, Column, Table
from build_tools.words.language import LANGS, translate


def data_package(data: Dataset) -> str:
    """The descriptor: every table with its columns in both languages, keys and references."""
    package = {
        "profile": "tabular-data-package",
        "name": data.dossier.slug,
        "title": data.dossier.title.en,
        "title_ar": data.dossier.title.ar,
        "description": data.dossier.promise.en,
        "description_ar": data.dossier.promise.ar,
        "homepage": data.home,
        "version": data.revision,
        "schema_version": SCHEMA_VERSION,
        "licenses": [{"name": LICENCE, "path": LICENCE_URL}],
        "contributors": [{"title": data.dossier.credit.en, "role": "author"}],
        "resources": [_resource(data, table) for table in TABLES],
    }
    known = {name: value for name, value in package.items() if value}
    return json.dumps(known, ensure_ascii=False, indent=1) + "\n"


def _resource(data: Dataset, table: Table) -> dict[str, Any]:
    path = f"{table.name}.csv"
    raw = str(data.files[path]).encode("utf-8")
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": path,
        "title": translate(table.about, "en"),
        "title_ar": translate(table.about, "ar"),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(raw),
        "hash": f"sha256:{hashlib.sha256(raw).hexdigest()}",
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    return {
        "fields": [_field(table, column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
        "foreignKeys": [_reference(column) for column in table.columns if column.of],
    }


def _field(table: Table, column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": column.type}
    for lang in LANGS:
        suffix = "" if lang == "en" else f"_{lang}"
        field[f"title{suffix}"] = table.column_title(column, lang)
        field[f"description{suffix}"] = table.description(column, lang)
    if column.name in table.key:
        field["constraints"] = {"required": True}
    return field


def _reference(column: Column) -> dict[str, Any]:
    target = next(table for table in TABLES if table.name == column.of)
    return {
        "fields": [column.name],
        "reference": {"resource": target.name, "fields": [target.key[0]]},
    }
