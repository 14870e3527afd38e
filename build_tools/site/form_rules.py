"""What the forms' rules ask with: the checks' own patterns and lists, and what the dossier holds.

The rules themselves are in theme/assets/javascripts/form/rules.js, since they run as one types.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from zlib import crc32

from build_tools.checks.addresses import (
    CUT_OFF,
    ENCODED_TWICE,
    FROM_A_SENTENCE,
    MEMBERS_ONLY,
    NOBODY_ELSES,
    SHOWS_OTHERS,
    THROUGH,
    TWO_ADDRESSES,
)
from build_tools.checks.calendar import DAYS, NUMBERS
from build_tools.checks.counts import LIMITS
from build_tools.checks.days import FORESEEN
from build_tools.checks.finished import SOMETHING, UNFINISHED
from build_tools.checks.lives import LONGEST as LONGEST_LIFE
from build_tools.checks.lives import PAIRS
from build_tools.checks.locators import COUNT, NOWHERE, PATTERNS, SIGN, SIGNED, WRAPPED, WRITTEN
from build_tools.checks.markup import MARKUP
from build_tools.checks.numbers import ALWAYS_FOUND, SHARE
from build_tools.checks.privacy import HOME, IDLE, KINDS, LINKED, NOT_PROSE
from build_tools.checks.signs import AROUND, CITED, COUNTER, COUNTERPARTS, INCHES, SLIPS
from build_tools.checks.titles import ADDRESS, ODD, TITLES
from build_tools.checks.words import (
    FOREIGN_LETTER,
    IN_QUOTES,
    JOINED_PREFIX,
    MIXED_NUMBER,
    NEITHER,
    QUOTED,
    SEAM,
    title_letters,
)
from build_tools.facts.evidence import hides_its_origin, publisher_key
from build_tools.outside.addresses import CAMPAIGN, FILM, page_key, spelled
from build_tools.reading.graph import Graph
from build_tools.reading.model import Actor, Dispute, Vocabulary
from build_tools.reading.model.vocabulary import Property, PropertyRole, Relation
from build_tools.reading.names import INDEXES
from build_tools.site.form_patterns import in_browsers
from build_tools.site.views.search import links_to
from build_tools.words import forms, units
from build_tools.words.digits import EASTERN_AND_WESTERN
from build_tools.words.folding import TABLE
from build_tools.words.language import LANGS, PICTOGRAM
from build_tools.words.numbers import (
    CLITICS,
    JOINING,
    LONGEST,
    NO_NUMBER,
    PREFIX,
    TOKEN,
    number_words,
)
from build_tools.words.sentences import abbreviations


def rule_data(vocabulary: Vocabulary) -> dict[str, Any]:
    """What the rules know of the vocabulary and of words: of both languages, for all forms."""
    return {
        **_terms(vocabulary),
        **_searches(vocabulary),
        "numbers": _numbers(),
        "private": _private(),
        "locators": _locators(),
        "scripts": _scripts(),
        "sentences": {name: sorted(words) for name, words in abbreviations().items()},
        "markup": in_browsers(MARKUP),
        "signs": _signs(),
        "finished": {
            "slips": _patterns(UNFINISHED),
            "quoted": in_browsers(QUOTED),
            "something": SOMETHING,
        },
        "calendar": {lang: {"days": in_browsers(DAYS[lang]), **NUMBERS[lang]} for lang in LANGS},
        "odd": _patterns(ODD),
        "address": in_browsers(ADDRESS),
        "cut": in_browsers(CUT_OFF),
        "sentence": in_browsers(FROM_A_SENTENCE),
        "pair": in_browsers(TWO_ADDRESSES),
        "titles": {lang: in_browsers(title) for lang, title in TITLES.items()},
        "folding": TABLE,
        "digits": EASTERN_AND_WESTERN,
        "campaign": in_browsers(CAMPAIGN),
        "film": in_browsers(FILM),
        "closed": NOBODY_ELSES,
        "inside": _INSIDE,
        "members": in_browsers(MEMBERS_ONLY),
        "through": {"hosts": sorted(SHOWS_OTHERS), "like": in_browsers(THROUGH)},
        "twice": in_browsers(ENCODED_TWICE),
        "longest_life": LONGEST_LIFE,
        "limits": sorted(LIMITS),
        "units": _units(),
        "foreseen": FORESEEN,
    }


_INSIDE = (
    r"^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])"
    r"|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])|2[2-5]\d)\.\d|^\[::1]$"
)
"""An address that is nobody's in the open, as a browser writes it."""
_ROLES: tuple[PropertyRole, ...] = ("position", "birth", "death", "founding", "dissolution")


