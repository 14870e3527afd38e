"""Splits text into parts by direction, so that a page can isolate those that run the other way.

A browser orders mixed text by each character. It cannot know that a full stop after a Latin name
ends the Arabic sentence, nor that the brackets of "S/RES/2259 (2015)" belong to what is before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from build_tools.words.language import Lang


class Piece(NamedTuple):
    """A part of a text.

    `kind`: "own" script, a run of the "other", or a "number" that Arabic letters would turn round.
    """

    text: str
    kind: Literal["own", "other", "number"]


_ARABIC = "[\u0600-\u06ff\u0750-\u077f]"  # the script's own comma and question mark, too
_ARABIC_LETTER = "(?![\u060c\u061b\u061f])[\u0600-\u06ff\u0750-\u077f]"
_LATIN_LETTER = rf"(?!{_ARABIC})[^\W\d_]"


def _run(letter: str, inner: str, *units: str) -> str:
    """From the first `letter`, or what opens before it, over all that is `inner` or a whole unit."""
    return (
        rf"(?:(?<=[“\"«(\[{{])(?!\s)(?:{inner})*?|(?<!\d)\d*?)"
        rf"{letter}(?:{'|'.join((inner, *units))})*+"
    )


_NOT_ARABIC = rf"(?!{_ARABIC})[^()\[\]{{}}“”\"«»]"
# A comma, or what ends a sentence, is English between Arabic names.
_NOT_LATIN = rf"(?!{_LATIN_LETTER})[^()\[\]{{}}“”\"«»,;!?]"
_ARABIC_QUOTED = rf"«(?:(?!{_LATIN_LETTER})[^«»])*+»"
_ARABIC_ASIDE = rf"\((?=[^()]*{_ARABIC})(?:(?!{_LATIN_LETTER})[^()])*+\)"
_OTHER_RUN: dict[Lang, str] = {
    "ar": _run(_LATIN_LETTER, _NOT_ARABIC, rf"\((?:{_NOT_ARABIC})*+\)"),
    "en": _run(
        rf"(?:{_ARABIC_LETTER}|(?=«[^«»]*{_ARABIC}){_ARABIC_QUOTED})",
        _NOT_LATIN,
        _ARABIC_QUOTED,
        _ARABIC_ASIDE,
    ),
}
# With a sign, a unit or the year first: Arabic letters before them would turn these round.
_NUMBER = (
    r"(?<![\d.,)+–-])(?:\+\d[\d ()-]*\d|\d{4}-\d\d(?:-\d\d)?(?![\d-])"
    r"|(?:[$€£]|(?<!\w)[+−-])\d(?:[\d.,]*\d)?[%‰]?|\d(?:[\d.,]*\d)?[%‰])"
)
_PARTS: dict[Lang, re.Pattern[str]] = {
    "ar": re.compile(rf"(?P<other>{_OTHER_RUN['ar']})|{_NUMBER}"),
    "en": re.compile(rf"(?P<other>{_OTHER_RUN['en']})"),
}
# Without any of these a text is of one piece, which is found out far sooner than what its parts are.
_PARTED: dict[Lang, re.Pattern[str]] = {
    "ar": re.compile(rf"\d|[^\W{_ARABIC[1:-1]}]"),
    "en": re.compile(_ARABIC),
}
# What ends a run but belongs to the sentence around it.
_ENDS = re.compile(r"[\s.,:;!?،–—'’…&/-]+\Z")
# Between Arabic and an English word a number is English; after "Boeing" it stays with the name.
_NUMBER_ENDS = re.compile(r"\s+\d[\d.,%]*\s*\Z")
_QUOTED = re.compile(r"“”|\"\"|«»|\(\)|\[\]|\{\}")


def split_runs(text: str, lang: Lang) -> Iterator[Piece]:
    """The pieces of a `text` in `lang`, in order; together they are the text."""
    end = 0
    for found in _PARTS[lang].finditer(text) if _PARTED[lang].search(text) else ():
        part = _trimmed(text, found, lang) if found["other"] else found.group()
        if found.start() > end:
            yield Piece(text[end : found.start()], "own")
        yield Piece(part, "other" if found["other"] else "number")
        end = found.start() + len(part)
    if end < len(text):
        yield Piece(text[end:], "own")


def _trimmed(text: str, found: re.Match[str], lang: Lang) -> str:
    """A run without what belongs to the sentence around it; what is quoted is whole."""
    run, following = found.group(), text[found.end() : found.end() + 1]
    if _QUOTED.fullmatch(text[: found.start()][-1:] + following):
        return run.rstrip()
    if lang == "en" and following.isalpha():
        run = _NUMBER_ENDS.sub("", run)
    return _ENDS.sub("", run)
