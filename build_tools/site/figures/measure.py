"""How wide words are, at least as wide as any reader's font sets them; lines broken to fit.

Readers have their own fonts, so this is a careful table, not a measurement: letters as in the
widest of the usual faces, DejaVu Sans. A browser test holds it to the truth.
"""

from __future__ import annotations

from functools import lru_cache

from build_tools.words.language import Lang

# The room for a figure in the narrowest window, 320 px, and in the widest.
NARROWEST, WIDEST = 280, 800
SIZE: dict[Lang, int] = {"en": 14, "ar": 15}
LINE: dict[Lang, int] = {"en": 18, "ar": 22}
SMALL = 0.86  # of a date or a note beside a name

# Widths in parts of the type's size.
_GROUPS = {
    "ijlI|": 0.3,
    " .,:;'’‘-/\\()[]!ft،؛": 0.38,
    'rJ“”"': 0.45,
    "sczvyxk?*": 0.58,
    "DGHNOQ": 0.79,
    "+=": 0.84,
    "MW": 0.99,
    "mw": 0.97,
    "%—@": 1.0,
    "اأإآٱ": 0.28,
    "لنيئىبتث": 0.46,
    "ءردذزوؤة": 0.52,
    "مهفقك": 0.57,
    "جحخعغ": 0.66,
    "طظ": 0.82,
    "سشصض": 0.89,
    "ًٌٍَُِّْ": 0.0,
}
_WIDTH = {letter: width for letters, width in _GROUPS.items() for letter in letters}
_UPPER, _OTHER = 0.75, 0.64
# These are drawn out where a word ends.
_LONG_AT_END = frozenset("بتثفقكلسشصضطظنيىئ")
_END = 0.48


@lru_cache(maxsize=8192)
def width(text: str, lang: Lang, scale: float = 1.0) -> float:
    """The width of `text` in px, when set in a figure of a page in `lang`."""
    ends = sum(_END for word in text.split() if word[-1] in _LONG_AT_END)
    return scale * SIZE[lang] * (sum(map(_advance, text)) + ends)


def _advance(letter: str) -> float:
    return _WIDTH.get(letter, _UPPER if letter.isupper() else _OTHER)


def wrap(text: str, room: float, lang: Lang, scale: float = 1.0) -> tuple[str, ...]:
    """`text` in lines no wider than `room` where words allow, the lines about equally long."""
    lines = _fill(text, room, lang, scale)
    if len(lines) == 1:
        return lines
    whole = width(text, lang, scale)
    for share in (1.05, 1.15, 1.3, 1.5):
        even = _fill(text, min(room, whole / len(lines) * share), lang, scale)
        if len(even) == len(lines):
            return even
    return lines


def _fill(text: str, room: float, lang: Lang, scale: float) -> tuple[str, ...]:
    lines: list[str] = []
    for word in text.split():
        if lines and width(f"{lines[-1]} {word}", lang, scale) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines)


def widest(lines: tuple[str, ...], lang: Lang, scale: float = 1.0) -> float:
    """The width of the widest of `lines`."""
    return max((width(line, lang, scale) for line in lines), default=0)
