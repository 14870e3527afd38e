"""New names in Arabic, which has no capitals: after a title, a given name, or a body's kind."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.desk.scan.arabic_words import (
    is_common,
    is_family,
    is_given_elsewhere,
    is_listed,
    is_servant,
    is_servant_of,
    is_unknown,
)
from build_tools.desk.scan.definite_bodies import definite_bodies
from build_tools.desk.scan.lexicon import lexicon
from build_tools.desk.scan.new_bodies import arabic_bodies
from build_tools.desk.scan.new_name import (
    COMPOUND,
    TANWIN,
    Covered,
    Unplaced,
    definite,
    is_taken,
    is_weekday,
    letters_before,
    stops,
)
from build_tools.desk.scan.new_places import listed_places
from build_tools.desk.scan.new_rows import in_rows
from build_tools.desk.scan.titled import after_title, past_foreigner
from build_tools.desk.scan.tokens import Token, token_words

_MOST = 7
# What begins a family name of two words: بيت المال.
_HOUSES = frozenset({"بيت"})
_HERE = "هنا"  # folded as هناء is
_AFTER_GIVEN = frozenset({"بيك", "بك", "باشا"})


def arabic_names(
    found: list[Token], text: str, covered: Covered, *, spelt: bool
) -> Iterator[Unplaced]:
    """Persons and bodies among the tokens not in `covered`."""
    if not any(token.arabic for token in found):
        return
    persons = list(_persons(found, covered, spelt=spelt))
    yield from persons
    yield from in_rows(found, persons, covered)
    towns = list(listed_places(found, covered))
    yield from towns
    lie = {at: "places" for town in towns for at in range(town.start, town.end)}
    known = {**covered, **lie}
    yield from arabic_bodies(found, text, known)
    yield from definite_bodies(found, known)


def _persons(found: list[Token], covered: Covered, *, spelt: bool) -> Iterator[Unplaced]:
    """A given name and what follows it; after a title also names that nobody here is called by."""
    for at, token in enumerate(found):
        if not token.arabic or is_taken(covered, at) or TANWIN in token.text:
            continue
        if _is_no_name(found, at) or token.text == _HERE:
            continue
        titled = after_title(found, at, covered)
        given = _given_letters(token, titled=titled or _before_given(found, at), spelt=spelt)
        if given is None:
            given = _other_letters(found, at, covered, titled=titled is not None)
        end = at if given is None else _person_end(found, at, covered, titled=titled is not None)
        end = max(end, past_foreigner(found, at, covered, titled=titled is not None))
        if end - at > 1 and (titled or not _is_done(found[at : at + 2])):
            yield _with_father_of(found, Unplaced(at, end, given or 0), covered)


def _other_letters(found: list[Token], at: int, covered: Covered, *, titled: bool) -> int | None:
    """The same as `_given_letters`, of a name that is told by what stands before and after it."""
    token, follows = found[at], at + 1
    if follows >= len(found) or _ends_before(found, follows, covered):
        return None
    after = found[follows]
    if definite(token) or token_words(after) & _SON_OF:  # اللعجيلي بو سديل, عقبة بن نافع
        shown = not definite(token) or (titled and token.plain.definite)
        return 0 if shown and _kin(after) and not is_common(token) else None
    if _past_father(found, at, covered):
        return int(token.word not in _FATHER_OF)
    named = is_family(after) or (is_listed(after) and not definite(after))
    if token.text == "على":
        said = at > 0 and bool(token_words(found[at - 1]) & _SAID)
        return 0 if (titled and is_family(after)) or (said and is_listed(after)) else None
    of_a_town = at > 0 and token_words(found[at - 1]) & lexicon().towns  # عميد بلدية شنقالة
    if titled and not of_a_town and is_unknown(token) and (named or is_unknown(after, closed=True)):
        return 0
    return _letters_before_listed(found, at, covered, named=named)


def _past_father(found: list[Token], at: int, covered: Covered) -> bool:
    """أبو الخير الشعاب: a family name after what somebody is father of."""
    last = at + 2
    if not token_words(found[at]) & _FATHER_OF or last >= len(found):
        return False
    free = not _ends_before(found, last, covered)
    return free and definite(found[last]) and not is_common(found[last])


def _letters_before_listed(
    found: list[Token], at: int, covered: Covered, *, named: bool
) -> int | None:
    """The same of a given name that only the long list has, or that has و before it."""
    closed = at + 2 >= len(found) or _ends_before(found, at + 2, covered)
    shown = named or (closed and is_unknown(found[at + 1], closed=True))
    joined = _past_joiner(found[at])
    if named and is_given_elsewhere(found[at].word):
        return 0
    known = lexicon().given_names - lexicon().function_words
    given = (named and is_given_elsewhere(joined)) or (shown and joined in known)
    return 1 if given else None


def _is_done(pair: list[Token]) -> bool:
    """حكمت المحكمة, آمال المصالحة: a verb or a word that is a name too, and a common word."""
    if not (definite(pair[1]) and is_common(pair[1])) or pair[1].word in COMPOUND:
        return False
    known = lexicon()
    doubtful = pair[0].word in known.also_words or pair[0].word not in known.given_names
    return doubtful or definite(pair[0]) or pair[0].text.endswith("ت")


def _past_joiner(token: Token) -> str:
    """خميس of وخميس; nothing where no و begins the word."""
    return (
        next(("".join(one.words) for one in token.readings if one.clitic), "")
        if (token.text.startswith("و"))
        else ""
    )


def _with_father_of(found: list[Token], name: Unplaced, covered: Covered) -> Unplaced:
    """أبو بكر …, of which what comes first is no given name."""
    before = name.start - 1
    if before < 0 or before in covered or not token_words(found[before]) & _FATHER_OF:
        return name
    return Unplaced(before, name.end, int(found[before].word not in _FATHER_OF))


def _is_no_name(found: list[Token], at: int) -> bool:
    """اتفاق سلام, شارع عمر المختار: a word that after this one is no name, or no person's."""
    known = lexicon()
    after = known.named_after["ar"]
    forbidden = known.not_after.get(found[at].word, frozenset()) | after
    if at == 0 or found[at].apart:
        return False
    second = at > 1 and is_listed(found[at - 1]) and token_words(found[at - 2]) & after
    return bool(second or token_words(found[at - 1]) & forbidden)


