"""The input of all that a release is made of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from build_tools.outside.checkout import Checkout
from build_tools.reading.model import Dossier
from build_tools.site.addresses import Repository


@dataclass(frozen=True)
class Release:
    """The built `site` of the repository in `root`, with its dossier and its revision."""

    root: Path
    site: Path
    dossier: Dossier
    checkout: Checkout

    @property
    def repository(self) -> Repository:
        """Where the repository is on the web."""
        return Repository(self.dossier.home)
