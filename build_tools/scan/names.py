"""Every name of the dossier's actors, places and events, as a tree of folded words.

A tree of words needs no search for word boundaries and takes a word's several readings as
branches, which an automaton over letters cannot; see docs/decisions/contribute-tools.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from build_tools.graph import Graph
from build_tools.model import Actor, Described, Event, Place, Section
from build_tools.scan.lexicon import lexicon
from build_tools.scan.tokens import Token, tokens

# What a name holds to tell it from others, and articles do not: (2015-2021).
_BRACKETS = re.compile(r"\s*\([^)]*\)")
_SMALL = frozenset({"of", "the", "for", "in", "and", "on", "to", "al", "el", "bin", "bek", "de"})

Tree = dict[str, Any]
ENDS = ""  # the key under which a branch keeps the names that end there


class Name(NamedTuple):
    """A name of an entry: its folded words, and what must be so in a text for it to be meant."""

    entry: str
    section: Section
    text: str
    words: tuple[str, ...]
    definite: tuple[bool, ...]
    person: bool
    arabic: bool
    capitals: bool
    acronym: bool
    doubtful: bool

    @property
    def alone(self) -> bool:
        """Whether it is a single word."""
        return len(self.words) == 1


class NameIndex(NamedTuple):
    """All names, and the tree to find them with."""

    names: tuple[Name, ...]
    tree: Tree


def index_names(graph: Graph) -> NameIndex:
    """The names of every entry that may be mentioned."""
    return plant(name for entry in _entries(graph) for name in _names_of(entry))


def plant(names: Iterable[Name]) -> NameIndex:
    """The index of `names`."""
    kept = tuple(names)
    tree: Tree = {}
    for name in kept:
        branch = tree
        for word in name.words:
            branch = branch.setdefault(word, {})
        branch.setdefault(ENDS, []).append(name)
    return NameIndex(kept, tree)


def _entries(graph: Graph) -> Iterator[Described]:
    for kind in (Actor, Place, Event):
        yield from graph.entries(kind)


_SECTION: dict[type[Described], Section] = {Actor: "actors", Event: "events", Place: "places"}


def _names_of(entry: Described) -> Iterator[Name]:
    person = isinstance(entry, Actor) and entry.kind == "person"
    for text in dict.fromkeys(_spellings(entry)):
        name = make_name(entry.id, _SECTION[type(entry)], text, person=person)
        if name is not None:
            yield name


def _spellings(entry: Described) -> Iterator[str]:
    texts = [entry.name.ar, entry.name.en, *(other.text for other in entry.other_names)]
    texts += [str(claim.value) for claim in entry.claims if claim.property == "spelled"]
    for text in texts:
        yield text
        bare = _BRACKETS.sub("", text)
        if bare != text:
            yield bare


def make_name(entry: str, section: Section, text: str, *, person: bool) -> Name | None:
    """The name as it is looked for; None when nothing is left of it."""
    found = tokens(text)
    if found and found[0].text in ("the", "The"):
        found = found[1:]
    readings = [token.readings[0] for token in found]
    words = tuple(word for reading in readings for word in reading.words)
    if not words:
        return None
    first_only = [
        (reading.definite and number == 0)
        for reading in readings
        for number, _ in enumerate(reading.words)
    ]
    return Name(
        entry=entry,
        section=section,
        text=text,
        words=words,
        definite=tuple(first_only),
        person=person,
        arabic=found[-1].arabic,
        capitals=_capitals(found),
        acronym=len(found) == 1 and len(text) > 1 and text.isupper(),
        doubtful=words in lexicon().doubtful,
    )


def _capitals(found: list[Token]) -> bool:
    return all(token.capital for token in found if token.text.lower() not in _SMALL)
