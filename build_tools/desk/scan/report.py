"""What an article mentions and what the dossier says of it, as values for people and machines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from build_tools.desk.scan.abbreviated import without_others
from build_tools.desk.scan.article import Article, Passage
from build_tools.desk.scan.date_beside import FoundDate
from build_tools.desk.scan.event_told import Told, told_in
from build_tools.desk.scan.events import ToldEvent, events_of, where_it_was, who_was_there
from build_tools.desk.scan.found_dates import find_dates
from build_tools.desk.scan.hits import Hit
from build_tools.desk.scan.led import led_bodies, ministries
from build_tools.desk.scan.mentions import find_names
from build_tools.desk.scan.names import index_names
from build_tools.desk.scan.namesakes import without_namesakes
from build_tools.desk.scan.new_name import PERHAPS
from build_tools.desk.scan.persons import told_by_ties
from build_tools.desk.scan.settle import settle
from build_tools.desk.scan.spellings import read_spellings
from build_tools.desk.scan.times import of_its_time, spans_of
from build_tools.desk.scan.tokens import Token, tokens
from build_tools.desk.scan.unplaced import common_words, find_unplaced, own_names
from build_tools.facts.evidence import is_stale
from build_tools.outside.addresses import same_page
from build_tools.reading.graph import Graph
from build_tools.reading.model import ClaimRef, Described, Section, Source
from build_tools.words.folding import fold
from build_tools.words.folding import words as folded_words

_MARKS = re.compile('[«»“”"]')


@dataclass(frozen=True)
class OnRecord:
    """What the dossier has on an entry that is mentioned: its claims, their age, its disputes."""

    entry: str
    section: Section
    claims: int
    confirmed: date
    stale: bool
    disputes: tuple[str, ...]


@dataclass(frozen=True)
class Mention:
    """A name found; of several `entries` the article leaves open which.

    `sure` is False where the name is another word too; `alike` where only the sound fits.
    """

    entries: tuple[str, ...]
    names: tuple[str, ...]
    locators: tuple[str, ...]
    count: int
    sure: bool
    alike: bool


@dataclass(frozen=True)
class NewName:
    """A name that no entry has: perhaps a new entry."""

    name: str
    locators: tuple[str, ...]


@dataclass(frozen=True)
class GivenDate:
    """A date in the article.

    `edtf` is None when the article's own day is not known, or where the text leaves open which of
    `readings` is meant.
    """

    text: str
    edtf: str | None
    inferred: bool
    locator: str
    readings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Scan:
    """All that was found in an article, in the order of first mention."""

    article: Article
    known_as: str | None
    mentions: tuple[Mention, ...]
    unplaced: tuple[NewName, ...]
    dates: tuple[GivenDate, ...]
    events: tuple[ToldEvent, ...]
    on_record: dict[str, OnRecord]

    @property
    def sure(self) -> tuple[Mention, ...]:
        """The mentions without doubt."""
        return tuple(mention for mention in self.mentions if mention.sure)


@dataclass(frozen=True)
class _Found:
    """One passage's findings."""

    passage: Passage
    tokens: list[Token]
    hits: list[Hit]
    dates: list[FoundDate]


def scan_article(article: Article, graph: Graph) -> Scan:
    """All that is found in `article`, compared with the entries of `graph`."""
    found = _find(article, graph)
    mentions = _mentions(found)
    named = {entry for mention in mentions if mention.sure for entry in mention.entries}
    events = events_of(_told(found), article.issued, named, graph)
    shown = {entry for mention in mentions for entry in mention.entries} | {
        told.entry for told in events
    }
    return Scan(
        article=article,
        known_as=_known_source(article, graph),
        mentions=mentions,
        unplaced=_unplaced(found),
        dates=tuple(_dates(found)),
        events=events,
        on_record={entry: _on_record(entry, graph) for entry in sorted(shown)},
    )


def _find(article: Article, graph: Graph) -> list[_Found]:
    """Each passage's names; doubt is settled over the whole article."""
    spellings, spans = read_spellings(graph, article.issued), spans_of(graph)
    read = [(passage, tokens(passage.text)) for passage in article.passages]
    joined, starts = _join([found for _, found in read])
    index = index_names(spellings, joined)
    hits = list(without_others(joined, find_names(joined, index, spellings), spellings))
    hits = led_bodies(joined, settle(joined, hits), spellings, graph, article.issued)
    hits = list(who_was_there(ministries(hits, graph), graph))
    hits = list(without_namesakes(told_by_ties(where_it_was(hits, graph), graph), graph))
    hits = list(of_its_time(hits, spans, article.issued))
    result = []
    for (passage, found), start in zip(read, starts, strict=True):
        end = start + len(found)
        own = [
            hit._replace(start=hit.start - start, end=hit.end - start)
            for hit in hits
            if start <= hit.start < end
        ]
        dates = _find_dates(passage, found, own, article.issued)
        result.append(_Found(passage, found, own, dates))
    return result


