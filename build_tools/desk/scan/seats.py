"""Bodies that the press calls by where they sit: the Tripoli-based government, حكومة شرق ليبيا."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

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
    return {actor.id: list(_forms(actor, graph, issued)) for actor in graph.entries(Actor)}


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
    said = {word for name in _names(actor, "en") for word in name.lower().split()}
    for row in table()["called_by_seat"]:
        if row["kind"] == actor.kind or said & set(row["named"]):
            called: Called = row["called"]
            return called
    return None


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
    terms = graph.corpus.vocabulary.relations.items()
    relations = {name for name, term in terms if term.role == "seat"}
    for tie in graph.ties_from.get(actor.id, ()):
        place = graph.described(tie.object)
        is_one = tie.claim.relation in relations and _held(tie.claim, issued)
        if is_one and isinstance(place, Place):
            yield place


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
