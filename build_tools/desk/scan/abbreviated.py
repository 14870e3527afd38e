"""An abbreviation in brackets right after the name that it is short for, which may be another's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from build_tools.desk.scan.hits import Hit
from build_tools.desk.scan.spellings import Spelling
from build_tools.desk.scan.tokens import Token
from build_tools.words.folding import words

_LONGEST = 8  # words of such a name
_SMALL = frozenset({"of", "the", "for", "and", "in", "to", "de", "du", "des", "la", "les", "et"})


def without_others(
    found: list[Token], hits: Iterable[Hit], spellings: Iterable[Spelling]
) -> Iterator[Hit]:
    """`hits`, no abbreviation sure that the text gives for a name with no word of theirs.

    Reporters Without Borders (RSF) are not the Rapid Support Forces.
    """
    every = list(hits)
    short = [hit for hit in every if hit.names[0].acronym]
    owners = {name.entry for hit in short for name in hit.names}
    said: defaultdict[str, set[str]] = defaultdict(set)
    for one in spellings:
        if one.owner.entry in owners:
            said[one.owner.entry] |= set(words(one.folded))
    others = {
        name.words
        for hit in short
        for name in hit.names
        if found[hit.start].bracketed and _is_anothers(found, hit.start, said[name.entry])
    }
    for hit in every:
        yield hit._replace(sure=hit.sure and hit.names[0].words not in others)


def _is_anothers(found: list[Token], at: int, own: set[str]) -> bool:
    """Whether two words and more with capital letters stand before, none of them `own`."""
    before: list[str] = []
    for token in reversed(found[max(0, at - _LONGEST) : at]):
        if not (token.capital or token.text in _SMALL) or token.arabic:
            break
        before += [token.word] if token.capital else []
        if token.apart:
            break
    return len(before) > 1 and own.isdisjoint(before)
