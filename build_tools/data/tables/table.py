"""A table: its columns, and what makes its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, Literal

from build_tools.data.dataset import Dataset
from build_tools.reading.dates import Edtf
from build_tools.words.language import Lang
from build_tools.words.tables import read_table

Cell = str | int | float | bool | None
"""None where nothing is stated."""

Row = tuple[Cell, ...]

Type = Literal["string", "integer", "number", "boolean", "date"]
"""As Table Schema names them: https://specs.frictionlessdata.io/table-schema/."""


@dataclass(frozen=True)
class Column:
    """`of` is the table whose key the cells hold, if any; `many` says that they hold several."""

    name: str
    type: Type = "string"
    of: str | None = None
    many: bool = False


@dataclass(frozen=True)
class Table:
    """`name` is that of its file; the first `keys` columns together tell each row from all others.

    `title` and `about` are messages: what it is called, and what it holds.
    """

    name: str
    title: str
    about: str
    columns: tuple[Column, ...]
    rows: Callable[[Dataset], Iterable[Row]]
    keys: int = 1

    @property
    def key(self) -> tuple[str, ...]:
        """The names of the columns that tell each row from all others."""
        return tuple(column.name for column in self.columns[: self.keys])

    def column_title(self, column: Column, lang: Lang) -> str:
        """What a column is called."""
        return str(self._words(column)["title"][lang])

    def description(self, column: Column, lang: Lang) -> str:
        """What a column holds."""
        return str(self._words(column)["description"][lang])

    def _words(self, column: Column) -> Mapping[str, Any]:
        words = _columns()
        found: Mapping[str, Any] = words.get(f"{self.name}.{column.name}") or words[column.name]
        return found


@cache
def _columns() -> dict[str, Any]:
    return read_table("columns")


def strings(*names: str) -> tuple[Column, ...]:
    """Columns of text."""
    return tuple(map(Column, names))


def listed(words: Iterable[object]) -> str | None:
    """Several values in one cell, parted as `; `; None where there are none."""
    return "; ".join(map(str, words)) or None


def days(when: Edtf | None) -> tuple[str | None, str | None]:
    """The first and the last day that a date may mean; None where it has no end there."""
    return (day(when.first), day(when.last)) if when else (None, None)


def day(value: date) -> str | None:
    """A day as ISO 8601; None for one that stands for "always"."""
    return None if value in (date.min, date.max) else value.isoformat()


def text(value: object) -> str | None:
    """A value in the notation of the entries; None for None."""
    return None if value is None else str(value)
