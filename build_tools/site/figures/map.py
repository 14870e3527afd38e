"""The map: land and borders, places with a circle as large as what happened there, their names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import sqrt

from markupsafe import Markup

from build_tools.site.figures.labels import Named, Position, Window, offset, place
from build_tools.site.figures.measure import NARROWEST, WIDEST
from build_tools.site.figures.projection import UNITS, Frame
from build_tools.site.figures.sheet import Sheet, Side, circle, path
from build_tools.words.language import Lang

_SIDES: dict[str, Side] = {"after": "after", "before": "before"}
# Widths in px of the windows in which a name must fit. Names of a class come with the least of its
# widths, that of the window or of the map enlarged in it: zoom.js and the style sheet.
_LARGE = (1200, 1700, 2400, 3400, 4800, 6400)
ENLARGED: dict[str, tuple[float, ...]] = {
    "": (NARROWEST, 350, 600, WIDEST, *_LARGE),
    "wide": (600, WIDEST, *_LARGE),
    "near": _LARGE,
    "nearer": _LARGE[2:],
}
# A locator stays small.
SMALL: dict[str, tuple[float, ...]] = {"": (200, 250, 350, 600)}
_NUMBERED = 9.5  # a circle of this radius has room for its number


@dataclass(frozen=True)
class Spot:
    """A circle on the map: `count` sizes it, `spoken` is the link's name in full."""

    label: str
    spoken: str
    longitude: float
    latitude: float
    count: int
    target: str | None


@dataclass(frozen=True)
class Country:
    """A country's name, with the position at which it is written."""

    label: str
    longitude: float
    latitude: float


@dataclass(frozen=True)
class Ground:
    """What lies under the circles: a frame of the world with land and borders as SVG paths."""

    name: str
    frame: Frame
    land: str
    own: str
    borders: str


def ground_of(grounds: Sequence[Ground], spots: Sequence[Spot]) -> Ground:
    """The first of `grounds`, the closest, that holds all spots, or else the last."""
    holding = (
        ground
        for ground in grounds
        if all(ground.frame.holds(spot.longitude, spot.latitude) for spot in spots)
    )
    return next(holding, grounds[-1])


def draw_map(
    ground: Ground,
    spots: Sequence[Spot],
    countries: Sequence[Country],
    lang: Lang,
    sizes: Mapping[str, tuple[float, ...]] = ENLARGED,
) -> Markup:
    """The map on `ground`, small circles on top; names fit in windows of `sizes`, in px."""
    sheet = Sheet(lang, is_map=True)
    ordered = sorted(spots, key=lambda spot: (-spot.count, spot.label))
    items = [_spot_item(ground.frame, spot) for spot in ordered]
    items += [_country_item(ground.frame, country) for country in countries]
    labels = _fitted(ground.frame, items, lang, sizes)
    pieces = [
        _country(sheet, item, label)
        for item, label in zip(items[len(ordered) :], labels[len(ordered) :], strict=True)
    ]
    pieces += [
        _spot(sheet, spot, item, label)
        for spot, item, label in zip(ordered, items, labels, strict=False)
    ]
    return draw_ground(ground) + Markup("").join(pieces)


def _spot_item(frame: Frame, spot: Spot) -> Named:
    across, down = frame.shares(spot.longitude, spot.latitude)
    radius = min(3 + 1.9 * sqrt(spot.count), 16)
    return Named(across, down, radius, (spot.label,))


def _country_item(frame: Frame, country: Country) -> Named:
    across, down = frame.shares(country.longitude, country.latitude)
    return Named(across, down, 0, (country.label,), ("centre",))


def _windows(frame: Frame, *widths: float) -> tuple[Window, ...]:
    return tuple(Window(width, width * frame.height / UNITS) for width in widths)


@dataclass(frozen=True)
class _Label:
    """Where a name stands, if anywhere, and the class of the room that it needs."""

    position: Position | None
    room: str


def _fitted(
    frame: Frame, items: list[Named], lang: Lang, sizes: Mapping[str, tuple[float, ...]]
) -> list[_Label]:
    """Names that fit in every window; then, with those in place, what fits in larger ones."""
    found: list[Position | None] = [None] * len(items)
    rooms = [""] * len(items)
    for room, widths in sizes.items():
        served = _served(items, found, _windows(frame, *widths), lang)
        rooms = [
            room if before is None and now else known
            for known, before, now in zip(rooms, found, served, strict=True)
        ]
        found = served
    return [_Label(position, room) for position, room in zip(found, rooms, strict=True)]


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
        side = _SIDES.get(label.position.rpartition("-")[2], "middle")
        drawing += sheet.words(item.lines, at, side, label.room)
    pin = sheet.pin(item.across, f"{item.down:.2f}%", drawing)
    if spot.target is None:
        return pin
    return Markup('<a href="%s" aria-label="%s">%s</a>') % (spot.target, spot.spoken, pin)


def _country(sheet: Sheet, item: Named, label: _Label) -> Markup:
    if label.position is None:
        return Markup("")
    at = offset(label.position, 0, 1, sheet.lang)
    words = sheet.words(item.lines, at, "middle", f"country {label.room}".strip())
    return sheet.pin(item.across, f"{item.down:.2f}%", words)


def draw_ground(ground: Ground) -> Markup:
    """What lies under the circles."""
    opening = Markup(
        '<svg class="ground" id="ground-%s" viewBox="0 0 %s %s" width="100%%" height="100%%">'
    ) % (ground.name, UNITS, round(ground.frame.height))
    layers = {"land": ground.land, "own": ground.own, "borders": ground.borders}
    shapes = (path(outline, layer) for layer, outline in layers.items() if outline)
    return opening + Markup("").join(shapes) + Markup("</svg>")
