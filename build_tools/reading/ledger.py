"""The ledger: every address that was published, of an entry or a claim, one a line.

Lines are only ever added (`dossier ledger`), so that a check can tell what must still lead
somewhere, without Git and whatever a change removed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from build_tools.reading.model import Described, Entry, Section
from build_tools.reading.problems import Problem
from build_tools.reading.source import SourceError, decode

LEDGER = "ledger.txt"
"""In dossier/; there need not be one."""


def read_ledger(folder: Path) -> tuple[tuple[str, ...], list[Problem]]:
    """The published addresses, `section/id` or `section/id#claim`, and why they cannot be read.

    There are none without a ledger.
    """
    path = folder / LEDGER
    if not path.is_file():
        return (), []
    try:
        return tuple(decode(path.read_bytes()).splitlines()), []
    except SourceError as error:
        return (), [Problem(f"{folder.name}/{LEDGER}", error.line, error.message, "source")]


def present_addresses(
    entries: Mapping[str, Entry], sections: Mapping[str, Section]
) -> Iterator[str]:
    """The addresses that the dossier has now, old ids included."""
    for entry in entries.values():
        section = sections[entry.id]
        for name in (entry.id, *entry.redirect_from):
            yield f"{section}/{name}"
        if isinstance(entry, Described) and not entry.withdrawn:
            yield from (f"{section}/{entry.id}#{claim.id}" for claim in entry.claims)
