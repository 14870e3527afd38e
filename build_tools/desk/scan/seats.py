"""Bodies that the press calls by where they sit: the Tripoli-based government, حكومة شرق ليبيا."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from build_tools.desk.scan.lexicon import table
from build_tools.desk.scan.reordered import Form
from build_tools.facts.places import containers_of, position_of
from build_tools.reading.dates import Edtf
from build_tools.reading.graph import Graph
from build_tools.reading.model import Actor, Described, Place, RelationClaim
from build_tools.words.language import Lang

Called = dict[Lang, list[str]]
# How many of the words for such a body say which it is if they only stand beside its seat.
_CLEAR: dict[Lang, int] = {"en": 2, "ar": 1}


def seat_forms(graph: Graph, issued: date | None) -> dict[str, list[Form]]:
    """What each actor is called by its seat on the day `issued`; nothing if the day is not known.

    Governments and parliaments only, of which one place seldom has two. By the east or the west
    alone it is so only perhaps: Western governments are others'.
    """
    if issued is None:
        return {}
    forms = {actor.id: list(_forms(actor, graph, issued)) for actor in graph.entries(Actor)}
    parliament = _parliament(graph, issued)
    if parliament:
        forms[parliament] += [(form, True) for form in table()["own_parliament"]]
    return forms


def _parliament(graph: Graph, issued: date) -> str | None:
    """The country's own on that day: of two the one that has sat for the shorter time."""
    began = {
        actor.id: max((day.first for day in _sitting(actor, graph, issued)), default=None)
        for actor in graph.entries(Actor)
        if _row(actor) == table()["called_by_seat"][-1]
    }
    sat = {one: first for one, first in began.items() if first}
    return max(sat, key=lambda one: sat[one], default=None)


def _forms(actor: Actor, graph: Graph, issued: date) -> Iterator[Form]:
    called = _called(actor)
    if called is None or not _was(actor, graph, issued):
        return
    for seat in {place.id: place for place in _seats(actor, graph, issued)}.values():
        part = _half(seat, graph)
        yield from _english([*_names(seat, "en"), *part["en"]], called["en"])
        yield from _arabic([*_names(seat, "ar"), *part["ar"]], called["ar"])


def _called(actor: Actor) -> Called | None:
    """What such bodies are called, by the kind of `actor` or by a word in one of its names."""
    row = _row(actor)
    called: Called | None = row["called"] if row else None
    return called


def _row(actor: Actor) -> dict[str, Any] | None:
    said = {word for name in _names(actor, "en") for word in name.lower().split()}
    rows: list[dict[str, Any]] = table()["called_by_seat"]
    return next(
        (one for one in rows if one["kind"] == actor.kind or said & set(one["named"])), None
    )


def _names(entry: Described, lang: Lang) -> list[str]:
    others = [other.text for other in entry.other_names if other.lang == lang]
    return [entry.name.in_language(lang), *others]


def _english(places: Iterable[str], bodies: list[str]) -> Iterator[Form]:
    adjectives = [word for word in table()["own"]["adjectives"] if word.isascii()]
    for place in places:
        clear = place not in table()["vague_halves"]
        for body in bodies:
            yield f"{place} {body}", clear
            yield f"{place}-based {body}", True
            for adjective in adjectives:
                yield f"{place} {adjective} {body}", True
                yield f"{place}-based {adjective} {body}", True
        yield from _seated_as("en", place, bodies, clear=clear)


def _arabic(places: Iterable[str], bodies: list[str]) -> Iterator[Form]:
    for place in places:
        clear = place not in table()["vague_halves"]
        yield from ((f"{body} {place}", clear) for body in bodies)
        yield from _seated_as("ar", place, bodies, clear=clear)


def _seated_as(lang: Lang, place: str, bodies: list[str], *, clear: bool) -> Iterator[Form]:
    """In more words: the government headquartered in a place."""
    ways = table()["seated_as"]
    rows = (
        (ways["first"], bodies[: _CLEAR[lang]], clear),
        (ways["any"], bodies, clear or lang == "en"),
    )
    for texts, named, sure in rows:
        yield from (
            (way.format(body=one, place=place), sure) for way in texts[lang] for one in named
        )


def _seats(actor: Actor, graph: Graph, issued: date) -> Iterator[Place]:
    """A seat that was seen at some time is taken for theirs as long as they were."""
    for claim in _sits(actor, graph):
        place = graph.described(claim.object)
        if _held(claim, issued) and isinstance(place, Place):
            yield place


def _sitting(actor: Actor, graph: Graph, issued: date) -> Iterator[Edtf]:
    """Since when, and until when, a body had the seats that it had on that day."""
    for claim in _sits(actor, graph):
        if claim.valid is not None and _held(claim, issued):
            yield claim.valid


def _sits(actor: Actor, graph: Graph) -> Iterator[RelationClaim]:
    """The claims that say where a body sits."""
    relations = graph.corpus.vocabulary.relations_as("seat")
    ties = graph.ties_from.get(actor.id, ())
    return (tie.claim for tie in ties if tie.claim.relation in relations)


def _held(claim: RelationClaim, issued: date) -> bool:
    return claim.valid is None or claim.valid.first <= issued <= claim.valid.last


def _was(actor: Actor, graph: Graph, issued: date) -> bool:
    founded = min((day.first for day in _days(actor, graph, "founding")), default=date.min)
    dissolved = max((day.last for day in _days(actor, graph, "dissolution")), default=date.max)
    return founded <= issued <= dissolved


def _days(actor: Actor, graph: Graph, role: str) -> Iterator[Edtf]:
    terms = graph.corpus.vocabulary.properties.items()
    for claim in actor.properties([name for name, term in terms if term.role == role]):
        if isinstance(claim.value, Edtf):
            yield claim.value


def _half(seat: Place, graph: Graph) -> Called:
    """What the half of the country is called in which a place lies, the east or the west."""
    here = position_of(graph, seat.id)
    country = containers_of(graph, seat.id)[1:2]
    inside = [place.id for place in graph.entries(Place) if _lies_in(place, country, graph)]
    across = [at.longitude for one in inside if (at := position_of(graph, one))]
    if here is None or not across:
        return {"en": [], "ar": []}
    middle = (min(across) + max(across)) / 2
    half: Called = table()["halves"]["east" if here.longitude > middle else "west"]
    return half


def _lies_in(place: Place, country: tuple[str, ...], graph: Graph) -> bool:
    return bool(country) and country[0] in containers_of(graph, place.id)[1:]
