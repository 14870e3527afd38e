"""The dossier as a graph: claims by name, ties in both directions, evidence, conflicts.

Built from whatever could be typed; references that lead nowhere are left out here and
reported by the checks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from build_tools.reading.corpus import Corpus
from build_tools.reading.document import KeyPath
from build_tools.reading.marks import cited, linked
from build_tools.reading.model import (
    SECTIONS,
    Actor,
    Citation,
    Claim,
    ClaimRef,
    Described,
    Dispute,
    Entry,
    EntryBase,
    Event,
    Place,
    RelationClaim,
    Section,
    Source,
    StatementClaim,
    Text,
)

T = TypeVar("T", bound=EntryBase)


class Tie(NamedTuple):
    """A relation claim with its two ends: the entry that holds it, and the entry that it names.

    Both ends are entries' ids: `subject` is where the claim is written, `object` its `object`.
    """

    ref: ClaimRef
    claim: RelationClaim
    subject: str
    object: str


class Use(NamedTuple):
    """One use of a source: by a claim, or by an entry's words when `claim` is None."""

    entry: str
    claim: str | None
    citation: Citation


@dataclass(frozen=True)
class Graph:
    """The corpus with its references resolved. Keys are ids of entries, or names of claims.

    `ties_from` and `ties_to` have the ties whose `subject` or `object` is the entry; `uses` where
    a source is cited; `mentions` the entries whose words name an entry, and `mentioned` those that
    its words name; `conflicts` the whole conflict for each claim in it; `dispute_of` the dispute
    about a claim; `said` the claims whose words are an actor's (`said_by`).
    """

    corpus: Corpus
    claims: Mapping[ClaimRef, Claim]
    ties_from: Mapping[str, tuple[Tie, ...]]
    ties_to: Mapping[str, tuple[Tie, ...]]
    uses: Mapping[str, tuple[Use, ...]]
    mentions: Mapping[str, tuple[str, ...]]
    mentioned: Mapping[str, tuple[str, ...]]
    conflicts: Mapping[ClaimRef, tuple[ClaimRef, ...]]
    dispute_of: Mapping[ClaimRef, str]
    said: Mapping[str, tuple[ClaimRef, ...]]

    def entries(self, kind: type[T]) -> Iterator[T]:
        """The entries of one section that are not withdrawn, in order of id."""
        if kind not in self._of_kind:
            self._of_kind[kind] = tuple(each for each in self._there if isinstance(each, kind))
        yield from self._of_kind[kind]

    @cached_property
    def _there(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in _in_order(self.corpus) if entry.withdrawn is None)

    @cached_property
    def _of_kind(self) -> dict[type[EntryBase], tuple[Any, ...]]:
        """What was asked of `entries`."""
        return {}

    def names(self) -> dict[Section, dict[str, Text]]:
        """What the entries of each section that are not withdrawn are called, by id."""
        named: dict[Section, dict[str, Text]] = {section: {} for section in SECTIONS}
        for entry in self._there:
            named[self.corpus.sections[entry.id]][entry.id] = entry.label
        return named

    def described(self, entry_id: str) -> Actor | Event | Place | None:
        """The actor, event or place with that id; None if it is no such entry."""
        entry = self.corpus.entries.get(entry_id)
        return entry if isinstance(entry, (Actor, Event, Place)) else None

    def source(self, entry_id: str) -> Source:
        """The source of that id; KeyError when it is none."""
        entry = self.corpus.entries[entry_id]
        if not isinstance(entry, Source):
            raise KeyError(entry_id)
        return entry

    def positions(self, dispute: Dispute) -> tuple[ClaimRef, ...]:
        """Every claim in conflict with one that the dispute covers, in the order of the entries."""
        found: dict[ClaimRef, None] = {}
        for ref in dispute.covers:
            found.update(dict.fromkeys(self.conflicts.get(ref, ())))
        return tuple(found)

    def rivals(self, ref: ClaimRef) -> tuple[ClaimRef, ...]:
        """Every position on the question that the claim is part of; none when nobody differs."""
        dispute = self.corpus.entries.get(self.dispute_of.get(ref, ""))
        return (
            self.positions(dispute) if isinstance(dispute, Dispute) else self.conflicts.get(ref, ())
        )


def claims_of(entry: Entry) -> Iterator[tuple[KeyPath, Claim]]:
    """The claims of an entry with the key path of each; sources and disputes have none."""
    for number, claim in enumerate(entry.claims if isinstance(entry, Described) else ()):
        yield ("claims", number), claim


