"""The words of an event's name, and how many of them a passage has."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from build_tools.desk.scan.date_words import month_words
from build_tools.desk.scan.lexicon import lexicon, table
from build_tools.reading.graph import Graph
from build_tools.reading.model import Event
from build_tools.words.folding import fold, words
from build_tools.words.language import LANGS

_STEM = 5  # letters


class Told(NamedTuple):
    """A passage: its words as they may be, who is surely named in it, the dates it gives (EDTF).

    `stems`: of its words and of the names of those.
    """

    words: frozenset[str]
    named: frozenset[str]
    given: tuple[str, ...]
    stems: frozenset[str] = frozenset()


class Names(NamedTuple):
    """An event's name in each language as stems, those of all tied to it, and of each person."""

    titles: tuple[frozenset[str], ...]
    tied: frozenset[str]
    people: dict[str, frozenset[str]]


def happened(names: Names, told: Told, least: float) -> int:
    """How many words besides who and where a passage has, with `least` of the name: mass graves."""
    said = _said(names, told)
    counts = (
        len(title & said - names.tied)
        for title in names.titles
        if len(title & said) >= least * len(title)
    )
    return max(counts, default=0)


def _said(names: Names, told: Told) -> frozenset[str]:
    """The stems of a passage, without those of a person in the event whose namesake is in it."""
    absent = [stems for person, stems in names.people.items() if person not in told.named]
    if not absent:
        return told.stems
    there = (stems for person, stems in names.people.items() if person in told.named)
    return told.stems - frozenset().union(*absent).difference(*there)


def share_of(names: Names, told: Told) -> float:
    """How much of an event's name a passage has, in the language in which it has more.

    Nothing, if it has who was there and where, and not a word of what happened.
    """
    said, tied = _said(names, told), names.tied
    return max(
        (
            len(title & said) / len(title)
            for title in names.titles
            if title & said - tied or title <= tied
        ),
        default=0.0,
    )


def says_all(event: Event, told: Told, graph: Graph) -> bool:
    """Whether a passage has all words of what happened, and where: he was sentenced in 2015."""
    tied = {tie.object for tie in graph.ties_from.get(event.id, ())}
    places = {tie for tie in tied if graph.corpus.sections[tie] == "places"}
    people = names_of(tied - places, graph) - names_of(places, graph)
    said = frozenset(map(_stem, told.words))
    titles = (stems(event.name.in_language(lang)) - people for lang in LANGS)
    return any(words and words <= said for words in titles)


def names_of_event(event: Event, ties: Iterable[str], graph: Graph) -> Names:
    """What `Names` holds of an event and those tied to it."""
    kinds = graph.corpus.vocabulary.kinds_that("person")
    every = {tie: graph.described(tie) for tie in ties}
    titles = (stems(event.name.in_language(lang)) for lang in LANGS)
    people = {
        tie: names_of([tie], graph) for tie, one in every.items() if one and one.kind in kinds
    }
    return Names(tuple(filter(None, titles)), names_of(every, graph), people)


def stems_of(told: Told, graph: Graph) -> frozenset[str]:
    """The stems of a passage's words and of the names of who is surely named in it."""
    return frozenset(map(_stem, told.words)) | names_of(told.named, graph)


def names_of(entries: Iterable[str], graph: Graph) -> frozenset[str]:
    """The stems of entries' names."""
    found = (graph.described(entry) for entry in entries)
    names = [name for one in found if one for name in (one.name.en, one.name.ar)]
    return frozenset().union(*map(stems, names))


@lru_cache(maxsize=65536)
def stems(name: str) -> frozenset[str]:
    """Those of the words that tell an event from others: no year, no month, no "of", not Libya's."""
    own = lexicon().own
    idle = lexicon().idle_words | own.adjectives | {one[0] for one in own.names} | month_words()
    kept = (word for word in words(re.sub(r"[’']s\b", "", name)) if word not in idle)
    return frozenset(_stem(word) for word in kept if not word.isdigit() and len(word) > 2)


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    """The beginning of a word, or that of those which stand for it: clash for fighting."""
    rows = (whole[0] for whole, begun in _rows() if word in whole or word.startswith(begun))
    return next(rows, word[:_STEM])


@cache
def _rows() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Of each row its words, and the beginnings among them."""
    rows: list[list[str]] = table()["event_words"]
    return tuple(
        (
            tuple(fold(one.lstrip("=")) for one in row),
            tuple(fold(one) for one in row if one[0] != "="),
        )
        for row in rows
    )
