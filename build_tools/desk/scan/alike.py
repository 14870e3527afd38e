"""Finds names that are spelt in a way the dossier does not have, by how they sound."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from build_tools.desk.scan.beside import holds_preposition
from build_tools.desk.scan.by_a_letter import differ_by_a_letter
from build_tools.desk.scan.given import is_given
from build_tools.desk.scan.hits import Hit
from build_tools.desk.scan.lexicon import lexicon
from build_tools.desk.scan.names import Name, NameIndex, name_all
from build_tools.desk.scan.namesakes import many_are_called
from build_tools.desk.scan.spellings import Spelling, sounding
from build_tools.desk.scan.tokens import Token
from build_tools.words.folding import keys

# Consonants that two spellings must share before they count as one name: Arabic has no capitals
# to show a name by, so it takes more of them; Latin letters must look alike, too.
IN_ALL = {True: 6, False: 4}
IN_ONE_WORD, ALONE, IN_BODIES = 2, 3, 6
LOOKS_ALIKE, SAME_CONSONANTS = 0.78, 0.6
_SURNAME = 4  # letters of a surname that may be misspelt
LONG, GIVEN_ALIKE, SURNAME_ALIKE = 6, 0.7, 0.5
_SMALL = frozenset({"bin", "ben", "ibn", "bint", "abu", "bu"})  # which names hold in small letters

Sounds = tuple[frozenset[str], ...]


def find_alike(
    found: list[Token], hits: list[Hit], index: NameIndex, spellings: Iterable[Spelling]
) -> list[Hit]:
    """Names by their sound among the words of `found` that `hits` leave free.

    Full names of persons, and in Latin letters those of places and bodies. A name that `index` holds as it is written
    was refused by the search for exact names, since it stood for something else there.
    """
    covered = {at for hit in hits for at in range(hit.start, hit.end)}
    gaps = [at for at in range(len(found)) if at not in covered]
    heard = {sound for at in gaps for sound in _heard(found[at])}
    by_first = _by_first_sound(_audible(spellings, [found[at] for at in gaps]), heard)
    known = {name.words for name in index.names}
    alike = _scan(found, set(gaps), by_first)
    return [hit for hit in alike if _words(found[hit.start : hit.end]) not in known]  # refused


def _scan(found: list[Token], gaps: set[int], by_first: dict[str, list[Name]]) -> Iterator[Hit]:
    free = 0
    for at in sorted(gaps):
        choices = {name for sound in _heard(found[at]) for name in by_first.get(sound, ())}
        fitting = [name for name in choices if _sounds_like(name, found, at, gaps)]
        if at >= free and fitting:
            longest = max(_length(found, at, name) for name in fitting)
            meant = [name for name in fitting if _length(found, at, name) == longest]
            names = sorted(meant, key=lambda name: (name.entry, name.text))
            here = found[at : at + longest]
            heard = any(
                _all_heard(words, name) or differ_by_a_letter(words, name)
                for words in _read(here)
                for name in names
            )
            sure = (_is_sure(names) and heard) or _is_only_doubled(found[at], names)
            yield Hit(at, at + longest, tuple(names), sure, alike=True)
            free = at + longest


def _is_sure(names: list[Name]) -> bool:
    """Whether a name by its sound is telling: محمد سالم, given names alone, is not محمد سليم."""
    if names[0].arabic and all(map(is_given, names[0].words)):
        return False
    return len(names[0].words) > 1 and not all(name.doubtful for name in names)


def _is_only_doubled(token: Token, names: list[Name]) -> bool:
    """Gadaffi for Gaddafi: a long surname of one person, but for which letters are doubled."""
    name, one = names[0], len({name.entry for name in names}) == 1
    plain = one and name.person and name.alone and not name.doubtful and len(name.text) >= LONG
    return plain and _undoubled(token.word) == _undoubled(name.words[0])


def _undoubled(word: str) -> str:
    return re.sub(r"(.)\1", r"\1", word)


def _audible(spellings: Iterable[Spelling], found: list[Token]) -> list[Name]:
    """The names whose words may all sound like some of `found`."""
    said = {word for token in found for one in _readings(token) for word in one}
    return name_all(sounding(spellings, said))


def _readings(token: Token) -> Iterator[tuple[str, ...]]:
    if token.arabic:
        yield token.plain.words
        yield from _behind_prefix(token)
    else:
        yield from (reading.words for reading in token.readings)


def _by_first_sound(names: list[Name], wanted: set[str]) -> dict[str, list[Name]]:
    """The names worth a look; no more of a name is listened to than needed."""
    groups: defaultdict[str, list[Name]] = defaultdict(list)
    for name in names:
        if name.acronym or not (name.person or not name.arabic):
            continue
        for sound in _keys(name.words[0]) & wanted:
            if _telling(name) or (name.arabic and not name.alone):
                groups[sound].append(name)
    return groups


def _telling(name: Name) -> bool:
    lengths = [min(map(len, _keys(word)), default=0) for word in name.words]
    if name.alone:
        return not name.arabic and not name.doubtful and lengths[0] >= ALONE
    return sum(lengths) >= (
        IN_BODIES if name.section == "actors" and not name.person else IN_ALL[name.arabic]
    )


def _sounds_like(name: Name, found: list[Token], at: int, gaps: set[int]) -> bool:
    """Whether the words from `at` on sound as `name` does, written with capitals in Latin."""
    end = at + _length(found, at, name)
    here = found[at:end]
    return (
        gaps.issuperset(range(at, end))
        and all(token.capital or token.word in _SMALL for token in here if token.plain.words)
        and not any(token.apart for token in here[1:])
        and not (name.alone and _begins_a_person(found, end))
        and here[0].arabic == name.arabic
        and not _common(here)
        and not holds_preposition(found, here)
        and any(_is_name(words, here, name) for words in _read(here))
    )


def _begins_a_person(found: list[Token], end: int) -> bool:
    """Whether a given name follows: Faddan Hussein is no Waddan."""
    after = found[end] if end < len(found) and not found[end].apart else None
    return after is not None and after.capital and is_given(after.word)


def _is_name(words: tuple[str, ...], here: list[Token], name: Name) -> bool:
    """Whether `words`, those of the tokens `here`, are heard as the name's and look like them."""
    return (
        len(words) == len(name.words)
        and (
            (_telling(name) and (_all_heard(words, name) or _is_misspelt(words, name)))
            or differ_by_a_letter(words, name)
        )
        and (_same_articles(here, name) if name.arabic else _looks_alike(words, name))
        and (name.person or _same_kind(words, name))
    )


