"""What a file weighs on a slow line."""

from __future__ import annotations

import gzip
from pathlib import Path

PACKED = (".woff2", ".png", ".jpg", ".webp")


def weight(path: Path) -> int:
    """Its bytes, where a server compresses what is not yet compressed."""
    raw = path.read_bytes()
    return len(raw) if path.suffix in PACKED else len(gzip.compress(raw, 6))
