"""Words of both languages that deny, so that a check can find a sentence that only one denies."""

from __future__ import annotations

import re
from functools import cache

from build_tools.words.folding import fold
from build_tools.words.language import Lang
from build_tools.words.tables import read_table

_START = {"says": "[وف]?", "may": "[وفبلك]{0,2}(?:ال)?", "never": "[وف]?"}
"""What may be written together with an Arabic word."""


def denial(text: str, lang: Lang) -> str | None:
    """The word by which `text` surely denies, folded."""
    found = _pattern(lang, "says").search(_without_idioms(text, lang))
    return found[0] if found else None


def may_deny(text: str, lang: Lang) -> bool:
    """Whether `text` has any word by which it may deny."""
    bare = _without_idioms(text, lang)
    return any(_pattern(lang, part).search(bare) for part in ("says", "may"))


def _without_idioms(text: str, lang: Lang) -> str:
    return _pattern(lang, "never").sub(" ", fold(text))


@cache
def _pattern(lang: Lang, part: str) -> re.Pattern[str]:
    """Whole words, of which `…` is any ending."""
    words: list[str] = read_table("negations")[lang][part]
    start = _START[part] if lang == "ar" else ""
    either = "|".join(
        re.escape(fold(word.rstrip("…"))) + r"\w*" * word.endswith("…") for word in words
    )
    return re.compile(rf"(?<!\w){start}(?:{either})(?!\w)")
