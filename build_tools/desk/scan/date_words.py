"""The words of dates.yaml as numbers, and as patterns that find them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from build_tools.desk.scan.lexicon import table
from build_tools.words.folding import fold, words

# Seats of the hamza, and letters for each other, that a pattern takes for the folded one.
_SEATS = {"ا": "[اأإآ]ء?", "ه": "[هة]", "ي": "[يىئ]", "و": "[وؤ]", " ": r"\s+"}


@cache
def numbers(field: str) -> dict[str, int]:
    """Folded name → number, of `field`: months, weekdays, ordinals, said, counts, decades."""
    rows: dict[int, list[str]] = table("dates")[field]
    found = {fold(name): number for number, names in rows.items() for name in names}
    if field == "said":
        found |= dict.fromkeys(map(fold, table("dates")["before_the_last"]), -2)
    return found


@cache
def keys(field: str) -> dict[str, str]:
    """Folded name → key, of `field`: units, seasons, parts."""
    rows: dict[str, list[str]] = table("dates")[field]
    return {fold(name): str(key) for key, names in rows.items() for name in names}


@cache
def near_days() -> dict[str, int]:
    """Folded words → days from the article's own: yesterday is -1."""
    days: dict[str, int] = table("dates")["days"]
    return {fold(name): offset for name, offset in days.items()}


@cache
def day_words() -> frozenset[str]:
    """The days of the week and those near the article's own, as single words without article."""
    names = [*numbers("weekdays"), *near_days(), "يوم"]
    return frozenset(word for name in names for word in words(name))


@cache
def month_words() -> frozenset[str]:
    """The names of the months, as single words without article."""
    return frozenset(word for name in numbers("months") for word in words(name))


def listed(field: str) -> list[str]:
    """The words of a plain list."""
    found: list[str] = table("dates")[field]
    return found


def lookup(found: Mapping[str, Any], text: str) -> Any:
    """What `found` has under `text`, however it is spelt and spaced."""
    return found[one_space(text)]


def one_space(text: str) -> str:
    """`text` folded, with single spaces."""
    return " ".join(fold(text).split())


def any_of(names: Iterable[str]) -> str:
    """A pattern for the longest of `names`, with or without hamza and dots."""
    longest_first = sorted(map(fold, names), key=len, reverse=True)
    return "|".join(_loose(name) for name in longest_first)


def _loose(name: str) -> str:
    return "".join(_SEATS.get(letter, re.escape(letter)) for letter in name)
