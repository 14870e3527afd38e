"""Whether an Arabic title stands before a word: وزير الدفاع التركي …, النائب عن طرابلس …."""

from __future__ import annotations

from build_tools.desk.scan.lexicon import lexicon
from build_tools.desk.scan.new_name import Covered, definite
from build_tools.desk.scan.tokens import Token

_FURTHEST = 8


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
