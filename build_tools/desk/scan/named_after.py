"""What is called after somebody in Arabic, and where that name ends: حي عبد الكافي, كتيبة عقبة بن نافع."""

from __future__ import annotations

from build_tools.desk.scan.arabic_words import is_common, is_listed, is_servant_of, is_unknown
from build_tools.desk.scan.lexicon import lexicon
from build_tools.desk.scan.new_name import COMPOUND, Covered, definite, is_taken
from build_tools.desk.scan.tokens import Token

_MOST = 4


def past_somebody(found: list[Token], at: int, covered: Covered) -> int:
    """Where somebody's name that begins at `at` ends; `at` where none begins."""
    if at >= len(found) or definite(found[at]) or is_taken(covered, at):
        return at
    fathered = at + 1 < len(found) and _is_kin(found[at + 1])  # عقبة بن نافع
    if not (_is_kin(found[at]) or is_listed(found[at]) or fathered):
        return at
    end = at + 1
    while end < min(len(found), at + _MOST) and _goes_on(found, end, covered):
        end += 1
    return at if end - at < 2 or _is_kin(found[end - 1]) else end


def _goes_on(found: list[Token], at: int, covered: Covered) -> bool:
    token = found[at]
    if token.apart or is_taken(covered, at):
        return False
    if _is_kin(found[at - 1]) or token.word in COMPOUND or _is_kin(token):
        return True
    if definite(token):
        return token.plain.definite and not is_common(token) and not definite(found[at - 1])
    joined = token.text[0] == "و" and any(one.clitic for one in token.readings)
    return is_listed(token) or (is_listed(found[at - 1]) and is_unknown(token) and not joined)


def _is_kin(token: Token) -> bool:
    return token.word in lexicon().kin or is_servant_of(token)
