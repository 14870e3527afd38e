"""New bodies in Arabic: by the word for their kind, by quotation marks; and places beside them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from build_tools.desk.scan.arabic_words import (
    is_bare_name,
    is_common,
    is_listed,
    is_of_a_sentence,
    is_unknown,
)
from build_tools.desk.scan.body_ends import (
    before_its_kind,
    before_somebody,
    is_for,
    is_in,
    is_verb,
    name_end,
    past_its_town,
    past_purpose,
    whose,
)
from build_tools.desk.scan.date_words import numbers
from build_tools.desk.scan.lexicon import lexicon, table
from build_tools.desk.scan.named_after import past_somebody
from build_tools.desk.scan.new_name import (
    Covered,
    Unplaced,
    definite,
    stops,
)
from build_tools.desk.scan.new_places import clans, in_a_row, located, places
from build_tools.desk.scan.tokens import Token, token_words
from build_tools.words.folding import words

_QUOTED = re.compile(r"[«“\"]([^«»“”\"\n]{3,40})[»”\"]")

_CALLED = frozenset({"ب", "بـ", "بأنه", "بأنها"})  # وصفها بـ«التعسفية»
_DESCRIBES = re.compile(r"م(?!\wا)\w{3,}ه")


def arabic_bodies(found: list[Token], text: str, covered: Covered) -> Iterator[Unplaced]:
    """Bodies without article, and places, among the tokens not in `covered`."""
    yield from _bodies(found, covered)
    yield from places(found, covered)
    yield from clans(found, covered)
    yield from in_a_row(found, covered)
    yield from located(found, covered)
    yield from _quoted(found, text, covered)


def _bodies(found: list[Token], covered: Covered) -> Iterator[Unplaced]:
    """كتيبة، لجنة، شركة … with the words that name it."""
    for at, token in enumerate(found):
        after = _after_phrase(found, at, lexicon().bodies) if token.arabic else None
        if after is None or at in covered or is_no_body(found, at, after):
            continue
        if not _definite_head(token, found, after):
            end = name_end(found, after, covered)
            end = before_somebody(found, at, past_its_town(found, at, end, covered))
            named = found[after:end]
            place = after < end and (end - 1) in covered
            vague = any(one.word in whose() and not definite(one) for one in named)
            vague = vague or _is_our_press(token, named) or _is_part(token, named)
            vague = vague or _is_our_side(named) or _is_any(found, at, after, end, covered)
            vague = vague or (len(named) > 0 and (named[0].apart or is_for(named[0])))
            somebody = past_somebody(found, after, covered) == end > after
            named_last = place or somebody or _ends_in_name(found, after, end, covered)
            if not vague and (named_last or any(map(_names, _before_purpose(named)))):
                end = before_its_kind(found, at, after, past_purpose(found, end, covered))
                yield Unplaced(at, end, _clitic(token))


def _ends_in_name(found: list[Token], start: int, end: int, covered: Covered) -> bool:
    """مركز إيواء جنزور: a word that no sentence has, and what it is of before it."""
    closed = end >= len(found) or found[end].apart or stops(found[end]) or end in covered
    last = found[end - 1]
    if end - start == 1:
        return closed and is_bare_name(last) and not is_in(last)  # كتائب غرغور
    return closed and end - start > 1 and is_unknown(last) and not last.text.startswith("م")


def _before_purpose(named: list[Token]) -> list[Token]:
    """Without what it is for: لجنة طوارئ للمتابعة والتدخل is any."""
    return named[: next((at for at, one in enumerate(named) if is_for(one)), len(named))]


def _names(token: Token) -> bool:
    """A number, or a word with its article and not only for something: لجنة تسييرية للشركة."""
    return token.text.isdigit() or (definite(token) and not is_for(token))


def _is_part(head: Token, named: list[Token]) -> bool:
    """إدارة الشركة, مكتب الإعلام: part of a body or what is done, unless more is said of it."""
    return bool(token_words(head) & lexicon().parts_of_bodies) and len(named) < 2


def _is_any(found: list[Token], at: int, start: int, end: int, covered: Covered) -> bool:
    """بلدية سبها, غرفة الاتهام: a kind of which each town has one, and but its town or a common word."""
    named = found[start:end]
    if sum(one.text.startswith("وال") for one in named) > 2:
        return True
    if named and any(says(named[0]) for says in (is_verb, is_in, _describes, _is_one_more)):
        return True
    if len(named) != 1:
        return False
    said = token_words(found[at])
    if start in covered:
        of_a_town = bool(said & lexicon().bodies_of_a_town)
        return of_a_town if covered[start] == "places" else "حكومه" in said
    return bool(said & lexicon().bodies_of_many) and is_common(named[0])


def _is_one_more(token: Token) -> bool:
    """شرطة وقضاة: و before a word of sentences, and no name."""
    joined = {"".join(one.words) for one in token.readings if one.clitic and not one.definite}
    bare = token.text[0] == "و" and not definite(token) and not is_listed(token)
    told = token.text.endswith("ة") or any(map(is_of_a_sentence, joined))
    return bare and told and bool(joined) and not is_of_a_sentence(token.word)


def _describes(token: Token) -> bool:
    """مسلحة, مجهولة of a body, but not مكافحة, nor مدينة."""
    described = _DESCRIBES.fullmatch(token.word) and token.word not in lexicon().towns
    return bool(described) and not definite(token) and not is_unknown(token)


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


def is_no_body(found: list[Token], at: int, after: int) -> bool:
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
    if pair[1].word in lexicon().kin:
        return False  # عقبة بن نافع
    said = pair[0].text.endswith("ة") and not is_unknown(pair[0])
    return said and not is_unknown(pair[1])


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
        called = inside[0] > 0 and found[inside[0] - 1].text in _CALLED
        if not headed and (called or all(map(is_common, inner))):
            continue
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
