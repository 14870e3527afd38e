"""Events that an article tells of without their name, by the evidence of its sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from build_tools.desk.scan.event_evidence import (
    Article,
    Profile,
    Rarity,
    evidence_of,
    profiles_of,
    said_in,
)
from build_tools.desk.scan.event_told import Told, beside_each_other
from build_tools.desk.scan.event_words import Stems
from build_tools.desk.scan.hits import Hit
from build_tools.desk.scan.lexicon import lexicon, table
from build_tools.facts.places import containers_of
from build_tools.reading.graph import Graph
from build_tools.reading.model import Event

# Who or what is tied to more than this share of all events tells none from another.
_OFTEN = 1 / 16
_NEAR = 15  # words
# How rare a word of a name is that points to an event where nobody who was there is named.
_RARE = 0.7
# By how much a sentence has to tell of another event more, so that it tells of that one alone.
_MARGIN = 0.7


@dataclass(frozen=True)
class ToldEvent:
    """An event of which an article tells, and where.

    `sure` is False where about half of what is found like this is another event.
    """

    entry: str
    locator: str
    sure: bool


class _Weighed(NamedTuple):
    """An event in a sentence: how much speaks for it, whether its day is given, words of its name."""

    event: str
    sentence: int
    score: float
    day: float
    words: Stems


def events_of(
    told: Iterable[Told], issued: date | None, named: set[str], graph: Graph
) -> tuple[ToldEvent, ...]:
    """The events of which an article tells, and which it does not name; the likeliest first."""
    every = list(beside_each_other(list(told)))
    best: dict[str, _Weighed] = {}
    for one in _weighed(every, issued, named, graph):
        best[one.event] = max(one, best.get(one.event, one), key=lambda each: each.score)
    enough, perhaps = (table("event_evidence")[key] for key in ("enough", "perhaps"))
    ranked = sorted(best.values(), key=lambda each: (-each.score, each.event))
    found = [one for one in ranked if one.score >= perhaps]
    return tuple(
        ToldEvent(one.event, every[one.sentence].locator, one.score >= enough)
        for one in found
        if not _is_anothers(one, found)
    )


def _weighed(
    told: list[Told], issued: date | None, named: set[str], graph: Graph
) -> Iterator[_Weighed]:
    """Each event in each sentence that shares somebody, a place or rare words with it."""
    profiles = list(profiles_of(graph))
    given = frozenset().union(*(one.given for one in told))
    article = Article(issued, frozenset(named), given, Rarity(profiles))
    open_ = [one for one in profiles if one.event not in named]
    index, weights = _indexed(open_, article.rarity), table("event_evidence")["weights"]
    for number, sentence in enumerate(told):
        for profile in _near(sentence, open_, index, graph):
            said = said_in(sentence, profile, graph)
            found = evidence_of(profile, sentence, said, article, graph)
            if not (_has_begun(profile, issued) or found["day"]):
                continue  # of one to come an article tells if it gives the day
            score = sum(weights[key] * value for key, value in found.items())
            words = said.intersection(frozenset().union(*profile.titles.happened()))
            yield _Weighed(profile.event, number, score, found["day"], words)


def _has_begun(profile: Profile, issued: date | None) -> bool:
    return issued is None or profile.when.first <= issued


def _indexed(profiles: Iterable[Profile], rarity: Rarity) -> defaultdict[str, list[int]]:
    """The events by their day, those tied to them, and the rare words of their names."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, profile in enumerate(profiles):
        words = frozenset().union(*profile.titles.happened())
        rare = (f"={word}" for word in words if rarity.of_words([word]) > _RARE)
        for key in (profile.when.first.isoformat(), *profile.actors, *profile.places, *rare):
            found[key].append(number)
    return found


def _near(
    told: Told, profiles: list[Profile], index: defaultdict[str, list[int]], graph: Graph
) -> Iterator[Profile]:
    around = {place for one in told.near for place in containers_of(graph, one)} | told.perhaps
    keys = around | told.given | {f"={word}" for word in told.stems}
    for number in sorted({one for key in keys if key in index for one in index[key]}):
        yield profiles[number]


def _is_anothers(one: _Weighed, found: Iterable[_Weighed]) -> bool:
    """Whether its sentence tells of another event more, and says no word of this one's own."""
    return any(
        other.sentence == one.sentence
        and other.score > one.score
        and other.day >= one.day
        and one.words <= other.words
        and (one.words < other.words or other.score > one.score + _MARGIN)
        for other in found
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
