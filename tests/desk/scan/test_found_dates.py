"""Dates in both languages and every tradition of months; what cannot be known stays open."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_tools.desk.scan.found_dates import find_dates
from build_tools.reading.dates import parse_edtf

ISSUED = date(2023, 9, 29)
ROWS: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("found_dates.yaml").read_text("utf-8")
)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:40])
def test_dates(row: dict[str, Any]) -> None:
    found = find_dates(row["text"], ISSUED)

    assert [[one.text, one.edtf] for one in found] == row["dates"]
    assert [one.text for one in found if one.inferred] == row.get("inferred", [])
    for one in found:
        assert row["text"][one.start : one.end] == one.text
        assert one.edtf is None or str(parse_edtf(one.edtf)) == one.edtf


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:40])
def test_without_the_articles_day_nothing_is_worked_out(row: dict[str, Any]) -> None:
    found = find_dates(row["text"], None)

    assert [one.text for one in found if one.edtf and one.inferred] == []


@pytest.mark.parametrize("issued", [date.min, date.max])
def test_days_at_the_ends_of_time(issued: date) -> None:
    """What would lie before the first day or after the last is no date."""
    find_dates("yesterday, tomorrow, last month, next year, 3 March, أمس، العام المقبل", issued)