def _before_given(found: list[Token], at: int) -> str | None:
    """Whether a given name follows, which makes an ambiguous word before it one too: لناجي مختار."""
    after = found[at + 1] if at + 1 < len(found) and not found[at + 1].apart else None
    clear = after and after.word in lexicon().given_names and not after.plain.definite
    return "further" if clear else None


def _given_letters(token: Token, *, titled: str | None, spelt: bool) -> int | None:
    """How many letters stand before the given name that `token` is; None where it is none."""
    for reading in token.readings:
        word = "".join(reading.words)
        if word in lexicon().function_words and word != "علي":
            return None
        doubtful = lexicon().also_words | lexicon().foreign_names  # لجان, no جان
        clear = word not in doubtful or titled or not reading.clitic
        preposition = word == "علي" and not (titled or (spelt and token.text.endswith("ي")))
        listed = (word in lexicon().given_names and not token.text.endswith("على")) or is_servant(
            word
        )
        common = titled != "before" and _is_common(word, definite=reading.definite)
        if listed and clear and not (preposition or common):
            return letters_before(token, reading)
    return None


def _is_common(word: str, *, definite: bool) -> bool:
    """الجمعة is a Friday, الصادق somebody sincere, if no title stands before it."""
    return definite and word in lexicon().also_words


def _person_end(found: list[Token], at: int, covered: Covered, *, titled: bool) -> int:
    """Past the given names, to the surname: its article, what stops after it or a title shows it."""
    end, last = at + 1, min(len(found), at + _MOST)
    while end < last and (
        not _ends_before(found, end, covered) or _is_of_a_servant(found, end, covered)
    ):
        token = found[end]
        if _is_a_house(found, end):
            end += 2
        elif _goes_on(token) or _kin(found[end - 1]):
            end += 1
        elif token.plain.definite and definite(token):
            if end - at > 1 and is_common(token):
                break
            end += 1
            if not _surname_follows(found, end, covered):
                return end
        elif is_listed(token) or _goes_past(found, end, covered, titled=titled):
            end += 1
        else:
            break
    return end if end - at > 1 and not _kin(found[end - 1]) else at


def _goes_past(found: list[Token], at: int, covered: Covered, *, titled: bool) -> bool:
    """Whether a word without article that no list of names has is one: no sentence's would stand there."""
    follows = at + 1
    closed = follows >= len(found) or _ends_before(found, follows, covered)
    before_surname = not closed and _surname_follows(found, follows, covered)
    before = found[at - 1].word
    if before in lexicon().foreign_names:
        return True  # دونالد ترامب
    shown = closed or titled or before_surname or is_listed(found[at - 1])
    return shown and is_unknown(found[at], closed=closed)


def _surname_follows(found: list[Token], at: int, covered: Covered) -> bool:
    """Whether the name goes on with a family name, or a given one after another: السنوسي عقيلة."""
    if at >= len(found) or _ends_before(found, at, covered):
        return False
    after_given = found[at - 1].word in lexicon().given_names
    whole = at > 1 and found[at - 2].word in _FATHER_OF and definite(found[at])
    if whole and not is_common(found[at]):
        return True  # أبو الخير الشعاب
    closed = at + 1 >= len(found) or found[at + 1].apart
    last = closed and is_unknown(found[at])  # الرجيلي غومة
    return is_family(found[at]) or last or (after_given and _goes_on(found[at]))


def _is_a_house(found: list[Token], at: int) -> bool:
    """بيت المال."""
    pair = found[at : at + 2]
    return len(pair) > 1 and pair[0].word in _HOUSES and definite(pair[1]) and not pair[1].apart


def _goes_on(token: Token) -> bool:
    known = lexicon()
    given = token.word in known.given_names and not definite(token)
    joined = token.plain.definite and token.word in COMPOUND
    return given or _kin(token) or joined or token.word in _AFTER_GIVEN


def _kin(token: Token) -> bool:
    return bool(token_words(token) & lexicon().kin) or is_servant_of(token)


_SAID = frozenset({"قال", "اوضح", "ذكر", "صرح"})  # after which على is علي
_FATHER_OF = frozenset({"ابو", "ابي", "بو"})
_SON_OF = frozenset({"بن", "ابن", "بنت"})


def _ends_before(found: list[Token], at: int, covered: Covered) -> bool:
    """Whether a name cannot go on there: a comma, a known name, a word that stops, و with a word."""
    token = found[at]
    parted = token.apart or token.opens or is_taken(covered, at)
    return parted or stops(token) or _joined(token) or is_weekday(token)


def _is_of_a_servant(found: list[Token], at: int, covered: Covered) -> bool:
    """السيد after عبد, though else it is a title."""
    free = not is_taken(covered, at) and not found[at].apart
    return free and found[at].plain.definite and is_servant_of(found[at - 1])


def _joined(token: Token) -> bool:
    """ووزير, وأحمد: و before a title, a body's kind or a given name begins something else."""
    known = lexicon()
    heads = {phrase[0] for phrase in known.titles | known.bodies} | known.given_names
    return token.text[0] in "وف" and any(
        reading.clitic and (reading.definite or "".join(reading.words) in heads)
        for reading in token.readings
    )
