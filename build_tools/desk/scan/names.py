"""Every name of the dossier's actors, places and events, as a tree of folded words.

A tree of words needs no search for word boundaries and takes a word's several readings as
branches, which an automaton over letters cannot; see docs/decisions/contribute-tools.md.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from build_tools.desk.scan.given import is_given
from build_tools.desk.scan.joined import singulars
from build_tools.desk.scan.lexicon import lexicon
from build_tools.desk.scan.spellings import Owner, Spelling, rough_sounds, within
from build_tools.desk.scan.tokens import Token, tokens
from build_tools.reading.model import Section
from build_tools.words.folding import fold, keys, words

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset({"of", "the", "for", "in", "and", "on", "to", "al", "el", "bin", "bek", "de"})

_LONG = 4  # consonants, or letters of what the other script has

Tree = dict[str, Any]
ENDS = ""  # the key under which a branch keeps the names that end there


class Name(NamedTuple):
    """A name to look for: its folded words, and what must hold in a text for it to be meant.

    `definite`: which words had an article. `capitals`: it is written with capitals. `acronym`: all
    capitals. `doubtful`: it is another word too, or another's name. `quoted`: it is one only in
    quotation marks.
    """

    owner: Owner
    text: str
    words: tuple[str, ...]
    definite: tuple[bool, ...]
    arabic: bool
    capitals: bool
    acronym: bool
    doubtful: bool
    quoted: bool = False

    @property
    def entry(self) -> str:
        """The entry that has the name."""
        return self.owner.entry

    @property
    def section(self) -> Section:
        """Where that entry is."""
        return self.owner.section

    @property
    def person(self) -> bool:
        """Whether the name is a person's."""
        return self.owner.person

    @property
    def alone(self) -> bool:
        """Whether it is a single word."""
        return len(self.words) == 1


class NameIndex(NamedTuple):
    """Names, and a tree of their words: a dict by word at each level, under `ENDS` the names."""

    names: tuple[Name, ...]
    tree: Tree


def index_names(spellings: Iterable[Spelling], found: list[Token]) -> NameIndex:
    """The names all of whose words are among the words of `found`, and surnames of persons."""
    every = tuple(spellings)
    said = {word for token in found for reading in token.readings for word in reading.words}
    names = name_all(within(every, said | singulars(found)))
    return plant([*names, *_surnames(every, names, said)])


def name_all(spellings: Iterable[Spelling]) -> list[Name]:
    """Each spelling as a name, without those that hold no word."""
    made = (make_name(one.owner, one.text, weak=one.weak) for one in spellings)
    return [name for name in made if name is not None]


def plant(names: Iterable[Name]) -> NameIndex:
    """An index that holds `names`."""
    kept = tuple(names)
    tree: Tree = {}
    for name in kept:
        branch = tree
        for word in name.words:
            branch = branch.setdefault(word, {})
        branch.setdefault(ENDS, []).append(name)
    return NameIndex(kept, tree)


def _surnames(every: tuple[Spelling, ...], names: list[Name], said: set[str]) -> Iterator[Name]:
    """Surnames that nobody wrote down as names, if one person alone in the dossier has them."""
    known = {name.words for name in names}
    firsts = {one.folded.split()[0] for one in every if one.person}
    called = {(one.owner, one.sound) for one in every if _is_called(one)}
    owners: defaultdict[str, set[Owner]] = defaultdict(set)
    for one in every:
        *first, last = one.text.split() if one.person else [""]
        if first and _WORD.findall(one.folded)[-1].removeprefix("ال") in said:
            owners[last].add(one.owner)
    for text, bearers in owners.items():
        surname = make_name(min(bearers), text)
        alone = surname is not None and len(bearers) == 1 and surname.words not in known
        alone = alone and text != "الله"
        if surname and alone and surname.alone and surname.words[0] not in firsts:
            marked = _marked(surname)
            same = len(surname.words[0]) >= _LONG and (surname.owner, _rough(text)) in called
            distinct = same or _distinct(surname.words[0])
            if marked or distinct:
                doubtful = surname.doubtful or _of_a_state(surname) or not (marked and distinct)
                yield surname._replace(doubtful=doubtful)


def is_surname(name: Name) -> bool:
    """Whether a single word is nobody's given name, nor another word."""
    return not is_given(name.words[0]) and name.words not in lexicon().doubtful


def _is_called(one: Spelling) -> bool:
    """Whether somebody is called by that one word, and nothing else is."""
    alone = one.person and " " not in one.folded
    return alone and tuple(words(one.folded)) not in lexicon().doubtful


def _rough(text: str) -> str:
    return rough_sounds(fold(text)).strip()


def _of_a_state(surname: Name) -> bool:
    """Whether it says whose somebody is, too: المغربي, the Moroccan."""
    return surname.words[0] in lexicon().nationalities


def _marked(surname: Name) -> bool:
    """Whether a capital or an article shows that it is a name."""
    return surname.definite[0] if surname.arabic else surname.capitals


def _distinct(surname: str) -> bool:
    """Whether a surname is long, and nobody's given name however it is written."""
    return not is_given(surname) and all(len(sound) >= _LONG for sound in keys(surname))


def make_name(owner: Owner, text: str, *, weak: bool = False) -> Name | None:
    """`text`, a name of `owner`, as a name to look for; None when it holds no word."""
    found = tokens(text)
    if found and found[0].text in ("the", "The"):
        found = found[1:]
    readings = [token.plain for token in found]
    words = tuple(word for reading in readings for word in reading.words)
    if not words:
        return None
    first_only = [
        (reading.definite and number == 0)
        for reading in readings
        for number, _ in enumerate(reading.words)
    ]
    return Name(
        owner=owner,
        text=text,
        words=words,
        definite=tuple(first_only),
        arabic=found[-1].arabic,
        capitals=_capitals(found),
        acronym=len(found) == 1 and len(text) > 1 and text.isupper(),
        doubtful=weak or words in lexicon().doubtful or _of_an_event(owner, words),
        quoted=found[0].quoted and found[-1].unquoted,
    )


def _of_an_event(owner: Owner, words: tuple[str, ...]) -> bool:
    """Whether an event is called by a single word, which is then somewhere's or something's."""
    return owner.section == "events" and len(words) == 1


def _capitals(found: list[Token]) -> bool:
    return all(token.capital for token in found if token.text.lower() not in _SMALL)
