"""Text that was read in the wrong encoding, and kept so: Ø§Ù„ and ÇáÓÇÏÉ for Arabic, ط§ظ„ too."""

from __future__ import annotations

import re

# Accented Latin letters are a tenth of French or Turkish; ط and ظ are a sixtieth of Arabic.
_FEW = 8
_RULES = (
    (re.compile(r"[A-Za-zء-ي]"), re.compile(r"[À-ÖØ-öø-ɏ]"), 1.0),
    (re.compile(r"[ء-ي]"), re.compile(r"[طظ]"), 0.4),
    (re.compile(r"[A-Za-zء-ي]"), re.compile("\ufffd"), 0.1),
)
_TAGS = re.compile(r"<[^<>]*>")


def is_garbled(text: str) -> bool:
    """Whether some line of `text`, which may be HTML, is letters that no language puts together."""
    return any(_is_garbled(line) for line in _TAGS.sub("\n", text).split("\n"))


def _is_garbled(line: str) -> bool:
    for usual, odd, share in _RULES:
        strange = len(odd.findall(line))
        if strange >= _FEW and strange > share * len(usual.findall(line)):
            return True
    return False
