"""All spellings of the dossier's names, folded in one go, and which of them an article may hold.

Folding takes most of a scan's time, so it is done once for all names, and the search gets only
those whose words the article has: see docs/decisions/contribute-tools.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from build_tools.desk.scan.airports import airport_forms
from build_tools.desk.scan.lexicon import lexicon
from build_tools.desk.scan.reordered import Form
from build_tools.desk.scan.seats import seat_forms
from build_tools.desk.scan.variants import (
    event_forms,
    fathers_of,
    people_of,
    shorter_names,
    variants,
)
from build_tools.facts.places import containers_of
from build_tools.reading.graph import Graph
from build_tools.reading.model import Actor, Described, Event, Place, Section
from build_tools.words.folding import fold, words

# What a name holds to tell it from others, and articles do not: (2015-2021).
_BRACKETS = re.compile(r"\s*\([^)]*\)")
# With which a name ends, where an article need not say it: Tripoli clashes of August 2023.
_YEAR = re.compile(
    r"(?<=\w )(?:(?:, |of |في )(?:[^\W\d]+ )?(?:19|20)\d\d|20[0-3]\d)$|, (?:19|20)\d\d$"
)
_SECTION: dict[type[Described], Section] = {Actor: "actors", Event: "events", Place: "places"}


class Owner(NamedTuple):
    """What is asked of an entry to see whether a name is its own.

    `lies_in`: the folded names of all that is around a place. `of_a_state`: a public body, which
    other states have by the same name. `ours`: a name of it says that it is of the dossier's country.
    """

    entry: str
    section: Section
    person: bool = False
    lies_in: frozenset[str] = frozenset()
    of_a_state: bool = False
    ours: bool = False
    publisher: bool = False


class Spelling(NamedTuple):
    """A name as `text`, `folded`, and as rough `sound` of each word (see `rough_sounds`).

    `weak`: it is a short form, which may be another's.
    """

    owner: Owner
    text: str
    weak: bool
    folded: str
    sound: str

    @property
    def person(self) -> bool:
        """Whether it is a person's name."""
        return self.owner.person


def read_spellings(graph: Graph, issued: date | None = None) -> tuple[Spelling, ...]:
    """The names of all actors, places and events; also without what is in brackets or left off.

    With the day of the article also what bodies were called then by their seat.
    """
    seats = airport_forms(graph) | seat_forms(graph, issued)
    plain = [
        (owner, text, weak)
        for kind in _SECTION
        for entry in graph.entries(kind)
        for owner in [_owner(entry, _SECTION[kind], graph)]
        for text, weak in _texts(entry, owner, graph, seats.get(entry.id, ())).items()
    ]
    folded = fold("\n".join(" ".join(text.split()) for _, text, _ in plain))
    lines, rough = folded.split("\n"), rough_sounds(folded).split("\n")
    return tuple(
        Spelling(*one, line, sound) for one, line, sound in zip(plain, lines, rough, strict=True)
    )


def _owner(entry: Described, section: Section, graph: Graph) -> Owner:
    flags = _flags(entry, graph)
    around = containers_of(graph, entry.id) if section == "places" else ()
    names = {fold(name) for one in around for name in _names(graph.described(one))}
    body = section == "actors" and not flags & {"publisher", "country", "person"}
    of_a_state = body and "armed" not in flags
    said = set(words(f"{entry.name.ar} {entry.name.en}")) if of_a_state else set()
    every = set(words(" ".join(_names(entry)))) if body else set()
    return Owner(
        entry.id,
        section,
        person="person" in flags,
        lies_in=frozenset(names) if len(around) > 1 else frozenset(),
        of_a_state=of_a_state and not said & lexicon().of_all_states,
        ours=bool(every & _own_words()),
        publisher="publisher" in flags,
    )


def _flags(entry: Described, graph: Graph) -> set[str]:
    """What the vocabulary says of an entry's kind."""
    kind = graph.corpus.vocabulary.kinds.get(entry.kind)
    return {
        flag for flag in ("publisher", "country", "person", "armed") if getattr(kind, flag, False)
    }


@cache
def _own_words() -> frozenset[str]:
    own = lexicon().own
    return own.adjectives | {name[0] for name in own.names}


def _names(entry: Described | None) -> list[str]:
    if entry is None:
        return []
    return [entry.name.ar, entry.name.en, *(other.text for other in entry.other_names)]


