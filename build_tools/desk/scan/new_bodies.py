"""New bodies in Arabic: by the word for their kind, by quotation marks; and places beside them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from build_tools.desk.scan.arabic_words import is_unknown
from build_tools.desk.scan.body_ends import (
    FORCES,
    before_its_kind,
    is_adjective,
    is_for,
    name_end,
    past_its_town,
    past_purpose,
    past_what_for,
    whose,
)
from build_tools.desk.scan.date_words import numbers
from build_tools.desk.scan.lexicon import lexicon, table
from build_tools.desk.scan.new_name import (
    Covered,
    Unplaced,
    definite,
    stops,
)
from build_tools.desk.scan.new_places import places
from build_tools.desk.scan.tokens import Token, token_words
from build_tools.words.folding import words

_QUOTED = re.compile(r"[«“\"]([^«»“”\"\n]{3,40})[»”\"]")


def arabic_bodies(found: list[Token], text: str, covered: Covered) -> Iterator[Unplaced]:
    """Bodies and places among the tokens not in `covered`."""
    yield from _bodies(found, covered)
    yield from _definite_bodies(found, covered)
    yield from places(found, covered)
    yield from _quoted(found, text, covered)


def _bodies(found: list[Token], covered: Covered) -> Iterator[Unplaced]:
    """كتيبة، لجنة، شركة … with the words that name it."""
    for at, token in enumerate(found):
        after = _after_phrase(found, at, lexicon().bodies) if token.arabic else None
        if after is None or at in covered or _is_none(found, at, after):
            continue
        if not _definite_head(token, found, after):
            end = name_end(found, after, covered)
            end = past_its_town(found, at, end, covered)
            named = found[after:end]
            place = after < end and (end - 1) in covered
            vague = any(one.word in whose() and not definite(one) for one in named)
            vague = vague or _is_our_press(token, named) or _is_part(token, named)
            vague = vague or _is_our_side(named)
            vague = vague or (len(named) > 0 and (named[0].apart or is_for(named[0])))
            named_last = place or _ends_in_name(found, after, end, covered)
            if not vague and (named_last or any(_names(one) for one in named)):
                end = before_its_kind(found, at, after, past_purpose(found, end, covered))
                yield Unplaced(at, end, _clitic(token))


def _ends_in_name(found: list[Token], start: int, end: int, covered: Covered) -> bool:
    """مركز إيواء جنزور: a word that no sentence has, and what it is of before it."""
    closed = end >= len(found) or found[end].apart or stops(found[end]) or end in covered
    last = found[end - 1]
    return closed and end - start > 1 and is_unknown(last) and not last.text.startswith("م")


def _names(token: Token) -> bool:
    """A number, or a word with its article and not only for something: لجنة تسييرية للشركة."""
    return token.text.isdigit() or (definite(token) and not is_for(token))


def _is_part(head: Token, named: list[Token]) -> bool:
    """إدارة الشركة, مكتب الإعلام: part of a body or what is done, unless more is said of it."""
    return bool(token_words(head) & lexicon().parts_of_bodies) and len(named) < 2


def _is_our_side(named: list[Token]) -> bool:
    """شرق ليبيا, which is no more than where something is."""
    sides = lexicon().introducers["places"]
    of_ours = len(named) == 2 and (named[1].word,) in lexicon().own.names
    return of_ours and named[0].word in sides


def _is_our_press(head: Token, named: list[Token]) -> bool:
    """صحيفة ليبيا: a paper, and of it only whose country it is of."""
    press = {tuple(words(word)) for word in table()["left_off_before"]}
    country = tuple(one.word for one in named) in lexicon().own.names
    return country and any(reading.words in press for reading in head.readings)


def _is_none(found: list[Token], at: int, after: int) -> bool:
    """حركة المرور, and a force before the unit that is named: قوة الكتيبة 459."""
    head, rest = found[at], found[after : after + 2]
    common = bool(rest) and any(
        (*reading.words, rest[0].word) in lexicon().no_bodies for reading in head.readings
    )
    body = bool(rest) and (rest[0].word,) in lexicon().bodies
    unit = body and len(rest) > 1 and rest[1].text.isdigit()
    quoted = body and rest[0].quoted  # قوات «سرايا …»
    term = "سجن" in token_words(head) and bool(rest) and rest[0].text.isdigit()  # السجن 12 عاما
    return common or unit or quoted or term or head.unquoted or _only_described(found, after)


def _only_described(found: list[Token], at: int) -> bool:
    """مجموعة مسلحة بتنفيذ …: an adjective of the body, and what it did."""
    pair = found[at : at + 2]
    if len(pair) < 2 or definite(pair[0]) or pair[1].apart or pair[1].text[0] != "ب":
        return False
    said = pair[0].text.endswith("ة") and not is_unknown(pair[0])
    return said and not is_unknown(pair[1])


def _definite_bodies(found: list[Token], covered: Covered) -> Iterator[Unplaced]:
    """المنظمة الأفريقية للهيئات الانتخابية: a kind with its article, an adjective, what it is for."""
    for at, token in enumerate(found):
        heads = {"".join(one.words) for one in token.readings if one.definite}
        head = any((word,) in lexicon().bodies for word in heads) and at not in covered
        head = head and not _is_none(found, at, at + 1)
        end = at + 1
        while head and end < len(found) and is_adjective(found, end, covered):
            end += 1
        clitic = 0 if token.plain.definite else 1 + token.text.startswith("لل")
        if clitic > 1 and any(word[0] == "ل" and (word,) in lexicon().bodies for word in heads):
            continue  # للجنة is read as to a committee, not the committee
        named = end if _of_a_country(found[at + 1 : end]) else _past_ranks(heads, found, at, end)
        if named > at + 1:
            yield Unplaced(at, named, clitic)
        if end > at + 1 and end < len(found) and is_for(found[end]) and end not in covered:
            yield Unplaced(at, past_what_for(found, end, covered), clitic)


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


def _clitic(token: Token) -> int:
    """How many letters stand before the word for a body: ولجنة, and two in للقوة الثالثة."""
    known = lexicon().bodies
    if any(token.word == phrase[0] for phrase in known):
        return 0
    begins = any(one.words in known and one.words[0][0] == "ل" for one in token.readings)
    return 2 if token.text.startswith("لل") and not begins else 1


def _quoted(found: list[Token], text: str, covered: Covered) -> Iterator[Unplaced]:
    """What stands in quotation marks after a body's kind or alone, if it is three words or fewer."""
    starts = [token.start for token in found]
    for match in _QUOTED.finditer(text):
        inside = range(bisect_left(starts, match.start(1)), bisect_left(starts, match.end(1)))
        if not 1 <= len(inside) <= 3 or any(place in covered for place in inside):
            continue
        inner = found[inside[0] : inside[-1] + 1]
        headed = inside[0] > 0 and _heads_quoted(found[inside[0] - 1])
        whole = inner[0].arabic and not any(map(stops, inner))
        named = definite(inner[0]) or (headed and not _only_said(found, inside[0]))
        if whole and named:
            yield Unplaced(inside[0], inside[-1] + 1)


