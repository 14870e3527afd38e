"""The dossier as tidy tables: one for each section, and one each of claims, citations, tenures and terms.

In: a `Dataset`. Out: `TABLES`, each with its columns and what makes its rows; CSV, the data
package, the spreadsheets, the database and the codebook are made from them.
"""

from build_tools.data.tables.claims import CITATIONS, CLAIMS, NUMBERS
from build_tools.data.tables.described import ACTORS, DISPUTES, ENTRIES, EVENTS, PLACES
from build_tools.data.tables.sources import SOURCES
from build_tools.data.tables.table import Cell, Column, Row, Table
from build_tools.data.tables.tenures import TENURES
from build_tools.data.tables.terms import TERMS

TABLES: tuple[Table, ...] = (
    ENTRIES,
    ACTORS,
    EVENTS,
    PLACES,
    SOURCES,
    DISPUTES,
    CLAIMS,
    CITATIONS,
    TENURES,
    NUMBERS,
    TERMS,
)
"""In an order in which each refers only to those before it."""

__all__ = ["TABLES", "Cell", "Column", "Row", "Table"]
