"""The dossier as data, one module a format; `EXPORTS` maps each file in docs/data to its maker."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from build_tools.data.claims_csv import claims_csv
from build_tools.data.entries_json import entries_json
from build_tools.reading.graph import Graph

EXPORTS: Mapping[str, Callable[[Graph], str]] = {
    "entries.json": entries_json,
    "claims.csv": claims_csv,
}


def export_data(graph: Graph) -> dict[str, str]:
    """The text of every data file, by name."""
    return {name: export(graph) for name, export in EXPORTS.items()}
