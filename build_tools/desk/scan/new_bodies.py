"""New bodies and places in Arabic: by the word for their kind, by a row, by quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from build_tools.desk.scan.date_words import numbers
from build_tools.desk.scan.lexicon import lexicon, table
from build_tools.desk.scan.new_name import Covered, Unplaced, definite, is_weekday, stops
from build_tools.desk.scan.tokens import Token, token_words
from build_tools.words.folding import words

_QUOTED = re.compile(r"[«“\"]([^«»“”\"\n]{3,40})[»”\"]")
_MOST = 5
_CLANS = frozenset({"اولاد", "بني"})
_BEFORE_PLACES = frozenset({"في", "الي", "من"})


def arabic_bodies(found: list[Token], text: str, covered: Covered) -> Iterator[Unplaced]:
    """Bodies and places among the tokens not in `covered`."""
    yield from _bodies(found, covered)
    yield from _definite_bodies(found, covered)
    yield from _places(found, covered)
    yield from _quoted(found, text, covered)


def _bodies(found: list[Token], covered: Covered) -> Iterator[Unplaced]:
    """كتيبة، لجنة، شركة … with the words that name it."""
    for at, token in enumerate(found):
        after = _after_phrase(found, at, lexicon().bodies) if token.arabic else None
        if after is None or at in covered or _is_none(found, at, after):
            continue
        if not _definite_head(token, found, after):
            end = _name_end(found, after, covered)
            named = found[after:end]
            place = after < end and (end - 1) in covered
            vague = any(one.word in _whose() and not definite(one) for one in named)
            vague = vague or _is_our_press(token, named)
            if (
                named
                and not vague
                and (place or any(definite(one) or one.text.isdigit() for one in named))
            ):
                yield Unplaced(at, end, _clitic(token))


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
    unit = len(rest) > 1 and rest[1].text.isdigit() and (rest[0].word,) in lexicon().bodies
    return common or unit


def _definite_bodies(found: list[Token], covered: Covered) -> Iterator[Unplaced]:
    """المنظمة الأفريقية للهيئات الانتخابية: a kind with its article, an adjective, what it is for."""
    for at, token in enumerate(found):
        heads = {"".join(one.words) for one in token.readings if one.definite}
        head = any((word,) in lexicon().bodies for word in heads) and at not in covered
        head = head and not _is_none(found, at, at + 1)
        end = at + 1
        while head and end < len(found) and _is_adjective(found, end, covered):
            end += 1
        if end > at + 2 and any(one.word in _whose() for one in found[at + 1 : end]):
            yield Unplaced(at, end, 0 if token.plain.definite else 1)
        if end > at + 1 and end < len(found) and _is_for(found[end]) and end not in covered:
            yield Unplaced(
                at, _past_what_for(found, end, covered), 0 if token.plain.definite else 1
            )


def _past_what_for(found: list[Token], at: int, covered: Covered) -> int:
    """المجلس المحلي لمدينة سبها, المجلس الأعلى لقبائل ومدن فزان."""
    end = at + 1
    follows = found[end] if end < len(found) and end not in covered else None
    if follows and follows.text[0] == "و" and not (follows.apart or definite(follows)):
        end += covered.get(end + 1) == "places"
    while end < len(found) and _is_adjective(found, end, covered):
        end += 1
    if _joins_another(found, end, covered):
        return end + 2
    return end + (covered.get(end) == "places")


def _joins_another(found: list[Token], at: int, covered: Covered) -> bool:
    """للتنمية وإعادة الإعمار."""
    pair = found[at : at + 2]
    if len(pair) < 2 or pair[0].text[0] != "و" or pair[0].apart or stops(pair[0]) or at in covered:
        return False
    bare = not definite(pair[0]) and any(one.clitic for one in pair[0].readings)
    head = any(one.words in lexicon().bodies | lexicon().titles for one in pair[0].readings)
    return bare and not head and _is_adjective(found, at + 1, covered)


def _whose() -> frozenset[str]:
    return lexicon().nationalities | lexicon().own.adjectives


def _is_adjective(found: list[Token], at: int, covered: Covered) -> bool:
    token = found[at]
    return token.plain.definite and not token.apart and at not in covered and not stops(token)


def _is_for(token: Token) -> bool:
    """للهيئات, لجمعيات: ل before a word of what a body is for."""
    return (
        not token.apart
        and token.text.startswith("ل")
        and any(
            reading.clitic and (reading.definite or len("".join(reading.words)) > 4)
            for reading in token.readings
        )
    )


def _places(found: list[Token], covered: Covered) -> Iterator[Unplaced]:
    """A word after مدينة or بلدة, or between two known places in a row: درنة وشحات والبيضاء."""
    for at in range(1, len(found)):
        before, token = found[at - 1], found[at]
        if at in covered or token.apart or not token.arabic or stops(token):
            continue
        counted = at > 1 and found[at - 2].text.isdigit()  # 38 قبيلة
        after_town = bool(token_words(before) & lexicon().towns) and not definite(before)
        town = (
            after_town and not counted and not token.text[0].isdigit() and not _describes(found, at)
        )
        if town or (before.word in _BEFORE_PLACES and _has_a_state(found, at)):
            clan = token.word in _CLANS and at + 1 < len(found) and not found[at + 1].apart
            yield Unplaced(at, at + 1 + clan)
        elif token.text[0] == "و" and covered.get(at - 1) == covered.get(at + 1) == "places":
            follows = found[at + 1]
            if not follows.apart and follows.text[0] == "و":
                yield Unplaced(at, at + 1, 1)


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


def _clitic(token: Token) -> int:
    """How many letters stand before the word for a body: ولجنة."""
    known = lexicon().bodies
    return 0 if any(token.word == phrase[0] for phrase in known) else 1


def _quoted(found: list[Token], text: str, covered: Covered) -> Iterator[Unplaced]:
    """What stands in quotation marks after a body's kind or alone, if it is three words or fewer."""
    starts = [token.start for token in found]
    for match in _QUOTED.finditer(text):
        places = range(bisect_left(starts, match.start(1)), bisect_left(starts, match.end(1)))
        if not 1 <= len(places) <= 3 or any(place in covered for place in places):
            continue
        inner = found[places[0] : places[-1] + 1]
        headed = places[0] > 0 and _heads_quoted(found[places[0] - 1])
        whole = inner[0].arabic and not any(map(stops, inner))
        if whole and (headed or definite(inner[0])):
            yield Unplaced(places[0], places[-1] + 1)


