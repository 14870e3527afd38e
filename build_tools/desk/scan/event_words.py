"""What the words of events are: those of their names, and of what is said of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from build_tools.desk.scan.arabic_words import is_known
from build_tools.desk.scan.date_words import month_words
from build_tools.desk.scan.lexicon import lexicon, table
from build_tools.desk.scan.tokens import Token, tokens
from build_tools.reading.dates import Edtf
from build_tools.reading.graph import Graph
from build_tools.reading.marks import plain_words
from build_tools.reading.model import Event, MeasureClaim, StatementClaim
from build_tools.words.digits import western
from build_tools.words.folding import words
from build_tools.words.language import LANGS

Stems = frozenset[str]

_STEM, _SHORT = 5, 3  # letters
_PRESENT = re.compile(r"س?[يتن]([ء-ي]{3,})")
_FIGURE = re.compile(r"(?<!\d)(?<!\d[.,])\d+(?:[.,]\d+)*")


class Titles(NamedTuple):
    """Each name of an event as stems; those of all tied to it, and of each person.

    `called`: the people that its name names.
    """

    every: tuple[Stems, ...]
    tied: Stems
    people: dict[str, Stems]
    called: frozenset[str]

    def happened(self) -> Iterator[Stems]:
        """Of each name the words besides who and where."""
        return (title - self.tied for title in self.every)


def titles_of(event: Event, when: Edtf, ties: Iterable[str], graph: Graph) -> Titles:
    """What `Titles` holds of an event and those tied to it; its years tell it from no other."""
    kinds = graph.corpus.vocabulary.kinds_that("person")
    every = {tie: graph.described(tie) for tie in ties}
    names = [event.name.in_language(lang) for lang in LANGS]
    names += [other.text for other in event.other_names]
    years = {str(year) for year in range(when.first.year, when.last.year + 1)}
    found = tuple(dict.fromkeys(filter(None, (stems(name) - years for name in names))))
    people = {
        tie: names_of([tie], graph) for tie, one in every.items() if one and one.kind in kinds
    }
    called = (one for one, own in people.items() if any(own & title for title in found))
    return Titles(found, names_of(every, graph), people, frozenset(called))


def said_of(event: Event) -> Stems:
    """The stems of an event's summary and statements; a link without words is somebody's name."""
    return frozenset().union(*map(stems, _texts_of(event)))


def _texts_of(event: Event) -> Iterator[str]:
    """What is said of it, without the names in links and the notes."""
    statements = (one.statement for one in event.claims if isinstance(one, StatementClaim))
    for text in (event.summary, *statements):
        yield from (plain_words(text.in_language(lang), lambda _: "") for lang in LANGS)


def figures_in(text: str) -> Iterator[tuple[int, str]]:
    """Each figure of two digits or more, and where it stands; a year is none."""
    for found in _FIGURE.finditer(western(text)):
        figure = re.sub(r",(?=\d{3}\b)", "", found[0])
        if len(figure) > 1 and not re.fullmatch("(19|20)..", figure):
            yield found.start(), figure


def figures_of(event: Event) -> frozenset[str]:
    """Those of its values, summary and statements: of the dead, votes, a sum, a resolution."""
    values = (str(one.value) for one in event.claims if isinstance(one, MeasureClaim))
    return frozenset(
        figure for text in (*values, *_texts_of(event)) for _, figure in figures_in(text)
    )


def names_of(entries: Iterable[str], graph: Graph) -> Stems:
    """The stems of entries' names."""
    found = (graph.described(entry) for entry in entries)
    names = [name for one in found if one for name in (one.name.en, one.name.ar)]
    return frozenset().union(*map(stems, names))


@lru_cache(maxsize=65536)
def stems(text: str) -> Stems:
    """Those of the words that tell an event from others: no month, no "of", not Libya's."""
    every = (word for token in tokens(text) for word in _without_prefix(token))
    return frozenset(stems_of(word)[0] for word in every if len(word) > 2 and word not in _idle())


def _without_prefix(token: Token) -> tuple[str, ...]:
    """وحفتر as حفتر, لحكومة as حكومة: as lists have it, and never with و before a longer word."""
    rests = ["".join(one.words) for one in token.readings if one.clitic]
    if not rests or is_known(token.word):
        return token.plain.words
    joined = [rest for rest in rests if token.text[0] == "و" and len(rest) > _SHORT]
    return (next(filter(is_known, rests), joined[0] if joined else token.word),)


@cache
def _idle() -> frozenset[str]:
    own = lexicon().own
    return lexicon().idle_words | own.adjectives | {one[0] for one in own.names} | month_words()


@lru_cache(maxsize=65536)
def stems_of(word: str) -> tuple[str, ...]:
    """The beginning of a word, or that of those which stand for it: clash for fighting."""
    return next(filter(None, map(_rows_of, _as_past(word))), (word[:_STEM],))


def _rows_of(word: str) -> tuple[str, ...]:
    begun = (word[:end] for end in range(len(word), 1, -1))
    found = (first for one in (f"={word}", *begun) for first in _rows().get(one, ()))
    return tuple(dict.fromkeys(found))


def _as_past(word: str) -> Iterator[str]:
    """An Arabic verb of the present or what comes as that of the past: سينتخب as انتخب, يقتل as قتل."""
    yield word
    present = _PRESENT.fullmatch(word)
    if present:
        yield f"ا{present[1]}"
        yield present[1]


def _bare(word: str) -> str:
    """As an article's words are: without what looks like an article (التقى)."""
    return "".join(words(word))


@cache
def _rows() -> dict[str, list[str]]:
    """Of each beginning, and of = with each whole word, what stands for it in names."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    rows: list[list[str]] = table()["event_words"]
    for row in rows:
        for one in row:
            mark = "=" if one.startswith("=") else ""
            found[mark + _bare(one.removeprefix("="))].append(_bare(row[0]))
    return dict(found)
