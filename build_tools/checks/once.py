"""Checks that nothing stands twice: a page as two sources, somebody as two entries, a claim as two."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator

from build_tools.checks.alone import Alone
from build_tools.facts.standing import stands
from build_tools.outside.addresses import full_page, page_key
from build_tools.reading.graph import Graph, Tie, claims_of
from build_tools.reading.model import (
    Claim,
    Described,
    MeasureClaim,
    PropertyClaim,
    RelationClaim,
    Source,
)
from build_tools.reading.problems import Problem
from build_tools.words.folding import fold
from build_tools.words.messages import wording


def sources_are_one(graph: Graph) -> Iterator[Problem]:
    """No two sources are one page: together they would look like two that agree."""
    first: dict[Hashable, str] = {}
    for source in graph.entries(Source):
        other = first.setdefault(_page(source.address), source.id) if source.address else source.id
        if other != source.id:
            message = wording("same_page", other=other)
            yield graph.corpus.problem("sources_are_one", message, source.id, "url")


def _page(url: str) -> Hashable:
    try:
        return page_key(full_page(url))
    except ValueError:  # a host or a port that no address can have
        return url


def entries_are_one(graph: Graph) -> Iterator[Problem]:
    """No two actors, events or places have the same two names, or one id in Wikidata."""
    first: dict[Hashable, str] = {}
    for entry in graph.entries(Described):
        key = (graph.corpus.sections[entry.id], entry.name.ar, entry.name.en.casefold())
        other = first.setdefault(key, entry.id)
        if other != entry.id:
            message = wording("same_names", other=other)
            yield graph.corpus.problem("entries_are_one", message, entry.id, "name")
    yield from _one_in_wikidata(graph)


def _one_in_wikidata(graph: Graph) -> Iterator[Problem]:
    """Nothing outside is two entries here."""
    terms, first = graph.corpus.vocabulary.wikidata(), dict[str, str]()
    for entry in graph.entries(Described):
        for at, claim in claims_of(graph.corpus.entries[entry.id]):
            if isinstance(claim, PropertyClaim) and claim.property in terms and stands(claim):
                other = first.setdefault(str(claim.value), entry.id)
                if other != entry.id:
                    message = wording("same_in_wikidata", id=str(claim.value), other=other)
                    yield graph.corpus.problem("entries_are_one", message, entry.id, *at, "value")


def claims_are_one(one: Alone) -> Iterator[Problem]:
    """No entry says the same under two ids: more sources belong under one claim."""
    first: dict[Hashable, str] = {}
    for at, claim in claims_of(one.entry):
        other = first.setdefault(_said(claim), claim.id)
        if other != claim.id:
            message = wording("says_the_same", claim=claim.id, other=other)
            yield one.problem("claims_are_one", message, *at)


def _said(claim: Claim) -> Hashable:
    """What a claim says, without what it rests on."""
    circumstances = (claim.valid, claim.as_of, claim.said_by, claim.status)
    if isinstance(claim, RelationClaim):
        return (claim.relation, claim.role, claim.object, circumstances)
    if isinstance(claim, MeasureClaim):
        return (claim.measure, str(claim.value), claim.bound, circumstances)
    if isinstance(claim, PropertyClaim):
        return (claim.property, str(claim.value), claim.lang, circumstances)
    return (_words(claim.statement.ar), _words(claim.statement.en), circumstances)


def _words(text: str) -> tuple[str, ...]:
    """The words alone: a full stop or a vowel mark makes no other claim."""
    return tuple(re.findall(r"\w+", fold(text)))


def citations_are_one(one: Alone) -> Iterator[Problem]:
    """No claim cites one place twice, whatever role it has each time."""
    for at, claim in claims_of(one.entry):
        seen: set[Hashable] = set()
        for number, citation in enumerate(claim.citations):
            place = (citation.source, citation.locator, citation.quote)
            if place in seen:
                message = wording("cited_twice", claim=claim.id, source=citation.source)
                yield one.problem("citations_are_one", message, *at, "citations", number)
            seen.add(place)


def ties_are_told_once(graph: Graph) -> Iterator[Problem]:
    """A tie that is the same from both ends stands in one of them: both pages show it."""
    first: dict[Hashable, Tie] = {}
    for ties in graph.ties_from.values():
        for tie in ties:
            term = graph.corpus.vocabulary.relations.get(tie.claim.relation)
            if not term or not term.symmetric:
                continue
            claim, ends = tie.claim, frozenset((tie.subject, tie.object))
            circumstances = (claim.valid, claim.as_of, claim.said_by, claim.status)
            other = first.setdefault((claim.relation, ends, circumstances), tie)
            if other.subject != tie.subject:
                yield _told_twice(graph, tie, other)


def _told_twice(graph: Graph, tie: Tie, other: Tie) -> Problem:
    at = next(
        at for at, claim in claims_of(graph.corpus.entries[tie.subject]) if claim is tie.claim
    )
    message = wording(
        "tie_told_twice", claim=tie.claim.id, other=f"{other.subject}#{other.claim.id}"
    )
    return graph.corpus.problem("ties_are_told_once", message, tie.subject, *at)


def ties_have_two_ends(one: Alone) -> Iterator[Problem]:
    """Nobody is tied to themselves, or told apart from themselves."""
    for number, other in enumerate(getattr(one.entry, "not_same_as", ())):
        if other == one.entry.id:
            message = wording("other_than_itself", name=other)
            yield one.problem("ties_have_two_ends", message, "not_same_as", number)
    for at, claim in claims_of(one.entry):
        if isinstance(claim, RelationClaim) and claim.object == one.entry.id:
            message = wording("tied_to_itself", claim=claim.id)
            yield one.problem("ties_have_two_ends", message, *at, "object")