def texts_at(entry: Entry) -> Iterator[tuple[KeyPath, Text]]:
    """Every text of an entry in which marks are read, with its key path."""
    if not isinstance(entry, Source):
        yield ("summary",), entry.summary
    elif entry.note:
        yield ("note",), entry.note
    if entry.withdrawn:
        yield ("withdrawn", "reason"), entry.withdrawn.reason
    for number, correction in enumerate(entry.corrections):
        yield ("corrections", number, "note"), correction.note
    for at, claim in claims_of(entry):
        yield from (((*at, field), text) for field, text in _claim_texts(claim))


def _claim_texts(claim: Claim) -> Iterator[tuple[str, Text]]:
    if isinstance(claim, StatementClaim):
        yield "statement", claim.statement
    if claim.note:
        yield "note", claim.note
    if claim.confidence_reason:
        yield "confidence_reason", claim.confidence_reason


def build_graph(corpus: Corpus) -> Graph:
    """Resolves the references of `corpus`; those that lead nowhere are left out (see `checks`)."""
    claims = {
        ClaimRef(entry.id, claim.id): claim
        for entry in _in_order(corpus)
        if isinstance(entry, Described) and entry.withdrawn is None
        for claim in entry.claims
    }
    ties = [
        Tie(ref, claim, ref.entry, claim.object)
        for ref, claim in claims.items()
        if isinstance(claim, RelationClaim)
        if claim.object in corpus.entries and claim.relation in corpus.vocabulary.relations
    ]
    conflicts = _components(claims)
    mentions = list(_mentions(corpus))
    return Graph(
        corpus=corpus,
        claims=claims,
        ties_from=_grouped((tie.subject, tie) for tie in ties),
        ties_to=_grouped((tie.object, tie) for tie in ties),
        uses=_grouped(_uses(corpus, claims)),
        mentions=_grouped(mentions),
        mentioned=_grouped((by, target) for target, by in mentions),
        conflicts=conflicts,
        dispute_of=_disputes(corpus, conflicts),
        said=_grouped(
            (who, ref) for ref, claim in claims.items() for who in dict.fromkeys(claim.said_by)
        ),
    )


def _in_order(corpus: Corpus) -> Iterable[Entry]:
    return (entry for _, entry in sorted(corpus.entries.items()))


K = TypeVar("K")
V = TypeVar("V")


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    """The values of each key in their order; no pair comes twice."""
    groups: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return {key: tuple(values) for key, values in groups.items()}


def _uses(corpus: Corpus, claims: Mapping[ClaimRef, Claim]) -> Iterator[tuple[str, Use]]:
    for ref, claim in claims.items():
        for citation in dict.fromkeys(claim.citations):
            yield citation.source, Use(ref.entry, ref.claim, citation)
    for entry in _in_order(corpus):
        if not isinstance(entry, Source) and entry.withdrawn is None:
            for mark in dict.fromkeys(cited(entry.summary.en)):
                citation = Citation(source=mark.source, locator=mark.locator)
                yield mark.source, Use(entry.id, None, citation)


def _mentions(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Each entry that another's words link to, with that other."""
    for entry in _in_order(corpus):
        texts = texts_at(entry) if entry.withdrawn is None else ()
        targets = dict.fromkeys(target for _, text in texts for target in linked(text.en))
        yield from ((target, entry.id) for target in targets if target != entry.id)


def _components(claims: Mapping[ClaimRef, Claim]) -> dict[ClaimRef, tuple[ClaimRef, ...]]:
    """For each claim in conflict, all claims it is in conflict with, directly or through others."""
    neighbours: defaultdict[ClaimRef, set[ClaimRef]] = defaultdict(set)
    for ref, claim in claims.items():
        for rival in claim.conflicts_with:
            if rival in claims:
                neighbours[ref].add(rival)
                neighbours[rival].add(ref)
    place = {ref: number for number, ref in enumerate(claims)}
    components: dict[ClaimRef, tuple[ClaimRef, ...]] = {}
    for ref in neighbours:
        if ref not in components:
            group = tuple(sorted(_reach(ref, neighbours), key=place.__getitem__))
            components.update(dict.fromkeys(group, group))
    return components


def _reach(start: ClaimRef, neighbours: Mapping[ClaimRef, set[ClaimRef]]) -> set[ClaimRef]:
    reached, frontier = {start}, [start]
    while frontier:
        fresh = neighbours[frontier.pop()] - reached
        reached |= fresh
        frontier += fresh
    return reached


def _disputes(
    corpus: Corpus, conflicts: Mapping[ClaimRef, tuple[ClaimRef, ...]]
) -> dict[ClaimRef, str]:
    return {
        position: entry.id
        for entry in _in_order(corpus)
        if isinstance(entry, Dispute) and entry.withdrawn is None
        for ref in entry.covers
        for position in conflicts.get(ref, ())
    }
