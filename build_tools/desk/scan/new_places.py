"""New places in Arabic: by the word for their kind, by a row of known ones, by a country's adjective."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.desk.scan.arabic_words import is_place, is_unknown
from build_tools.desk.scan.lexicon import lexicon
from build_tools.desk.scan.new_name import Covered, Unplaced, definite, stops
from build_tools.desk.scan.tokens import Token, token_words

_PARTICIPLE = re.compile(r"م\w\wو\w|\w+يه$|م\w{2}\wه$|\w+(?:ها|هم)$")
# With the word after them: أولاد سليمان, سيدي خريبيش.
_BEGIN_PLACES = frozenset(
    {"اولاد", "بني", "سيدي", "ام", "ابو", "بير", "بئر", "راس", "عين", "قصر", "سوق", "باب", "وادي"}
    | {"جبل", "تل", "عقبه", "زاويه", "سانيه", "حوش", "فم", "خشم", "كاف", "بن", "بو"}
)
# Of which the second of a row is told by the first: مدن درنة وسوكنة.
_BEFORE_ROWS = frozenset({"مدن", "مناطق", "بلدات", "قري", "واحات", "مدينتي", "بلديتي", "بين"})
_BEFORE_PLACES = frozenset({"في", "الي", "من"})


def places(found: list[Token], covered: Covered) -> Iterator[Unplaced]:
    """A word after مدينة or بلدة, or between two known places in a row: درنة وشحات والبيضاء."""
    for at in range(1, len(found)):
        before, token = found[at - 1], found[at]
        if at in covered or token.apart or not token.arabic or stops(token):
            continue
        if _after_town(found, at, covered) or (
            before.word in _BEFORE_PLACES and _has_a_state(found, at)
        ):
            kept = bool(token_words(before) & lexicon().areas_named)
            yield Unplaced(
                at - kept,
                _place_end(found, at, covered),
                int(kept and before.word not in lexicon().areas_named),
            )
        elif _is_second(found, at, covered):
            begins = not definite(token) and bool(token_words(token) & _BEGIN_PLACES)
            yield Unplaced(at, _place_end(found, at, covered) if begins else at + 1, 1)
        elif token.text[0] == "و" and covered.get(at - 1) == covered.get(at + 1) == "places":
            follows = found[at + 1]
            if not follows.apart and follows.text[0] == "و":
                yield Unplaced(at, at + 1, 1)


def _is_second(found: list[Token], at: int, covered: Covered) -> bool:
    """قبيلتي الشناقرة والزعانين, and without an article after a known place: منطقتي هون وسوكنة."""
    token = found[at]
    if at < 2 or token.text[0] != "و":
        return False
    if token.text.startswith("وال"):
        return _is_pair(found[at - 2])
    heads = token_words(found[at - 2]) & (_BEFORE_ROWS | lexicon().pairs)
    known = covered.get(at - 1) == "places" or _is_pair(found[at - 2])
    return bool(heads) and known and is_unknown(token, closed=True)


def _is_pair(token: Token) -> bool:
    """قبيلتي …, after which two are named."""
    return bool(token_words(token) & lexicon().pairs)


def _place_end(found: list[Token], at: int, covered: Covered) -> int:
    """Past سيدي خريبيش, القرة بولي, الجبل الغربي, أولاد سليمان."""
    after = at + 1
    if after >= len(found) or after in covered or found[after].apart or stops(found[after]):
        return after
    follows, first = found[after], definite(found[at])
    if token_words(found[at]) & _BEGIN_PLACES:
        return after + 1
    described = follows.plain.definite and follows.text.endswith(("ي", "ية"))
    joined = follows.text[0] == "و"
    if found[at].text.endswith("ة") and not first:
        return after + (follows.plain.definite and is_place(follows))  # بويرة الحسون
    return after + (first and not joined and (described or is_unknown(follows)))


def _after_town(found: list[Token], at: int, covered: Covered) -> bool:
    """مدينة …, and منطقة … where no word of sentences follows."""
    before, token = found[at - 1], found[at]
    if definite(before) or token.text[0].isdigit():
        return False
    said = token_words(before)
    counted = at > 1 and found[at - 2].text.isdigit()  # 38 قبيلة
    if said & lexicon().areas:
        return is_place(token) or _begins_a_place(found, at, covered)
    described = _describes(found, at) and not (
        is_unknown(token) and not _PARTICIPLE.match(token.word)
    )
    towns = lexicon().towns | lexicon().pairs
    return bool(said & towns) and not counted and not described


def _begins_a_place(found: list[Token], at: int, covered: Covered) -> bool:
    """سوق العرب, وادي القطارة: a word that begins many places' names, and its second."""
    after = found[at + 1] if at + 1 < len(found) and not found[at + 1].apart else None
    named = after is not None and (after.plain.definite or is_unknown(after, closed=True))
    return found[at].word in _BEGIN_PLACES and named and at + 1 not in covered


def _has_a_state(found: list[Token], at: int) -> bool:
    """بوزنيقة المغربية: a word without article before whose it is with one can only be a name."""
    after = found[at + 1] if at + 1 < len(found) and not found[at + 1].apart else None
    if after is None or not definite(after) or definite(found[at]):
        return False
    body = (found[at].word,) in lexicon().bodies
    return after.word in lexicon().nationalities and after.text.endswith("ية") and not body


def _describes(found: list[Token], at: int) -> bool:
    """مدينة منكوبة, مدينة يقطنها: an adjective or a verb; before an article it is a name."""
    after = found[at + 1] if at + 1 < len(found) and not found[at + 1].apart else None
    named = after is not None and after.plain.definite and after.text.endswith("ة")
    return not (definite(found[at]) or named) and found[at].text.endswith(("ة", "ها", "هم"))
