"""Papers and channels that bear a country's name and are not that country: Russia Today, فرانس 24."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from build_tools.desk.scan.hits import Hit
from build_tools.desk.scan.lexicon import lexicon
from build_tools.desk.scan.tokens import Token

Place = tuple[int, int, int]
"""Where an outlet's name begins and ends, and how many letters of a prefix stand before it."""


def find_outlets(found: list[Token]) -> Iterator[Place]:
    """The names of outlets among the tokens."""
    for at, token in enumerate(found):
        for reading in token.readings if token.capital else ():
            for phrase in _by_first().get(reading.words[0] if reading.words else "", ()):
                end = at + len(phrase) - len(reading.words) + 1
                rest = found[at + 1 : end]
                said = (*reading.words, *(one.word for one in rest))
                if said == phrase and all(one.capital and not one.apart for one in rest):
                    yield at, end, int(reading.clitic)


def outside_outlets(found: list[Token], hits: Iterable[Hit]) -> Iterator[Hit]:
    """`hits` without those that are a part of an outlet's name."""
    ends = {at: end for start, end, _ in find_outlets(found) for at in range(start, end)}
    starts = {end: start for start, end, _ in find_outlets(found)}
    for hit in hits:
        end = ends.get(hit.start, 0)
        if end < hit.end or end - starts[end] == hit.end - hit.start:
            yield hit


@cache
def _by_first() -> dict[str, tuple[tuple[str, ...], ...]]:
    phrases = lexicon().outlets
    return {one[0]: tuple(two for two in phrases if two[0] == one[0]) for one in phrases}
