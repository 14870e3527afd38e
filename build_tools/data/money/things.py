"""Entries as entities: names, days, positions, what sources say of each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from babel.core import get_global

from build_tools.data.dataset import Dataset
from build_tools.data.money.schemata import schema_of
from build_tools.data.money.statements import CODES, Entity, Statement, dates, entity_id
from build_tools.facts.names import printed_title
from build_tools.facts.places import containers_of, event_places, position_of
from build_tools.facts.standing import stands
from build_tools.reading.dates import Edtf
from build_tools.reading.model import (
    Actor,
    Described,
    Dispute,
    Entry,
    EntryBase,
    Event,
    Place,
    PropertyClaim,
    Source,
    is_special,
)
from build_tools.reading.model.vocabulary import PropertyRole
from build_tools.words.language import LANGS

_DAYS: dict[PropertyRole, tuple[str, str]] = {
    "birth": ("birthDate", "Person"),
    "death": ("deathDate", "Person"),
    "founding": ("incorporationDate", ""),
    "dissolution": ("dissolutionDate", ""),
}
"""The property that says each, and the schema that alone has it."""


def thing(data: Dataset, entry: Entry) -> Iterator[Statement]:
    """All statements about an entry by itself."""
    itself = Entity(entity_id(data, entry.id), schema_of(data, entry))
    yield from itself.says("sourceUrl", data.page(entry.id, "en"))
    match entry:
        case Source():
            yield from _source(data, entry, itself)
        case Dispute():
            yield from _names(entry, itself)
            yield from _summary(data, entry, itself)
            for name in dict.fromkeys(ref.entry for ref in data.graph.positions(entry)):
                yield from itself.says("entity", entity_id(data, name))
        case _:
            yield from _described(data, entry, itself)


def _names(entry: EntryBase, itself: Entity) -> Iterator[Statement]:
    for lang in LANGS:
        yield from itself.says("name", entry.label.in_language(lang), lang)


def _summary(data: Dataset, entry: Described | Dispute, itself: Entity) -> Iterator[Statement]:
    for lang in LANGS:
        yield from itself.says("summary", data.plain(entry.summary, lang), lang)


def _described(data: Dataset, entry: Described, itself: Entity) -> Iterator[Statement]:
    yield from _names(entry, itself)
    for other in entry.other_names:
        yield from itself.says("alias", other.text)
    yield from _summary(data, entry, itself)
    for claim in entry.claims:
        if isinstance(claim, PropertyClaim) and stands(claim):
            yield from _property(data, claim, itself)
    if isinstance(entry, Actor):
        yield from itself.says("country", country(data, entry.id))
    elif isinstance(entry, Event):
        for place in dict.fromkeys(event_places(data.graph, entry)):
            yield from itself.says("location", data.name(place, "en"))
    elif isinstance(entry, Place):
        yield from _position(data, entry, itself)


def _position(data: Dataset, place: Place, itself: Entity) -> Iterator[Statement]:
    around = containers_of(data.graph, place.id)
    yield from itself.says("full", ", ".join(data.name(name, "en") for name in around))
    at = position_of(data.graph, place.id)
    if at:
        yield from itself.says("latitude", f"{at.latitude:.2f}")
        yield from itself.says("longitude", f"{at.longitude:.2f}")


def _property(data: Dataset, claim: PropertyClaim, itself: Entity) -> Iterator[Statement]:
    term = data.graph.corpus.vocabulary.properties[claim.property]
    origins = [one.source for one in claim.citations if one.role == "supports"]
    if term.type == "name":
        yield from itself.says("alias", claim.value, origins=origins)
    if term.type == "wikidata" and not is_special(claim.value):
        yield from itself.says("wikidataId", claim.value, origins=origins)
    if not isinstance(claim.value, Edtf):
        return
    if term.role == "date":
        for prop, value in dates(claim.value):
            yield from itself.says(prop, value, origins=origins)
    named, only = _DAYS.get(term.role or "date", ("", ""))
    if named and (itself.schema == "Person") == bool(only):
        points = (value for prop, value in dates(claim.value) if prop == "date")
        yield from itself.says(named, next(points, None), origins=origins)


def _source(data: Dataset, source: Source, itself: Entity) -> Iterator[Statement]:
    yield from itself.says("title", printed_title(source)[0])
    yield from _names(source, itself)
    yield from itself.says("sourceUrl", source.address)
    for author in source.author:
        yield from itself.says("author", author)
    for lang in LANGS:
        yield from itself.says("publisher", data.publisher(source, lang), lang)
    yield from itself.says("language", CODES.get(source.language))
    if isinstance(source.issued, Edtf):
        points = (value for prop, value in dates(source.issued) if prop == "date")
        yield from itself.says("publishedAt", next(points, None))
    yield from itself.says("retrievedAt", source.accessed)


def country(data: Dataset, actor: str) -> str | None:
    """The code of the dossier's own country, where an actor has its seat in it; else None."""
    relations = data.graph.corpus.vocabulary.relations_as("seat")
    ties = data.graph.ties_from.get(actor, ())
    seats = (tie.object for tie in ties if tie.claim.relation in relations and stands(tie.claim))
    own = any(data.dossier.country in containers_of(data.graph, seat) for seat in seats)
    return _code(data.dossier.country_code) if own else None


@cache
def _code(number: str | None) -> str | None:
    """The two letters of ISO 3166-1 for its number."""
    found = get_global("territory_aliases").get(number or "", ())
    return found[0].lower() if found else None
