"""New bodies and places in Arabic: by the word for their kind, by a row, by quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from build_tools.desk.scan.arabic_words import is_place, is_unknown
from build_tools.desk.scan.date_words import numbers
from build_tools.desk.scan.lexicon import lexicon, table
from build_tools.desk.scan.new_name import (
    Covered,
    Unplaced,
    definite,
    is_taken,
    is_weekday,
    stops,
)
from build_tools.desk.scan.tokens import Token, token_words
from build_tools.words.folding import words

_QUOTED = re.compile(r"[«“\"]([^«»“”\"\n]{3,40})[»”\"]")
_PARTICIPLE = re.compile(r"م\w\wو\w|\w+يه$|م\w{2}\wه$|\w+(?:ها|هم)$")
_MOST = 5
# With the word after them: أولاد سليمان, سيدي خريبيش.
_BEGIN_PLACES = frozenset({"اولاد", "بني", "سيدي", "ام", "ابو", "بير", "راس", "عين", "قصر"})
_FORCES = frozenset({"قوات", "قوه"})
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
            vague = vague or _is_our_press(token, named) or _is_part(token, named)
            vague = vague or _is_our_side(named)
            vague = vague or (len(named) > 0 and (named[0].apart or _is_for(named[0])))
            named_last = place or _ends_in_name(found, after, end, covered)
            if not vague and (named_last or any(_names(one) for one in named)):
                yield Unplaced(at, _past_purpose(found, end, covered), _clitic(token))


def _ends_in_name(found: list[Token], start: int, end: int, covered: Covered) -> bool:
    """مركز إيواء جنزور: a word that no sentence has, and what it is of before it."""
    closed = end >= len(found) or found[end].apart or stops(found[end]) or end in covered
    last = found[end - 1]
    return closed and end - start > 1 and is_unknown(last) and not last.text.startswith("م")


def _names(token: Token) -> bool:
    """A number, or a word with its article and not only for something: لجنة تسييرية للشركة."""
    return token.text.isdigit() or (definite(token) and not _is_for(token))


def _is_part(head: Token, named: list[Token]) -> bool:
    """إدارة الشركة, مكتب الإعلام: part of a body or what is done, unless more is said of it."""
    return bool(token_words(head) & lexicon().parts_of_bodies) and len(named) < 2


def _past_purpose(found: list[Token], at: int, covered: Covered) -> int:
    """Past what the body is for, where that is as names have it: لجراحة الحروق والحوادث."""
    if at >= len(found) or at in covered or not _is_for(found[at]):
        return at
    said = {"".join(one.words) for one in found[at].readings if one.clitic}
    return _past_what_for(found, at, covered) if said & lexicon().purposes else at


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
        clitic = 0 if token.plain.definite else 1 + token.text.startswith("لل")
        if clitic > 1 and any(word[0] == "ل" and (word,) in lexicon().bodies for word in heads):
            continue  # للجنة is read as to a committee, not the committee
        named = end if _of_a_country(found[at + 1 : end]) else _past_ranks(heads, found, at, end)
        if named > at + 1:
            yield Unplaced(at, named, clitic)
        if end > at + 1 and end < len(found) and _is_for(found[end]) and end not in covered:
            yield Unplaced(at, _past_what_for(found, end, covered), clitic)


def _of_a_country(said: list[Token]) -> bool:
    """Two adjectives and more, of which one is a country's."""
    return len(said) > 1 and any(one.word in _whose() for one in said)


def _past_ranks(heads: set[str], found: list[Token], at: int, end: int) -> int:
    """Past اللجنة المالية العليا, and الشرطة القضائية, whose kind needs no second adjective."""
    past, rank = at + 1, lexicon().rank
    while past < end and (found[past].word in rank or found[past].text.endswith(("ية", "يه", "ي"))):
        past += 1
    alone = heads & lexicon().bodies_by_adjective and found[at + 1].word not in _whose()
    least = at + (2 if alone else 3)
    return past if past >= least and not heads & _FORCES else at


def _past_what_for(found: list[Token], at: int, covered: Covered) -> int:
    """المجلس المحلي لمدينة سبها, المجلس الأعلى لقبائل ومدن فزان, لتأمين مدينة بنغازي."""
    end = at + 1
    follows = found[end] if end < len(found) and end not in covered else None
    if follows and not (follows.apart or definite(follows) or stops(follows)):
        clan = bool(token_words(found[at]) & lexicon().areas) and is_unknown(follows)
        both = follows.text[0] == "و" and end + 1 < len(found)
        both = both and _is_adjective(found, end + 1, covered)  # وإنتاج النفط
        end += clan or both or covered.get(end + 1) == "places"
    while end < len(found) and (
        _is_adjective(found, end, covered) or _is_one_more(found, end, covered)
    ):
        end += 1
    if _joins_another(found, end, covered) or (end < len(found) and _denies(found, end)):
        return end + 2
    return end + (covered.get(end) == "places")


