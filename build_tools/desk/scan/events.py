"""Events that an article tells of without their name, by their day and who or where they are tied to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import NamedTuple

from build_tools.desk.scan.date_words import month_words
from build_tools.desk.scan.hits import Hit
from build_tools.desk.scan.lexicon import lexicon, table
from build_tools.facts.moments import event_date
from build_tools.facts.places import containers_of
from build_tools.reading.dates import Edtf, parse_edtf
from build_tools.reading.graph import Graph
from build_tools.reading.model import Event
from build_tools.words.folding import fold, words
from build_tools.words.language import LANGS

# Longer than this, an event or a date in the article says nothing of a day.
_FEW_DAYS, _MONTH = 10, 31
# An article is about what was within so many days before it, if two of those tied to it are named.
_NEWS, _LATELY = timedelta(7), timedelta(40)
# Who or what is tied to more than this share of all events tells none from another.
_OFTEN = 1 / 16
_ABOUT = re.compile(r"\d{4}-\d\d-\d\d~")  # two weeks ago
_FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d|~)")
_NEAR = 15  # words
# How much of an event's name a passage has that surely tells of it, or does if its day fits too.
_MOSTLY, _PARTLY, _A_WORD = 0.66, 0.4, 0.25
_STEM = 5  # letters
_LEAD = 3  # passages
_WORDS = 2  # Of what happened, more than so many tell of it in its month.


class Told(NamedTuple):
    """A passage: its words as they may be, who is surely named in it, the dates it gives (EDTF).

    `stems`: of its words and of the names of those.
    """

    words: frozenset[str]
    named: frozenset[str]
    given: tuple[str, ...]
    stems: frozenset[str] = frozenset()


class _Names(NamedTuple):
    """An event's name in each language as stems, those of all tied to it, and of each person."""

    titles: tuple[frozenset[str], ...]
    tied: frozenset[str]
    people: dict[str, frozenset[str]]


class _Article(NamedTuple):
    """What decides over an event: the passages, the day it came out, who is named anywhere.

    A place is named with what lies in it; `telling` are those named themselves that few are tied to.
    """

    passages: tuple[Told, ...]
    issued: date | None
    named: frozenset[str]
    telling: frozenset[str]


def events_of(
    passages: Iterable[Told], issued: date | None, named: set[str], graph: Graph
) -> tuple[str, ...]:
    """The events of which a passage tells, by their day, who is tied to them, and their words."""
    every = [*passages]
    every.append(_lead(every))
    every = [told._replace(stems=_stems_of(told, graph)) for told in every]
    around = {place for entry in named for place in containers_of(graph, entry)}
    telling = frozenset(_telling(graph) & named)
    article = _Article(tuple(every), issued, frozenset(named | around), telling)
    return tuple(
        event.id
        for event in graph.entries(Event)
        if event.id not in named and _is_told(event, article, graph)
    )


def _lead(passages: list[Told]) -> Told:
    """The headline and what first follows it, which together tell the news."""
    first = passages[:_LEAD]
    words = frozenset().union(*(told.words for told in first))
    named = frozenset().union(*(told.named for told in first))
    return Told(words, named, tuple(one for told in first for one in told.given))


def _is_told(event: Event, article: _Article, graph: Graph) -> bool:
    when = event_date(graph, event)
    tied = {tie.object for tie in graph.ties_from.get(event.id, ())}
    ties = tied & article.named
    if when is None or not ties:
        return False
    lately = _is_lately(when, article)
    if not (ties & article.telling or lately or _is_dated(when, article)):
        return False
    names = _names(event, tied, graph)
    shares = [(told, _share(names, told)) for told in article.passages]
    most = max(share for _, share in shares)
    if any(
        (lately and _happened(names, told, 1) > 1)
        or (_in_a_month(when, told) and _happened(names, told, _MOSTLY) > _WORDS)
        for told in article.passages
    ):
        return True
    if not _is_news(when, article) and any(
        share and told.named & ties and _on_that_day(when, told) for told, share in shares[:-1]
    ):
        return True
    if not ties & article.telling:
        return False
    on_a_day = any(_on_a_day(when, told) for told in article.passages)
    who = {tie for tie in ties if graph.corpus.sections[tie] == "actors"}
    if _days_in(when) > _FEW_DAYS:
        told_of = any(share >= _MOSTLY and told.named & who for told, share in shares)
        known = told_of and len(ties) > 1 and _is_going_on(when, article)
    elif _is_news(when, article):
        many = len(ties) > (2 - on_a_day) and (on_a_day or most >= _A_WORD)
        known = most >= (_PARTLY if len(ties) > 1 else _MOSTLY) or many
    else:
        about = any(_about_a_day(when, told) and share >= _PARTLY for told, share in shares)
        known = about or (on_a_day and (most >= _PARTLY or _all_in_one(when, ties, article)))
    month = any(share >= _MOSTLY and _in_a_month(when, told) for told, share in shares)
    year = any(
        _in_its_year(when, told)
        and (share == 1 or (who & article.telling & told.named and _says_all(event, told, graph)))
        for told, share in shares[:-1]
    )
    return known or month or year


