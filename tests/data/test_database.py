"""The database, opened by Datasette as a reader opens it."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette

from build_tools.data import Exports
from build_tools.data.database import QUESTIONS
from build_tools.data.tables import TABLES


def _ask(folder: Path, *paths: str) -> list[Any]:
    """What Datasette answers at each of `paths`."""
    metadata = json.loads((folder / "datasette.json").read_text("utf-8"))

    async def answers() -> list[Any]:
        datasette = Datasette([str(folder / "dossier.sqlite")], metadata=metadata)
        replies = [await datasette.client.get(path) for path in paths]
        assert [reply.status_code for reply in replies] == [200] * len(paths)
        return [reply.json() for reply in replies]

    with ThreadPoolExecutor() as pool:  # a browser test may have left its loop running here
        return pool.submit(asyncio.run, answers()).result()


@pytest.mark.filterwarnings("ignore")
def test_datasette_answers_the_questions_of_the_page(folder: Path) -> None:
    office, numbers, alone = _ask(
        folder, *(f"/dossier/{name}.json?_shape=array" for name in QUESTIONS)
    )

    assert office == []  # nobody is known to have held anything in 2020
    assert numbers[0]["name_en"] == "New Year flood"
    assert numbers[0]["given"] > 1
    assert alone[0]["claims"] >= alone[-1]["claims"] > 0


@pytest.mark.filterwarnings("ignore")
def test_datasette_searches_the_text_and_knows_the_columns(folder: Path) -> None:
    found, nothing, page = _ask(
        folder,
        "/dossier/entries.json?_search=سلمى&_shape=array",
        "/dossier/entries.json?_search=nosuchword&_shape=array",
        "/dossier/tenures.json",
    )

    assert {row["id"] for row in found} == {"salma-example", "posta-2031"}
    assert nothing == []  # where Datasette sees no index, it shows every row
    assert page["table"] == "tenures"


def test_every_table_is_there_with_all_its_rows(exports: Exports, folder: Path) -> None:
    connection = sqlite3.connect(folder / "dossier.sqlite")
    counted = {
        table.name: connection.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()[0]  # noqa: S608  # our own names
        for table in TABLES
    }
    connection.close()

    assert counted == {table.name: len(list(table.rows(exports.dataset))) for table in TABLES}


def test_it_says_what_it_is(folder: Path) -> None:
    connection = sqlite3.connect(folder / "dossier.sqlite")
    about = dict(connection.execute("SELECT name, value FROM about"))
    connection.close()

    assert about["revision"] == "v1-5-g0123456"
    assert about["title_ar"] == "ملف الواحات"
