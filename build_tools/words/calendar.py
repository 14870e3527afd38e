"""Months and weekdays in prose of both languages, so that a check can hold them against each other."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from build_tools.words.digits import western
from build_tools.words.folding import fold
from build_tools.words.language import Lang, script_of
from build_tools.words.tables import read_table

KINDS = ("months", "weekdays")
"""What there is a name for."""


def named(text: str, kind: str, lang: Lang) -> dict[int, str]:
    """The months, or weekdays from Monday at 0, that `text` names, each as it is first written."""
    found: dict[int, str] = {}
    for match in pattern(kind, lang).finditer(western(text)):
        word = match["sure"] or match["after"] or match["before"]
        found.setdefault(numbers_of(kind)[" ".join(fold(word).split())], word)
    return found


@cache
def numbers_of(kind: str) -> dict[str, int]:
    """The number of each name, folded."""
    rows: dict[int, list[str]] = read_table("months")[kind]
    return {fold(name): number for number, names in rows.items() for name in names}


@cache
def pattern(kind: str, lang: Lang) -> re.Pattern[str]:
    """Names as they are written, Arabic ones with what is written together with them."""
    table = read_table("months")
    every = (name for row in table[kind].values() for name in row)
    names = [name for name in every if script_of(name) == lang]
    doubtful = [name for name in names if name in table["months_beside_numbers"]]
    sure = _any_of(name for name in names if name not in doubtful)
    unsure = _any_of(doubtful) if doubtful else "(?!)"
    return re.compile(
        rf"(?<!\w){'[وفبلك]{0,2}' if lang == 'ar' else ''}(?:(?P<sure>{sure})(?!\w)"
        rf"|(?<=\d\s)(?:من\s)?(?P<after>{unsure})(?!\w)|(?P<before>{unsure})\s\d)"
    )


def _any_of(names: Iterable[str]) -> str:
    longest_first = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest_first)
