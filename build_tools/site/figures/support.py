"""What rests on a source: a row for each entry, a sign for each claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from markupsafe import Markup

from build_tools.site.figures.measure import LINE, NARROWEST, SMALL, wrap
from build_tools.site.figures.sheet import Sheet, anchor, circle, path
from build_tools.words.language import Lang

Sign = Literal["sole", "joint", "against", "aside"]

_INDENT = 10
_STEP = 14
_ROW = 15
_IN_A_ROW = (NARROWEST - _INDENT) // _STEP


@dataclass(frozen=True)
class Resting:
    """An entry with claims that cite the source."""

    label: str
    target: str
    signs: tuple[Sign, ...]


@dataclass(frozen=True)
class RestingGroup:
    """The heading of a section and its entries."""

    label: str
    entries: tuple[Resting, ...]


def draw_support(groups: Sequence[RestingGroup], lang: Lang) -> tuple[Markup, int]:
    """The drawing and its height in px."""
    sheet, pieces = Sheet(lang), []
    line, y = LINE[lang], 0.0
    for group in groups:
        heading = sheet.words((group.label,), (0, 0), name="relation", leading=SMALL)
        pieces.append(sheet.pin(0, y + 14, heading))
        y += 18
        for resting in group.entries:
            lines = wrap(resting.label, NARROWEST - _INDENT, lang)
            name = sheet.pin(0, y + line * 0.75, sheet.words(lines, (_INDENT, 0)))
            y += len(lines) * line
            rows = -(-len(resting.signs) // _IN_A_ROW)
            signs = Markup("").join(_signs(sheet, resting.signs, y + 8))
            pieces.append(Markup("<g>%s</g>") % (anchor(resting.target, name) + signs,))
            y += rows * _ROW + 8
        y += 6
    return Markup("").join(pieces), round(y)


def _signs(sheet: Sheet, signs: Sequence[Sign], y: float) -> Iterator[Markup]:
    for number, sign in enumerate(signs):
        row, place = divmod(number, _IN_A_ROW)
        onward = round(sheet.aside(_INDENT + _STEP / 2 + place * _STEP))
        at = Markup('<g transform="translate(%s 0)">%s</g>') % (onward, drawn(sign))
        yield sheet.pin(0, y + row * _ROW, at)


@cache
def drawn(sign: Sign) -> Markup:
    """The sign of one claim, for a pin."""
    if sign == "against":
        return path("M-4-4L4 4M4-4L-4 4", "against")
    return circle(5 if sign != "aside" else 2, sign)
