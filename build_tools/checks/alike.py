"""Checks that nothing is entered again under a name that is spelt, looks or sounds like another's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator
from functools import lru_cache
from itertools import product

from build_tools.facts.evidence import publisher_key
from build_tools.reading.graph import Graph
from build_tools.reading.model import Actor, Described, Source
from build_tools.reading.problems import Problem
from build_tools.words.folding import fold, keys, words
from build_tools.words.messages import wording

_IN_ALL = 5
"""Consonants of a full name by which its sound is told from others."""
_MOST = 4
"""Ways to hear one word that are tried, and entries of one name that each other is held against."""
_LOOKS = str.maketrans("015il|", "olslll")

Likeness = tuple[str, tuple[str, ...]]


def entries_are_distinct(graph: Graph) -> Iterator[Problem]:
    """Warns of an entry whose name is spelt, looks or sounds like that of another of its section, and of a source that may be another."""
    told = _told_apart(graph)
    first: defaultdict[tuple[str, Likeness], list[str]] = defaultdict(list)
    for entry in graph.entries(Described):
        others: dict[str, None] = {}
        for likeness in _likenesses(entry):
            same = first[graph.corpus.sections[entry.id], likeness]
            others.update(dict.fromkeys(same))
            if len(same) < _MOST:  # a hundred of one name are told of each other once
                same.append(entry.id)
        for other in others:
            if other != entry.id and frozenset((other, entry.id)) not in told:
                message = wording("may_be", other=other)
                yield graph.corpus.problem(
                    "entries_are_distinct", message, entry.id, "name", warning=True
                )
    yield from _sources_alike(graph)
    yield from _publishers_known(graph)


def _sources_alike(graph: Graph) -> Iterator[Problem]:
    """One page by two addresses."""
    first: dict[Hashable, str] = {}
    for source in graph.entries(Source):
        key = (source.title, publisher_key(graph, source), source.issued, source.language)
        other = first.setdefault(key, source.id)
        if other != source.id and source.issued != "somevalue":
            message = wording("may_be_source", other=other)
            yield graph.corpus.problem(
                "entries_are_distinct", message, source.id, "title", warning=True
            )


def _publishers_known(graph: Graph) -> Iterator[Problem]:
    kinds = graph.corpus.vocabulary.kinds
    known = {
        fold(name): actor.id
        for actor in graph.entries(Actor)
        if actor.kind in kinds and kinds[actor.kind].publisher
        for name in (actor.name.ar, actor.name.en)
    }
    for source in graph.entries(Source):
        named = source.publisher_name
        for name in (named.ar, named.en) if named else ():
            if fold(name) in known:
                message = wording("publisher_is_known", name=name, other=known[fold(name)])
                yield graph.corpus.problem(
                    "entries_are_distinct", message, source.id, "publisher_name", warning=True
                )
                break


def _told_apart(graph: Graph) -> frozenset[frozenset[str]]:
    return frozenset(
        frozenset((entry.id, other))
        for entry in graph.entries(Described)
        for other in entry.not_same_as
    )


def _likenesses(entry: Described) -> Iterator[Likeness]:
    """What an entry would share with another spelling of itself: only names of several words."""
    is_person = isinstance(entry, Actor) and entry.living is not None
    for name in {entry.name.ar, entry.name.en, *(other.text for other in entry.other_names)}:
        parts = words(name)
        if len(parts) > 1:
            yield "spelt", tuple(parts) if len(parts) > 2 else tuple(sorted(parts))
            yield "looks", tuple(_seen(part) for part in parts)
            if is_person:
                yield from (("sounds", heard) for heard in _heard(tuple(parts)))


@lru_cache(maxsize=2**14)
def _seen(word: str) -> str:
    """A word as a hurried eye sees it: `rn` is m, 0 is o, 1 and i are l."""
    return word.replace("rn", "m").replace("vv", "w").translate(_LOOKS)


def _heard(parts: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The sounds of a full name without vowels, in one notation for both scripts."""
    for sounds in product(*(_sounds(part) for part in parts)):
        if sum(map(len, sounds)) >= _IN_ALL:
            yield sounds


@lru_cache(maxsize=2**14)
def _sounds(word: str) -> tuple[str, ...]:
    return tuple(keys(word)[:_MOST]) or (word,)
