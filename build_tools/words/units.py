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
    for match in pattern(kind, lang).finditer(western(text)):
        word = match["sure"] or match["after"] or match["before"]
        found.setdefault(numbers_of(kind)[" ".join(fold(word).split())], word)
    return found


@cache
def numbers_of(kind: str) -> dict[str, int]:
    """The number of each name, folded."""
    return {fold(name): number for number, names in KINDS[kind].items() for name in names}


@cache
def pattern(kind: str, lang: Lang) -> re.Pattern[str]:
    """Names as they are written, Arabic ones with what is written together with them."""
    names = [name for row in KINDS[kind].values() for name in row if script_of(name) == lang]
    sure = _any_of(name for name in names if name not in _DOUBTFUL)
    unsure = _any_of(name for name in names if name in _DOUBTFUL) or "(?!)"
    start = "[وفبلك]{0,2}(?:ال)?" if lang == "ar" else ""
    return re.compile(
        rf"(?<!\w){start}(?:(?P<sure>(?i:{sure}))(?!\w)"
        rf"|(?<=\d\s)(?:من\s)?(?P<after>{unsure})(?!\w)|(?P<before>{unsure})\s\d)"
    )


def _any_of(names: Iterable[str]) -> str:
    longest_first = sorted(names, key=len, reverse=True)
    return "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest_first)
