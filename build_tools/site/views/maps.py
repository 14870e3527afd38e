"""Maps: of all events, and of where one place is or one event took place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.reading.graph import LIVE_STATUSES, Graph
from build_tools.reading.model import Coordinates, Described, Event, Place
from build_tools.site.figures.map import SMALL, Country, Spot, draw_map, frame_of
from build_tools.site.figures.projection import FRAMES
from build_tools.site.figures.sheet import Figure, pane
from build_tools.site.views.context import PageContext
from build_tools.site.views.picture import href, named
from build_tools.site.views.years import PictureView
from build_tools.words.inline import escape
from build_tools.words.language import sort_key

# Where the names of countries are written: degrees east and north.
_COUNTRIES = {
    "libya": (
        ("libya", 17.6, 27.9),
        ("egypt", 28.6, 27.2),
        ("tunisia", 9.3, 34.6),
        ("algeria", 8.6, 28.6),
        ("niger", 11.0, 20.6),
        ("chad", 18.2, 20.4),
        ("sudan", 28.4, 20.2),
        ("italy", 15.9, 38.1),
        ("greece", 22.4, 37.6),
        ("turkey", 30.8, 37.6),
    ),
    "europe": (
        ("libya", 17.6, 27.0),
        ("egypt", 29.5, 26.8),
        ("russia", 48.0, 57.5),
        ("turkey", 35.0, 39.0),
        ("algeria", 3.0, 29.0),
    ),
    "world": (("libya", 17.6, 27.0), ("russia", 50.0, 58.0), ("united-states", -79.0, 36.0)),
}
# Around a whole country there is no dot to draw.
_AREAS = ("country", "region")


@dataclass(frozen=True)
class Located:
    """A place with a position, and what is known to have happened there."""

    place: str
    position: Coordinates
    events: tuple[str, ...]


def view_map(context: PageContext) -> PictureView:
    """Libya with its neighbours, and the world for what lies beyond them."""
    places, nowhere = located(context.graph)
    near = [each for each in places if _is_near(each)]
    far = [each for each in places if not _is_near(each)]
    figures = [_events_map(context, context.say("Events in Libya and around it"), near)]
    if far:
        figures.append(_events_map(context, context.say("Events about Libya elsewhere"), far))
    return PictureView(
        lang=context.lang,
        title=context.say("Map"),
        intro=context.say(
            "Where the dossier's events took place; the larger the circle, the more events. "
            "Borders are those of Natural Earth: as they are held, not as anyone claims them."
        ),
        figures=tuple(figures),
        after_figures=_undrawn(context, nowhere),
    )


def _is_near(each: Located) -> bool:
    return FRAMES["libya"].holds(each.position.longitude, each.position.latitude)


def located(graph: Graph) -> tuple[list[Located], Mapping[str, list[str]]]:
    """The events by the place where they are drawn, and by place those that cannot be."""
    drawn: defaultdict[str, list[str]] = defaultdict(list)
    nowhere: defaultdict[str, list[str]] = defaultdict(list)
    for event in graph.entries(Event):
        for place in event_places(graph, event):
            at = positioned(graph, place)
            (drawn if at else nowhere)[at or place].append(event.id)
    found = []
    for place, events in sorted(drawn.items()):
        position = position_of(graph.described(place))
        assert position is not None
        found.append(Located(place, position, tuple(dict.fromkeys(events))))
    return found, nowhere


def event_places(graph: Graph, event: Described) -> list[str]:
    """Where an event took place, as far as its claims say."""
    return [
        link.object
        for link in graph.links_from.get(event.id, ())
        if link.claim.relation == "took-place-in" and link.claim.status in LIVE_STATUSES
    ]


def positioned(graph: Graph, place: str) -> str | None:
    """The place itself when its position is known, else the nearest around it that is a point."""
    seen: set[str] = set()
    while place not in seen:
        seen.add(place)
        entry = graph.described(place)
        if entry is None or entry.kind in _AREAS:
            return None
        if position_of(entry):
            return place
        around = (
            link.object
            for link in graph.links_from.get(place, ())
            if link.claim.relation == "located-in"
        )
        place = next(around, place)
    return None


def position_of(entry: Described | None) -> Coordinates | None:
    """The position of a place, by the first claim that stands."""
    claims = entry.claims if entry else ()
    positions = (
        claim.value
        for claim in claims
        if claim.property == "coordinates" and claim.status in LIVE_STATUSES
    )
    return next((value for value in positions if isinstance(value, Coordinates)), None)


def _events_map(context: PageContext, title: Markup, places: list[Located]) -> Figure:
    ordered = sorted(
        places, key=lambda p: (-len(p.events), sort_key(context.plain_name(p.place), context.lang))
    )
    spots = [_spot(context, each.place, each.position, len(each.events)) for each in ordered]
    name = frame_of(spots)
    return Figure(
        anchor=f"map-{name}",
        shape=f"map-{name}",
        height=None,
        lang=context.lang,
        title=title,
        description=context.say(
            "A map with {places}; circles and names lead to their pages. The table below holds "
            "the same.",
            places=context.count("{number} place", "{number} places", len(spots)),
        ),
        body=pane(draw_map(name, spots, tuple(_countries(context, name)), context.lang)),
        keys=(),
        columns=(context.say("Place"), context.say("Events")),
        rows=tuple(
            (named(context, each.place), context.number(len(each.events))) for each in ordered
        ),
        zooms=True,
    )


def _spot(context: PageContext, place: str, position: Coordinates, count: int) -> Spot:
    name = context.plain_name(place)
    events = context.count("{number} event", "{number} events", count)
    comma = context.say(", ")
    spoken = escape(name) + comma + events if count else escape(name)
    return Spot(name, spoken, position.longitude, position.latitude, count, href(context, place))


def _countries(context: PageContext, name: str) -> Iterator[Country]:
    for country, longitude, latitude in _COUNTRIES[name]:
        if context.graph.described(country):
            yield Country(context.plain_name(country), longitude, latitude)


def _undrawn(context: PageContext, nowhere: Mapping[str, list[str]]) -> Markup | None:
    if not nowhere:
        return None
    ordered = sorted(nowhere, key=lambda place: (-len(set(nowhere[place])), place))
    items = [
        context.link(place) + Markup(" (") + context.number(len(set(nowhere[place]))) + Markup(")")
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
    name = frame_of(spots)
    return Figure(
        anchor="locator",
        shape=f"map-{name}",
        height=None,
        lang=context.lang,
        title=context.say("Where it is"),
        description=context.say("On a map: {places}.", places=_listed(context, places)),
        body=draw_map(name, spots, (), context.lang, SMALL),
        keys=(),
        columns=(context.say("Place"), context.say("Position")),
        rows=tuple((named(context, place), _position(context, place)) for place in places),
    )


def _located_spot(context: PageContext, place: str) -> Spot:
    position = position_of(context.graph.described(place))
    assert position is not None
    return _spot(context, place, position, 0)


def _listed(context: PageContext, places: list[str]) -> Markup:
    return context.say(", ").join(escape(context.plain_name(place)) for place in places)


def _position(context: PageContext, place: str) -> Markup:
    return Markup('<bdi dir="ltr">{}</bdi>').format(
        str(position_of(context.graph.described(place)))
    )
