"""Whether an Arabic title stands before a word: وزير الدفاع التركي …, النائب عن طرابلس …."""

from __future__ import annotations

from build_tools.desk.scan.arabic_words import is_common, is_unknown
from build_tools.desk.scan.lexicon import lexicon
from build_tools.desk.scan.new_name import PREPOSITIONS, Covered, definite, is_taken
from build_tools.desk.scan.tokens import Token

_FURTHEST = 8
_LONGEST = 4  # words of a foreign name


def after_title(found: list[Token], at: int, covered: Covered) -> str | None:
    """Whether a title stands "before" the word, or "further" off with what belongs to it between."""
    if at > 0 and not found[at].apart and _ends_title(found, at - 1):
        return "before" if found[at - 1].plain.definite else "further"
    for place in range(at - 1, max(-1, at - _FURTHEST), -1):
        if place not in covered and _ends_title(found, place):
            return "further"
        after = found[place + 1].word
        field = place + 1 in covered or after in lexicon().state_of  # وزير خارجية مالطا
        if not (place in covered or field or _attribute(found[place])):
            return None
    return None


def past_foreigner(found: list[Token], at: int, covered: Covered, *, titled: bool) -> int:
    """Past إيف لو دريان after الفرنسي: all up to a comma, be it words of a sentence between; `at` if none."""
    before = found[at - 1]
    if (
        at == 0
        or before.word not in lexicon().nationalities
        or not definite(before)
        or found[at].apart
    ):
        return at
    end = at + 1
    while end < len(found) and not (found[end].apart or found[end].text[0] == "و"):
        if found[end].text in PREPOSITIONS:
            break
        end += 1
    closed = end == len(found) or found[end].apart or found[end].text in PREPOSITIONS
    named = _may_name(found[at]) and _may_name(found[end - 1]) and (titled or end == at + 2)
    known = any(is_taken(covered, one) for one in range(at, end))
    return end if closed and named and not known and 1 < end - at <= _LONGEST else at


def _may_name(token: Token) -> bool:
    """A word that no sentence has, with its article or without."""
    if definite(token):
        return token.plain.definite and not is_common(token)
    return is_unknown(token)


def _attribute(token: Token) -> bool:
    """What may stand between a title and the name: وزير الدفاع التركي, النائب عن طرابلس."""
    body = (token.word,) in lexicon().bodies
    state = token.word in lexicon().state_of
    return (
        definite(token)
        or body
        or state
        or token.text in ("عن", "في", "لدى", "أعمال", "شؤون", "دولة")
    )


def _ends_title(found: list[Token], at: int) -> bool:
    titles = lexicon().titles
    for length in (3, 2, 1):
        start = at - length + 1
        if start < 0:
            continue
        rest = tuple(token.word for token in found[start + 1 : at + 1])
        if any((*reading.words, *rest) in titles for reading in found[start].readings):
            return True
    return False
