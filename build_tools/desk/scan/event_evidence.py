"""What speaks for it that a sentence tells of an event: who, where, what and when, by their rarity."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from math import log
from typing import NamedTuple

from build_tools.desk.scan.event_told import Told
from build_tools.desk.scan.event_words import (
    Stems,
    Titles,
    figures_of,
    names_of,
    said_of,
    titles_of,
)
from build_tools.facts.moments import event_date
from build_tools.facts.places import containers_of
from build_tools.reading.dates import Edtf, parse_edtf
from build_tools.reading.graph import Graph
from build_tools.reading.model import Event

Evidence = dict[str, float]

# Longer than a few days, or a month, an event is not of a day, or not of a month.
_FEW_DAYS, _MONTH, _YEAR = 10, 31, 366
# How many days after it an event is news, or is spoken of still.
_NEWS, _LATELY = 7, 40
# More words than these part what happened to another from who is named besides.
_FAR = 15
# How much less it says that no date tells of an event where it may be news.
_PERHAPS_NEWS = 0.5
_FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d|~)")
# More rarity than this adds nothing; more words of what is said of an event neither.
_ENOUGH, _MOST_WORDS = 2.5, 5


class Profile(NamedTuple):
    """An event as articles may tell of it.

    `actors` and `places` it is tied to, its names, and words and figures of what else is said of it.
    `once`: it befalls somebody or a place but once.
    """

    event: str
    when: Edtf
    actors: frozenset[str]
    places: frozenset[str]
    titles: Titles
    text: Stems
    figures: frozenset[str]
    once: bool

    @property
    def days(self) -> int:
        """How long it went on."""
        return _length(self.when)


class Rarity:
    """How rare an entry is among all events, and a word among what is said of them: to 1 at most."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        every = list(profiles)
        self._most = log(len(every) + 1.5)
        self._entries = Counter(tie for one in every for tie in one.actors | one.places)
        self._words = Counter(word for one in every for word in one.text.union(*one.titles.every))
        self._figures = Counter(figure for one in every for figure in one.figures)

    def of_entries(self, found: Iterable[str], most: int = 3) -> float:
        """The sum of the rarest."""
        return self._sum((self._entries[one] for one in found), most)

    def of_words(self, found: Iterable[str], most: int | None = None) -> float:
        """The sum of the rarest."""
        return self._sum((self._words[one] for one in found), most)

    def of_figures(self, found: Iterable[str]) -> float:
        """The sum of the rarest."""
        return self._sum((self._figures[one] for one in found), 3)

    def _sum(self, counts: Iterable[int], most: int | None) -> float:
        return sum(1 - log(count + 0.5) / self._most for count in sorted(counts)[:most])


class Article(NamedTuple):
    """What all sentences share: the day it came out, who is surely named, the dates it gives.

    `rarity` is that of the dossier's entries and words.
    """

    issued: date | None
    named: frozenset[str]
    given: frozenset[str]
    rarity: Rarity


def profiles_of(graph: Graph) -> Iterator[Profile]:
    """Of each event with a date."""
    for event in graph.entries(Event):
        when = event_date(graph, event)
        if when is not None:
            yield _profile(event, when, graph)


def _profile(event: Event, when: Edtf, graph: Graph) -> Profile:
    ties = {tie.object for tie in graph.ties_from.get(event.id, ())}
    actors, places = (_of_section(ties, section, graph) for section in ("actors", "places"))
    titles = titles_of(event, when, actors | places, graph)
    mentioned = set(graph.mentioned.get(event.id, ()))
    others = (_of_section(mentioned, section, graph) for section in ("actors", "places"))
    text = said_of(event) - names_of(frozenset().union(*others), graph) - titles.tied
    once = event.kind in graph.corpus.vocabulary.kinds_that("once")
    return Profile(event.id, when, actors, places, titles, text, figures_of(event), once)


def _of_section(entries: Iterable[str], section: str, graph: Graph) -> frozenset[str]:
    return frozenset(one for one in entries if graph.corpus.sections.get(one) == section)


def said_in(told: Told, profile: Profile, graph: Graph) -> Stems:
    """The stems of a sentence and of who is named, without those of a person whose namesake it is."""
    people = profile.titles.people
    there = people.keys() & (told.named | told.perhaps)
    absent = frozenset().union(*(people[one] for one in people.keys() - there))
    known = frozenset().union(*(people[one] for one in there))
    return (told.stems | names_of(told.named, graph)) - (absent - known)


def evidence_of(
    profile: Profile, told: Told, said: Stems, article: Article, graph: Graph
) -> Evidence:
    """What of a sentence, in which an event's `said` is, speaks for the event, and what around it."""
    found = _who_and_where(profile, told, article, graph)
    found |= _what(profile, told, said, article.rarity, graph)
    found["figures"] = min(article.rarity.of_figures(profile.figures & told.figures), _ENOUGH)
    found |= _when(profile, told, article, far=_is_far(profile, told, said))
    found["timed_name"] = found.pop("timed") * found["name"]
    found["once_name"] = found["undated"] * found["name"] * profile.once
    return found