def _is_one_more(found: list[Token], at: int, covered: Covered) -> bool:
    """والحوادث, after another word with its article."""
    token = found[at]
    joined = token.text.startswith("وال") and not token.apart and at not in covered
    return joined and definite(found[at - 1]) and not _heads_another(token)


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
    if token.apart or not token.text.startswith("ل"):
        return False
    said = [one for one in token.readings if one.clitic]
    purposes = lexicon().purposes
    return any(one.definite or len("".join(one.words)) > 4 for one in said) or any(
        "".join(one.words) in purposes for one in said
    )


def _places(found: list[Token], covered: Covered) -> Iterator[Unplaced]:
    """A word after مدينة or بلدة, or between two known places in a row: درنة وشحات والبيضاء."""
    for at in range(1, len(found)):
        before, token = found[at - 1], found[at]
        if at in covered or token.apart or not token.arabic or stops(token):
            continue
        if _after_town(found, at) or (before.word in _BEFORE_PLACES and _has_a_state(found, at)):
            kept = bool(token_words(before) & lexicon().areas_named)
            yield Unplaced(
                at - kept,
                _place_end(found, at, covered),
                int(kept and before.word not in lexicon().areas_named),
            )
        elif at > 1 and token.text.startswith("وال") and _is_pair(found[at - 2]):
            yield Unplaced(at, at + 1, 1)
        elif token.text[0] == "و" and covered.get(at - 1) == covered.get(at + 1) == "places":
            follows = found[at + 1]
            if not follows.apart and follows.text[0] == "و":
                yield Unplaced(at, at + 1, 1)


def _is_pair(token: Token) -> bool:
    """قبيلتي …, after which two are named."""
    return bool(token_words(token) & lexicon().pairs)


def _place_end(found: list[Token], at: int, covered: Covered) -> int:
    """Past سيدي خريبيش, القرة بولي, الجبل الغربي, أولاد سليمان."""
    after = at + 1
    if after >= len(found) or after in covered or found[after].apart or stops(found[after]):
        return after
    follows, first = found[after], definite(found[at])
    if found[at].word in _BEGIN_PLACES:
        return after + 1
    described = follows.plain.definite and follows.text.endswith(("ي", "ية"))
    joined = follows.text[0] == "و"
    return after + (first and not joined and (described or is_unknown(follows)))


def _after_town(found: list[Token], at: int) -> bool:
    """مدينة …, and منطقة … where no word of sentences follows."""
    before, token = found[at - 1], found[at]
    if definite(before) or token.text[0].isdigit():
        return False
    said = token_words(before)
    counted = at > 1 and found[at - 2].text.isdigit()  # 38 قبيلة
    if said & lexicon().areas:
        return is_place(token)
    described = _describes(found, at) and not (
        is_unknown(token) and not _PARTICIPLE.match(token.word)
    )
    towns = lexicon().towns | lexicon().pairs
    return bool(said & towns) and not counted and not described


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


def _name_end(found: list[Token], start: int, covered: Covered) -> int:
    """A body's name ends at a word that stops, a comma, or after its last word with an article."""
    end = start
    while end < min(len(found), start + _MOST):
        token = found[end]
        if _denies(found, end):
            end += 2
            break
        general = end > start and token.text == "العام"  # المستشفى العام, and no year
        if (stops(token) and not general) or (
            end > start and (token.apart or _begins_another(token, found[end - 1]))
        ):
            break
        of_ours = (token.word,) in lexicon().own.names  # مجلس أعيان ليبيا
        forces = bool(token_words(found[start - 1]) & _FORCES)  # قوات القذافي
        if (is_taken(covered, end) or (forces and end in covered)) and not (
            of_ours or covered[end] == "places"
        ):
            break
        end += 1 + (end in covered and covered.get(end + 1) == "places")
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
    year = at + 1 < len(found) and definite(found[at + 1])  # العام الماضي
    if _denies(found, at) or (found[at].text == "العام" and not year):
        return True
    within = found[at].text.startswith(("بال", "كال", "فال")) or (
        found[at - 1].word in _whose() and _is_for(found[at])
    )
    return not (stops(found[at]) or within or _heads_another(found[at])) and definite(found[at])


def _heads_another(token: Token) -> bool:
    """والقوات: another body, where the first has ended."""
    return token.text.startswith("وال") and any(
        reading.clitic and reading.words in lexicon().bodies for reading in token.readings
    )
