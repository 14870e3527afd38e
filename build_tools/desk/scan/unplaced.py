"""Names that no entry has, shown as such by a title, a body's kind, capitals or quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from build_tools.desk.scan.lexicon import lexicon, table
from build_tools.desk.scan.tokens import Token
from build_tools.words.folding import words

_QUOTED = re.compile(r"[«“\"]([^«»“”\"\n]{3,40})[»”\"]")
_JOINERS = frozenset({"of", "the", "al", "el", "bin", "ibn", "bint", "de", "van", "von", "bek"})
_MOST = 4


class Unplaced(NamedTuple):
    """A name in the tokens from `start` up to, not including, `end`.

    `clitic`: how many letters of a prefix before the name belong to the sentence.
    """

    start: int
    end: int
    clitic: int = 0


def find_unplaced(found: list[Token], text: str, covered: set[int]) -> list[Unplaced]:
    """Names among the tokens not in `covered` (numbers of tokens), the longest at each place."""
    every = [
        *_titled(found, covered),
        *_bodies(found, covered),
        *_given(found, covered),
        *_capitalised(found, covered),
        *_quoted(found, text, covered),
    ]
    kept: list[Unplaced] = []
    for one in sorted(every, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _titled(found: list[Token], covered: set[int]) -> Iterator[Unplaced]:
    """Arabic words after a title: المبعوث الأممي فلان الفلاني."""
    for at, token in enumerate(found):
        after = _after_phrase(found, at, lexicon().titles) if token.arabic else None
        if after is not None and after < len(found) and not found[after].apart:
            start = _skip_attributes(found, after)
            end = _name_end(found, start, covered)
            given = end > start and _is_given(found[start]) and not found[start].apart
            if given or (end - start >= 2 and start == after):
                yield Unplaced(start, end)


def _bodies(found: list[Token], covered: set[int]) -> Iterator[Unplaced]:
    """كتيبة، لجنة، شركة … with the words that name it."""
    for at, token in enumerate(found):
        after = _after_phrase(found, at, lexicon().bodies) if token.arabic else None
        if after is not None and at not in covered and not _definite_head(token, found, after):
            end = _name_end(found, after, covered)
            named = found[after:end]
            if named and any(_definite(one) or one.text.isdigit() for one in named):
                yield Unplaced(at, end, _clitic(token))


def _clitic(token: Token) -> int:
    """How many letters stand before the word for a body: ولجنة."""
    known = lexicon().bodies
    return 0 if any(token.word == phrase[0] for phrase in known) else 1


def _given(found: list[Token], covered: set[int]) -> Iterator[Unplaced]:
    """A known given name and what follows it."""
    for at, token in enumerate(found):
        if token.arabic and at not in covered and _is_given(token):
            end = _name_end(found, at, covered)
            if end - at >= 2 and (_definite(found[end - 1]) or _is_given(found[at + 1])):
                yield Unplaced(at, end)


def _capitalised(found: list[Token], covered: set[int]) -> Iterator[Unplaced]:
    """Words with capital letters: two or more, or one that does not begin a sentence."""
    at = 0
    while at < len(found):
        end = _capitals_end(found, at)
        start = at
        while start < end and _no_name(found[start]):
            start += 1
        taken = any(place in covered for place in range(start, end))
        whole = end - start >= 2 or (end - start == 1 and not found[start].opens)
        if start < end and whole and not taken and not all(map(_no_name, found[start:end])):
            yield Unplaced(start, end)
        at = max(end, at + 1)


def _capitals_end(found: list[Token], at: int) -> int:
    end = at
    for place in range(at, len(found)):
        token = found[place]
        if token.arabic or (place > at and token.apart):
            break
        if token.text[0].isupper() and len(token.text) > 1:
            end = place + 1
        elif token.text not in _JOINERS or place == at:
            break
    return end


def _no_name(token: Token) -> bool:
    known = lexicon()
    common = token.word in known.no_names or token.word in _date_words()
    return common or (token.word,) in known.titles or token.text[0].isdigit()


@cache
def _date_words() -> frozenset[str]:
    months = [name for names in table("dates")["months"].values() for name in names]
    days = [name for names in table("dates")["weekdays"].values() for name in names]
    return frozenset(word for name in months + days for word in words(name))


def _quoted(found: list[Token], text: str, covered: set[int]) -> Iterator[Unplaced]:
    """What stands in quotation marks after a body's kind or alone, if it is three words or fewer."""
    starts = [token.start for token in found]
    for match in _QUOTED.finditer(text):
        places = range(bisect_left(starts, match.start(1)), bisect_left(starts, match.end(1)))
        if not 1 <= len(places) <= 3 or covered.intersection(places):
            continue
        inner = found[places[0] : places[-1] + 1]
        headed = places[0] > 0 and (found[places[0] - 1].word,) in lexicon().bodies
        if inner[0].arabic and (headed or _definite(inner[0])):
            yield Unplaced(places[0], places[-1] + 1)


def _definite_head(token: Token, found: list[Token], after: int) -> bool:
    """The forces, the committee: no name, unless a number follows."""
    numbered = after < len(found) and found[after].text.isdigit()
    return _definite(token) and not numbered


def _after_phrase(found: list[Token], at: int, phrases: frozenset[tuple[str, ...]]) -> int | None:
    """Where the longest of `phrases` that begins at `at`, perhaps after a clitic, ends."""
    for length in (3, 2, 1):
        rest = tuple(token.word for token in found[at + 1 : at + length])
        if len(rest) != length - 1 or any(token.apart for token in found[at + 1 : at + length]):
            continue
        if any((*reading.words, *rest) in phrases for reading in found[at].readings):
            return at + length
    return None


def _skip_attributes(found: list[Token], at: int) -> int:
    """Past what belongs to a title: الرئيس الروسي, وزير النقل."""
    last = min(len(found), at + _MOST)
    while at < last and _definite(found[at]) and not found[at].apart:
        at += 1
    return at


def _name_end(found: list[Token], start: int, covered: set[int]) -> int:
    """A name ends at a function word, a comma, a known name, or after a surname with its article."""
    end = start
    while end < min(len(found), start + _MOST):
        token = found[end]
        if end in covered or _stops(token) or (token.apart and end > start):
            break
        end += 1
        if _definite(token) and not _goes_on(found, end):
            break
    return end


def _stops(token: Token) -> bool:
    known = lexicon()
    words = {"".join(reading.words) for reading in token.readings}
    single = bool(words & known.function_words) or (token.word,) in known.titles
    foreign = not token.arabic and not token.text.isdigit()
    return single or foreign or "\u064b" in token.text


def _goes_on(found: list[Token], at: int) -> bool:
    """Whether another word with the article follows: المجلس الأعلى للقضاء, الهادي الصغير."""
    return at < len(found) and _definite(found[at]) and not found[at].apart


def _definite(token: Token) -> bool:
    return token.arabic and any(reading.definite for reading in token.readings)


def _is_given(token: Token) -> bool:
    return token.word in lexicon().given_names and token.text != "على"
