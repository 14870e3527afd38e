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
    found = find_dates(row["text"], row.get("issued", ISSUED))

    assert [[one.text, one.edtf or list(one.readings) or None] for one in found] == row["dates"]
    assert [one.text for one in found if one.inferred] == row.get("inferred", [])
    for one in found:
        assert row["text"][one.start : one.end] == one.text
        assert all(str(parse_edtf(text)) == text for text in (one.edtf, *one.readings) if text)


def test_a_day_within_a_name_is_part_of_it() -> None:
    text = "The Third March Hospital and the Union of 5 April 2019 opened on 3 March."
    name, union, day = (text.index(words) for words in ("March H", "5 April", "3 March."))

    found = find_dates(text, ISSUED, [(name - 6, name + 14), (union - 9, union + 12)])

    assert [one.start for one in found] == [union, day]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:40])
def test_without_the_articles_day_nothing_is_worked_out(row: dict[str, Any]) -> None:
    found = find_dates(row["text"], None)

    told = [one.text for one in found if (one.edtf or one.readings) and one.inferred]
    assert [text for text in told if not text.endswith(_DECADES)] == []


# Of these the text tells the century.
_DECADES = ("القرن الماضي", "القرن الحالي", "الثمانينات")


@pytest.mark.parametrize("issued", [date.min, date.max])
def test_days_at_the_ends_of_time(issued: date) -> None:
    """What would lie before the first day or after the last is no date."""
    find_dates("yesterday, tomorrow, last month, next year, 3 March, أمس، العام المقبل", issued)