def _terms(vocabulary: Vocabulary) -> dict[str, Any]:
    """What the vocabulary says of its terms."""
    relations, properties = vocabulary.relations, vocabulary.properties
    terms: tuple[tuple[str, Relation | Property], ...] = (*relations.items(), *properties.items())
    return {
        "dates": [name for name, term in properties.items() if term.type == "date"],
        "lasting": [name for name, term in relations.items() if term.past],
        "single": [name for name, term in properties.items() if term.single],
        "roles": {role: sorted(vocabulary.properties_as(role)) for role in _ROLES},
        "lives": [[first, last, message.term] for first, last, message in PAIRS],
        "accusing_terms": [name for name, term in terms if term.wrongdoing],
        "publishers": [name for name, kind in vocabulary.kinds.items() if kind.publisher],
        "ends": {
            "subject": {n: term.subject_is for n, term in relations.items() if term.subject_is},
            "object": {n: term.object_is for n, term in relations.items() if term.object_is},
            "property": {n: term.subject_is for n, term in properties.items() if term.subject_is},
        },
    }


def _searches(vocabulary: Vocabulary) -> dict[str, Any]:
    """The words that are looked for in all their forms."""
    loaded = vocabulary.loaded_words
    return {
        "loaded": {lang: vocabulary.loaded_phrases(lang) for lang in LANGS},
        "accusing": {lang: vocabulary.accusing_phrases(lang) for lang in LANGS},
        "sides": {
            key: {"word": one.word, "instead": {"ar": one.instead.ar, "en": one.instead.en}}
            for key, one in loaded.items()
        },
        "quoted": in_browsers(QUOTED),
        "forms": {
            "word": in_browsers(forms.WORD),
            "start": in_browsers(forms.ARABIC_START),
            "ends": forms.ENDINGS,
            "shortest": forms.SHORTEST,
        },
    }


def _numbers() -> dict[str, Any]:
    return {
        "token": in_browsers(TOKEN),
        "prefix": in_browsers(PREFIX),
        "clitics": in_browsers(CLITICS),
        "joining": sorted(JOINING),
        "longest": LONGEST,
        "always": sorted(ALWAYS_FOUND),
        "none": in_browsers(NO_NUMBER),
        "share": in_browsers(SHARE),
        "worth": number_words(),
    }


def _units() -> dict[str, Any]:
    """The names of units of each kind, a row a unit, and the pattern into which they are put."""
    kinds = [{lang: units.names_of(kind, lang) for lang in LANGS} for kind in units.KINDS]
    shapes = {lang: in_browsers(re.compile(units.shape(lang))) for lang in LANGS}
    return {"kinds": kinds, "shapes": shapes, "marks": in_browsers(units.MARKS)}


def _private() -> dict[str, Any]:
    return {
        "kinds": [[message.term, in_browsers(pattern)] for message, pattern in KINDS],
        "linked": [[message.term, in_browsers(pattern)] for message, pattern in LINKED],
        "beside": in_browsers(NOT_PROSE),
        "idle": in_browsers(IDLE),
        "home": in_browsers(HOME),
    }


