"""Numbers that differ: a row for each, whose and of when at its start, the number at its end.

Between them, on one scale from zero, its sign: filled where it is meant to the unit, hollow where
about, with an arrow where at least or at most, a bar for a range, grey where it was given up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import floor, log10

from markupsafe import Markup

from build_tools.site.figures.measure import LINE, NARROWEST, SMALL, width, wrap
from build_tools.site.figures.sheet import Sheet, anchor, circle, path, small
from build_tools.words.language import Lang

_LEFT, _RIGHT = 6.0, 92.0  # where zero and the last mark of the scale are, in per cent
_TOP = 24
_TRACK = 26
_GAP = 10  # px between the date at the start of a row and the number at its end
_RADIUS = 5
_MANY = 6  # rows from which the scale is repeated at the foot
_WHOLE = NARROWEST - 4
_STEPS = (1, 2, 5)
_STRONG = 1.06  # how much wider bold digits are


@dataclass(frozen=True)
class TollRow:
    """A number, or a range of two, and its words; `bound` as in `facts.tolls.Number`.

    `who` and `when` stand before it. A row that does not stand is grey, which `when` says in words.
    """

    who: str
    when: str
    words: str
    low: int
    high: int
    bound: str | None
    stands: bool
    target: str | None


@dataclass(frozen=True)
class Measuring:
    """A scale from 0 to `last`, marked every `step`."""

    last: float
    step: float

    def share(self, number: float) -> float:
        """Where a number is, in per cent."""
        return _LEFT + (_RIGHT - _LEFT) * number / self.last

    def marks(self) -> Iterator[float]:
        """The numbers at which it is marked, from 0."""
        yield from (number * self.step for number in range(round(self.last / self.step) + 1))


def fitting(most: float, words: Callable[[float], str], lang: Lang) -> Measuring:
    """The finest scale from 0 to `most` whose marks, in `words`, stand apart at any width."""
    size = 10.0 ** (floor(log10(most)) - 1) if most > 0 else 1.0
    while True:
        for step in _STEPS:
            scale = Measuring(_ceiling(most, step * size), step * size)
            if step * size >= 1 and _is_readable(scale, words, lang):
                return scale
        size *= 10


def _ceiling(most: float, step: float) -> float:
    return max(-(-most // step), 1) * step


def _is_readable(scale: Measuring, words: Callable[[float], str], lang: Lang) -> bool:
    apart = (scale.share(scale.step) - _LEFT) * NARROWEST / 100
    widest = max(width(words(mark), lang, SMALL) for mark in scale.marks())
    return widest + _GAP <= apart or scale.step >= scale.last


def draw_tolls(
    rows: Sequence[TollRow], lang: Lang, mark: Callable[[float], str]
) -> tuple[Markup, int, tuple[str, ...]]:
    """The drawing, its height in px, and its signs for the key; `mark` gives a number's words."""
    sheet = Sheet(lang)
    scale = fitting(max(row.high for row in rows), mark, lang)
    pieces, y = [], float(_TOP)
    for row in rows:
        body, height = _row(sheet, row, scale, y)
        pieces.append(body)
        y += height
    foot = len(rows) >= _MANY
    grid = _grid(sheet, scale, y, mark, foot=foot)
    used = tuple(dict.fromkeys(sign for row in rows for sign in signs(row)))
    return grid + Markup("").join(pieces), round(y + (_TOP - 4 if foot else 0)), used


def _grid(
    sheet: Sheet, scale: Measuring, bottom: float, mark: Callable[[float], str], *, foot: bool
) -> Markup:
    pieces = []
    for number in scale.marks():
        share = scale.share(number)
        words = _mark(sheet, share, mark(number))
        pieces += [
            sheet.line((share, _TOP - 6, share, bottom), "grid"),
            sheet.pin(share, 14, words),
        ]
        if foot:
            pieces.append(sheet.pin(share, bottom + 16, words))
    return Markup("").join(pieces)


