"""The list of checksums of what a release publishes."""

from __future__ import annotations

import hashlib
from pathlib import Path


def checksums(folder: Path) -> str:
    """The SHA-256 of each file of `folder` by name, as `sha256sum --check` reads them."""
    lines = (
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
        for path in sorted(folder.iterdir())
    )
    return "".join(lines)