def _locators() -> dict[str, Any]:
    return {
        "written": in_browsers(WRITTEN),
        "wrapped": in_browsers(WRAPPED),
        "count": in_browsers(COUNT),
        "sign": in_browsers(SIGN),
        "nowhere": in_browsers(NOWHERE),
        "signed": in_browsers(SIGNED),
        "meant": [[in_browsers(pattern), form] for pattern, form in PATTERNS.items()],
    }


def _patterns(table: Mapping[Any, Mapping[str, re.Pattern[str]]]) -> dict[str, dict[str, str]]:
    return {
        key: {term: in_browsers(pattern) for term, pattern in row.items()}
        for key, row in table.items()
    }


def _signs() -> dict[str, Any]:
    return {
        "slips": _patterns(SLIPS),
        "pairs": COUNTERPARTS,
        "inches": in_browsers(INCHES),
        "counter": in_browsers(COUNTER),
        "cited": CITED,
        "around": AROUND,
    }


def _scripts() -> dict[str, Any]:
    return {
        "letter": in_browsers(FOREIGN_LETTER),
        "prefix": in_browsers(JOINED_PREFIX),
        "seam": in_browsers(SEAM),
        "neither": in_browsers(NEITHER),
        "pictogram": in_browsers(PICTOGRAM),
        "numbers": in_browsers(MIXED_NUMBER),
        "quotes": in_browsers(IN_QUOTES),
        "titles": title_letters(),
    }


def holdings(graph: Graph) -> dict[str, Any]:
    """What the rules know of entries: ids no longer free, what each actor is, each source's publisher.

    `beings` has a letter for each actor, in the order of their ids: `l` for somebody who lives, `p`
    for another person, `g` for a group of people. `ties` tells of each entry but sources, in the same order, how
    much leads to it.
    """
    entries = graph.corpus.entries.values()
    old = {name for entry in entries for name in entry.redirect_from}
    gone = {entry.id for entry in entries if entry.withdrawn}
    return {
        "taken": sorted(old | gone | INDEXES),
        "beings": "".join(_being(graph, name) for name in graph.names()["actors"]),
        "publishers": [*_publishers(graph)],
        "ties": {
            f"{section}-ids": [links_to(graph, entry) for entry in names]
            for section, names in graph.names().items()
            if section != "sources"
        },
    }


def _being(graph: Graph, name: str) -> str:
    actor = graph.corpus.entries[name]
    living = actor.living if isinstance(actor, Actor) else None
    return "g" if living is None else "l" if living else "p"


def _publishers(graph: Graph) -> Iterator[int]:
    """A number for the publisher of each source, in their order; below zero if it hides origins."""
    numbers: dict[str, int] = {}
    for name in graph.names()["sources"]:
        source = graph.source(name)
        number = numbers.setdefault(publisher_key(graph, source), len(numbers) + 1)
        yield -number if hides_its_origin(graph, source) else number


def pages(graph: Graph) -> list[str]:
    """A sum over the address of each source's page, in the order of the sources; "" for none.

    The addresses themselves would weigh as much as all that the form asks besides.
    """
    return [page_sum(graph.source(name).address) for name in graph.names()["sources"]]


def page_sum(address: str | None) -> str:
    """What stands for the page at `address`; "" for none."""
    return f"{crc32(spelled(page_key(address)).encode()):x}" if address else ""


def conflicts(graph: Graph) -> dict[str, Any]:
    """The claims in conflict: which dispute covers each, and those that none covers, to choose from."""
    owners = {
        str(ref): dispute.id
        for dispute in graph.entries(Dispute)
        for ref in graph.positions(dispute)
    }
    uncovered = sorted(ref for ref in graph.conflicts if str(ref) not in owners)
    called = [graph.corpus.entries[ref.entry].label for ref in uncovered]
    names = [f"{label.ar} · {label.en}" for label in called]
    return {"covered": owners, "open": {"enum": [*map(str, uncovered)], "enumDescriptions": names}}
