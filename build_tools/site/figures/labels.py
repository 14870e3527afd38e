"""Finds a position for each name beside its sign so that none cover another, at every width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from build_tools.site.figures.measure import LINE, widest
from build_tools.words.language import Lang

Position = Literal[
    "after",
    "before",
    "above",
    "below",
    "below-after",
    "below-before",
    "above-after",
    "above-before",
    "centre",
]
POSITIONS: tuple[Position, ...] = (
    "after",
    "before",
    "below",
    "above",
    "below-after",
    "below-before",
    "above-after",
    "above-before",
)
Point = tuple[float, float]
# Where a name above or below its sign begins or ends, in radii onward.
_LEAN = {"after": -1, "before": 1}
# How much of a name stands before the place where it is pinned; else half of it.
_BACK = {"after": 0, "before": 1}
_GAP = 4
_AIR = 2  # px between two names


@dataclass(frozen=True)
class Box:
    """A rectangle in px; `left` counts from where lines of the language begin."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def has_area(self) -> bool:
        """Whether it is wider and higher than 0."""
        return self.left < self.right and self.top < self.bottom

    def overlaps(self, other: Box) -> bool:
        """Whether the two share any of their area."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def within(self, width: float, height: float) -> bool:
        """Whether it lies in a figure of that size, in px."""
        return self.left >= 0 and self.right <= width and self.top >= 0 and self.bottom <= height


@dataclass(frozen=True)
class Named:
    """A sign of `radius` px with its name in `lines`, `across` and `down` in per cent.

    With a radius of 0 there is no sign, so that names may cover the place. `aside` is how far the
    sign stands from its place, in px across and down.
    """

    across: float
    down: float
    radius: float
    lines: tuple[str, ...]
    positions: tuple[Position, ...] = POSITIONS
    aside: Point = (0.0, 0.0)


@dataclass(frozen=True)
class Window:
    """A size of a figure, in px."""

    width: float
    height: float


def offset(position: Position, radius: float, lines: int, lang: Lang) -> tuple[float, float]:
    """From a sign's middle to where the first line of its name begins: px onward, px down."""
    line = LINE[lang]
    foot = line * 0.28
    if position == "centre":
        return (0, foot - (lines - 1) * line / 2)
    height, _, side = position.partition("-")
    if height == "above":
        return (_LEAN.get(side, 0) * radius, -radius - _GAP - foot * 0.6 - (lines - 1) * line)
    if height == "below":
        return (_LEAN.get(side, 0) * radius, radius + _GAP * 0.5 + line - foot)
    onward = radius + _GAP
    return (onward if position == "after" else -onward, foot - (lines - 1) * line / 2)


def middle(named: Named, window: Window) -> Point:
    """The middle of a sign in a window, in px."""
    x, y = named.across * window.width / 100, named.down * window.height / 100
    return (x + named.aside[0], y + named.aside[1])


def box(named: Named, position: Position, window: Window, lang: Lang) -> Box:
    """The rectangle of a name at `position` in a window."""
    x, y = middle(named, window)
    onward, foot = offset(position, named.radius, len(named.lines), lang)
    room, line = widest(named.lines, lang), LINE[lang]
    left = x + onward - room * _BACK.get(position.rpartition("-")[2], 0.5)
    top = y + foot - line * 0.78
    return Box(left, top, left + room, top + line * len(named.lines))


def sign_box(named: Named, window: Window) -> Box:
    """The rectangle of a sign in a window."""
    x, y = middle(named, window)
    radius = named.radius
    return Box(x - radius, y - radius, x + radius, y + radius)


def place(items: Sequence[Named], windows: Sequence[Window], lang: Lang) -> list[Position | None]:
    """A position for each name, those first in `items` first served; None where there is no room.

    A name is placed only where it fits in every window.
    """
    boxes = [[sign_box(item, window) for item in items] for window in windows]
    found: list[Position | None] = []
    for number, item in enumerate(items):
        position = next(_free(item, number, windows, boxes, lang), None)
        found.append(position)
        if position:
            for window, filled in zip(windows, boxes, strict=True):
                filled.append(airy(box(item, position, window, lang)))
    return found


def _free(
    item: Named, number: int, windows: Sequence[Window], boxes: list[list[Box]], lang: Lang
) -> Iterator[Position]:
    for position in item.positions:
        if all(
            _fits(box(item, position, window, lang), number, window, filled)
            for window, filled in zip(windows, boxes, strict=True)
        ):
            yield position


def _fits(room: Box, own: int, window: Window, filled: list[Box]) -> bool:
    others = (each for number, each in enumerate(filled) if number != own and each.has_area)
    return room.within(window.width, window.height) and not any(map(room.overlaps, others))


def airy(room: Box) -> Box:
    """The rectangle of a name with the room that it keeps from others."""
    return Box(room.left - _AIR, room.top, room.right + _AIR, room.bottom)
