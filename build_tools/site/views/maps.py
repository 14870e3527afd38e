"""Maps: of all events, and of where one place is or one event took place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from build_tools.facts.places import Located, event_places, position_of, positioned
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


def view_map(context: PageContext) -> PictureView:
    """Libya with its neighbours, and the world for what lies beyond them."""
    found = context.facts.whereabouts
    near = [each for each in found.located if _is_near(each)]
    far = [each for each in found.located if not _is_near(each)]
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
        after_figures=_undrawn(context, found.elsewhere),
    )


def _is_near(each: Located) -> bool:
    return FRAMES["libya"].holds(each.position.longitude, each.position.latitude)


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
    position = position_of(context.graph, place)
    assert position is not None
    return _spot(context, place, position, 0)


def _listed(context: PageContext, places: list[str]) -> Markup:
    return context.say(", ").join(escape(context.plain_name(place)) for place in places)


def _position(context: PageContext, place: str) -> Markup:
    return Markup('<bdi dir="ltr">{}</bdi>').format(str(position_of(context.graph, place)))
