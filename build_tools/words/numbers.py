"""Numbers in prose of both languages, so that a check can hold them against each other.

Digits of all kinds, thousands parted or not, `1.2 million`, `18 و20 ألفاً`, `٤ آلاف و333`; words for
numbers by `numbers.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from build_tools.words.digits import western
from build_tools.words.folding import fold
from build_tools.words.language import Lang
from build_tools.words.tables import read_table

_TABLE: dict[str, Any] = read_table("numbers")
NO_NUMBER = re.compile(rf"(?i:{'|'.join(_TABLE.pop('no_numbers'))})(?!\w)")
TOKEN = re.compile(
    r"(?P<number>\d{1,3}(?:[,،\u00a0\u202f\u2009]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?(?!\.?\d))"
    r"|(?P<word>[^\W\d_](?:[^\W\d_]|[\u064b-\u0652\u0670])*)"  # vowel marks are no letters
)
PREFIX = re.compile(r"^[وف]?[بكل]?(?:ال|لل)?")
CLITICS = re.compile(r"^[وف]?[بكل]?")
"""The same before a number that begins as the article does: وألف."""
JOINING = frozenset({"and", "to", "or", "of", "a", "و", "الي", "او", "بعد"})
_THOUSAND = 1000
LONGEST = 6


@dataclass(frozen=True)
class Number:
    """A number as written, and all that it may be worth where it stands."""

    text: str
    values: frozenset[float]
    in_digits: bool


def numbers(text: str, lang: Lang) -> tuple[Number, ...]:
    """The numbers in `text`, in digits and in words, in order."""
    bare = NO_NUMBER.sub("", text)
    return tuple(number for run in _runs(bare, lang) for number in _valued(run))


_Piece = tuple[str, float, bool]  # as written, worth alone, in digits


def _runs(text: str, lang: Lang) -> Iterator[list[_Piece]]:
    """Numbers that follow each other, with no more than `and` and its like between them."""
    run: list[_Piece] = []
    for found in TOKEN.finditer(western(text)):
        piece = _piece(found, text, lang)
        if piece:
            run.append(piece)
        elif run and not _joins(found[0]):
            yield run
            run = []
    if run:
        yield run


def _piece(found: re.Match[str], text: str, lang: Lang) -> _Piece | None:
    written = text[found.start() : found.end()]
    if found["number"]:
        return written, float(re.sub(r"[^\d.]", "", found[0])), True
    value = _worth(written, lang)
    return None if value is None else (written, value, False)


@lru_cache(maxsize=2**16)
def _worth(written: str, lang: Lang) -> float | None:
    known, word = number_words()[lang], fold(written)
    forms = [word] if lang == "en" else [word, PREFIX.sub("", word), CLITICS.sub("", word)]
    return next((known[form] for form in forms if form in known), None)


@lru_cache(maxsize=2**16)
def _joins(written: str) -> bool:
    return fold(written) in JOINING


@cache
def number_words() -> dict[str, dict[str, float]]:
    """What each word for a number is worth, folded, by language."""
    return {
        lang: {fold(word): float(worth) for word, worth in words.items()}
        for lang, words in _TABLE.items()
    }


def _valued(run: list[_Piece]) -> Iterator[Number]:
    """Each of a run, worth what it is alone, by the scale behind it, and in what it may be part of."""
    for place, (text, value, in_digits) in enumerate(run):
        scale = next((after for _, after, _ in run[place + 1 :] if _is_scale(after)), 1)
        values = {value * scale, *_sums(run, place)}
        if not _is_scaled(run[place + 1 :]):
            values.add(value)
        yield Number(text, frozenset(round(each, 3) for each in values), in_digits)


def _is_scaled(after: list[_Piece]) -> bool:
    """Whether a word for thousands or more comes next; `5m` may be metres."""
    return bool(after) and _is_scale(after[0][1]) and not after[0][2] and len(after[0][0]) > 1


def _is_scale(value: float) -> bool:
    """Whether a number multiplies what stands before it: thousands and millions, no decade."""
    return value >= _THOUSAND and value % _THOUSAND == 0


def _sums(run: list[_Piece], place: int) -> Iterator[float]:
    """What two or more parts of a run, the piece at `place` among them, are worth; digits alone are no sum."""
    for start in range(max(0, place - LONGEST), place + 1):
        for end in range(max(place + 1, start + 2), min(len(run), start + LONGEST) + 1):
            if not all(in_digits for _, _, in_digits in run[start:end]):
                alone = [value for _, value, _ in run[start:end]]
                yield from (sum(alone), _composed(alone))


def _composed(alone: list[float]) -> float:
    """`five hundred thousand and three` from 5, 100, 1000, 3."""
    whole = part = 0.0
    for value in alone:
        if _is_scale(value):
            whole, part = whole + (part or 1) * value, 0.0
        elif value == 100 and 0 < part < 100:
            part *= 100
        else:
            part += value
    return whole + part
