"""Checks of positions: a place lies in the country that it is said to be in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from math import cos, hypot, radians

from build_tools.facts.places import containers_of, position_of
from build_tools.reading.graph import Graph, claims_of
from build_tools.reading.model import Place, PropertyClaim
from build_tools.reading.model.dossier import MapFrame
from build_tools.reading.model.values import Coordinates
from build_tools.reading.problems import Problem
from build_tools.words.messages import Message, wording

_NEAR = 0.5
"""In degrees: how far islands and coasts lie off a border that is drawn for a map."""
_MUCH = 5.0
"""In degrees: how much nearer a position must be the other way round to be one."""
_WIDTH = 1000  # of a map, in the units of its outlines
_STEP = re.compile(r"([MLlZz])|(-?\d+(?:\.\d+)?)")

Point = tuple[float, float]


def positions_are_in_their_country(graph: Graph) -> Iterator[Problem]:
    """No place lies outside the country it is in, or has its latitude and longitude exchanged."""
    own = _own_border(graph)
    for place in graph.entries(Place):
        position = position_of(graph, place.id)
        country = _country_of(graph, place) if position else None
        said = _misplaced(graph, position, country, own) if position and country else None
        if said:
            at = _claim_at(graph, place)
            yield graph.corpus.problem("positions_are_in_their_country", said, place.id, *at)


def _country_of(graph: Graph, place: Place) -> str | None:
    """The country that a place is in; None for a country, and where none is said."""
    countries = {graph.corpus.dossier.country}
    kinds = graph.corpus.vocabulary.kinds_that("country")
    around = containers_of(graph, place.id)[1:]
    found = (one for one in around if one in countries or graph.corpus.entries[one].kind in kinds)
    return next(found, None)


def _misplaced(
    graph: Graph, position: Coordinates, country: str, border: list[list[Point]]
) -> Message | None:
    """What is wrong with the position of a place in `country`; None when nothing is."""
    own = graph.corpus.dossier.country
    turned = Coordinates(position.longitude, position.latitude)
    if border and country == own and not _holds(border, position):
        return wording(
            "outside_exchanged" if _holds(border, turned) else "outside",
            position=str(position),
            country=country,
        )
    if border and country != own and _is_well_inside(border, position):
        return wording("inside_another", position=str(position), own=own, country=country)
    centre = position_of(graph, country) or _named_on_maps(graph).get(country)
    if centre and _apart(centre, turned) + _MUCH < _apart(centre, position):
        return wording("far_exchanged", position=str(position), country=country)
    return None


def _named_on_maps(graph: Graph) -> dict[str, Coordinates]:
    """Where the names of countries stand on the dossier's maps: somewhere in each."""
    frames = graph.corpus.dossier.maps.values()
    return {name: at for frame in frames for name, at in frame.names.items()}


def _claim_at(graph: Graph, place: Place) -> tuple[str | int, ...]:
    terms = graph.corpus.vocabulary.properties_as("position")
    found = (
        (*at, "value")
        for at, claim in claims_of(place)
        if isinstance(claim, PropertyClaim) and claim.property in terms
    )
    return next(found)


def _own_border(graph: Graph) -> list[list[Point]]:
    """The border of the dossier's country, by the closest of its maps; empty where none is drawn."""
    name, frame = next(iter(graph.corpus.dossier.maps.items()))
    drawn = graph.corpus.base_maps.maps.get(name)
    return (
        [[_on_earth(point, frame) for point in ring] for ring in _rings(drawn.own)] if drawn else []
    )


def _rings(outline: str) -> Iterator[list[Point]]:
    """The closed lines of an outline, each a list of points in the units of its map."""
    ring: list[Point] = []
    letter, numbers = "M", list[float]()
    for found in _STEP.finditer(outline):
        if found[1]:
            if found[1] in "MZz" and ring:
                yield ring
                ring = []
            letter, numbers = found[1], []
            continue
        numbers.append(float(found[2]))
        if len(numbers) == 2:
            before = ring[-1] if ring and letter == "l" else (0.0, 0.0)
            ring.append((before[0] + numbers[0], before[1] + numbers[1]))
            numbers = []
    if ring:
        yield ring


def _on_earth(point: Point, frame: MapFrame) -> Point:
    """A point of a map as degrees east and north: see `site/figures/projection`."""
    degrees = (frame.east - frame.west) / _WIDTH
    narrowing = cos(radians((frame.south + frame.north) / 2))
    return frame.west + point[0] * degrees, frame.north - point[1] * degrees * narrowing


def _holds(border: list[list[Point]], position: Coordinates) -> bool:
    return _is_inside(border, position) or _distance_to(border, position) <= _NEAR


def _is_well_inside(border: list[list[Point]], position: Coordinates) -> bool:
    return _is_inside(border, position) and _distance_to(border, position) > _NEAR


def _is_inside(border: list[list[Point]], position: Coordinates) -> bool:
    """Whether a line from the position to the east crosses the border an odd number of times."""
    crossed = 0
    for (x1, y1), (x2, y2) in _sides(border):
        if (y1 > position.latitude) != (y2 > position.latitude):
            x = x1 + (position.latitude - y1) * (x2 - x1) / (y2 - y1)
            crossed += x > position.longitude
    return crossed % 2 == 1


def _distance_to(border: list[list[Point]], position: Coordinates) -> float:
    return min(
        _distance((position.longitude, position.latitude), start, end)
        for start, end in _sides(border)
    )


def _sides(border: list[list[Point]]) -> Iterator[tuple[Point, Point]]:
    for ring in border:
        yield from pairwise([*ring, ring[0]])


def _distance(point: Point, start: Point, end: Point) -> float:
    """From a point to the line between two others, in degrees."""
    along = (end[0] - start[0], end[1] - start[1])
    length = along[0] ** 2 + along[1] ** 2
    share = (point[0] - start[0]) * along[0] + (point[1] - start[1]) * along[1]
    share = max(0.0, min(1.0, share / length)) if length else 0.0
    return hypot(point[0] - start[0] - share * along[0], point[1] - start[1] - share * along[1])


def _apart(one: Coordinates, other: Coordinates) -> float:
    return hypot(one.latitude - other.latitude, one.longitude - other.longitude)
