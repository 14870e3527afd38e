"""Which names files and entries may have in a dossier's folders, and which are passed over."""

from __future__ import annotations

import re
from pathlib import PurePath

from build_tools.reading.model import is_id
from build_tools.words.messages import Message, WrongValueError, wording

# Ids that no entry can have: its page would take the place of a section's index.
INDEXES = frozenset({"index", "a-z"})

# Ids that no roster can have: pages beside those of rosters.
OFFICES = frozenset({"index", "commands"})

# Windows keeps these for devices: one such file, and no clone there can be checked out.
DEVICES = r"^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$"

# What editors (Vim, Emacs), systems (macOS, Windows), Git and `dossier fmt` leave beside a file.
_LEFT_BEHIND = re.compile(
    r"\..*\.sw[a-z]|.*~|#.*#|\.#.*|\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|\.gitkeep|\..*\.new"
)


def is_left_behind(name: str) -> bool:
    """Whether a program left the file beside those that people write: it is passed over."""
    return _LEFT_BEHIND.fullmatch(name) is not None


def check_new_id(text: str) -> None:
    """Raises WrongValueError, which says how to fix it, unless `text` may be the id of a new entry."""
    if not is_id(text):
        raise WrongValueError("not_an_id", text=text[:80])
    if re.match(DEVICES, text):
        raise WrongValueError("device_id", name=text)


def wrong_name(path: PurePath) -> Message | None:
    """What is wrong with the name of an entry's file and how to fix it; None when nothing is."""
    if path.suffix != ".yaml" or not is_id(path.stem):
        return wording("not_a_file_name")
    return wording("device") if re.match(DEVICES, path.stem) else None
