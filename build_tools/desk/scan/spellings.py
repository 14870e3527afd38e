"""All spellings of the dossier's names, folded in one go, and which of them an article may hold.

Folding takes most of a scan's time, so it is done once for all names, and the search gets only
those whose words the article has: see docs/decisions/contribute-tools.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from build_tools.desk.scan.lexicon import lexicon
from build_tools.reading.graph import Graph
from build_tools.reading.model import Actor, Described, Event, Place, Section
from build_tools.words.folding import fold

# What a name holds to tell it from others, and articles do not: (2015-2021).
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_SECTION: dict[type[Described], Section] = {Actor: "actors", Event: "events", Place: "places"}


class Spelling(NamedTuple):
    """A name as `text`, `folded`, and as rough `sound` of each word (see `rough_sounds`)."""

    entry: str
    section: Section
    person: bool
    text: str
    folded: str
    sound: str


def read_spellings(graph: Graph) -> tuple[Spelling, ...]:
    """The names of all actors, places and events; also without what is in brackets or left off."""
    people = graph.corpus.vocabulary.kinds_that("person")
    plain = [
        (entry.id, _SECTION[kind], entry.kind in people, text)
        for kind in _SECTION
        for entry in graph.entries(kind)
        for text in dict.fromkeys(_texts(entry))
    ]
    folded = fold("\n".join(" ".join(text.split()) for *_, text in plain))
    lines, rough = folded.split("\n"), rough_sounds(folded).split("\n")
    return tuple(
        Spelling(*one, line, sound) for one, line, sound in zip(plain, lines, rough, strict=True)
    )


def _texts(entry: Described) -> Iterator[str]:
    texts = [entry.name.ar, entry.name.en, *(other.text for other in entry.other_names)]
    texts += [str(claim.value) for claim in entry.properties(("spelled",))]
    for text in texts:
        yield text
        bare = _BRACKETS.sub("", text)
        if bare != text:
            yield bare
        *first, last = text.split()
        if len(first) > 1 and last in lexicon().left_off:
            yield " ".join(first)


def within(spellings: Iterable[Spelling], words: set[str]) -> list[Spelling]:
    """The spellings whose words may all be among `words`: none is missed, some are too many."""
    return [one for one in spellings if all(_seen(word, words) for word in _words(one.folded))]


def _words(folded: str) -> list[str]:
    return _WORD.findall(folded)


def _seen(word: str, words: set[str]) -> bool:
    """A word, without its article or possessive; compounds and articles are let through."""
    return (
        word in words
        or word.removeprefix("ال") in words
        or word.removesuffix("s") in words
        or word.startswith(("عبد", "abd", "abu", "ابو"))
        or len(word) <= 3
    )


_WORD = re.compile(r"[^\W_]+")


def sounding(spellings: Iterable[Spelling], folded_words: Iterable[str]) -> list[Spelling]:
    """Persons' names, and single Latin ones, whose every word may sound like one of the words."""
    rough = set(rough_sounds(" ".join(folded_words)).split())
    return [one for one in spellings if _may_sound(one) and rough.issuperset(one.sound.split())]


def _may_sound(one: Spelling) -> bool:
    return one.person or (" " not in one.folded and one.folded.isascii())


def rough_sounds(folded: str) -> str:
    """`folded`, each word as a few classes of consonants: coarser than `folding.keys`, faster."""
    bare = _COMPOUND.sub(r"\1 ", _ARTICLE.sub("", folded))
    bare = _PAIRS.sub(lambda pair: "f" if pair.group() == "ph" else "ش", bare)
    return _RUN.sub(r"\1", bare.translate(_CLASSES))


_ARTICLE = re.compile(r"\b(?:ال|(?:al|el|ul|the)[ -])")
_COMPOUND = re.compile(r"\b(عبد(?=ال)|abd(?=[aeiou]l?[^aeiou]))")
_RUN = re.compile(r"([a-z$])\1+")
_SAME = {
    "t": "تطثدذضظزسصtdsz",
    "k": "جخغقكcgjkqx",
    "$": "ش",
    "b": "بbp",
    "f": "فfvw",
    "n": "نn",
    "m": "مm",
    "l": "لl",
    "r": "رr",
    "": "اويهحعءaeiouyh",
    " ": "-.'()",
}
_PAIRS = re.compile("[sc]h|ph")
_CLASSES = str.maketrans({letter: to for to, letters in _SAME.items() for letter in letters})