def _join(parts: list[list[Token]]) -> tuple[list[Token], list[int]]:
    joined: list[Token] = []
    starts = []
    for part in parts:
        starts.append(len(joined))
        joined += part
    return joined, starts


def _mentions(found: list[_Found]) -> tuple[Mention, ...]:
    groups: defaultdict[tuple[tuple[str, ...], bool, bool], list[tuple[str, str]]]
    groups = defaultdict(list)
    for one in found:
        for hit in one.hits:
            words = _words(one, hit.start, hit.end)
            groups[hit.entries, hit.sure, hit.alike].append((words, one.passage.locator))
    return tuple(
        Mention(entries, _once(n for n, _ in seen), _once(m for _, m in seen), len(seen), *doubt)
        for (entries, *doubt), seen in groups.items()
    )


def _words(one: _Found, start: int, end: int) -> str:
    return _MARKS.sub("", one.passage.text[one.tokens[start].start : one.tokens[end - 1].end])


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _unplaced(found: list[_Found]) -> tuple[NewName, ...]:
    groups: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    common = common_words(token for one in found for token in one.tokens)
    spelt = any(token.text == "على" for one in found for token in one.tokens)
    for one in found:
        covered = {at: _cover(hit) for hit in one.hits for at in range(hit.start, hit.end)}
        for name in find_unplaced(one.tokens, one.passage.text, covered, common, spelt=spelt):
            words = _without(name.clitic, _words(one, name.start, name.end))
            groups[fold(words)].append((words, one.passage.locator))
    split = {name: tuple(folded_words(name)) for name in groups}
    own = own_names(split, _known_words(found))
    return tuple(
        NewName(seen[0][0], _once(locator for _, locator in seen))
        for name, seen in groups.items()
        if name in own
    )


def _cover(hit: Hit) -> str:
    """What a hit makes of its words when new names are sought."""
    surname = hit.end - hit.start == 1 and hit.names[0].person
    return PERHAPS if surname else hit.names[0].section


def _without(clitic: int, words: str) -> str:
    """`words` without the letters of a prefix before them; للمنظمة is المنظمة."""
    if clitic > 1:
        return f"ال{words[2:]}"
    return words[clitic:]


def _known_words(found: list[_Found]) -> Iterator[tuple[str, ...]]:
    """The words of each known name, as the dossier and as the article spell it."""
    for one in found:
        for hit in one.hits:
            yield from (name.words for name in hit.names)
            here = one.tokens[hit.start : hit.end]
            yield tuple(word for token in here for word in token.plain.words)


def _find_dates(
    passage: Passage, found: list[Token], hits: list[Hit], issued: date | None
) -> list[FoundDate]:
    names = [(found[hit.start].start, found[hit.end - 1].end) for hit in hits if not hit.alike]
    return find_dates(passage.text, issued, names)


def _dates(found: list[_Found]) -> Iterator[GivenDate]:
    for one in found:
        for given in one.dates:
            locator = one.passage.locator
            yield GivenDate(given.text, given.edtf, given.inferred, locator, given.readings)


def _told(found: list[_Found]) -> Iterator[Told]:
    for one in found:
        yield from told_in(one.passage, one.tokens, one.hits, one.dates)


def _on_record(entry_id: str, graph: Graph) -> OnRecord:
    entry = graph.described(entry_id)
    assert isinstance(entry, Described)
    disputes = (graph.dispute_of.get(ClaimRef(entry_id, claim.id)) for claim in entry.claims)
    ties = len(graph.ties_to.get(entry_id, ()))
    return OnRecord(
        entry=entry_id,
        section=graph.corpus.sections[entry_id],
        claims=len(entry.claims) + ties,
        confirmed=entry.confirmed,
        stale=is_stale(entry),
        disputes=_once(dispute for dispute in disputes if dispute),
    )


def _known_source(article: Article, graph: Graph) -> str | None:
    """The source that is this article already, by its address or its title and language."""
    for source in graph.entries(Source):
        if article.url and source.address and same_page(source.address, article.url):
            return source.id
        same_words = article.title and fold(source.title.in_language(article.language)) == fold(
            article.title
        )
        if same_words and source.language == article.language:
            return source.id
    return None
