"""New bodies in Arabic whose kind has its article: المنظمة الأفريقية للهيئات الانتخابية."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.desk.scan.body_ends import (
    FORCES,
    is_adjective,
    is_for,
    past_about,
    past_what_for,
    whose,
)
from build_tools.desk.scan.lexicon import lexicon
from build_tools.desk.scan.new_bodies import is_no_body
from build_tools.desk.scan.new_name import Covered, Unplaced
from build_tools.desk.scan.tokens import Token, token_words


def definite_bodies(found: list[Token], covered: Covered) -> Iterator[Unplaced]:
    """A kind with its article, an adjective, and what it is for or where."""
    for at, token in enumerate(found):
        heads = {"".join(one.words) for one in token.readings if one.definite}
        kinds = {word for word in heads if (word,) in lexicon().bodies}
        clitic = 0 if token.plain.definite else 1 + token.text.startswith("لل")
        if not kinds or at in covered or is_no_body(found, at, at + 1):
            continue
        if clitic > 1 and any(word[0] == "ل" for word in kinds):
            continue  # للجنة is read as to a committee, not the committee
        for end in _ends(heads, found, at, covered):
            if end > at + 1:
                yield Unplaced(at, end, clitic)


def _ends(heads: set[str], found: list[Token], at: int, covered: Covered) -> Iterator[int]:
    """Where the name may end: after its adjectives, and after what stands behind them."""
    end = at + 1
    while end < len(found) and is_adjective(found, end, covered):
        end += 1
    if end == at + 1:
        return
    yield end if _of_a_country(found[at + 1 : end]) else _past_ranks(heads, found, at, end)
    if end == len(found):
        return
    if is_for(found[end]) and end not in covered:
        past = past_about(found, past_what_for(found, end, covered), covered)
        where = lexicon().towns | lexicon().areas
        if past - end > 1 or not token_words(found[end]) & where:  # المجلس المحلي للمدينة
            yield past
    elif not _of_a_country(found[at + 1 : end]):
        yield _past_where(heads, found, end, covered)


def _past_where(heads: set[str], found: list[Token], at: int, covered: Covered) -> int:
    """Past the town: المحكمة العسكرية الدائمة بنغازي, المجلس العسكري في مصراتة; 0 without one."""
    if found[at].apart or not heads & lexicon().bodies_by_town:
        return 0
    town = end = at + (found[at].text == "في")
    while end < len(found) and covered.get(end) == "places" and not found[end].apart:
        end += 1
    return end if end > town else 0


def _of_a_country(said: list[Token]) -> bool:
    """Two adjectives and more, of which one is a country's."""
    return len(said) > 1 and any(one.word in whose() for one in said)


def _past_ranks(heads: set[str], found: list[Token], at: int, end: int) -> int:
    """Past اللجنة المالية العليا, and الشرطة القضائية, whose kind needs no second adjective."""
    past, rank = at + 1, lexicon().rank
    while past < end and (found[past].word in rank or found[past].text.endswith(("ية", "يه", "ي"))):
        past += 1
    alone = heads & lexicon().bodies_by_adjective and found[at + 1].word not in whose()
    least = at + (2 if alone else 3)
    return past if past >= least and not heads & FORCES else at
