"""What a build knows beside the entries: the site's public address, the dossier's history."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from build_tools.outside.checkout import revision_name
from build_tools.reading.history import History, Revision, read_history


@dataclass(frozen=True)
class Edition:
    """`address` ends in a slash, or is "" where there is none; `history` is None if it is not known.

    `revision` is the tag or commit of the whole, "" where there is no Git.
    """

    address: str = ""
    history: History | None = None
    revision: str = ""

    @property
    def revisions(self) -> Mapping[str, Revision]:
        """The last revision of each file, by its path."""
        return self.history.revisions if self.history else {}


UNPUBLISHED = Edition()


def read_edition(root: Path, address: str) -> Edition:
    """The edition that a build of `root` makes, to be published at `address`."""
    public = f"{address.rstrip('/')}/" if address else ""
    return Edition(public, read_history(root), revision_name(root))
