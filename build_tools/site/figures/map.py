"""The map: land and borders, places with a circle as large as what happened there, their names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import sqrt

from markupsafe import Markup

from build_tools.site.figures.labels import Named, Position, Window, middle, offset
from build_tools.site.figures.leaders import Settled, settle
from build_tools.site.figures.measure import NARROWEST, WIDEST
from build_tools.site.figures.projection import UNITS, Frame
from build_tools.site.figures.sheet import Sheet, Side, circle, path, px
from build_tools.words.language import Lang

_SIDES: dict[str, Side] = {"after": "after", "before": "before"}
# From which width in px of a map its signs and names stand otherwise, as zoom.js and the style sheet
# know too, and widths in between in which all must fit.
ENLARGED: dict[str, tuple[float, ...]] = {
    "": (NARROWEST, 320, 400, 600),
    "wide": (600, WIDEST, 1200),
    "near": (1200, 1700, 2400),
    "nearer": (2400, 3400, 4800, 6400),
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
class Drawn:
    """A map, and the spots that have no name where it is smallest, as they stand from west to east."""

    body: Markup
    unnamed: tuple[Spot, ...]


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
) -> Drawn:
    """The map on `ground`, small circles on top; names fit in windows of `sizes`, in px."""
    sheet = Sheet(lang, is_map=True)
    ordered = sorted(spots, key=lambda spot: (-spot.count, spot.label))
    items = [_spot_item(ground.frame, spot) for spot in ordered]
    items += [_country_item(ground.frame, country) for country in countries]
    layouts = [settle(items, _windows(ground.frame, *widths), lang) for widths in sizes.values()]
    drawn = [
        [*_variants(item, [layout[number] for layout in layouts], tuple(sizes))]
        for number, item in enumerate(items)
    ]
    pieces = [_country(sheet, each) for each in drawn[len(ordered) :]]
    # All lines lie below all circles: one to a place under another's circle crossed its number.
    pieces += [_leaders(sheet, each) for each in drawn[: len(ordered)]]
    pieces += [_spot(sheet, *each) for each in zip(ordered, drawn, strict=False)]
    body = draw_ground(ground) + Markup("").join(pieces)
    smallest = _windows(ground.frame, next(iter(sizes.values()))[0])[0]
    return Drawn(body, tuple(_unnamed(ordered, drawn, smallest)))


def _unnamed(
    spots: Sequence[Spot], drawn: Sequence[Sequence[_Variant]], window: Window
) -> Iterator[Spot]:
    firsts = [(variants[0], spot) for spot, variants in zip(spots, drawn, strict=False)]
    for each, spot in sorted(firsts, key=lambda first: middle(first[0].item, window)):
        if each.position is None:
            yield spot


@dataclass(frozen=True)
class _Variant:
    """A sign with its name, and the classes of the rooms in which they stand so."""

    item: Named
    position: Position | None
    rooms: str


def _variants(item: Named, settled: Sequence[Settled], rooms: Sequence[str]) -> Iterator[_Variant]:
    """One for each run of rooms in which all is the same."""
    ends = [*(n for n in range(1, len(rooms)) if settled[n] != settled[n - 1]), len(rooms)]
    for start, end in pairwise([0, *ends]):
        classes = [f"from-{rooms[start]}"] if start else []
        classes += [f"until-{rooms[end]}"] if end < len(rooms) else []
        held = replace(item, aside=settled[start].aside)
        yield _Variant(held, settled[start].position, " ".join(classes))


def _spot_item(frame: Frame, spot: Spot) -> Named:
    across, down = frame.shares(spot.longitude, spot.latitude)
    radius = min(3 + 1.9 * sqrt(spot.count), 16)
    return Named(across, down, radius, (spot.label,))


def _country_item(frame: Frame, country: Country) -> Named:
    across, down = frame.shares(country.longitude, country.latitude)
    return Named(across, down, 0, (country.label,), ("centre",))


def _windows(frame: Frame, *widths: float) -> tuple[Window, ...]:
    return tuple(Window(width, width * frame.height / UNITS) for width in widths)


def _spot(sheet: Sheet, spot: Spot, variants: Sequence[_Variant]) -> Markup:
    """The spot as a link, or bare, in each of its variants."""
    opening, closing = Markup("<g%s>"), Markup("</g>")
    if spot.target is not None:
        link = Markup('<a href="{}" aria-label="{}"').format(spot.target, spot.spoken)
        opening, closing = link + Markup("%s>"), Markup("</a>")
    return Markup("").join(
        opening % _class(each.rooms) + _sign(sheet, spot, each) + closing for each in variants
    )


def _class(names: str) -> Markup:
    return Markup(' class="%s"') % (names,) if names else Markup("")


def _leaders(sheet: Sheet, variants: Sequence[_Variant]) -> Markup:
    """A line from the place to the sign, in each room in which it stands aside."""
    return Markup("").join(
        Markup("<g%s>%s</g>") % (_class(each.rooms), _leader(sheet, each.item))
        for each in variants
        if any(each.item.aside)
    )


def _leader(sheet: Sheet, item: Named) -> Markup:
    x, y = item.aside
    line = path(f"M0 0L{px(x)} {px(y)}", "leader")
    return sheet.pin(item.across, f"{item.down:.2f}%", line, circle(1.5, "place"))


def _sign(sheet: Sheet, spot: Spot, variant: _Variant) -> Markup:
    """The circle with its number and name, at its place or aside."""
    item, (x, y) = variant.item, variant.item.aside
    drawing = circle(item.radius, "spot")
    if item.radius >= _NUMBERED:
        drawing += sheet.words((str(spot.count),), (0, 4.5), "middle", "number")
    if variant.position:
        at = offset(variant.position, item.radius, 1, sheet.lang)
        side = _SIDES.get(variant.position.rpartition("-")[2], "middle")
        drawing += sheet.words(item.lines, at, side)
    if any(item.aside):
        drawing = Markup('<svg x="%s" y="%s">%s</svg>') % (px(x), px(y), drawing)
    return sheet.pin(item.across, f"{item.down:.2f}%", drawing)


def _country(sheet: Sheet, variants: Sequence[_Variant]) -> Markup:
    named = [(each, each.position) for each in variants]
    return Markup("").join(
        sheet.pin(
            each.item.across,
            f"{each.item.down:.2f}%",
            sheet.words(
                each.item.lines,
                offset(position, 0, 1, sheet.lang),
                "middle",
                f"country {each.rooms}".strip(),
            ),
        )
        for each, position in named
        if position
    )


def draw_ground(ground: Ground) -> Markup:
    """What lies under the circles."""
    opening = Markup(
        '<svg class="ground" id="ground-%s" viewBox="0 0 %s %s" width="100%%" height="100%%">'
    ) % (ground.name, UNITS, round(ground.frame.height))
    whole = f"M0 0H{UNITS}V{round(ground.frame.height)}H0z"
    sea = whole + ground.land if ground.land else ""
    layers = {"sea": sea, "land": ground.land, "own": ground.own, "borders": ground.borders}
    shapes = (path(outline, layer) for layer, outline in layers.items() if outline)
    return opening + Markup("").join(shapes) + Markup("</svg>")
