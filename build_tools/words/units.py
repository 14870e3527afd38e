"""Months, weekdays and units in prose of both languages, so that a check can compare them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from build_tools.words.digits import western
from build_tools.words.folding import fold
from build_tools.words.language import Lang, script_of
from build_tools.words.tables import read_table

_DAYS: dict[str, Any] = read_table("months")
_AMOUNTS: dict[str, Any] = read_table("units")
MARKS = re.compile("[\u064b-\u0652]")
_DOUBTFUL = frozenset([*_DAYS["months_beside_numbers"], *_AMOUNTS.pop("beside_numbers")])
KINDS: dict[str, dict[int, list[str]]] = {
    "months": _DAYS["months"],
    "weekdays": _DAYS["weekdays"],
    **_AMOUNTS,
}
"""What there is a name for: of each kind, the names of each."""


def named(text: str, kind: str, lang: Lang) -> dict[int, str]:
    """What `text` names of a kind, weekdays from Monday at 0, each as it is first written."""
    found: dict[int, str] = {}
    for match in pattern(kind, lang).finditer(MARKS.sub("", western(text))):
        word = match["sure"] or match["after"] or match["before"]
        found.setdefault(numbers_of(kind)[" ".join(fold(word).split())], word)
    return found


@cache
def numbers_of(kind: str) -> dict[str, int]:
    """The number of each name, folded."""
    return {fold(name): number for number, names in KINDS[kind].items() for name in names}


@cache
def pattern(kind: str, lang: Lang) -> re.Pattern[str]:
    """What finds the names of a kind as they are written."""
    sure, unsure = ([name for row in rows for name in row] for rows in names_of(kind, lang))
    filled = shape(lang).replace("UNSURE", _any_of(map(re.escape, unsure)) or "(?!)")
    return re.compile(filled.replace("SURE", _any_of(map(_capital_or_small, sure))))


def names_of(kind: str, lang: Lang) -> tuple[list[list[str]], list[list[str]]]:
    """The names of a kind, a row each: those that are no other words, and those that may be."""
    rows = [[name for name in row if script_of(name) == lang] for row in KINDS[kind].values()]
    sure = [[name for name in row if name not in _DOUBTFUL] for row in rows]
    unsure = [[name for name in row if name in _DOUBTFUL] for row in rows]
    return sure, unsure


def shape(lang: Lang) -> str:
    """A pattern in which SURE and UNSURE stand for names, with what is written together with them."""
    start = "[وفبلك]{0,2}(?:ال)?" if lang == "ar" else ""
    return (
        rf"(?<!\w){start}(?:(?P<sure>SURE)(?!\w)"
        rf"|(?<=\d\s)(?:من\s)?(?P<after>UNSURE)(?!\w)|(?P<before>UNSURE)\s\d)"
    )


def _any_of(patterns: Iterable[str]) -> str:
    longest_first = sorted(patterns, key=len, reverse=True)
    return "|".join(each.replace(r"\ ", r"\s+") for each in longest_first)


def _capital_or_small(name: str) -> str:
    """A pattern for `name` at the beginning of a sentence or within."""
    first, rest = name[0], re.escape(name[1:])
    return f"[{first.upper()}{first.lower()}]{rest}" if first.isascii() else re.escape(name)
