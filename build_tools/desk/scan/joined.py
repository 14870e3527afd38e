"""Two bodies named by one word for what both are: مجلسي النواب والدولة, Presidential and State Councils."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from build_tools.desk.scan.lexicon import lexicon
from build_tools.desk.scan.tokens import Token
from build_tools.words.folding import fold

_LONGEST = 5  # words of each name


class Part(NamedTuple):
    """One of two names, as the `words` it would have alone; `start`: where it stands.

    `added`: how many of the words do not stand there. `whole`: whether all of them are the name.
    """

    words: list[Token]
    start: int
    added: int
    whole: bool = True


def singulars(found: Iterable[Token]) -> set[str]:
    """What one is of the words for two bodies and more among `found`, folded."""
    every = (_singular(token) for token in found)
    return {token.word for token in every if token}


def joined_names(found: list[Token]) -> Iterator[tuple[Part, Part]]:
    """What may be two names joined in one, for each place where they may part."""
    for at, token in enumerate(found):
        one = _singular(token)
        if one:
            yield from _after(found, at, one) if token.arabic else _before(found, at, one)


def _singular(token: Token) -> Token | None:
    known = lexicon().more_than_one
    text = fold(token.text)
    said = next((known[way] for way in _ways(token, text) if way in known), None)
    return token._replace(text=said) if said else None


def _ways(token: Token, text: str) -> tuple[str, ...]:
    """A word, and in Arabic without what stands before it as one with it."""
    return (text, text[1:], f"ال{text[2:]}") if token.arabic else (text,)


def _after(found: list[Token], at: int, one: Token) -> Iterator[tuple[Part, Part]]:
    for second in range(at + 2, min(len(found), at + 2 + _LONGEST)):
        token = found[second]
        if found[second - 1].apart or token.apart:
            return
        if token.text.startswith("و"):
            bare = token._replace(text=token.text[1:])
            rest = found[second + 1 : second + 1 + _LONGEST]
            first = Part([one, *found[at + 1 : second]], at, 0)
            yield first, Part([one, bare, *rest], second, 1, whole=False)


def _before(found: list[Token], at: int, one: Token) -> Iterator[tuple[Part, Part]]:
    """The words before the plural, joined by "and"; the second may share the first's first word."""
    begins = max(0, at - _LONGEST)
    link = next((place for place in range(at - 1, begins, -1) if found[place].text == "and"), None)
    if link is None or any(token.apart for token in found[link : at + 1]):
        return
    second = found[link + 1 : at]
    for start in range(max(0, link - _LONGEST + 1), link):
        if not any(token.apart for token in found[start + 1 : link]):
            first = Part([*found[start:link], one], start, 1)
            yield first, Part([*second, one], link + 1, 0)
            yield first, Part([found[start], *second, one], link + 1, 1)
