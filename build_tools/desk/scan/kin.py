"""Children and siblings whom an article names by their given name beside the family's: نجله صدام."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_tools.desk.scan.hits import Hit
from build_tools.desk.scan.lexicon import lexicon
from build_tools.desk.scan.names import Name
from build_tools.desk.scan.tokens import Token

_REACH, _BACK = 6, 80  # words after "son", and before it


def find_kin(found: list[Token], hits: list[Hit], names: Iterable[Name]) -> Iterator[Hit]:
    """Given names after a word such as "son", if one person alone of the family beside it has them."""
    people = [name for name in names if name.person and len(name.words) > 1]
    covered = {at for hit in hits for at in range(hit.start, hit.end) if hit.sure}
    for at, token in enumerate(found):
        if _is_kin(token):
            family = _surnames(hits, at)
            for place in _places(found, at):
                meant = _meant(found[place], people, family)
                if len({name.entry for name in meant}) == 1 and place not in covered:
                    yield Hit(place, place + 1, (meant[0],), sure=True)


def _is_kin(token: Token) -> bool:
    words = {"".join(reading.words) for reading in token.readings}
    return bool(words & lexicon().kin_words)


def _surnames(hits: list[Hit], at: int) -> set[str]:
    """The last words of the persons named just before, or right after."""
    near = [hit for hit in hits if at - _BACK <= hit.start <= at + 2]
    return {name.words[-1] for hit in near if hit.sure for name in hit.names if name.person}


def _places(found: list[Token], at: int) -> Iterator[int]:
    for place in range(at + 1, min(len(found), at + 1 + _REACH)):
        if found[place].opens:
            return
        yield place


def _meant(token: Token, people: list[Name], family: set[str]) -> list[Name]:
    words = {"".join(reading.words) for reading in token.readings}
    return [
        name
        for name in people
        if name.words[0] in words and name.words[-1] in family and token.capital
    ]
