"""The terms of entries: kinds, relations, bonds, roles, measures, properties, rosters, groups."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cached_property
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from build_tools.reading.model.telling_words import AccusingWords, LoadedWord
from build_tools.reading.model.values import Id, Label, Section, ShortLine, Strict, Text
from build_tools.words.forms import Forms
from build_tools.words.language import LANGS, Lang
from build_tools.words.messages import WrongValueError

PropertyType = Literal["date", "name", "text", "coordinates", "wikidata"]
RelationRole = Literal["place", "container", "command", "seat", "owner", "doer"]
PropertyRole = Literal["date", "position", "founding", "dissolution", "birth", "death"]
Power = Literal["leads", "rules"]
Being = Literal["person", "group"]
KindFlag = Literal["person", "armed", "area", "country", "publisher", "once"]
PluralForms = dict[Literal["zero", "one", "two", "few", "many", "other"], ShortLine]

_CHOICE = re.compile(r"\{(\w+)\?[^|{}]*\|[^|{}]*\}")
_SLOT = re.compile(r"\{(\w+)\}")


def _check_slots(words: str, slots: set[str], choices: set[str]) -> None:
    """Whoever fills a sentence must find only what it can fill."""
    found = {*_CHOICE.findall(words)} - choices | {*_SLOT.findall(_CHOICE.sub("", words))} - slots
    if found or re.search(r"[{}]", _SLOT.sub("", _CHOICE.sub("", words))):
        known = (*(f"{{{s}}}" for s in sorted(slots)), *(f"{{{c}?a|b}}" for c in choices))
        raise _unfilled(known)


def _unfilled(known: tuple[str, ...]) -> WrongValueError:
    if known:
        return WrongValueError("braces_that_nothing_fills", known=known)
    return WrongValueError("no_braces")


def _with(slots: set[str], choices: set[str]) -> Callable[[Label], Label]:
    def check(label: Label) -> Label:
        for words in (label.ar, label.en):
            _check_slots(words, slots, choices)
        return label

    return check


Tie = Annotated[Label, AfterValidator(_with({"subject", "object", "role"}, {"subject", "object"}))]
Saying = Annotated[Label, AfterValidator(_with({"subject", "value"}, {"subject"}))]
Post = Annotated[Label, AfterValidator(_with(set(), {"holder"}))]
PostIn = Annotated[Label, AfterValidator(_with({"body"}, {"holder"}))]


def _has_other(forms: PluralForms) -> PluralForms:
    if "other" not in forms:
        raise WrongValueError("no_form_other")
    for words in forms.values():
        _check_slots(words, {"number"}, set())
    return forms


class Kind(Strict):
    """What an entry is, within its section.

    `article`: English puts "the" before names of this kind that have more than one word.
    `person`: a human being, whose entry says whether they live. `armed`: a post in it is a
    command. `area`: too wide to be a dot on a map. `country`: what places and bodies are said to be of.
    `publisher`: may be no more than its name. `once`: befalls somebody but once, as a killing.
    `aggregates`: gathers reports without naming their origin, and so is no independent publisher.
    `sign`: its shape in networks. `schema_org`: its type there, for programs that read a page.
    """

    section: Section
    label: Label
    plural: Label
    article: bool = False
    person: bool = False
    armed: bool = False
    area: bool = False
    country: bool = False
    publisher: bool = False
    once: bool = False
    aggregates: bool = False
    sign: Literal["ring", "triangle", "hexagon", "square"] = "square"
    schema_org: Annotated[str, Field(pattern=r"^[A-Z][A-Za-z]+$")] | None = None


class Edge(Strict):
    """What a relation is in FollowTheMoney: its schema, and the property of that for either end."""

    schema_: Annotated[
        Literal["Associate", "Family", "Membership", "Ownership", "Succession"],
        Field(alias="schema"),
    ]
    subject: ShortLine
    object: ShortLine


class Relation(Strict):
    """A tie between two entries, declared by one and named from both.

    `sentence` and `past` hold {subject}, {object} and {role}; {subject?a|b} picks `b` where the
    Arabic name is feminine, the English one plural. `past` is for ties whose end is stated.
    `role` says what the engine makes of it: `place` is where an event was, `container` what a place
    lies in, `command` what someone commands, `seat` where a body has its seat, `owner` who owns it,
    `doer` who did something in an event, and so lived then. `infobox`: it is a key fact of an entry.
    `post` is the role that names whoever commands. `bond` is the group of relations that it is of.
    `subject_is` and `object_is`: only a person, or only a group of them, stands there, where any
    actor does. `ordered`: no chain of it leads back to where it began. `comes`: when an event was, or
    a person born, against the other end, at least `years_apart`. `edge`: what FollowTheMoney calls it.
    """

    label: Label
    reverse: Label
    role: RelationRole | None = None
    infobox: bool = False
    sentence: Tie
    past: Tie | None = None
    from_: Annotated[list[Section], Field(alias="from")]
    to: list[Section]
    subject_is: Being | None = None
    object_is: Being | None = None
    symmetric: bool = False
    ordered: bool = False
    comes: Literal["after", "before"] | None = None
    years_apart: int = 0
    takes_role: bool = False
    post: Id | None = None
    bond: Id | None = None
    edge: Edge | None = None
    wrongdoing: bool = False


class Bond(Strict):
    """Relations that mean alike between actors: to be against one another, to hold office.

    `line` tells it apart in networks. `drawn`: the whole network draws it, and lists the others.
    """

    label: Label
    line: Literal["firm", "dashed", "dotted", "thin"]
    drawn: bool = False


def _check_forms(words: str) -> str:
    _check_slots(words, set(), {"holder"})
    return words


Synonym = Annotated[ShortLine, AfterValidator(_check_forms)]


class Synonyms(Strict):
    """Other words for a post, by language; {holder?a|b} as in its label."""

    ar: tuple[Synonym, ...] = ()
    en: tuple[Synonym, ...] = ()

    def in_language(self, lang: Lang) -> tuple[str, ...]:
        """Those in `lang`."""
        return self.ar if lang == "ar" else self.en


class Role(Strict):
    """A post in a body, as Popolo has it: alone in `label`, with {body} in `phrase`.

    {holder?a|b} picks `b` for a woman in Arabic. `also` are other words for it, which the search
    finds. `power`: its holder `leads` the body, or `rules` the place in which the body has its seat.
    `stands_for`: the posts that it fills for a time, the first that the body has. `several`: the
    bodies in which more than one hold it at once.
    """

    label: Post
    phrase: PostIn
    also: Synonyms | None = None
    power: Power | None = None
    stands_for: tuple[Id, ...] = ()
    several: tuple[Id, ...] = ()

    def titled(self, lang: Lang) -> str:
        """The post with its {body} outside a sentence: “Chair, {body}”, in Arabic its phrase."""
        return self.phrase.ar if lang == "ar" else f"{self.label.en}, {{body}}"


class Countable(Strict):
    """A noun with its plural forms, {number} standing for the figure."""

    ar: Annotated[PluralForms, AfterValidator(_has_other)]
    en: Annotated[PluralForms, AfterValidator(_has_other)]

    def in_language(self, lang: Lang) -> PluralForms:
        """The forms in `lang`."""
        return self.ar if lang == "ar" else self.en


class Measure(Strict):
    """Something counted: people killed, votes, seats, dollars.

    What is `ordinal` tells a place in an order, not how many. `part_of`: which counts these too.
    """

    label: Label
    counted: Countable
    ordinal: bool = False
    part_of: Id | None = None


class Property(Strict):
    """Something an entry has that is not another entry: a birth date, a position, a spelling.

    `sentence` holds {subject} and {value}; {subject?a|b} as in a relation. `role` says what the
    engine makes of it: `date` is when an event was, `position` where a place is, `founding` and
    `dissolution` between which days somebody can have held a post in a body, `birth` and `death`
    between which days a person can have done anything. A value of the type `wikidata` is the id
    that the entry has there.
    """

    label: Label
    type: PropertyType
    role: PropertyRole | None = None
    of: list[Section]
    subject_is: Being | None = None
    sentence: Saying
    single: bool = False
    wrongdoing: bool = False


class Roster(Strict):
    """A table of who held `role` in which of `bodies`, when."""

    name: Label
    about: Text
    roles: list[Id]
    bodies: list[Id]


class OfficeGroup(Strict):
    """A heading under which the posts of a day stand: those in `bodies`, and in bodies of `kinds`.

    A body that one group names is not in another by its kind.
    """

    name: Label
    bodies: tuple[Id, ...] = ()
    kinds: tuple[Id, ...] = ()


class Vocabulary(Strict):
    """Every term, by id."""

    kinds: dict[Id, Kind]
    relations: dict[Id, Relation]
    bonds: dict[Id, Bond]
    roles: dict[Id, Role]
    measures: dict[Id, Measure]
    properties: dict[Id, Property]
    rosters: dict[Id, Roster]
    office_groups: dict[Id, OfficeGroup]
    loaded_words: dict[Id, LoadedWord]
    accusing_words: dict[Id, AccusingWords]

    @cached_property
    def loaded_forms(self) -> dict[Lang, Forms]:
        """A search for the loaded words of each language, by their ids."""
        return {lang: Forms(self.loaded_phrases(lang), lang) for lang in LANGS}

    def loaded_phrases(self, lang: Lang) -> list[tuple[str, str]]:
        """The loaded words of a language, each behind its id."""
        return [(key, one.word) for key, one in self.loaded_words.items() if one.lang == lang]

    @cached_property
    def accusing_forms(self) -> tuple[Forms, ...]:
        """A search for the accusing words of each language, by what they accuse of."""
        return tuple(Forms(self.accusing_phrases(lang), lang) for lang in LANGS)

    def accusing_phrases(self, lang: Lang) -> list[tuple[str, str]]:
        """The accusing words of a language, each behind what it accuses of."""
        groups = self.accusing_words.items()
        return [(key, word) for key, group in groups for word in group.in_language(lang)]

    def relations_as(self, role: RelationRole) -> frozenset[str]:
        """The relations that have a role for the engine."""
        return frozenset(name for name, term in self.relations.items() if term.role == role)

    def properties_as(self, role: PropertyRole) -> frozenset[str]:
        """The properties that have a role for the engine."""
        return frozenset(name for name, term in self.properties.items() if term.role == role)

    def wikidata(self) -> frozenset[str]:
        """The properties that say which id something has in Wikidata."""
        return frozenset(name for name, term in self.properties.items() if term.type == "wikidata")

    def kinds_that(self, flag: KindFlag) -> frozenset[str]:
        """The kinds with a flag."""
        return frozenset(name for name, term in self.kinds.items() if getattr(term, flag))
