"""Settles the signs of a map and their names, so that nothing covers anything.

Where there is no room at its place a sign stands aside, and a line leads there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from math import atan2, cos, dist, hypot, inf, pi, sin, tau

from build_tools.site.figures.labels import (
    Box,
    Named,
    Point,
    Position,
    Window,
    airy,
    box,
    middle,
    sign_box,
)
from build_tools.words.language import Lang

# How far from its place a sign may stand, in px, and in how many directions it is tried.
_FAR = (12, 18, 24, 30)
_TURNS = 16
_APART = 2  # px between two signs
# To drive one sign from its place is as bad as to stand so many px aside, for a sign this small.
_DRIVEN, _SMALLEST = 30, 5
# So many of the largest signs may stand aside for their names; a crowd of others stays unnamed.
_LED = 48


@dataclass(frozen=True)
class Settled:
    """Where a sign stands, in px from its place, and its name beside it, if it has room."""

    aside: Point
    position: Position | None


@dataclass(frozen=True)
class _Sheet:
    """What is taken in a window: circles by their middle and radius, and rectangles.

    `waiting` are the places of the signs that come later and may stand aside, the next one last.
    """

    window: Window
    waiting: list[Box]
    circles: list[tuple[Point, float]] = field(default_factory=list)
    signs: list[Box] = field(default_factory=list)
    names: list[Box] = field(default_factory=list)

    def holds_sign(self, item: Named) -> bool:
        """Whether a sign has room: at its place, where it may be cut off, or else whole."""
        at, own = middle(item, self.window), sign_box(item, self.window)
        if any(item.aside) and not own.within(self.window.width, self.window.height):
            return False
        apart = all(dist(at, o) >= item.radius + radius + _APART for o, radius in self.circles)
        return apart and not any(map(own.overlaps, self.names))

    def holds_name(self, item: Named, position: Position, lang: Lang) -> bool:
        """Whether a name has room there."""
        room = box(item, position, self.window, lang)
        return (
            room.within(self.window.width, self.window.height)
            and not any(map(room.overlaps, self.names))
            and not any(map(room.overlaps, self.signs))
        )

    def covered(self, item: Named, position: Position, lang: Lang) -> int:
        """How many signs that come later the sign or its name would drive from their places."""
        own, name = sign_box(item, self.window), box(item, position, self.window, lang)
        aside = any(item.aside)
        return sum(name.overlaps(o) or (aside and own.overlaps(o)) for o in self.waiting)

    def take(self, item: Named, position: Position | None, lang: Lang) -> None:
        """The sign and its name stand there from now on."""
        if item.radius:
            self.circles.append((middle(item, self.window), item.radius))
            self.signs.append(sign_box(item, self.window))
        if position:
            self.names.append(airy(box(item, position, self.window, lang)))


def settle(items: Sequence[Named], windows: Sequence[Window], lang: Lang) -> list[Settled]:
    """Each sign with its name, those first in `items` first served, alike in all `windows`."""
    signs = [item for item in reversed(items[:_LED]) if item.radius]
    sheets = [_Sheet(window, [sign_box(item, window) for item in signs]) for window in windows]
    settled = []
    for number, item in enumerate(items):
        led = number < _LED and item.radius > 0
        for sheet in sheets if led else ():
            sheet.waiting.pop()
        held, position = _settled(item, sheets, lang, led=led)
        for sheet in sheets:
            sheet.take(held, position, lang)
        settled.append(Settled(held.aside, position))
    return settled


def _settled(
    item: Named, sheets: Sequence[_Sheet], lang: Lang, *, led: bool
) -> tuple[Named, Position | None]:
    """The best stand with room for the sign and its name, or else for the sign, or none better.

    A large sign stays nearer to its place than a small one, even where it drives others from theirs.
    """
    unnamed: Named | None = None
    best: tuple[Named, Position] | None = None
    least = inf
    for each in _stands(item, sheets[0]) if led else iter([item]):
        cost = hypot(*each.aside) * item.radius / _SMALLEST
        if cost >= least:
            break
        if not all(sheet.holds_sign(each) for sheet in sheets):
            continue
        unnamed = unnamed or each
        for position in each.positions:
            if all(sheet.holds_name(each, position, lang) for sheet in sheets):
                driven = max(sheet.covered(each, position, lang) for sheet in sheets)
                if cost + _DRIVEN * driven < least:
                    best, least = (each, position), cost + _DRIVEN * driven
    return best or (unnamed or item, None)


def _stands(item: Named, sheet: _Sheet) -> Iterator[Named]:
    """The sign at its place, then ever further from it, first away from what is nearest."""
    yield item
    x, y = middle(item, sheet.window)
    at = (at for at, _ in sheet.circles)
    near = min(at, key=lambda each: dist(each, (x, y)), default=(x, y + 1))
    away = atan2(y - near[1], x - near[0])
    turns = sorted((tau * n / _TURNS for n in range(_TURNS)), key=lambda turn: abs(turn - pi))
    for far in _FAR:
        for turn in turns:
            angle = away + pi - turn
            yield replace(item, aside=(round(far * cos(angle)), round(far * sin(angle))))