def _in_its_year(when: Edtf, told: Told) -> bool:
    """Whether the passage gives the year in which it was, or a long one began."""
    return any(re.fullmatch(r"\d{4}", one) and int(one) == when.first.year for one in told.given)


def _says_all(event: Event, told: Told, graph: Graph) -> bool:
    """Whether a passage has all words of what happened, and where: he was sentenced in 2015."""
    tied = {tie.object for tie in graph.ties_from.get(event.id, ())}
    places = {tie for tie in tied if graph.corpus.sections[tie] == "places"}
    people = _names_of(tied - places, graph) - _names_of(places, graph)
    said = frozenset(map(_stem, told.words))
    happened = (_stems(event.name.in_language(lang)) - people for lang in LANGS)
    return any(words and words <= said for words in happened)


def _happened(names: _Names, told: Told, least: float) -> int:
    """How many words besides who and where a passage has, with `least` of the name: mass graves."""
    said = _said(names, told)
    counts = (
        len(title & said - names.tied)
        for title in names.titles
        if len(title & said) >= least * len(title)
    )
    return max(counts, default=0)


def _said(names: _Names, told: Told) -> frozenset[str]:
    """The stems of a passage, without those of a person in the event whose namesake is in it."""
    absent = [stems for person, stems in names.people.items() if person not in told.named]
    if not absent:
        return told.stems
    there = (stems for person, stems in names.people.items() if person in told.named)
    return told.stems - frozenset().union(*absent).difference(*there)


def _is_lately(when: Edtf, article: _Article) -> bool:
    """Whether an article still tells of it, if with all the words of its name."""
    issued = article.issued
    return (
        issued is not None and when.first <= issued <= min(when.last, date.max - _LATELY) + _LATELY
    )


def _on_a_day(when: Edtf, told: Told) -> bool:
    return any(_days_in(day) <= _FEW_DAYS and day.overlaps(when) for day in _given(told))


def _is_dated(when: Edtf, article: _Article) -> bool:
    """Whether any passage gives the day or the month of an event that was over in one."""
    return any(_on_that_day(when, told) or _in_a_month(when, told) for told in article.passages)


def _on_that_day(when: Edtf, told: Told) -> bool:
    """Whether a passage gives the very day of an event that was over in a few, or to it or from it."""
    days = (parse_edtf(day) for one in told.given for day in _FULL_DAY.findall(one))
    return _days_in(when) <= _FEW_DAYS and any(day.overlaps(when) for day in days)


def _about_a_day(when: Edtf, told: Told) -> bool:
    """Two weeks ago, give or take a few days."""
    days = [parse_edtf(one[:-1]).first for one in told.given if _ABOUT.fullmatch(one)]
    return any(abs(day - when.first) <= _NEWS / 2 for day in days)


def _all_in_one(when: Edtf, ties: set[str], article: _Article) -> bool:
    """Whether one passage gives the day and names two of those who were there."""
    return any(_on_a_day(when, told) and len(told.named & ties) > 1 for told in article.passages)


def _in_a_month(when: Edtf, told: Told) -> bool:
    """Whether the passage itself gives the day or the month, of an event no longer than that."""
    if _days_in(when) > _MONTH:
        return False
    return any(_days_in(day) <= _MONTH and day.overlaps(when) for day in _given(told))


def _given(told: Told) -> list[Edtf]:
    return [parse_edtf(one) for one in told.given]


def _is_news(when: Edtf, article: _Article) -> bool:
    issued = article.issued
    return issued is not None and issued - _NEWS <= when.first <= issued