def _only_said(found: list[Token], at: int) -> bool:
    """الحكومة «تعتقد», which quotes no name."""
    return definite(found[at - 1]) and not is_unknown(found[at], closed=True)


def _heads_quoted(token: Token) -> bool:
    """A body's kind, or what is one before a quoted name alone: تنظيم."""
    kinds = lexicon().bodies | lexicon().bodies_quoted
    return any(reading.words in kinds for reading in token.readings)


def _definite_head(token: Token, found: list[Token], after: int) -> bool:
    """The forces, the committee: no name, unless a number follows: اللواء السابع."""
    merged = token.text.startswith("لل") and any(
        one.words in lexicon().bodies and one.words[0][0] == "ل" for one in token.readings
    )
    if merged and all(map(definite, found[after : after + 2])):
        return False  # to a committee: للجنة العقوبات الأممية
    unit = token_words(token) & _bare_units()
    rest = found[after : after + 1]
    numbered = any(one.text.isdigit() or (unit and one.word in _ordinals()) for one in rest)
    return definite(token) and not numbered


@cache
def _bare_units() -> frozenset[str]:
    every = table()["units"]["ar"] + table()["numbered_ar"]
    return frozenset(word for unit in every for word in words(unit))


@cache
def _ordinals() -> frozenset[str]:
    masculine = {word for one in numbers("ordinals") for word in words(one)}
    return frozenset(masculine | {f"{word}ه" for word in masculine} | set(words("الأولى")))


def _after_phrase(found: list[Token], at: int, phrases: frozenset[tuple[str, ...]]) -> int | None:
    """Where the longest of `phrases` that begins at `at`, perhaps after a clitic, ends."""
    for length in (3, 2, 1):
        rest = tuple(token.word for token in found[at + 1 : at + length])
        if len(rest) != length - 1 or any(token.apart for token in found[at + 1 : at + length]):
            continue
        if any((*reading.words, *rest) in phrases for reading in found[at].readings):
            return at + length
    return None
