"""What a build knows beside the entries: the site's public address, the dossier's history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from build_tools.reading.history import History, Revision, read_history


@dataclass(frozen=True)
class Edition:
    """`address` ends in a slash, or is "" where there is none; `history` is None if it is not known."""

    address: str = ""
    history: History | None = None

    @property
    def revisions(self) -> Mapping[str, Revision]:
        """The last revision of each file, by its path."""
        return self.history.revisions if self.history else {}


UNPUBLISHED = Edition()


def read_edition(root: Path, address: str) -> Edition:
    """The edition that a build of `root` makes, to be published at `address`."""
    return Edition(f"{address.rstrip('/')}/" if address else "", read_history(root))
