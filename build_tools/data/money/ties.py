"""Ties as entities of their own, as FollowTheMoney has them; posts with who held each when."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.data.dataset import Dataset
from build_tools.data.money.schemata import edge_of, is_a
from build_tools.data.money.statements import (
    Entity,
    Statement,
    claim_id,
    dates,
    entity_id,
    supporters,
)
from build_tools.data.money.things import country
from build_tools.data.tables.terms import term_words
from build_tools.facts.posts import Post
from build_tools.facts.standing import stands
from build_tools.facts.tenures import Tenure
from build_tools.reading.dates import today
from build_tools.reading.graph import Tie
from build_tools.reading.model import ClaimRef, RelationClaim
from build_tools.words.language import LANGS, Lang
from build_tools.words.two_forms import both_forms


def offices(data: Dataset) -> Iterator[Statement]:
    """Every post that people held, as a Position, and each time that one did, as an Occupancy."""
    for post in data.facts.posts:
        held = [tenure for tenure in post.tenures if is_a(data, tenure.holder, "Person")]
        if held:
            yield from _position(data, post)
        for tenure in held:
            yield from _occupancy(data, post, tenure)


def _position_id(data: Dataset, post: Post) -> str:
    return f"{data.dossier.slug}-{post.body}.{post.role}.post"


def post_name(data: Dataset, post: Post, lang: Lang) -> str:
    """A post with the body that it is in."""
    phrase = data.graph.corpus.vocabulary.roles[post.role].phrase.in_language(lang)
    return both_forms(phrase)[0].replace("{body}", data.name(post.body, lang))


def _position(data: Dataset, post: Post) -> Iterator[Statement]:
    itself = Entity(_position_id(data, post), "Position")
    for lang in LANGS:
        yield from itself.says("name", post_name(data, post, lang), lang)
    if is_a(data, post.body, "Organization"):
        yield from itself.says("organization", entity_id(data, post.body))
    yield from itself.says("country", country(data, post.body))
    yield from itself.says("sourceUrl", data.page(post.body, "en"))


def _occupancy(data: Dataset, post: Post, tenure: Tenure) -> Iterator[Statement]:
    itself = Entity(claim_id(data, tenure.refs[0]), "Occupancy")
    origins = supporters(data, tenure.refs)
    yield from itself.says("holder", entity_id(data, tenure.holder), origins=origins)
    yield from itself.says("post", _position_id(data, post), origins=origins)
    yield from itself.says("status", _status(tenure))
    for tie in tenure.ties:
        yield from _when(data, itself, tie)
    yield from _evidence(data, itself, tenure.refs)


def _status(tenure: Tenure) -> str:
    """OpenSanctions' words: current, ended or unknown."""
    if tenure.hold(today()) in ("held", "begins", "ends"):
        return "current"
    return "ended" if tenure.span and tenure.span.last < today() else "unknown"


def ties(data: Dataset) -> Iterator[Statement]:
    """Every other tie that stands."""
    held = {
        ref
        for post in data.facts.posts
        for tenure in post.tenures
        if is_a(data, tenure.holder, "Person")
        for ref in tenure.refs
    }
    for found in data.graph.ties_from.values():
        for tie in found:
            if stands(tie.claim) and tie.ref not in held and _is_between_things(data, tie):
                yield from _tie(data, tie)


def _is_between_things(data: Dataset, tie: Tie) -> bool:
    return all(is_a(data, end, "Thing") for end in (tie.subject, tie.object))


def _tie(data: Dataset, tie: Tie) -> Iterator[Statement]:
    schema, subject, target = edge_of(data, tie)
    itself = Entity(claim_id(data, tie.ref), schema)
    origins = supporters(data, (tie.ref,))
    yield from itself.says(subject, entity_id(data, tie.subject), origins=origins)
    yield from itself.says(target, entity_id(data, tie.object), origins=origins)
    called = "relationship" if schema in ("Family", "Associate") else "role"
    for lang in LANGS:
        yield from itself.says(called, _called(data, tie.claim, lang), lang, origins)
    yield from _when(data, itself, tie)
    yield from _evidence(data, itself, (tie.ref,))


def _called(data: Dataset, claim: RelationClaim, lang: Lang) -> str:
    """The post, where the tie names one, else the relation."""
    vocabulary = data.graph.corpus.vocabulary
    label = vocabulary.roles[claim.role].label if claim.role else None
    return term_words(label or vocabulary.relations[claim.relation].label, lang)


def _when(data: Dataset, itself: Entity, tie: Tie) -> Iterator[Statement]:
    for prop, value in dates(tie.claim.valid) if tie.claim.valid else ():
        yield from itself.says(prop, value, origins=supporters(data, (tie.ref,)))


def _evidence(data: Dataset, itself: Entity, refs: tuple[ClaimRef, ...]) -> Iterator[Statement]:
    """The claims by name, the sources as entities and by their addresses, the notes."""
    for ref in refs:
        yield from itself.says("recordId", ref)
        note = data.graph.claims[ref].note
        for lang in LANGS if note else ():
            assert note is not None
            yield from itself.says("summary", data.plain(note, lang), lang)
    for source in supporters(data, refs):
        yield from itself.says("proof", entity_id(data, source), origins=[source])
        address = data.graph.source(source).address or data.page(source, "en")
        yield from itself.says("sourceUrl", address, origins=[source])
