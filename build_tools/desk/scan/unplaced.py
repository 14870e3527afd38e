"""Names that no entry has, shown as such by a title, a body's kind, capitals or quotation marks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from build_tools.desk.scan.new_arabic import arabic_names
from build_tools.desk.scan.new_latin import latin_names
from build_tools.desk.scan.new_name import Unplaced
from build_tools.desk.scan.outlets import find_outlets
from build_tools.desk.scan.tokens import Token

_LONGEST = 6  # words of a name


def find_unplaced(
    found: list[Token],
    text: str,
    covered: Mapping[int, str],
    common: frozenset[str],
    *,
    spelt: bool,
) -> list[Unplaced]:
    """Names among the tokens not in `covered` (numbers of tokens, with the section of the name there), the longest at each place.

    `common`: folded words that the article also writes in small letters; alone they are no names.
    `spelt`: it writes على with its own letter, so that علي is a name.
    """
    every = [
        *arabic_names(found, text, covered, spelt=spelt),
        *latin_names(found, text, covered, common),
    ]
    every += [Unplaced(*place) for place in find_outlets(found) if place[0] not in covered]
    kept: list[Unplaced] = []
    for one in sorted(every, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def common_words(found: Iterable[Token]) -> frozenset[str]:
    """The Latin words that stand in small letters among `found`, for `find_unplaced`."""
    return frozenset(token.word for token in found if not token.arabic and token.text.islower())


def own_names(names: dict[str, tuple[str, ...]], known: Iterable[tuple[str, ...]]) -> set[str]:
    """Of new names, by their words, those that are not a part of another or of a known name.

    A surname alone belongs to whoever is named in full, initials to the body whose they are.
    """
    longer = [words for words in [*names.values(), *known] if len(words) > 1]
    initials = {("".join(word[0] for word in words),) for words in longer}
    ends = {words[-length:] for words in longer for length in range(1, min(len(words), _LONGEST))}
    parts = ends | {words[:1] for words in longer} | initials
    return {key for key, words in names.items() if words not in parts}
