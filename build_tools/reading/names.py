"""Which names files and entries may have in a dossier's folders, and which are passed over."""

from __future__ import annotations

import re
from pathlib import PurePath

from build_tools.reading.model import is_id

# Ids that no entry can have: its page would take the place of a section's index.
INDEXES = frozenset({"index", "a-z"})

# Ids that no roster can have: pages beside those of rosters.
OFFICES = frozenset({"index", "commands"})

# Windows keeps these for devices: one such file, and no clone there can be checked out.
DEVICES = r"^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$"
_DEVICE = "is a name that no file can have on Windows: choose a longer id"

# What editors (Vim, Emacs), systems (macOS, Windows), Git and `dossier fmt` leave beside a file.
_LEFT_BEHIND = re.compile(
    r"\..*\.sw[a-z]|.*~|#.*#|\.#.*|\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|\.gitkeep|\..*\.new"
)


def is_left_behind(name: str) -> bool:
    """Whether a program left the file beside those that people write: it is passed over."""
    return _LEFT_BEHIND.fullmatch(name) is not None


def check_new_id(text: str) -> None:
    """Raises ValueError, which says how to fix it, unless `text` may be the id of a new entry."""
    if not is_id(text):
        raise ValueError(f"`{text[:80]}` is not an id: use a-z, 0-9 and single hyphens")
    if re.match(DEVICES, text):
        raise ValueError(f"`{text}` {_DEVICE}")


def wrong_name(path: PurePath) -> str | None:
    """What is wrong with the name of an entry's file and how to fix it; None when nothing is."""
    if path.suffix != ".yaml" or not is_id(path.stem):
        return (
            "is not an entry's file name: use a-z, 0-9 and single hyphens, at most 80, then `.yaml`"
        )
    return _DEVICE if re.match(DEVICES, path.stem) else None