def _who_and_where(profile: Profile, told: Told, article: Article, graph: Graph) -> Evidence:
    rarity = article.rarity
    around = {place for one in told.named for place in containers_of(graph, one)}
    absent = profile.titles.called.difference(article.named, told.perhaps)
    nobody = profile.actors.isdisjoint(article.named)
    elsewhere = profile.actors & article.named - told.named
    return {
        "who": min(rarity.of_entries(profile.actors & told.named), _ENOUGH),
        "who_elsewhere": min(rarity.of_entries(elsewhere), _ENOUGH),
        "where": rarity.of_entries(profile.places & around, 1),
        "nobody": rarity.of_entries(profile.actors, 1) * nobody,
        "absent": float(bool(absent)),
    }


def _what(profile: Profile, told: Told, said: Stems, rarity: Rarity, graph: Graph) -> Evidence:
    """How much of its name is said, if there is a word of what happened, and what else."""
    titles = profile.titles
    near = said | names_of(told.near & (profile.actors | profile.places), graph)
    name = rare = 0.0
    for title, happened in zip(titles.every, titles.happened(), strict=True):
        rare = max(rare, rarity.of_words(happened & said))
        if happened & said or not happened:
            name = max(name, rarity.of_words(title & near) / rarity.of_words(title))
    text = profile.text.difference(*titles.every)
    here = rarity.of_words(text & said, _MOST_WORDS) / _MOST_WORDS
    beside = rarity.of_words(text & told.beside - said, _MOST_WORDS) / _MOST_WORDS
    return {"name": name, "rare": min(rare, _ENOUGH), "text": here, "text_beside": beside}


def _is_far(profile: Profile, told: Told, said: Stems) -> bool:
    """Whether what happened is said far from all who were there, so that it may be of others."""
    happened = said.intersection(frozenset().union(*profile.titles.happened()))
    what = [at for stem in happened for at in told.at.get(stem, ())]
    tied = (profile.titles.called or profile.actors) & told.named
    who = [at for entry in tied for at in told.at[entry]]
    return min((abs(one - other) for one in what for other in who), default=0) > _FAR


def _when(profile: Profile, told: Told, article: Article, *, far: bool) -> Evidence:
    """Whether it is news, or a date tells its own, in the sentence itself or beside it.

    A year alone tells it only where what happened is not `far` from who was there.
    """
    here = _time_in(profile.when, told.given)
    beside = {_time_in(profile.when, given) for given in (told.given_near, article.given)}
    day = here == "end" or "day" in (here, *beside)
    age, over = (_days_to(article.issued, then) for then in (profile.when.first, profile.when.last))
    news = profile.days <= _FEW_DAYS and age <= _NEWS
    lately = not news and over <= _LATELY
    dated = here is not None and not (far and here == "year")
    timed = news or day or dated or _is_open(profile.when, told.open_days)
    undated = 1.0 if article.issued else _PERHAPS_NEWS
    return {
        "day": float(day),
        "news": float(news),
        "lately": float(lately),
        "timed": float(timed),
        "undated": undated * (not timed and not lately),
    }


@lru_cache(maxsize=2**16)  # the dates of a passage and of the article are asked of again
def _time_in(when: Edtf, given: frozenset[str]) -> str | None:
    """How closely dates tell an event's own: its day, its beginning or end, its month or year."""
    days = _length(when)
    full = [parse_edtf(day) for one in given for day in _FULL_DAY.findall(one)]
    if days <= _FEW_DAYS and any(day.overlaps(when) for day in full):
        return "day"
    if days > _FEW_DAYS and any(day.first in (when.first, when.last) for day in full):
        return "end"
    spans = (parse_edtf(one) for one in given)
    closest = min((_length(span) for span in spans if _began_in(when, span)), default=_YEAR + 1)
    return "month" if closest <= _MONTH else "year" if closest <= _YEAR else None


def _is_open(when: Edtf, days: frozenset[str]) -> bool:
    """Whether it was, or a long one began or ended, on one of `days` ("-09-17": of any year)."""
    own = [when.first, when.last]
    if _length(when) <= _FEW_DAYS:
        own = [when.first + timedelta(at) for at in range(_length(when) + 1)]
    return any(not days.isdisjoint((str(day), str(day)[4:])) for day in own)


def _began_in(when: Edtf, span: Edtf) -> bool:
    """Whether it was in a time, or a long one began in it, or in the month of that day."""
    if _length(when) <= _MONTH:
        return span.overlaps(when)
    month = (span.first.year, span.first.month) == (when.first.year, when.first.month)
    return month or span.first <= when.first <= span.last


def _days_to(issued: date | None, then: date) -> int:
    return (issued - then).days if issued else _YEAR


def _length(when: Edtf) -> int:
    return (when.last - when.first).days
