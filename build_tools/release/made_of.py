"""What everything to be taken away is made of."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from build_tools.outside.checkout import Checkout
from build_tools.reading.model import Dossier
from build_tools.site.addresses import Repository


@dataclass(frozen=True)
class Release:
    """The built `site` of the repository in `root`, of what dossier and which state it is."""

    root: Path
    site: Path
    dossier: Dossier
    checkout: Checkout

    @property
    def repository(self) -> Repository:
        """Where its files are."""
        return Repository(self.dossier.home)