def _all_heard(words: tuple[str, ...], name: Name) -> bool:
    return all(_is_heard(one, two) for one, two in zip(words, name.words, strict=True))


def _is_misspelt(words: tuple[str, ...], name: Name) -> bool:
    """One letter off in an Arabic surname, after a given name that few bear: عمر الزنكي for السنكي."""
    *given, last = words
    *first, surname = name.words
    if not (name.arabic and name.person and given == first) or many_are_called(first[0]):
        return False
    off = sum(one != two for one, two in zip(last, surname, strict=False))
    return len(last) == len(surname) >= _SURNAME and off == 1


def _is_heard(word: str, known: str) -> bool:
    """Whether a word sounds as one of a name: as short a one as Ali must be written the same."""
    heard = _keys(word) & _keys(known)
    same = word.rstrip("h") == known.rstrip("h")
    return same or any(len(sound) >= IN_ONE_WORD for sound in heard)


def _same_articles(here: list[Token], name: Name) -> bool:
    """Whether words have their articles where the name has: طريق المطار is not طارق متري."""
    given = [token.plain.definite for token in here for _word in token.plain.words]
    return given == list(name.definite)


def _same_kind(words: tuple[str, ...], name: Name) -> bool:
    """Whether two names of bodies have the same words for what they are: no Minister is a Ministry."""
    pairs = zip(words, name.words, strict=True)
    differ = {word for pair in pairs if pair[0] != pair[1] for word in pair}
    return not any(_is_common(word) for word in differ)


def _is_common(word: str) -> bool:
    known = lexicon()
    titled = any(word in title for title in known.titles)
    return titled or word in known.kinds_of_body | known.no_names | known.of_no_state


def _words(here: list[Token]) -> tuple[str, ...]:
    return tuple(word for token in here for word in token.plain.words)


def _read(here: list[Token]) -> Iterator[tuple[str, ...]]:
    """What the words may be: as they stand, without articles in Latin, the first without its و."""
    yield _words(here)
    if not here[0].arabic:
        yield _without_articles(here)
    yield from ((*first, *_words(here[1:])) for first in _behind_prefix(here[0]))


def _behind_prefix(token: Token) -> Iterator[tuple[str, ...]]:
    for reading in token.readings[1:] if token.arabic else ():
        if reading.clitic and not reading.definite:
            yield reading.words


def _without_articles(here: list[Token]) -> tuple[str, ...]:
    """The words in Latin letters without articles that are written as one with them: Almagarief."""
    return tuple(
        word for token in here for word in token.readings[-1 if not token.arabic else 0].words
    )


def _looks_alike(words: tuple[str, ...], name: Name) -> bool:
    bare = _skeleton(words) if name.section == "places" else ""
    same = len(bare) >= IN_ALL[False] and bare == _skeleton(name.words)
    least = SAME_CONSONANTS if same else LOOKS_ALIKE
    return _likeness(" ".join(words), " ".join(name.words)) >= least or (
        name.person and _is_spelt_loosely(words, name)
    )


def _likeness(one: str, two: str) -> float:
    return SequenceMatcher(None, one, two).ratio()


def _is_spelt_loosely(words: tuple[str, ...], name: Name) -> bool:
    """Whether a long name has its consonants, whatever its vowels: Blheg for Belihaq, after Abdullah.

    Given names must look alike all the same: Mahmoud has the consonants of Mohamed.
    """
    if sum(min(map(len, _keys(word)), default=0) for word in name.words) < LONG:
        return False
    *given, last = zip(words, name.words, strict=True)
    alike = all(_likeness(*pair) >= GIVEN_ALIKE for pair in given)
    return alike and bool(given) and _likeness(*last) >= SURNAME_ALIKE


def _skeleton(words: tuple[str, ...]) -> str:
    """The consonants of a town's name as it is written: Morziq for Murzuq."""
    return re.sub("[aeiouy]", "", "".join(words))


def _common(here: list[Token]) -> bool:
    return any(token.word in lexicon().no_names for token in here)


def _length(found: list[Token], at: int, name: Name) -> int:
    """How many tokens make as many words as the name has."""
    words, end = 0, at
    while words < len(name.words) and end < len(found):
        words += len(found[end].plain.words)
        end += 1
    return end - at


def _heard(token: Token) -> frozenset[str]:
    firsts = (token.plain.words, *_behind_prefix(token))
    return frozenset().union(*(_keys(word) for words in firsts for word in words[:1]))


@lru_cache(maxsize=65536)
def _keys(word: str) -> frozenset[str]:
    return frozenset(keys(word))
