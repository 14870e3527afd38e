"""The tables for spreadsheets: CSV (RFC 4180), and a workbook in each language."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from build_tools.data.dataset import LICENCE, Dataset
from build_tools.data.tables import TABLES, Cell, Table
from build_tools.words.language import Lang, translate

# A spreadsheet runs a cell of text that begins with one of these.
_RUNS = ("=", "+", "-", "@", "\t", "\r")
# A workbook bears a day; this is the first that its format can hold.
_NO_DAY = datetime(1980, 1, 1)  # noqa: DTZ001  # xlsx has no time zones
# In letters: what is longer is prose, and is read in the cell.
_NARROWEST, _WIDEST = 9, 44
# Without it Excel takes a file for one of Windows' own encodings, and Arabic for nonsense.
_MARK = "\ufeff"


class _Looks(NamedTuple):
    """Formats of cells, which belong to one workbook."""

    title: object
    yes_no: object


def csv_file(data: Dataset, table: Table) -> str:
    """`table` with its columns' names as header; nothing in it runs in a spreadsheet."""
    out = io.StringIO()
    out.write(_MARK)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([_text(cell) for cell in row] for row in table.rows(data))
    return out.getvalue()


def _text(cell: Cell) -> str:
    """A cell as text; an apostrophe keeps what begins like a formula from being run."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, (int, float)):
        return str(whole(cell))
    return f"'{cell}" if cell.startswith(_RUNS) else cell


def whole(number: float) -> float:
    """A whole number without a point."""
    return int(number) if number == int(number) else number


def workbook(data: Dataset, lang: Lang) -> bytes:
    """Every table as a sheet that reads in the direction of `lang`, its columns called in it.

    Texts are written as texts, so that none is taken for a formula or an address.
    """
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties(
            {
                "title": data.dossier.title.in_language(lang),
                "author": data.dossier.credit.in_language(lang),
                "comments": f"{LICENCE}, {data.home}, {data.revision}",
                "created": _NO_DAY,
            }
        )
        looks = _Looks(book.add_format({"bold": True}), book.add_format(_yes_no(lang)))
        for table in TABLES:
            sheet = book.add_worksheet(translate(table.title, lang))
            _fill(sheet, data, table, lang, looks)
    return out.getvalue()


def _yes_no(lang: Lang) -> dict[str, str]:
    """How LibreOffice shows what is true or false; Excel has words of its own for it."""
    yes, no = translate("yes", lang), translate("no", lang)
    return {"num_format": f'"{yes}";"{yes}";"{no}"'}


def _fill(sheet: Worksheet, data: Dataset, table: Table, lang: Lang, looks: _Looks) -> None:
    if lang == "ar":
        sheet.right_to_left()
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.repeat_rows(0)
    rows = list(table.rows(data))
    for place, column in enumerate(table.columns):
        title = table.column_title(column, lang)
        sheet.set_column(place, place, _width(title, (row[place] for row in rows)))
        sheet.write_string(0, place, title, looks.title)
    for number, row in enumerate(rows, 1):
        for place, cell in enumerate(row):
            _write(sheet, number, place, cell, looks.yes_no)
    sheet.autofilter(0, 0, len(rows), len(table.columns) - 1)


def _width(title: str, cells: Iterable[Cell]) -> int:
    """That of the longest cell, within bounds; beside a title stands the sign of the filter."""
    longest = max((len(str(cell)) for cell in cells if cell is not None), default=0)
    return min(max(longest + 1, len(title) + 4, _NARROWEST), _WIDEST)


def _write(sheet: Worksheet, row: int, place: int, cell: Cell, yes_no: object) -> None:
    if isinstance(cell, bool):
        sheet.write_boolean(row, place, cell, yes_no)
    elif isinstance(cell, (int, float)):
        sheet.write_number(row, place, cell)
    elif cell is not None:
        sheet.write_string(row, place, cell)
