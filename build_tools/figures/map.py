"""The map: land and borders, places with a circle as large as what happened there, their names."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from math import sqrt
from pathlib import Path

from markupsafe import Markup

from build_tools.figures.labels import Named, Position, Window, offset, place
from build_tools.figures.measure import NARROWEST, WIDEST
from build_tools.figures.projection import FRAMES, UNITS
from build_tools.figures.sheet import Sheet, Side, circle, path
from build_tools.language import Lang

_SIDES: dict[Position, Side] = {
    "after": "after",
    "before": "before",
    "below-after": "after",
    "below-before": "before",
}
# Widths in px, of the window or of an enlarged map, from which there is room for more names:
# classes of the style sheet, which zoom.js shows.
_ROOMS = {"wide": 600, "near": 1200, "nearer": 2400}
_ENLARGED = (850, 1200, 1700, 2400, 3400, 4800, 6400)
_NUMBERED = 9.5  # a circle of this radius has room for its number


@dataclass(frozen=True)
class Spot:
    """A place on the map; `count` sizes its circle, `spoken` is the link's name in full."""

    label: str
    spoken: str
    longitude: float
    latitude: float
    count: int
    target: str | None


@dataclass(frozen=True)
class Country:
    """A name written across a country."""

    label: str
    longitude: float
    latitude: float


def frame_of(spots: Sequence[Spot]) -> str:
    """The closest frame that holds all spots."""
    for name, frame in FRAMES.items():
        if all(frame.holds(spot.longitude, spot.latitude) for spot in spots):
            return name
    return "world"


def draw_map(
    name: str,
    spots: Sequence[Spot],
    countries: Sequence[Country],
    lang: Lang,
    narrowest: float = NARROWEST,
) -> Markup:
    """The map called `name`, the largest circles undermost."""
    sheet = Sheet(lang, is_map=True)
    ordered = sorted(spots, key=lambda spot: (-spot.count, spot.label))
    items = [_spot_item(name, spot) for spot in ordered]
    items += [_country_item(name, country) for country in countries]
    labels = _fitted(name, items, lang, narrowest)
    pieces = [
        _country(sheet, item, label)
        for item, label in zip(items[len(ordered) :], labels[len(ordered) :], strict=True)
    ]
    pieces += [
        _spot(sheet, spot, item, label)
        for spot, item, label in zip(ordered, items, labels, strict=False)
    ]
    return _ground(name) + Markup("").join(pieces)


def _spot_item(name: str, spot: Spot) -> Named:
    across, down = FRAMES[name].shares(spot.longitude, spot.latitude)
    radius = min(3 + 1.9 * sqrt(spot.count), 16)
    return Named(across, down, radius, (spot.label,))


def _country_item(name: str, country: Country) -> Named:
    across, down = FRAMES[name].shares(country.longitude, country.latitude)
    return Named(across, down, 0, (country.label,), ("centre",))


def _windows(name: str, *widths: float) -> tuple[Window, ...]:
    frame = FRAMES[name]
    return tuple(Window(width, width * frame.height / UNITS) for width in widths)


@dataclass(frozen=True)
class _Label:
    """Where a name stands, if anywhere, and the class of the room that it needs."""

    position: Position | None
    room: str


def _fitted(name: str, items: list[Named], lang: Lang, narrowest: float) -> list[_Label]:
    """Names that fit in every window; then, with those in place, what fits in larger ones."""
    widths = (narrowest, 350, _ROOMS["wide"], WIDEST, *_ENLARGED)
    found = place(items, _windows(name, *widths), lang)
    rooms = ["" if position else None for position in found]
    for room, least in _ROOMS.items():
        larger = _windows(name, *(width for width in widths if width >= least))
        served = _served(items, found, larger, lang)
        rooms = [
            room if known is None and position else known
            for known, position in zip(rooms, served, strict=True)
        ]
        found = served
    return [_Label(each, room or "") for each, room in zip(found, rooms, strict=True)]


def _served(
    items: list[Named], found: list[Position | None], windows: Sequence[Window], lang: Lang
) -> list[Position | None]:
    """Positions in `windows`: those found stay and are served first."""
    held = [
        replace(item, positions=(position,)) if position else item
        for item, position in zip(items, found, strict=True)
    ]
    order = sorted(range(len(items)), key=lambda number: found[number] is None)
    places = place([held[number] for number in order], windows, lang)
    return [position for _, position in sorted(zip(order, places, strict=True))]


def _spot(sheet: Sheet, spot: Spot, item: Named, label: _Label) -> Markup:
    drawing = circle(item.radius, "spot")
    if item.radius >= _NUMBERED:
        drawing += sheet.words((str(spot.count),), (0, 4.5), "middle", "number")
    if label.position:
        at = offset(label.position, item.radius, 1, sheet.lang)
        side = _SIDES.get(label.position, "middle")
        drawing += sheet.words(item.lines, at, side, label.room)
    pin = sheet.pin(item.across, f"{item.down:.2f}%", drawing)
    if spot.target is None:
        return pin
    return Markup('<a href="{}" aria-label="{}">{}</a>').format(spot.target, spot.spoken, pin)


def _country(sheet: Sheet, item: Named, label: _Label) -> Markup:
    if label.position is None:
        return Markup("")
    at = offset(label.position, 0, 1, sheet.lang)
    words = sheet.words(item.lines, at, "middle", f"country {label.room}".strip())
    return sheet.pin(item.across, f"{item.down:.2f}%", words)


def _ground(name: str) -> Markup:
    ground = _base()[name]
    opening = Markup('<svg class="ground" viewBox="0 0 {} {}" width="100%" height="100%">').format(
        UNITS, round(FRAMES[name].height)
    )
    shapes = (path(ground[layer], layer) for layer in ("land", "own", "borders"))
    return opening + Markup("").join(shapes) + Markup("</svg>")


@cache
def _base() -> dict[str, dict[str, str]]:
    text = Path(__file__).with_name("basemap.json").read_text("utf-8")
    maps: dict[str, dict[str, str]] = json.loads(text)
    return maps
