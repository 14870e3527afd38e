"""New names in Latin letters: what is written with capitals and is no other word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from build_tools.desk.scan.given import is_given
from build_tools.desk.scan.latin_words import (
    JOINERS,
    all_adjectives,
    all_kinds,
    date_words,
    is_a_field,
    is_kind,
    is_money,
    is_numbered,
    no_name,
    small,
)
from build_tools.desk.scan.lexicon import lexicon
from build_tools.desk.scan.new_name import Unplaced
from build_tools.desk.scan.tokens import Token

_ARTICLES = frozenset({"Al", "El"})
_WITHIN = frozenset({"of", "and", "for", "the"})
_AFTER_BODY = frozenset({"for", "against", "on"})
# A headline in which most words have capitals shows no name by them.
_NUMBERED = re.compile(r"\d+(?:st|nd|rd|th)")
_SENTENCE = re.compile(r"[.!?…]\W*$")
_FEW, _LINE, _MOST = 4, 20, 0.6


def latin_names(
    found: list[Token], text: str, covered: Mapping[int, str], common: frozenset[str]
) -> Iterator[Unplaced]:
    """Words with capital letters: two or more, or one that does not begin a sentence."""
    if not _SENTENCE.search(text) and _all_in_capitals(found):
        return
    at = 0
    while at < len(found):
        if _is_unit(found, at, covered):
            yield Unplaced(at, at + 2)
            at += 2
            continue
        end = _capitals_end(found, at)
        yield from _named(found, at, end, covered, common)
        at = max(end, at + 1)


def _is_unit(found: list[Token], at: int, covered: Mapping[int, str]) -> bool:
    """A unit by its number: 166 brigade, Battalion 103; of 1900 battalions there is none."""
    pair = found[at : at + 2]
    if len(pair) < 2 or pair[1].apart or at in covered or at + 1 in covered:
        return False
    words = {token.word for token in pair}
    return bool(words & lexicon().units_of_war) and any(map(_is_number, pair))


def _is_number(token: Token) -> bool:
    return bool(re.fullmatch(r"\d{2,3}(?:st|nd|rd|th)?", token.text))


def _all_in_capitals(found: list[Token]) -> bool:
    long = [token for token in found[1:] if not token.arabic and len(token.text) >= _FEW]
    return (
        len(long) >= _FEW
        and len(found) <= _LINE
        and sum(token.capital for token in long) / len(long) > _MOST
    )


def _capitals_end(found: list[Token], at: int) -> int:
    end = at
    for place in range(at, len(found)):
        token = found[place]
        if token.arabic or (
            place > at and (token.apart or token.opens or _is_possessive(found, place - 1))
        ):
            break
        if _is_capital(found, place, at):
            end = place + 1
        elif place == at or not _joins(found, place, at):
            break
    return end


def _is_capital(found: list[Token], place: int, at: int) -> bool:
    """A capital; inside a name an initial too, and a number at its head: the 11th Infantry Brigade."""
    text = found[place].text
    if place == at and _NUMBERED.fullmatch(text):
        return len(found) > place + 1 and found[place + 1].text[0].isupper()
    initial = len(text) == 1 and place == at and len(found) > place + 1
    if initial and not found[place + 1].apart:
        return text.isupper() and is_given(found[place + 1].word)  # J. Christopher Stevens
    return text[0].isupper() and (len(text) > 1 or place > at)


def _is_possessive(found: list[Token], at: int) -> bool:
    """Turkey's, of which the word and what follows are two names: two letters are gone."""
    within = found[at].word in lexicon().bodies_of and is_kind(found[at + 1])
    return found[at + 1].start - found[at].end > 2 and not within


def _joins(found: list[Token], place: int, at: int) -> bool:
    """Of and the; "and" and "for" within a body's name only: Ministry of Planning and Finance."""
    if found[place].text in _AFTER_BODY:
        after = found[place + 1 : place + 2]
        before = found[place - 1]
        body = before.word in lexicon().bodies_for or (before.capital and is_kind(before))
        return body and bool(after) and after[0].capital and after[0].word not in date_words()
    if found[place].text != "and":
        return found[place].text in JOINERS
    rest = _rest(found, place + 1)
    return (
        bool(rest)
        and is_kind(rest[-1])
        and not is_kind(found[place - 1])
        and not is_given(found[at].word)
        and (found[place - 1].word in small() or not _is_short_company(rest))
    )


def _is_short_company(rest: list[Token]) -> bool:
    """Hess Corp, after the and of a row."""
    return len(rest) == 2 and rest[0].word not in small()


def _rest(found: list[Token], at: int) -> list[Token]:
    end = at
    while end < len(found) and found[end].text[0].isupper() and not found[end].apart:
        end += 1
    return found[at:end]


