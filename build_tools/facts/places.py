"""Where things are: positions of places, and where events took place."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from build_tools.facts.standing import stands
from build_tools.reading.graph import Graph
from build_tools.reading.model import Described, Event
from build_tools.reading.model.values import Coordinates


@dataclass(frozen=True)
class Located:
    """A place with a position, and the events that took place there, by id."""

    place: str
    position: Coordinates
    events: tuple[str, ...]


@dataclass(frozen=True)
class Whereabouts:
    """Where the events are: at places with a position, and in others that have none, by id."""

    located: tuple[Located, ...]
    elsewhere: dict[str, tuple[str, ...]]


def whereabouts(graph: Graph) -> Whereabouts:
    """Each event at the place where it can be drawn, or under the place that it names."""
    drawn: defaultdict[str, list[str]] = defaultdict(list)
    nowhere: defaultdict[str, list[str]] = defaultdict(list)
    for event in graph.entries(Event):
        for place in event_places(graph, event):
            at = positioned(graph, place)
            (drawn if at else nowhere)[at or place].append(event.id)
    located = []
    for place, events in sorted(drawn.items()):
        position = position_of(graph, place)
        assert position is not None
        located.append(Located(place, position, tuple(dict.fromkeys(events))))
    return Whereabouts(tuple(located), {p: tuple(dict.fromkeys(e)) for p, e in nowhere.items()})


def event_places(graph: Graph, event: Described) -> list[str]:
    """The places in which an event took place, as far as claims that stand say."""
    return _objects(graph, event.id, graph.corpus.vocabulary.relations_as("place"))


def positioned(graph: Graph, place: str) -> str | None:
    """The id of `place` if its position is known, else of the nearest place around it that has one.

    None if there is none, or what comes first is an area (a country), too wide to be a dot.
    """
    containers = graph.corpus.vocabulary.relations_as("container")
    seen: set[str] = set()
    while place not in seen:
        seen.add(place)
        entry = graph.described(place)
        if entry is None or _is_area(graph, entry):
            return None
        if position_of(graph, place):
            return place
        place = next(iter(_objects(graph, place, containers)), place)
    return None


def _objects(graph: Graph, entry: str, relations: frozenset[str]) -> list[str]:
    return [
        tie.object
        for tie in graph.ties_from.get(entry, ())
        if tie.claim.relation in relations and stands(tie.claim)
    ]


def _is_area(graph: Graph, entry: Described) -> bool:
    """Whether it is too wide to be a dot."""
    kind = graph.corpus.vocabulary.kinds.get(entry.kind)
    return kind is not None and kind.area


def containers_of(graph: Graph, place: str) -> tuple[str, ...]:
    """The ids of `place`, of the place around it, and so on outward, by claims that stand."""
    relations = graph.corpus.vocabulary.relations_as("container")
    found = [place]
    while True:
        around = [each for each in _objects(graph, found[-1], relations) if each not in found]
        if not around:
            return tuple(found)
        found.append(around[0])


def position_of(graph: Graph, place: str) -> Coordinates | None:
    """The position of a place, by the first claim that stands."""
    entry = graph.described(place)
    positions = graph.corpus.vocabulary.properties_as("position")
    for claim in entry.properties(positions) if entry else ():
        if stands(claim) and isinstance(claim.value, Coordinates):
            return claim.value
    return None
