"""When a copy of each source was last tried for in vain, so that the next run begins elsewhere."""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from build_tools.outside.store import STORE_FOLDER
from build_tools.reading.model import Source


class Tries:
    """Kept in a file of the repository's cache, which may be deleted at any time."""

    def __init__(self, root: Path) -> None:
        self._path = root / STORE_FOLDER / "archive.json"
        self._last = _read(self._path)

    def in_order(self, sources: Iterable[Source]) -> list[Source]:
        """`sources`, those never tried first, then those whose try is longest ago."""
        return sorted(sources, key=lambda source: self._last.get(source.id, ""))

    def failed(self, source: str) -> None:
        """Notes at once that `source` was tried now, in vain."""
        self._last[source] = datetime.now(UTC).isoformat()
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(json.dumps(self._last, indent=1), "utf-8", newline="\n")


def _read(path: Path) -> dict[str, str]:
    """What was kept; nothing where the file is not there or was cut short."""
    with suppress(OSError, ValueError):
        found = json.loads(path.read_text("utf-8"))
        if isinstance(found, dict):
            return {str(source): str(when) for source, when in found.items()}
    return {}
