"""Folds words for comparing them: in sorting, in checks for look-alikes, in the search.

`TABLE`, read from folding.yaml, holds all rules; the functions below only run it. The search in the
browser runs the same table (theme/assets/javascripts/search/folding.js), and a test holds the two
together. Its patterns mean the same in Python's `re` and in JavaScript; `$1` is a group, as in
JavaScript.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, TypedDict, cast

from build_tools.words.tables import read_table

Rules = Sequence[tuple[str, str]]
_Compiled = Sequence[tuple[re.Pattern[str], str]]


class Table(TypedDict):
    """What spelling means: each part is described where it stands in folding.yaml."""

    letters: Rules
    splits: Rules
    articles: Sequence[str]
    prefixes: Sequence[str]
    fillers: Sequence[str]
    endings: str
    derivations: str
    sounds: dict[str, str]
    contexts: Rules
    vowels: str
    most_sounds: int
    longest_word: int


_DATA: dict[str, Any] = read_table("folding")

LOOK_ALIKES: dict[str, str] = _DATA.pop("look_alikes")
"""Letters of other languages that look like Arabic ones, with those that are meant."""

TABLE = cast("Table", {**_DATA, "letters": [*LOOK_ALIKES.items(), *_DATA["letters"]]})


def fold(text: str) -> str:
    """`text` as all comparisons see it: without case, marks and seats of the hamza."""
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(c for c in decomposed if unicodedata.category(c)[0] != "M")
    return _replace(_FOLDS, bare.lower())


def words(text: str) -> list[str]:
    """The folded words of a name or a query, compounds parted, articles gone."""
    parts = [part for found in _WORD.findall(fold(text)) for part in _parts(found)]
    return [part[: TABLE["longest_word"]] for part in parts if part]


@lru_cache(maxsize=2**15)
def _parts(word: str) -> tuple[str, ...]:
    return tuple(_replace(_ARTICLES, part) for part in _replace(_SPLITS, word).split(" "))


def query_words(text: str) -> list[str]:
    """The words of a query by which a page is found, each once: fillers only if all are."""
    every = text.split()
    telling = list(filter(_tells, every)) or every  # before folding, after which على would be علي
    found = list(dict.fromkeys(words(" ".join(telling))))
    return list(filter(_tells, found)) or found


def _tells(word: str) -> bool:
    return re.sub("^و(?=..)", "", word) not in TABLE["fillers"]


def stems(word: str) -> list[str]:
    """`word` of a query, and what it may be without prefixes; these have at least three letters."""
    cut = {len(found.group()) for pattern in _PREFIXES for found in [pattern.match(word)] if found}
    shorter = sorted(length for length in cut if len(word) - length >= 3)
    return [word, *(word[length:] for length in shorter)]


def sounds(word: str) -> list[str]:
    """What a folded word may sound like, in one notation for both scripts; [] without letters."""
    heard = [""]
    for letter in _LETTER.findall(_replace(_CONTEXTS, word)):
        choices = TABLE["sounds"][letter].split("|")
        heard = [start + end for start in heard for end in choices][: TABLE["most_sounds"]]
    return [sound for sound in heard if sound]


def keys(word: str) -> list[str]:
    """The sounds of a word without vowels, which scripts and writers spell differently."""
    skeletons = (_VOWELS.sub("", sound) for sound in sounds(word))
    return list(dict.fromkeys(key for key in skeletons if key))


def _replace(rules: _Compiled, text: str) -> str:
    for pattern, replacement in rules:
        text = pattern.sub(replacement, text)
    return text


def _compiled(rules: Rules) -> _Compiled:
    return [(re.compile(pattern), put.replace("$", "\\")) for pattern, put in rules]


def _any(choices: Iterable[str]) -> re.Pattern[str]:
    """Matches the longest of `choices`."""
    return re.compile("|".join(sorted(choices, key=len, reverse=True)))


_WORD = re.compile(r"[^\W_]+")
_FOLDS = _compiled(TABLE["letters"])
_SPLITS = _compiled(TABLE["splits"])
_CONTEXTS = _compiled(TABLE["contexts"])
_ARTICLES = _compiled([(pattern, "") for pattern in TABLE["articles"]])
_PREFIXES = [re.compile(pattern) for pattern in TABLE["prefixes"]]
_LETTER = _any(TABLE["sounds"])
_VOWELS = re.compile(f"[{TABLE['vowels']}]")