def _texts(entry: Described, owner: Owner, graph: Graph, seats: Iterable[Form]) -> dict[str, bool]:
    """Each spelling of an entry's names, `seats` among them, and whether it is a weak one."""
    terms = graph.corpus.vocabulary.properties
    as_names = [term for term, found in terms.items() if found.type == "name"]
    texts = _names(entry) + [str(claim.value) for claim in entry.properties(as_names)]
    found = dict.fromkeys((form for text in texts for form in _shorter(text)), False)
    publisher = "publisher" in _flags(entry, graph)
    for text in tuple(found):
        for form, whole in _forms(text, owner):
            if whole or not publisher or " " not in form:
                found.setdefault(form, not whole)
    return {form: not clear for form, clear in seats} | found


def _forms(text: str, owner: Owner) -> Iterator[Form]:
    """Other forms of a name, and whether they are whole."""
    if owner.section == "events":
        undated = _YEAR.sub("", text).strip()
        every = ((undated, False), *event_forms(undated))
        yield from ((form, whole) for form, whole in every if " " in form)
    elif not owner.person:
        yield from variants(text)
    if owner.section == "places":
        yield from ((one, True) for one in people_of(text))
    if owner.person:
        yield from (form for one in (text, *fathers_of(text)) for form in shorter_names(one))
    if owner.section != "events":
        doubtful = tuple(words(text)) in lexicon().doubtful
        yield from ((one, not doubtful) for one in fathers_of(text))


def _shorter(text: str) -> Iterator[str]:
    yield text
    bare = _BRACKETS.sub("", text)
    if bare != text:
        yield bare
    kept = [word for word in text.split() if word not in lexicon().left_off]
    if 1 < len(kept) < len(text.split()):
        yield " ".join(kept)


def within(spellings: Iterable[Spelling], words: set[str]) -> list[Spelling]:
    """The spellings whose words may all be among `words`: none is missed, some are too many."""
    return [one for one in spellings if all(_seen(word, words) for word in _words(one.folded))]


def _words(folded: str) -> list[str]:
    return _WORD.findall(folded)


def _seen(word: str, words: set[str]) -> bool:
    """A word, without its article or possessive; compounds and articles are let through."""
    return (
        word in words
        or lexicon().one_word.get(word) in words
        or word.removeprefix("ال") in words
        or word.removesuffix("s") in words
        or _ORDINAL.sub("", word) in words
        or word.startswith(("عبد", "abd", "abu", "ابو"))
        or len(word) <= 3
    )


_WORD = re.compile(r"[^\W_]+")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)$")


def sounding(spellings: Iterable[Spelling], folded_words: Iterable[str]) -> list[Spelling]:
    """Persons' names, and single Latin ones, whose every word may sound like one of the words."""
    rough = set(rough_sounds(" ".join(folded_words)).split())
    rough.add("l")  # what Abdul leaves
    return [one for one in spellings if _may_sound(one) and rough.issuperset(one.sound.split())]


def _may_sound(one: Spelling) -> bool:
    return one.person or (one.folded.isascii() and one.owner.section != "events")


def rough_sounds(folded: str) -> str:
    """`folded`, each word as a few classes of consonants: coarser than `folding.keys`, faster."""
    bare = _COMPOUND.sub(r"\1 ", _ARTICLE.sub("", folded))
    bare = _PAIRS.sub(lambda pair: "f" if pair.group() == "ph" else "s", bare)
    return _RUN.sub(r"\1", bare.translate(_CLASSES))


_ARTICLE = re.compile(r"\b(?:ال|(?:al|el|ul|the)[ -])")
_COMPOUND = re.compile(r"\b(عبد(?=ال)|abd(?=[aeiou]l?[^aeiou]))")
_RUN = re.compile(r"([a-z])\1+")
_SAME = {
    "t": "تطثدذضظزسصشtdsz",
    "k": "جخغقكcgjkqx",
    "b": "بbp",
    "f": "فfv",
    "n": "نn",
    "m": "مm",
    "l": "لl",
    "r": "رr",
    "": "اويهحعءaeiouyhw",
    " ": "-.'()",
}
_PAIRS = re.compile("[sc]h|c(?=[eiy])|ph")
_CLASSES = str.maketrans({letter: to for to, letters in _SAME.items() for letter in letters})
