"""New names in Latin letters: what is written with capitals and is no other word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from build_tools.desk.scan.given import is_given
from build_tools.desk.scan.latin_ends import AFTER_BODY, trimmed
from build_tools.desk.scan.latin_words import (
    JOINERS,
    all_adjectives,
    all_kinds,
    date_words,
    is_a_field,
    is_a_make,
    is_kind,
    is_money,
    is_verb,
    no_name,
    small,
)
from build_tools.desk.scan.lexicon import lexicon
from build_tools.desk.scan.new_name import Unplaced
from build_tools.desk.scan.tokens import Token

_ARTICLES = frozenset({"Al", "El"})
# A headline in which most words have capitals shows no name by them.
_NUMBERED = re.compile(r"\d+(?:st|nd|rd|th)")
_SENTENCE = re.compile(r"[.!?…]\W*$")
_FEW, _LINE, _MOST = 4, 20, 0.6
_NONE = (all_adjectives, is_a_field, is_a_make, all_kinds)


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
    if found[place].text in AFTER_BODY:
        after = found[place + 1 : place + 2]
        before = found[place - 1]
        body = before.word in lexicon().bodies_for or (before.capital and is_kind(before))
        goes_on = bool(after) and after[0].capital and after[0].word not in date_words()
        return body and goes_on and (found[place].text != "to" or is_verb(after[0]))
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
    start, end = trimmed(found, *free)
    title = next((at for at in range(start, end - 1) if _before_person(found, at)), None)
    if title is not None:
        yield from _named(found, start, title, covered, common)
        yield from _named(found, title + 1, end, covered, common)
    elif (of := _of_after_person(found, start, end)) is not None:
        yield Unplaced(_with_article(found, start), of)
        yield from _named(found, of + 1, end, covered, common)
    elif any(is_none(found[start:end]) for is_none in _NONE) or _is_known(start, end, covered):
        return
    elif _is_name(found, start, end, common):
        yield Unplaced(_with_article(found, start), end)


def _is_name(found: list[Token], start: int, end: int, common: frozenset[str]) -> bool:
    """Two words and more, or one that tells: not Eid al-Adha, nor the storm Daniel."""
    if end > start and end - start - (found[start].text.lower() in ("al", "el")) > 1:
        return True
    event = start > 0 and found[start - 1].word in lexicon().introducers["events"]
    return end > start and not event and _tells(found[end - 1], common)


def _is_known(start: int, end: int, covered: Mapping[int, str]) -> bool:
    return end > start and all(at in covered for at in range(start, end))


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
    ours = _is_ours(found, start, end, known)
    if not known or ours or _ends_another(found, start, known, covered):
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


def _is_ours(found: list[Token], start: int, end: int, known: list[int]) -> bool:
    """The Libya Shield, Libya Al-Hurra: whose country it is, and one word that no sentence has."""
    ours = known == [start] and (found[start].word,) in lexicon().own.names
    if not ours or not 2 <= end - start <= 3 or any(map(_is_mere, found[start + 1 : end])):
        return False
    named = start > 0 and found[start - 1].text.lower() in ("the", "a") and end - start == 2
    follows = found[end : end + 1]
    headed = bool(follows) and not follows[0].apart and is_kind(follows[0])
    return named or headed or found[start + 1].text in _ARTICLES


def _is_mere(token: Token) -> bool:
    return no_name(token) or is_kind(token)


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


def _tells(token: Token, common: frozenset[str]) -> bool:
    """Whether a single word is a name: no kind of body, nor a word that sentences have too."""
    of_many = is_kind(token) or token.word in lexicon().of_no_state
    initials = token.bracketed and token.text.isupper()
    opens = token.opens and (token.text[1:].islower() or initials)  # ConocoPhillips has two
    common_word = token.word in common or token.word in small()
    return not (opens or of_many or common_word or is_money(token))
