"""Checks of what is said of living people: who may be accused of what is judged, and well founded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from build_tools.checks.alone import Alone
from build_tools.checks.persons import LivingPeople
from build_tools.facts.evidence import publishers
from build_tools.reading.document import KeyPath
from build_tools.reading.graph import Graph, claims_of, texts_at
from build_tools.reading.marks import CitationMark, EntryMark, Plain, linked, parse_marks
from build_tools.reading.model import (
    Actor,
    Claim,
    Dispute,
    Entry,
    Property,
    PropertyClaim,
    Relation,
    RelationClaim,
    Source,
    StatementClaim,
    Text,
    Vocabulary,
)
from build_tools.reading.problems import Problem
from build_tools.words.language import LANGS
from build_tools.words.messages import Message, wording


def wrongdoing_is_attributed(graph: Graph) -> Iterator[Problem]:
    """An accusation against a living person has two independent publishers, a speaker and a date."""
    for entry in graph.corpus.entries.values():
        for at, claim in claims_of(entry):
            if not accuses_the_living(graph, entry, claim):
                continue
            lacks = tuple(_lacking(graph, claim))
            if lacks:
                message = wording("accusation_lacks", lacks=lacks)
                yield graph.corpus.problem("wrongdoing_is_attributed", message, entry.id, *at)


def accuses_the_living(graph: Graph, entry: Entry, claim: Claim) -> bool:
    """Whether `claim`, of `entry`, says that somebody did wrong and is about a living person."""
    return _accuses(graph, claim) and concerns_the_living(graph, entry, claim)


def _accuses(graph: Graph, claim: Claim) -> bool:
    vocabulary = graph.corpus.vocabulary
    term: Relation | Property | None = None
    if isinstance(claim, RelationClaim):
        term = vocabulary.relations.get(claim.relation)
    elif isinstance(claim, PropertyClaim):
        term = vocabulary.properties.get(claim.property)
    return claim.wrongdoing or (term is not None and term.wrongdoing)


def concerns_the_living(graph: Graph, entry: Entry, claim: Claim) -> bool:
    """Whether the entry, the object or somebody named in the statement lives."""
    named = [entry, *map(graph.corpus.entries.get, _named(claim))]
    return any(isinstance(one, Actor) and one.living is True for one in named)


def _named(claim: Claim) -> list[str]:
    named = [claim.object] if isinstance(claim, RelationClaim) else []
    return [*named, *(entry for text in _texts(claim) for entry in linked(text.en))]


def _lacking(graph: Graph, claim: Claim) -> Iterator[Message | str]:
    if len(publishers(graph, claim)) < 2:
        yield wording("two_publishers")
    if not claim.said_by:
        yield "`said_by`"
    if claim.as_of is None:
        yield "`as_of`"
    if "status" not in claim.model_fields_set:
        yield "`status`"


def _texts(claim: Claim) -> Iterator[Text]:
    """All that a claim says in words."""
    if isinstance(claim, StatementClaim):
        yield claim.statement
    if isinstance(claim, PropertyClaim) and isinstance(claim.value, Text):
        yield claim.value
    yield from (text for text in (claim.note, claim.confidence_reason) if text)


def may_accuse(one: Alone) -> bool:
    """Whether an accusing word stands in an entry: it is then among the `suspects` of the rule below."""
    entry = one.entry
    if isinstance(entry, Source):
        return False
    words = [word for _, claim in claims_of(entry) for word in _words(claim)]
    words += [piece.words for _, piece in _prose(entry)]
    words += [name for _, name in _names(entry)]
    return _accusing(one.vocabulary, words) is not None


def _words(claim: Claim) -> list[str]:
    words = [text.in_language(lang) for text in _texts(claim) for lang in LANGS]
    return words + [citation.quote for citation in claim.citations if citation.quote]


def _prose(entry: Entry) -> Iterator[tuple[KeyPath, _Piece]]:
    for at, text in texts_at(entry):
        for lang in LANGS if at[0] != "claims" else ():
            yield from (((*at, lang), piece) for piece in _pieces(text.in_language(lang)))


def _names(entry: Entry) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(entry, Actor):
        yield from ((("name", lang), entry.name.in_language(lang)) for lang in LANGS)
        yield from ((("other_names", i), other.text) for i, other in enumerate(entry.other_names))


def accusations_are_judged(graph: Graph, suspects: Iterable[str]) -> Iterator[Problem]:
    """Of what may accuse somebody living, a claim says by `wrongdoing` whether it does."""
    search = _Search(graph)
    for entry in map(graph.corpus.entries.get, suspects):
        if entry and not isinstance(entry, Source):
            yield from search.in_claims(entry)
            yield from search.in_prose(entry)
            yield from search.in_names(entry)


def _accusing(vocabulary: Vocabulary, texts: Iterable[str]) -> str | None:
    """The first accusing word in any of `texts`, as it stands there."""
    forms = vocabulary.accusing_forms
    found = (form for text in texts for each in forms for _, form in each.find(text))
    return next(found, None)


def _is_judged(graph: Graph, claim: Claim) -> bool:
    return "wrongdoing" in claim.model_fields_set or _accuses(graph, claim)


class _Search:
    """Looks through the entries of one graph for the vocabulary's accusing words."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._living = LivingPeople(graph)
        self._vocabulary = graph.corpus.vocabulary

    def in_claims(self, entry: Entry) -> Iterator[Problem]:
        """Claims that nobody judged: their statements, values, notes and quotations."""
        for at, claim in claims_of(entry):
            if _is_judged(self._graph, claim):
                continue
            words = _words(claim)
            found = _accusing(self._vocabulary, words)
            if found and (
                concerns_the_living(self._graph, entry, claim) or self._living.named_in(words)
            ):
                yield self._problem(wording("may_accuse", word=found), entry, at)

    def in_prose(self, entry: Entry) -> Iterator[Problem]:
        """Sentences outside claims that no judged claim with the same source stands behind."""
        for at, piece in _prose(entry):
            found = _accusing(self._vocabulary, [piece.words])
            if found and self._is_of_living(entry, piece) and not self._backed(entry, piece):
                message = wording("may_accuse_without_claim", word=found)
                yield self._problem(message, entry, at)

    def in_names(self, entry: Entry) -> Iterator[Problem]:
        """Names of somebody living: nobody is called by what they are accused of."""
        if not isinstance(entry, Actor) or not entry.living:
            return
        for at, name in _names(entry):
            found = _accusing(self._vocabulary, [name])
            if found:
                yield self._problem(wording("name_accuses", word=found), entry, at)

    def _is_of_living(self, entry: Entry, piece: _Piece) -> bool:
        named = [entry.id, *piece.linked]
        return self._living.any_of(named) or bool(self._living.named_in([piece.words]))

    def _backed(self, entry: Entry, piece: _Piece) -> bool:
        covered = [ref.entry for ref in entry.covers] if isinstance(entry, Dispute) else []
        homes = {entry.id, *piece.linked, *covered}
        entries = (self._graph.corpus.entries.get(home) for home in homes)
        claims = (claim for home in entries if home for _, claim in claims_of(home))
        return any(
            not piece.cited or piece.cited & {citation.source for citation in claim.citations}
            for claim in claims
            if _is_judged(self._graph, claim)
        )

    def _problem(self, message: Message, entry: Entry, at: KeyPath) -> Problem:
        return self._graph.corpus.problem("accusations_are_judged", message, entry.id, *at)


@dataclass(frozen=True)
class _Piece:
    """Words up to the citations that stand behind them, with the entries that they link."""

    words: str
    linked: tuple[str, ...]
    cited: frozenset[str]


def _pieces(text: str) -> Iterator[_Piece]:
    words, entries, sources = "", list[str](), list[str]()
    for mark in parse_marks(text):
        if isinstance(mark, CitationMark):
            sources.append(mark.source)
            continue
        said = mark.text if isinstance(mark, Plain) else mark.words or " "
        if sources and said.strip(" ."):
            yield _Piece(words, tuple(entries), frozenset(sources))
            words, entries, sources = "", [], []
        words += said
        entries += [mark.entry] if isinstance(mark, EntryMark) else []
    yield _Piece(words, tuple(entries), frozenset(sources))
