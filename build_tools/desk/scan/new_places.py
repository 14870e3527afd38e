"""New places in Arabic: by the word for their kind, by a row of known ones, by a country's adjective."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from build_tools.desk.scan.arabic_words import (
    is_bare_name,
    is_common,
    is_listed,
    is_of_a_sentence,
    is_place,
    is_servant_of,
    is_unknown,
    place_names,
)
from build_tools.desk.scan.lexicon import lexicon
from build_tools.desk.scan.named_after import past_somebody
from build_tools.desk.scan.new_name import (
    Covered,
    Unplaced,
    definite,
    is_weekday,
    letters_before,
    stops,
)
from build_tools.desk.scan.tokens import Token, token_words

# With the word after them: أولاد سليمان, سيدي خريبيش.
_BEGIN_PLACES = frozenset(
    {
        "اولاد",
        "بني",
        "بنو",
        "سيدي",
        "ام",
        "ابو",
        "بير",
        "بئر",
        "راس",
        "عين",
        "قصر",
        "سوق",
        "باب",
        "وادي",
    }
    | {"جبل", "تل", "عقبه", "زاويه", "سانيه", "حوش", "فم", "خشم", "كاف", "بن", "بو"}
)
# Of which the second of a row is told by the first: مدن درنة وسوكنة.
_BEFORE_ROWS = frozenset({"مدن", "مناطق", "بلدات", "قري", "واحات", "مدينتي", "بلديتي", "بين"})
# What begins the name of a tribe, and of a place or of somebody's father.
_CLANS = frozenset({"اولاد", "بني", "بنو", "سيدي"})
_FATHERS = frozenset({"ابو", "بو"})
_WHERE = frozenset({"في", "قرب", "من", "الي", "جنوب", "شمال", "شرق", "غرب", "منطقه", "بلده", "نحو"})
_SIDES = frozenset({"شرقيه", "غربيه", "شماليه", "جنوبيه", "عليا", "سفلي", "كبري", "صغري"})
_OF_HOUSES = "سكني"  # حي القلعة السكني
_TOWARDS = frozenset({"شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي"})
_LEAST = 2  # known places of a row
_FAR = (["علي", "مسافه"], ["علي", "بعد"])
_LYING = frozenset({"ضاحيه", "مدينه", "بلده", "قريه", "واقعه", "منطقه", "واحه"})
_BEFORE_PLACES = frozenset({"في", "الي", "من"})


def listed_places(found: list[Token], covered: Covered) -> Iterator[Unplaced]:
    """Towns that a list has, though no entry does."""
    for at, token in enumerate(found):
        for length in (3, 2, 1):
            rest = found[at + 1 : at + length]
            if not token.arabic or len(rest) < length - 1 or any(one.apart for one in rest):
                continue
            said = tuple(one.word for one in rest)
            reading = next((r for r in token.readings if (*r.words, *said) in place_names()), None)
            if reading and not any(one in covered for one in range(at, at + length)):
                yield Unplaced(at, at + length, letters_before(token, reading))
                break


def places(found: list[Token], covered: Covered) -> Iterator[Unplaced]:
    """A word after مدينة or بلدة, or between two known places in a row: درنة وشحات والبيضاء."""
    for at in range(1, len(found)):
        before, token = found[at - 1], found[at]
        if at in covered or token.apart or not token.arabic or stops(token):
            continue
        if _after_town(found, at, covered) or (
            before.word in _BEFORE_PLACES and _has_a_state(found, at)
        ):
            kept = bool(token_words(before) & lexicon().areas_named)
            yield Unplaced(
                at - kept,
                _place_end(found, at, covered),
                int(kept and before.word not in lexicon().areas_named),
            )
        elif _is_second(found, at, covered):
            begins = not definite(token) and bool(token_words(token) & _BEGIN_PLACES)
            yield Unplaced(at, _place_end(found, at, covered) if begins else at + 1, 1)
        elif token.text[0] == "و" and covered.get(at - 1) == covered.get(at + 1) == "places":
            follows = found[at + 1]
            if not follows.apart and follows.text[0] == "و":
                yield Unplaced(at, at + 1, 1)


def in_a_row(found: list[Token], covered: Covered) -> Iterator[Unplaced]:
    """تاميرة، وقصر الشنقور، ودقلوشة: what stands in a row with two known places."""
    at = 0
    while at < len(found):
        ends = [at, *_row_ends(found, at, covered)]
        known = [one for one in ends[:-1] if covered.get(one) == "places"]
        for start, end in pairwise(ends):
            if len(known) >= _LEAST and start not in covered:
                yield Unplaced(start, end, 1)
        at = max(ends[-1], at + 1)


def _row_ends(found: list[Token], at: int, covered: Covered) -> Iterator[int]:
    """Where each of the row that begins with a known place ends."""
    if covered.get(at) != "places":
        return
    while at < len(found):
        end = _item_end(found, at, covered)
        if end == at:
            return
        yield end
        if end == len(found) or found[end].text[0] != "و":
            return
        at = end


def _item_end(found: list[Token], at: int, covered: Covered) -> int:
    """Past a known place, or a word or two that no sentence has before a comma or و."""
    end = at + 1
    if at in covered:
        while covered.get(end) == "places" and not (found[end].apart or found[end].text[0] == "و"):
            end += 1
        return end if covered[at] == "places" else at
    said = token_words(found[at])
    end += bool(said & _BEGIN_PLACES)
    closed = end >= len(found) or found[end].apart or found[end].text[0] == "و"
    no_name = any(map(is_of_a_sentence, said - _BEGIN_PLACES)) or stops(found[at])
    return end if closed and end <= len(found) and not no_name else at


def located(found: list[Token], covered: Covered) -> Iterator[Unplaced]:
    """في الصياد على مسافة …, في ورشفانة، الضاحية …: what is said to lie somewhere."""
    for at in range(1, len(found) - 1):
        token, after = found[at], found[at + 1 : at + 3]
        if at in covered or token.apart or not token.arabic or stops(token):
            continue
        first = after[0]
        lies = first.word in _TOWARDS and not first.apart and definite(first) is False
        far = [one.word for one in after] in _FAR and not first.apart
        said = first.apart and first.word in _LYING and definite(first)
        where = found[at - 1].word.removeprefix("و") in _BEFORE_PLACES
        if where and (lies or far or said) and _is_new_place(token):
            yield Unplaced(at, at + 1)


def _is_new_place(token: Token) -> bool:
    if definite(token):
        return token.plain.definite and is_place(token) and not token.text.endswith(("ات", "ين"))
    return is_bare_name(token) and is_unknown(token) and not is_listed(token)


def clans(found: list[Token], covered: Covered) -> Iterator[Unplaced]:
    """أولاد عيسى, أبو قرين: what begins as names of tribes and places do."""
    for at, token in enumerate(found):
        if token.arabic and at not in covered and _is_clan(found, at, covered):
            yield Unplaced(at, at + 2, int(token.word not in _CLANS | _FATHERS))


def _is_clan(found: list[Token], at: int, covered: Covered) -> bool:
    """أولاد عيسى, and after a word for where something is, أبو قرين."""
    said = token_words(found[at])
    near = at > 0 and not found[at].apart and found[at - 1].word.removeprefix("و") in _WHERE
    if not (said & _CLANS or (said & _FATHERS and near)):
        return False
    after = found[at + 1] if at + 1 < len(found) and at + 1 not in covered else None
    if after is None or after.apart or stops(after):
        return False
    return is_listed(after) or (is_place(after) and not is_common(after))


def _is_second(found: list[Token], at: int, covered: Covered) -> bool:
    """قبيلتي الشناقرة والزعانين, and without an article after a known place: منطقتي هون وسوكنة."""
    token = found[at]
    if at < 2 or token.text[0] != "و":
        return False
    if token.text.startswith("وال"):
        return _is_pair(found[at - 2]) or (at > 2 and _is_pair(found[at - 3]))
    heads = token_words(found[at - 2]) & (_BEFORE_ROWS | lexicon().pairs)
    known = covered.get(at - 1) == "places" or _is_pair(found[at - 2])
    return bool(heads) and known and is_unknown(token, closed=True)


def _is_pair(token: Token) -> bool:
    """قبيلتي …, after which two are named."""
    return bool(token_words(token) & lexicon().pairs)


def _place_end(found: list[Token], at: int, covered: Covered) -> int:
    """Past سيدي خريبيش, القرة بولي, الجبل الغربي, أولاد سليمان."""
    after = at + 1
    if after >= len(found) or after in covered or found[after].apart or stops(found[after]):
        return after
    if found[after].word == _OF_HOUSES:
        return after
    if found[at].word in lexicon().kin or not token_words(found[at]) & _BEGIN_PLACES:
        end = past_somebody(found, at, covered)
    else:
        end = after + 1
    if end > after:
        return end
    follows, first = found[after], definite(found[at])
    if follows.plain.definite and follows.word in _SIDES:
        return after + 1
    described = follows.plain.definite and follows.text.endswith(("ي", "ية"))
    joined = follows.text[0] == "و"
    if found[at].text.endswith("ة") and not first:
        return after + (follows.plain.definite and is_place(follows))  # بويرة الحسون
    return after + (first and not joined and (described or is_unknown(follows)))


def _after_town(found: list[Token], at: int, covered: Covered) -> bool:
    """مدينة …, and منطقة … where no word of sentences follows."""
    before, token = found[at - 1], found[at]
    if definite(before) or token.text[0].isdigit():
        return False
    said = token_words(before)
    counted = at > 1 and found[at - 2].text.isdigit()  # 38 قبيلة
    if any((word, token.word) in lexicon().no_bodies for word in said):
        return False
    if said & lexicon().areas:
        return _is_area(found, at) or _begins_a_place(found, at, covered)
    described = _describes(found, at) and not is_bare_name(token)
    towns = lexicon().towns | lexicon().pairs
    said_of_it = not definite(token) and is_common(token)  # مدينة أصبحت
    return bool(said & towns) and not (counted or described or said_of_it)


def _is_area(found: list[Token], at: int) -> bool:
    """منطقة جبيلة, ميدان الشهداء, سوق الأحد."""
    token, said = found[at], token_words(found[at - 1])
    if is_weekday(token):
        return "سوق" in said
    if token.plain.definite and said & lexicon().areas_by_noun:
        return True
    if definite(token):
        return is_place(token)
    return is_bare_name(token) or is_servant_of(token)


def _begins_a_place(found: list[Token], at: int, covered: Covered) -> bool:
    """سوق العرب, وادي القطارة: a word that begins many places' names, and its second."""
    after = found[at + 1] if at + 1 < len(found) and not found[at + 1].apart else None
    named = after is not None and (after.plain.definite or is_unknown(after, closed=True))
    return found[at].word in _BEGIN_PLACES and named and at + 1 not in covered


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
