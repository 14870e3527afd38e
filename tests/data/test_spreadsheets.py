"""Tables in spreadsheets: nothing in them runs, and Arabic ones read from the right."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from build_tools.build import check_dossier
from build_tools.data import Exports
from build_tools.data.tables import TABLES
from build_tools.facts import Facts
from build_tools.site.pages import exports_of
from tests.conftest import MINIATURE


def _rows(exports: Exports, name: str) -> list[dict[str, str]]:
    text = str(exports[name]).removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_excel_is_told_that_a_csv_file_is_utf_8(exports: Exports) -> None:
    """Else it opens Arabic as nonsense."""
    files = [str(exports[f"{table.name}.csv"]) for table in TABLES]

    assert files
    assert all(file.startswith("\ufeff") and file.count("\ufeff") == 1 for file in files)


@pytest.fixture(scope="module", params=list("=+-@"))
def hostile(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Exports:
    """The exports of a dossier in which a spelling and a locator begin like formulas."""
    root, sign = tmp_path_factory.mktemp("hostile"), request.param
    shutil.copytree(MINIATURE / "dossier", root / "dossier")
    entry = root / "dossier" / "actors" / "salma-example.yaml"
    text = entry.read_text("utf-8").replace("value: Selma Exampla", f'value: "{sign}HYPERLINK(1)"')
    entry.write_text(text.replace('"H, ¶1"', f'"{sign}2+3"'), encoding="utf-8")
    graph, _ = check_dossier(root)
    assert graph is not None
    return exports_of(Facts(graph))


def test_no_cell_of_a_csv_file_is_a_formula(hostile: Exports) -> None:
    spelled = next(r for r in _rows(hostile, "claims.csv") if r["claim"].endswith("#spelled-selma"))
    locators = {row["locator"][:3] for row in _rows(hostile, "citations.csv")}

    assert spelled["value"][0] == "'"
    assert spelled["value"].endswith("HYPERLINK(1)")
    assert any(locator[0] == "'" for locator in locators if locator)


def test_what_is_short_is_seen_whole(folder: Path) -> None:
    """An id that is cut at the edge of its column cannot be read, prose can in its cell."""
    for lang in ("ar", "en"):
        book = openpyxl.load_workbook(folder / f"tables-{lang}.xlsx")
        cut = [
            f"{sheet.title}!{cell.coordinate}"
            for sheet in book
            for row in sheet.iter_rows()
            for cell in row
            if len(str(cell.value or "")) <= 40
            and _width(sheet, cell.column) < len(str(cell.value or ""))
        ]
        assert cut == []
        assert all(sheet.print_title_rows == "$1:$1" for sheet in book)


def _width(sheet: Any, column: int) -> float:
    """Neighbours of one width are written once."""
    found = (each for each in sheet.column_dimensions.values() if each.min <= column <= each.max)
    width: float = next(found).width
    return width


def test_a_negative_number_stays_a_number(exports: Exports) -> None:
    oasis = next(row for row in _rows(exports, "places.csv") if row["id"] == "north-oasis")

    assert (oasis["latitude"], oasis["longitude"]) == ("10.25", "-20.5")


def test_no_cell_of_a_workbook_is_a_formula(hostile: Exports) -> None:
    made = hostile["tables-en.xlsx"]
    assert isinstance(made, bytes)
    book = openpyxl.load_workbook(io.BytesIO(made))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]

    assert any("HYPERLINK(1)" in str(cell.value) for cell in cells)
    assert not any(cell.data_type == "f" for cell in cells)


def test_a_workbook_speaks_its_language_and_says_what_it_is(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / "tables-ar.xlsx")

    assert book.sheetnames[:2] == ["كل المواد", "شخصيات وجهات"]
    assert len(book.sheetnames) == len(TABLES)
    assert [cell.value for cell in book["الأماكن"][1]][:3] == ["المعرّف", "النوع", "الاسم بالعربية"]
    assert all(sheet.sheet_view.rightToLeft for sheet in book)
    assert "v1-5-g0123456" in str(book.properties.description)


def test_the_value_of_a_claim_is_where_its_form_has_it(exports: Exports) -> None:
    rows = {row["claim"].partition("#")[2]: row for row in _rows(exports, "claims.csv")}

    assert (rows["votes"]["low"], rows["votes"]["high"]) == ("3", "6")
    assert rows["votes"]["bound"] == "about"
    assert rows["in-great-oasis"]["object"] == "great-oasis"
    assert rows["chaired-council"]["role"] == "chair"
    assert rows["titled-architect"]["value_ar"] == "مهندسة"
    assert rows["denies-waste"]["value_en"] == "He wasted no money."
    assert rows["founded"]["value"] == "somevalue"
    assert rows["died-earlier"]["stands"] == "false"


def test_withdrawn_entries_leave_nothing(exports: Exports) -> None:
    assert not any("old-committee" in str(exports[f"{table.name}.csv"]) for table in TABLES)