def _is_going_on(when: Edtf, article: _Article) -> bool:
    """Whether a long event went on when the article came out, or began on a day that it gives."""
    last = min(when.last, date.max - _NEWS) + _NEWS
    now = article.issued is not None and when.first <= article.issued <= last
    days = [day for told in article.passages for day in _given(told)]
    return now or any(day.first == day.last == when.first for day in days)


def _share(names: _Names, told: Told) -> float:
    """How much of an event's name a passage has, in the language in which it has more.

    Nothing, if it has who was there and where, and not a word of what happened.
    """
    said, tied = _said(names, told), names.tied
    return max(
        (
            len(title & said) / len(title)
            for title in names.titles
            if title & said - tied or title <= tied
        ),
        default=0.0,
    )


def _names(event: Event, ties: Iterable[str], graph: Graph) -> _Names:
    kinds = graph.corpus.vocabulary.kinds_that("person")
    every = {tie: graph.described(tie) for tie in ties}
    titles = (_stems(event.name.in_language(lang)) for lang in LANGS)
    people = {
        tie: _names_of([tie], graph) for tie, one in every.items() if one and one.kind in kinds
    }
    return _Names(tuple(filter(None, titles)), _names_of(every, graph), people)


def _stems_of(told: Told, graph: Graph) -> frozenset[str]:
    return frozenset(map(_stem, told.words)) | _names_of(told.named, graph)


def _names_of(entries: Iterable[str], graph: Graph) -> frozenset[str]:
    """The stems of entries' names."""
    found = (graph.described(entry) for entry in entries)
    names = [name for one in found if one for name in (one.name.en, one.name.ar)]
    return frozenset().union(*map(_stems, names))


@lru_cache(maxsize=65536)
def _stems(name: str) -> frozenset[str]:
    """Those of the words that tell an event from others: no year, no month, no "of", not Libya's."""
    own = lexicon().own
    idle = lexicon().idle_words | own.adjectives | {one[0] for one in own.names} | month_words()
    kept = (word for word in words(re.sub(r"[’']s\b", "", name)) if word not in idle)
    return frozenset(_stem(word) for word in kept if not word.isdigit() and len(word) > 2)


@lru_cache(maxsize=65536)
def _stem(word: str) -> str:
    """The beginning of a word, or that of those which stand for it: clash for fighting."""
    rows = (whole[0] for whole, begun in _rows() if word in whole or word.startswith(begun))
    return next(rows, word[:_STEM])


@cache
def _rows() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """Of each row its words, and the beginnings among them."""
    rows: list[list[str]] = table()["event_words"]
    return tuple(
        (
            tuple(fold(one.lstrip("=")) for one in row),
            tuple(fold(one) for one in row if one[0] != "="),
        )
        for row in rows
    )


def where_it_was(hits: Iterable[Hit], graph: Graph) -> Iterator[Hit]:
    """`hits` with an event sure whose name may be another's, if one that it is tied to is beside it."""
    every = list(hits)
    tells = _telling(graph)
    for hit in every:
        event = hit.names[0].section == "events" and not hit.names[0].alone
        known = hit.names[0].words in lexicon().doubtful
        if hit.sure or not event or not known or len(hit.entries) > 1:
            yield hit
            continue
        ties = {tie.object for tie in graph.ties_from.get(hit.entries[0], ())} & tells
        near = {
            entry
            for other in every
            if other.sure and abs(other.start - hit.start) <= _NEAR
            for entry in other.entries
        }
        yield hit._replace(sure=bool(ties & near))


def who_was_there(hits: Iterable[Hit], graph: Graph) -> Iterator[Hit]:
    """`hits` without what stands in an event's name, unless that is tied to it."""
    every = list(hits)
    events = (hit for hit in every if hit.names[0].section == "events")
    around = {at: hit for hit in events for at in range(hit.start, hit.end)}
    for hit in every:
        event = around.get(hit.start, hit)
        tied = (tie.object for one in event.entries for tie in graph.ties_from.get(one, ()))
        if event == hit or not set(hit.entries).isdisjoint(tied):
            yield hit


def _telling(graph: Graph) -> set[str]:
    """The entries that few events are tied to."""
    counts: dict[str, int] = {}
    events = list(graph.entries(Event))
    for event in events:
        for one in {tie.object for tie in graph.ties_from.get(event.id, ())}:
            counts[one] = counts.get(one, 0) + 1
    most = max(3, len(events) * _OFTEN)
    return {entry for entry, count in counts.items() if count <= most}


def _days_in(when: Edtf) -> int:
    return (when.last - when.first).days