def _named(
    found: list[Token], start: int, end: int, covered: Mapping[int, str], common: frozenset[str]
) -> Iterator[Unplaced]:
    """The name among words with capitals, what is no part of it cut off at both ends."""
    start += found[start].text == "The"
    free = _free(found, start, end, covered)
    if free is None:
        return
    start, end = _trimmed(found, *free)
    title = next((at for at in range(start, end - 1) if _before_person(found, at)), None)
    if title is not None:
        yield from _named(found, start, title, covered, common)
        yield from _named(found, title + 1, end, covered, common)
    elif (of := _of_after_person(found, start, end)) is not None:
        yield Unplaced(_with_article(found, start), of)
        yield from _named(found, of + 1, end, covered, common)
    elif any(is_none(found[start:end]) for is_none in (all_adjectives, is_a_field, all_kinds)):
        return
    elif end - start > 1 or (end - start == 1 and _tells(found[start], common)):
        yield Unplaced(_with_article(found, start), end)


def _with_article(found: list[Token], start: int) -> int:
    """al-Qaida, of which the article has no capital."""
    before = found[start - 1] if start else None
    joined = before and before.text in ("al", "el") and before.end + 1 == found[start].start
    return start - 1 if joined else start


def _before_person(found: list[Token], at: int) -> bool:
    """A title within a run of capitals: AFRICOM Deputy Commander John Brennan."""
    known = lexicon()
    after = found[min(at + 1 + (found[at + 1].text in _ARTICLES), len(found) - 1)].word
    return found[at].word in known.title_words and after not in known.bodies_of and is_given(after)


def _of_after_person(found: list[Token], start: int, end: int) -> int | None:
    """Where what somebody is of begins: Amal Rashid of the Council on Wells."""
    for at in range(start + 2, end - 1):
        if found[at].text == "of":
            person = is_given(found[start].word) and not any(map(is_kind, found[start:at]))
            return at if person else None
    return None


def _free(
    found: list[Token], start: int, end: int, covered: Mapping[int, str]
) -> tuple[int, int] | None:
    """Without known names, but for one that is part of a longer: Tripoli Military District."""
    known = [at for at in range(start, end) if at in covered]
    if not known or _ends_another(found, start, known, covered):
        return start, end
    kinds = [at for at in range(start, end) if is_kind(found[at]) and at not in covered]
    row = len(known) == 1 or _are_two_in_a_row(known, covered)
    least = 2 if len(known) == 1 else 1  # words beside the places
    if kinds and row and end - start >= len(known) + least and kinds[-1] == end - 1:
        return start, end
    if known == [start] and start + 1 < end and found[start + 1].word in lexicon().bodies_for:
        return start, end  # Tripoli Court of Appeal
    if kinds == [start] and (end - start == 2 or found[start + 1].text == "of"):
        return start, end  # Wadi Derna, University of Tripoli
    rest = known[-1] + 1
    if known == list(range(start, rest)) and (kinds or end - rest > 1):
        return rest, end
    return None


def _ends_another(
    found: list[Token], start: int, known: list[int], covered: Mapping[int, str]
) -> bool:
    """Whether what looks known only ends the name: Sadik Al-Ghariani, Fatwa House, Bab Tubruk district."""
    first, last = known[0], known[-1]
    if first == start or known != list(range(first, last + 1)) or covered[last] == "actors":
        return first > start and known == [last] and _is_any_house(found, first)
    before = found[first - 1]
    named = first - 1 - (before.text in _ARTICLES)
    if named < start:
        return False
    if is_given(found[named].word):
        return True
    after = found[last + 1].word if last + 1 < len(found) else ""
    area = after in lexicon().named_after["en"] and found[last + 1].text.islower()
    return area and not (no_name(found[named]) or is_kind(found[named]) or found[named].opens)


def _is_any_house(found: list[Token], at: int) -> bool:
    """Fatwa House, which is no parliament."""
    before = found[at - 1]
    return (
        found[at].word == "house"
        and before.capital
        and not no_name(before)
        and before.word not in small()
    )


def _are_two_in_a_row(known: list[int], covered: Mapping[int, str]) -> bool:
    """Bani Walid Military Council, Sirte-Jufra Operations Room, US Africa Command."""
    return known[1:] == [known[0] + 1] and covered[known[1]] == "places"


def _trimmed(found: list[Token], start: int, end: int) -> tuple[int, int]:
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
        within = any(one.text in _AFTER_BODY for one in found[start + 1 : end - 1])
        of_a_field = end - start > 2 and found[end - 2].text == "of" and is_kind(found[end - 3])
        within = within or of_a_field  # Ministry of Defense
        if within and found[end - 1].capital and not found[end - 1].text.isdigit():
            break  # Committee for Justice, Commission for Human Rights
        end -= 1
    return start, end


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


def _tells(token: Token, common: frozenset[str]) -> bool:
    """Whether a single word is a name: no kind of body, nor a word that sentences have too."""
    of_many = is_kind(token) or token.word in lexicon().of_no_state
    initials = token.bracketed and token.text.isupper()
    opens = token.opens and (token.text[1:].islower() or initials)  # ConocoPhillips has two
    common_word = token.word in common or token.word in small()
    return not (opens or of_many or common_word or is_money(token))
