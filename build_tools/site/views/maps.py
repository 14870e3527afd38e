"""Maps: of all events, and of where one place is or one event took place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from build_tools.facts.places import Located, event_places, position_of, positioned
from build_tools.reading.graph import Graph
from build_tools.reading.model import BaseMap, Coordinates, Described, Event, MapFrame, Place
from build_tools.site.figures.file import base_map
from build_tools.site.figures.map import (
    SMALL,
    Country,
    Ground,
    Spot,
    draw_ground,
    draw_map,
    ground_of,
)
from build_tools.site.figures.projection import UNITS, Frame
from build_tools.site.figures.sheet import Figure, pane
from build_tools.site.views.context import PageContext
from build_tools.site.views.picture import href
from build_tools.site.views.years import PictureView
from build_tools.words.inline import escape
from build_tools.words.language import sort_key


def grounds_of(graph: Graph) -> tuple[Ground, ...]:
    """The maps of the dossier, the closest first."""
    bare = BaseMap()
    base = graph.corpus.base_maps.maps
    return tuple(
        Ground(name, _frame(frame), **base.get(name, bare).model_dump())
        for name, frame in graph.corpus.dossier.maps.items()
    )


def base_maps(graph: Graph) -> dict[str, str]:
    """The grounds that the maps in pages share, as files by name."""
    return {f"{ground.name}.svg": base_map(draw_ground(ground)) for ground in grounds_of(graph)}


def _frame(frame: MapFrame) -> Frame:
    return Frame(west=frame.west, south=frame.south, east=frame.east, north=frame.north)


def view_map(context: PageContext) -> PictureView:
    """The country with its neighbours, and the world for what lies beyond them."""
    found = context.facts.whereabouts
    closest = grounds_of(context.graph)[0].frame
    near = [each for each in found.located if _is_on(closest, each)]
    far = [each for each in found.located if not _is_on(closest, each)]
    country = context.text(context.country)
    around = context.say("Events in {country} and around it", country=country)
    figures = [_events_map(context, around, near)]
    if far:
        elsewhere = context.say("Events about {country} elsewhere", country=country)
        figures.append(_events_map(context, elsewhere, far))
    return PictureView(
        lang=context.lang,
        title=context.say("Map"),
        intro=context.say(
            "Where the dossier's events took place; the larger the circle, the more events. "
            "Borders are those of Natural Earth: as they are held, not as anyone claims them."
        ),
        figures=tuple(figures),
        after_figures=_undrawn(context, found.elsewhere),
    )


def _is_on(frame: Frame, each: Located) -> bool:
    return frame.holds(each.position.longitude, each.position.latitude)


def _events_map(context: PageContext, title: Markup, places: list[Located]) -> Figure:
    ordered = sorted(
        places, key=lambda p: (-len(p.events), sort_key(context.plain_name(p.place), context.lang))
    )
    spots = [_spot(context, each.place, each.position, len(each.events)) for each in ordered]
    ground = ground_of(grounds_of(context.graph), spots)
    places_of = {spot: each.place for spot, each in zip(spots, ordered, strict=True)}
    drawn = draw_map(ground, spots, tuple(_countries(context, ground.name)), context.lang)
    return Figure(
        page=context.page,
        anchor=f"map-{ground.name}",
        shape="map",
        height=None,
        ratio=(UNITS, round(ground.frame.height)),
        lang=context.lang,
        title=title,
        description=context.say(
            "A map with {places}; circles and names lead to their pages. The table below holds "
            "the same.",
            places=context.count("{number} place", "{number} places", len(spots)),
        ),
        body=pane(drawn.body),
        keys=(),
        columns=(context.say("Place"), context.say("Events")),
        rows=tuple(
            (context.link(each.place), context.number(len(each.events))) for each in ordered
        ),
        zooms=True,
        note=_unnamed(context, [places_of[spot] for spot in drawn.unnamed]),
    )


def _unnamed(context: PageContext, places: Sequence[str]) -> Markup | None:
    """What a small map has no room to name, in the order in which the signs are met."""
    if not places:
        return None
    links = map(context.link, places)
    return (
        context.say("On a narrow screen without a name until enlarged, from west to east:")
        + Markup(" ")
        + context.say(", ").join(links)
        + Markup(".")
    )


def _spot(context: PageContext, place: str, position: Coordinates, count: int) -> Spot:
    name = context.plain_name(place)
    events = context.count("{number} event", "{number} events", count)
    comma = context.say(", ")
    spoken = escape(name) + comma + events if count else escape(name)
    return Spot(name, spoken, position.longitude, position.latitude, count, href(context, place))


def _countries(context: PageContext, name: str) -> Iterator[Country]:
    for country, at in context.dossier.maps[name].names.items():
        if context.graph.described(country):
            yield Country(context.plain_name(country), at.longitude, at.latitude)


def _undrawn(context: PageContext, nowhere: Mapping[str, tuple[str, ...]]) -> Markup | None:
    if not nowhere:
        return None
    ordered = sorted(nowhere, key=lambda place: (-len(nowhere[place]), place))
    items = [
        context.link(place) + Markup(" (") + context.number(len(nowhere[place])) + Markup(")")
        for place in ordered
    ]
    return context.say("Not drawn, since the place is wide or its position is not on record:") + (
        Markup(" ") + context.say(", ").join(items) + Markup(".")
    )


def view_locator(context: PageContext, entry: Described) -> Figure | None:
    """Where a place is, or where an event took place: all of its places that have a position."""
    graph = context.graph
    places = event_places(graph, entry) if isinstance(entry, Event) else []
    if isinstance(entry, Place):
        places = [entry.id]
    at = list(dict.fromkeys(filter(None, (positioned(graph, place) for place in places))))
    if not at:
        return None
    return _locator(context, at)


def _locator(context: PageContext, places: list[str]) -> Figure:
    spots = [_located_spot(context, place) for place in places]
    ground = ground_of(grounds_of(context.graph), spots)
    return Figure(
        page=context.page,
        anchor="locator",
        shape="map",
        height=None,
        ratio=(UNITS, round(ground.frame.height)),
        lang=context.lang,
        title=context.say("Where it is"),
        description=context.say("On a map: {places}.", places=_listed(context, places)),
        body=draw_map(ground, spots, (), context.lang, SMALL).body,
        keys=(),
    )


def _located_spot(context: PageContext, place: str) -> Spot:
    position = position_of(context.graph, place)
    assert position is not None
    return _spot(context, place, position, 0)


def _listed(context: PageContext, places: list[str]) -> Markup:
    return context.say(", ").join(escape(context.plain_name(place)) for place in places)
