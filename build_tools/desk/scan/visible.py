"""Words without what nobody sees: marks of direction, soft hyphens, spaces of other kinds."""

from __future__ import annotations

import unicodedata

from build_tools.reading.source import HIDDEN


def visible(text: str) -> str:
    """`text` on one line with single plain spaces, without what the check calls invisible."""
    shown = HIDDEN.sub(lambda found: _SPACE if _is_space(found.group()) else "", text)
    return " ".join(shown.split())


_SPACE = " "


def _is_space(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) == "Zs"
