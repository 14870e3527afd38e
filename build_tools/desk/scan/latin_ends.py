"""What is cut off at both ends of a new name in Latin letters."""

from __future__ import annotations

from build_tools.desk.scan.given import is_given
from build_tools.desk.scan.latin_words import JOINERS, is_kind, is_numbered, no_name
from build_tools.desk.scan.lexicon import lexicon
from build_tools.desk.scan.tokens import Token

AFTER_BODY = frozenset({"for", "against", "on", "to"})
_WITHIN = frozenset({"of", "and", "for", "the"})


def trimmed(found: list[Token], start: int, end: int) -> tuple[int, int]:
    """Without titles, days, peoples and what only joins."""
    while (
        start < end
        and not is_numbered(found, start, end)
        and (no_name(found[start]) or _heads(found, start, end))
        and not _whose_body(found, start, end)
    ):
        start += 1
    tribe = found[end : end + 1]  # al-Shourafa Arab tribe
    if end - start > 1 and tribe and tribe[0].text.islower() and not tribe[0].apart:
        end -= found[end - 1].word in lexicon().of_no_state
    while start < end and (no_name(found[end - 1]) or found[end - 1].text in JOINERS):
        if _is_surname(found, start, end) or _are_forces(found, start, end):
            break
        within = any(one.text in AFTER_BODY for one in found[start + 1 : end - 1])
        of_a_field = end - start > 2 and found[end - 2].text == "of" and is_kind(found[end - 3])
        within = within or of_a_field  # Ministry of Defense
        if within and found[end - 1].capital and not found[end - 1].text.isdigit():
            break  # Committee for Justice, Commission for Human Rights
        end -= 1
    return start, end


def _is_surname(found: list[Token], start: int, end: int) -> bool:
    """Karim al-Sheikh, whose title it is not."""
    article = found[end - 2] if end - start > 2 else None
    return (
        article is not None
        and article.text.lower() in ("al", "el")
        and article.end + 1 == found[end - 1].start
        and is_given(found[start].word)
    )


def _are_forces(found: list[Token], start: int, end: int) -> bool:
    """Benghazi Defense Forces; but Misrata Forces are any of that town."""
    return end - start > 2 and found[end - 1].text == "Forces" and found[end - 2].capital


def _whose_body(found: list[Token], start: int, end: int) -> bool:
    """Libyan Foreign Investment Company, of which "Investment Company" would be little."""
    word, known = found[start].word, lexicon()
    begins = word in known.kinds_of_body or word in known.nationalities | known.own.adjectives
    rest = found[start + 1 : end]
    return (
        begins
        and len(rest) > 1
        and is_kind(rest[-1])
        and all(one.capital or one.text in _WITHIN for one in rest)
    )


def _heads(found: list[Token], start: int, end: int) -> bool:
    """What only joins, and mere kinds before "of the": the Brigade of the Western Region."""
    token = found[start]
    if token.text in JOINERS:
        return token.text in ("of", "the") or start + 1 == end
    if token.opens and start + 1 < end and found[start + 1].text == "of" and not is_kind(token):
        return True  # Workers of the Emergency Centre
    past = start
    while past < end and is_kind(found[past]):
        past += 1
    return past > start and [one.text for one in found[past : past + 2]] == ["of", "the"]
