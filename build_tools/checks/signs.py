"""Check the signs of writing: what opens closes, and signs and spaces stand where readers expect them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from build_tools.checks.alone import Alone
from build_tools.reading.document import KeyPath
from build_tools.reading.graph import texts_at
from build_tools.reading.marks import CitationMark, EntryMark, Mark, parse_marks
from build_tools.reading.model import Entry, Source
from build_tools.reading.problems import Problem
from build_tools.words.language import LANGS, Lang
from build_tools.words.messages import wording

_BOTH = {
    "two_spaces": r"\S  +\S",
    "space_before_sign": r"\S [.,;:!?،؛؟](?!\S)|\S [»”)\]](?!\w)",
    "space_within_pair": r"[«“(\[] \S",
    "sign_twice": r"([,;:!?،؛؟])\1|(?<!\.)\.\.(?!\.)",
    "no_space_behind_sign": r"[^\W\d_][,;،؛][^\W\d_]|[ء-ي]{2}[.؟][ء-ي]{2}|[a-z]{2}[.?][A-Z][a-z]{2}",
}
_EACH: dict[Lang, dict[str, str]] = {
    "ar": {
        "sign_of_the_other": r"[ء-ي][,;?]",
        "word_twice": r"(?<!\S)(في|على|إلى|عن|أن|التي|الذي) \1(?!\S)",
    },
    "en": {
        "sign_of_the_other": r"[،؛؟]",
        "word_twice": r"(?<!\S)(the|a|an|of|to|and|at|by|for|with|from|as|was|were) \1(?!\S)",
    },
}
SLIPS: Mapping[Lang, Mapping[str, re.Pattern[str]]] = {
    lang: {term: re.compile(slip) for term, slip in {**_BOTH, **_EACH[lang]}.items()}
    for lang in LANGS
}
"""What no text of a language has, by the term that tells of it."""

COUNTERPARTS = {"«": "»", "“": "”", "(": ")", "[": "]"}
PAIRED = re.compile(r"[«»“”()\[\]]")
# "11" and a straight mark are inches; 1) counts and closes nothing.
INCHES = re.compile(r'(?<=[0-9])"')
COUNTER = re.compile(r"(?<!\S)[^\W_]{1,2}$")
CITED = "※"
"""What stands for a citation, which is neither word nor space."""
AROUND = 12
"""How many letters on each side are shown of the place, at least: no word is cut."""


def signs_are_in_place(one: Alone) -> Iterator[Problem]:
    """Marks and brackets come in pairs, spaces are single, signs are the language's own."""
    for at, lang, words in shown_texts(one.entry):
        for term, slip in SLIPS[lang].items():
            found = slip.search(words)
            if found:
                message = wording(term, words=around(words, *found.span()))
                yield one.problem("signs_are_in_place", message, *at)
        alone = _without_partner(words)
        if alone is not None:
            message = wording(
                "without_partner", sign=words[alone], words=around(words, alone, alone + 1)
            )
            yield one.problem("signs_are_in_place", message, *at)


def _without_partner(words: str) -> int | None:
    """Where a mark or a bracket stands that opens or closes alone."""
    opened: list[int] = []
    for found in PAIRED.finditer(words):
        place, sign = found.start(), found.group()
        if sign in COUNTERPARTS:
            opened.append(place)
        elif opened and COUNTERPARTS[words[opened[-1]]] == sign:
            opened.pop()
        elif opened or not COUNTER.search(words[:place]):
            return place
    if opened:
        return opened[0]
    is_odd = words.count('"') % 2 and INCHES.sub("", words).count('"') % 2
    return words.rindex('"') if is_odd else None


def around(words: str, start: int, end: int) -> str:
    """The place from `start` to `end` in `words`, with some words on each side."""
    begin = words.rfind(" ", 0, max(0, start - AROUND)) + 1
    close = words.find(" ", end + AROUND)
    return words[begin : close if close >= 0 else None].replace(CITED, "").strip()


def shown_texts(entry: Entry) -> Iterator[tuple[KeyPath, Lang, str]]:
    """Each text as it is shown, a link by its entry; titles of sources stay as they were printed."""
    names = () if isinstance(entry, Source) else ((("name",), entry.label),)
    for at, text in (*texts_at(entry), *names):
        for lang in LANGS:
            yield (*at, lang), lang, "".join(map(_shown, parse_marks(text.in_language(lang))))


def _shown(mark: Mark) -> str:
    if isinstance(mark, EntryMark):
        return mark.words or mark.entry
    return CITED if isinstance(mark, CitationMark) else mark.text
