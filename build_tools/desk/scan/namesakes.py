"""Where a known name is likely another person's: a given name that many bear, and one name more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from build_tools.desk.scan.arabic_words import is_family
from build_tools.desk.scan.date_words import day_words
from build_tools.desk.scan.hits import Hit
from build_tools.desk.scan.lexicon import lexicon, table
from build_tools.desk.scan.tokens import Token
from build_tools.reading.graph import Graph
from build_tools.words.folding import fold, keys

_ARTICLES = ("al", "el")


def goes_further(found: list[Token], hit: Hit) -> int:
    """Past which token a name goes on that begins as a known one: محمد الشكري الورفلي; 0 if it ends."""
    name, end = hit.names[0], hit.end
    if not (name.person and not name.alone and many_are_called(name.words[0])):
        return 0
    if end >= len(found) or found[end].apart:
        return 0
    if found[end].arabic:
        word = found[end].word
        other = word in lexicon().title_words or word in day_words()
        return end + 1 if is_family(found[end]) and not other else 0
    named = found[end].text.lower() in _ARTICLES and end + 1 < len(found)
    return end + 2 if named and found[end + 1].capital and not found[end + 1].apart else 0


@lru_cache(maxsize=4096)
def many_are_called(given: str) -> bool:
    """Whether a folded given name, in either script, is one of the commonest."""
    return not _commonest().isdisjoint(keys(given))


@cache
def _commonest() -> frozenset[str]:
    names: list[str] = table("given_names")["commonest"]
    return frozenset(key for name in names for key in keys(fold(name)))


def without_namesakes(hits: Iterable[Hit], graph: Graph) -> Iterator[Hit]:
    """`hits`, none sure of a common name that only sounds like a known one.

    It is, if the article names a body or somebody to whom that person is tied by the dossier.
    """
    every = list(hits)
    named = {entry for hit in every if hit.sure and not hit.alike for entry in hit.entries}
    alike = {hit.entries for hit in every if hit.alike and _is_common(hit)}
    for hit in every:
        known = hit.entries[0] in named or _is_tied(hit.entries[0], named, graph)
        yield hit._replace(sure=hit.sure and (hit.entries not in alike or known))


def _is_common(hit: Hit) -> bool:
    name = hit.names[0]
    return name.person and len(name.words) == 2 and many_are_called(name.words[0])


def _is_tied(entry: str, named: set[str], graph: Graph) -> bool:
    ties = {tie.object for tie in graph.ties_from.get(entry, ())}
    return any(graph.corpus.sections[one] == "actors" for one in ties & named)
