"""The dossier as data, one module a format, each listed once in `EXPORTS`.

In: a `Graph`. Out: the files in docs/data/. The page of what there is to take away and the
READ-ME of the zips name them from the same list.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from build_tools.data.claims_csv import claims_csv
from build_tools.data.entries_json import entries_json
from build_tools.reading.graph import Graph


@dataclass(frozen=True)
class Export:
    """A file in docs/data: its name, a message that says what it holds, and its maker."""

    name: str
    about: str
    make: Callable[[Graph], str]


EXPORTS: tuple[Export, ...] = (
    Export("entries.json", "every entry whole", entries_json),
    Export("claims.csv", "one row for each citation of a claim", claims_csv),
)


def export_data(graph: Graph) -> dict[str, str]:
    """The text of every data file, by name."""
    return {export.name: export.make(graph) for export in EXPORTS}