def _mark(sheet: Sheet, share: float, words: str) -> Markup:
    """The words of a mark around its place, moved inward where they would leave the picture."""
    half = width(words, sheet.lang, SMALL) / 2
    room = min(share, 100 - share) * NARROWEST / 100
    inward = max(half - room, 0) * (1 if share < 50 else -1)
    return sheet.words((words,), (inward, 0), "middle", "tick")


def _row(sheet: Sheet, row: TollRow, scale: Measuring, y: float) -> tuple[Markup, float]:
    """A row, and how high it is."""
    line = LINE[sheet.lang]
    who = wrap(row.who, _WHOLE, sheet.lang)
    when = wrap(row.when, _WHOLE, sheet.lang, SMALL)
    foot = y + line * 0.78
    dated = foot + len(who) * line
    ended = dated if _fits_beside(row, when, sheet.lang) else dated + len(when) * line
    words = (
        sheet.pin(0, foot, sheet.words(who, (0, 0)))
        + sheet.pin(0, dated, sheet.words(when, (0, 0), name="tick"))
        + sheet.pin(100, ended, sheet.words((row.words,), (0, 0), "before", "strong"))
    )
    below = max(ended, dated + (len(when) - 1) * line) - foot + line
    track = y + below + _RADIUS + 2
    sign = _sign(sheet, row, (scale.share(row.low), scale.share(row.high)), track)
    base = sheet.line((_LEFT, track, _RIGHT, track), "track")
    name = "number-row" if row.stands else "number-row overtaken"
    whole = sheet.bar(0, 100, y, below + _TRACK - 2, "hit")  # one may press anywhere on a row
    body = Markup('<g class="%s">%s</g>') % (name, anchor(row.target, whole + base + sign + words))
    return body, below + _TRACK


def _fits_beside(row: TollRow, when: tuple[str, ...], lang: Lang) -> bool:
    """Whether the number has room on the line of its date, in the narrowest window too."""
    date, number = width(when[0], lang, SMALL), _STRONG * width(row.words, lang)
    return len(when) == 1 and date + number + _GAP <= NARROWEST


def _sign(sheet: Sheet, row: TollRow, ends: tuple[float, float], y: float) -> Markup:
    """A disc or a bar, with an arrow on the side to which the number is open."""
    name = "hollow" if row.bound == "about" else "exact"
    pieces = []
    if row.bound in ("at-least", "more-than"):
        pieces.append(_arrow(sheet, ends[1], y, 1))
    if row.bound == "at-most":
        pieces.append(_arrow(sheet, ends[0], y, -1))
    if row.low == row.high:
        pieces.append(sheet.pin(ends[0], y, circle(_RADIUS, name)))
    else:
        pieces.append(sheet.bar(ends[0], ends[1], y - 4, 8, name))
    return Markup("").join(pieces)


def _arrow(sheet: Sheet, share: float, y: float, way: int) -> Markup:
    """An arrow of 18 px from a place onward, or back."""
    tip, neck = (round(sheet.aside(way * px)) for px in (18, 12))
    return sheet.pin(share, y, path(f"M0 0H{tip}M{neck}-4.5L{tip} 0L{neck} 4.5", "beyond"))


def signs(row: TollRow) -> Iterator[str]:
    """The names of the signs that a row uses, for the key."""
    if row.low != row.high:
        yield "range"
    if row.bound == "about":
        yield "about"
    elif row.low == row.high:
        yield "exact"
    if row.bound in ("at-least", "more-than"):
        yield "at-least"
    if row.bound == "at-most":
        yield "at-most"
    if not row.stands:
        yield "overtaken"


def sign(sheet: Sheet, name: str) -> Markup:
    """The sign of that name for a key, 26 px wide and 14 high."""
    if name == "range":
        return small(sheet.bar(4, 96, 3, 8, "exact"))
    bound = name if name in ("about", "at-least", "at-most") else None
    row = TollRow("", "", "", 0, 0, bound, name != "overtaken", None)
    place = {"at-least": 25.0, "at-most": 75.0}.get(name, 50.0)
    drawn = _sign(sheet, row, (place, place), 7)
    return small(drawn if row.stands else Markup('<g class="overtaken">%s</g>') % (drawn,))
