"""Events that an article tells of without their name, by their day and who or where they are tied to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from build_tools.desk.scan.event_words import (
    Names,
    Told,
    happened,
    names_of_event,
    says_all,
    share_of,
    stems_of,
)
from build_tools.desk.scan.hits import Hit
from build_tools.desk.scan.lexicon import lexicon
from build_tools.facts.moments import event_date
from build_tools.facts.places import containers_of
from build_tools.reading.dates import Edtf, parse_edtf
from build_tools.reading.graph import Graph
from build_tools.reading.model import Event

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
_LEAD = 3  # passages
_WORDS = 2  # Of what happened, more than so many tell of it in its month.


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
    every = [told._replace(stems=stems_of(told, graph)) for told in every]
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
    names = names_of_event(event, tied, graph)
    shares = [(told, share_of(names, told)) for told in article.passages]
    most = max(share for _, share in shares)
    if _is_named(when, names, article) or _was_there(when, ties, shares, article):
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
        and (share == 1 or (who & article.telling & told.named and says_all(event, told, graph)))
        for told, share in shares[:-1]
    )
    return known or month or year


def _is_named(when: Edtf, names: Names, article: _Article) -> bool:
    """Whether a passage has its whole name within its days, or most of a long one with its month."""
    lately = _is_lately(when, article)
    return any(
        (lately and happened(names, told, 1) > 1)
        or (_in_a_month(when, told) and happened(names, told, _MOSTLY) > _WORDS)
        for told in article.passages
    )


def _was_there(
    when: Edtf, ties: set[str], shares: list[tuple[Told, float]], article: _Article
) -> bool:
    """Whether a passage gives its past day, somebody who was there, and a word of what happened."""
    return not _is_news(when, article) and any(
        share and told.named & ties and _on_that_day(when, told) for told, share in shares[:-1]
    )


def _in_its_year(when: Edtf, told: Told) -> bool:
    """Whether the passage gives the year in which it was, or a long one began."""
    return any(re.fullmatch(r"\d{4}", one) and int(one) == when.first.year for one in told.given)


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
