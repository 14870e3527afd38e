"""Persons in a row, of whom one is told: …، ونصر الدين مهنا، وسالم أقنيدي."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_tools.desk.scan.arabic_words import is_common, is_listed, is_servant, is_unknown
from build_tools.desk.scan.lexicon import lexicon
from build_tools.desk.scan.new_name import (
    COMPOUND,
    PREPOSITIONS,
    Covered,
    Unplaced,
    definite,
    is_taken,
    stops,
)
from build_tools.desk.scan.tokens import Token, token_words

_LEAST, _MOST = 2, 4  # words of a name in a row


def in_rows(
    found: list[Token], persons: Iterable[Unplaced], covered: Covered
) -> Iterator[Unplaced]:
    """Whoever is named right after one of `persons`, with و before, up to what ends the name."""
    told = {person.start for person in persons}
    for person in persons:
        at = _past_known(found, person.end, covered)
        while at not in told and (end := _next_end(found, at, covered)) > at:
            yield Unplaced(at, end, 1)
            told.add(at)
            at = _past_known(found, end, covered)


def _past_known(found: list[Token], at: int, covered: Covered) -> int:
    """Past whoever is known of the row."""
    while at < len(found) and is_taken(covered, at):
        at += 1
    return at


def _next_end(found: list[Token], at: int, covered: Covered) -> int:
    """Where the next name of the row ends; `at` where none begins."""
    if at >= len(found) or found[at].text[0] != "و" or not found[at].arabic:
        return at
    end = at + 1
    while end < len(found) and not _ends_before(found[end]):
        end += 1
    here = found[at:end]
    if not _LEAST <= len(here) <= _MOST or any(is_taken(covered, one) for one in range(at, end)):
        return at
    joined = here[0]._replace(text=here[0].text[1:])
    return end if _is_a_name([joined, *here[1:]]) else at


def _ends_before(token: Token) -> bool:
    return token.apart or token.text[0] == "و" or token.text in PREPOSITIONS


def _is_a_name(here: list[Token]) -> bool:
    """Words none of which is a sentence's, and a name that a list has, unless no list has any."""
    if any(map(_is_of_a_sentence, here)):
        return False
    listed = [_is_listed(one) for one in here]
    return any(listed) or all(is_unknown(one, closed=True) for one in here)


def _is_listed(token: Token) -> bool:
    return is_listed(token) or is_servant(token.word) or bool(token_words(token) & lexicon().kin)


def _is_of_a_sentence(token: Token) -> bool:
    if _is_listed(token) or token.word in COMPOUND:
        return False
    return (
        stops(token)
        or is_common(token)
        or token.text.isdigit()
        or (not definite(token) and not is_unknown(token, closed=True))
    )