def _heads_quoted(token: Token) -> bool:
    """A body's kind, or what is one before a quoted name alone: تنظيم."""
    kinds = lexicon().bodies | lexicon().bodies_quoted
    return any(reading.words in kinds for reading in token.readings)


def _definite_head(token: Token, found: list[Token], after: int) -> bool:
    """The forces, the committee: no name, unless a number follows: اللواء السابع."""
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


def _name_end(found: list[Token], start: int, covered: Covered) -> int:
    """A body's name ends at a word that stops, a comma, or after its last word with an article."""
    end = start
    while end < min(len(found), start + _MOST):
        token = found[end]
        if _denies(found, end):
            end += 2
            break
        if stops(token) or (
            end > start and (token.apart or _begins_another(token, found[end - 1]))
        ):
            break
        if end in covered and (covered[end] != "places" or end + 1 in covered):
            break
        end += 1
        last = (definite(token) and token.text != "الله") or end - 1 in covered
        if last and not _definite_follows(found, end):
            break
    return end


def _denies(found: list[Token], at: int) -> bool:
    """غير الشرعية, which is no more than an adjective."""
    return found[at].text == "غير" and at + 1 < len(found) and definite(found[at + 1])


def _begins_another(token: Token, before: Token) -> bool:
    """شركة قابضة والبدء: و with an article after a word without one joins no name."""
    return token.text.startswith("وال") and not definite(before)


def _definite_follows(found: list[Token], at: int) -> bool:
    """Whether another word with the article follows: المجلس الأعلى للقضاء, الهادي الصغير."""
    if at >= len(found) or found[at].apart or is_weekday(found[at]):
        return False
    if _denies(found, at):
        return True
    within = found[at].text.startswith(("بال", "كال", "فال"))
    return not (stops(found[at]) or within or _heads_another(found[at])) and definite(found[at])


def _heads_another(token: Token) -> bool:
    """والقوات: another body, where the first has ended."""
    return token.text.startswith("وال") and any(
        reading.clitic and reading.words in lexicon().bodies for reading in token.readings
    )
