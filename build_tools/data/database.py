"""The tables as one SQLite database, for Datasette and for whoever asks in SQL."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from typing import Any

from build_tools.data.dataset import LICENCE, LICENCE_URL, Dataset
from build_tools.data.tables import TABLES, Column, Table
from build_tools.words.language import LANGS, Lang, translate

_TYPES = {
    "string": "TEXT",
    "date": "TEXT",
    "integer": "INTEGER",
    "boolean": "INTEGER",
    "number": "REAL",
}
_SEARCHED = ("name_ar", "name_en", "other_names", "summary_ar", "summary_en")

QUESTIONS: dict[str, tuple[str, str]] = {
    "who-held-what": (
        "Who held which post on 1 January 2020?",
        """select entries.name_en, entries.name_ar, tenures.post, bodies.name_en as body
from tenures
join entries on entries.id = tenures.holder
join entries as bodies on bodies.id = tenures.body
where surely_from <= '2020-01-01' and coalesce(surely_until, '9999') >= '2020-01-01'
order by bodies.name_en, tenures.post""",
    ),
    "numbers-that-differ": (
        "Which numbers in dispute differ most?",
        """select entries.name_en, entries.name_ar, term, min(low) as least, max(high) as most, count(*) as given
from numbers
join entries on entries.id = numbers.entry
group by numbers.entry, term
order by most / max(least, 1) desc""",
    ),
    "one-source": (
        "On which sources do most claims rest that no other publisher supports?",
        """select sources.title, sources.url, count(distinct claims.claim) as claims
from citations
join claims on claims.claim = citations.claim
join sources on sources.id = citations.source
where claims.publishers = 1 and claims.stands and citations.role = 'supports'
group by sources.id
order by claims desc, sources.id
limit 20""",
    ),
}
"""What the page of data asks the database, by name: the question as a message, and the SQL."""


def database(data: Dataset) -> bytes:
    """Every table with keys, references and indexes, a full-text index of the entries, a table `about`."""
    connection = sqlite3.connect(":memory:")
    try:
        for statement in _definitions():
            connection.execute(statement)
        for table in TABLES:
            marks = ", ".join("?" * len(table.columns))
            connection.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', table.rows(data))  # noqa: S608  # our own names
        connection.executemany("INSERT INTO about VALUES (?, ?)", _about(data).items())
        connection.execute("INSERT INTO entries_fts(entries_fts) VALUES ('rebuild')")
        connection.commit()
        return connection.serialize()
    finally:
        connection.close()


def _definitions() -> Iterator[str]:
    for table in TABLES:
        yield _table(table)
        for column in table.columns:
            if column.of and column.name != table.key[0]:
                yield f'CREATE INDEX "{table.name}_{column.name}" ON "{table.name}"("{column.name}")'
    yield "CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID"
    searched = ", ".join(_SEARCHED)
    # Datasette finds the index by these very quotation marks.
    yield f'CREATE VIRTUAL TABLE entries_fts USING fts5({searched}, content="entries")'


def _table(table: Table) -> str:
    key = ", ".join(f'"{name}"' for name in table.key)
    lines = [*(_column(column) for column in table.columns), f"PRIMARY KEY ({key})"]
    return f'CREATE TABLE "{table.name}" ({", ".join(lines)})'


def _column(column: Column) -> str:
    definition = f'"{column.name}" {_TYPES[column.type]}'
    if column.of:
        target = next(table for table in TABLES if table.name == column.of)
        definition += f' REFERENCES "{target.name}"("{target.key[0]}")'
    return definition


def _about(data: Dataset) -> dict[str, str]:
    return {
        **{f"title_{lang}": data.dossier.title.in_language(lang) for lang in LANGS},
        "revision": data.revision,
        "licence": LICENCE,
        "home": data.home,
    }


def datasette_metadata(data: Dataset) -> str:
    """What Datasette shows beside the tables: `datasette dossier.sqlite --metadata datasette.json`."""
    metadata = {
        "title": " · ".join(data.dossier.title.in_language(lang) for lang in LANGS),
        "license": LICENCE,
        "license_url": LICENCE_URL,
        "source": data.revision or data.home,
        "source_url": data.home,
        "databases": {
            "dossier": {
                "tables": {table.name: _described(table) for table in TABLES},
                "queries": {
                    name: {"title": _in_both(question), "sql": sql}
                    for name, (question, sql) in QUESTIONS.items()
                },
            }
        },
    }
    return json.dumps(metadata, ensure_ascii=False, indent=1) + "\n"


def _described(table: Table) -> dict[str, Any]:
    columns = {
        column.name: " · ".join(table.description(column, lang) for lang in LANGS)
        for column in table.columns
    }
    label = {"label_column": "name_en"} if "name_en" in columns else {}
    return {"description": _in_both(table.about), "columns": columns, **label}


def _in_both(message: str) -> str:
    langs: tuple[Lang, ...] = LANGS
    return " · ".join(translate(message, lang) for lang in langs)
