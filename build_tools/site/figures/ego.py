"""The network around one actor: a trunk, a branch for each relation, the tied in rows.

It is read downward like the page, so it fits any window and any number of ties. What ties the
others to one another is drawn at the far side.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.site.figures.measure import LINE, NARROWEST, SMALL, wrap
from build_tools.site.figures.network import SHAPES
from build_tools.site.figures.sheet import Sheet, anchor, path
from build_tools.words.language import Lang

# Across, in per cent: the trunk, the fork of a branch, the tied.
_TRUNK, _FORK, _NODE = 3.0, 31.0, 36.0
_BRANCH_ROOM = (_FORK - _TRUNK) * NARROWEST / 100 - 12
_ONWARD = 12
_LANE = 9
_MOST_LANES = 5


@dataclass(frozen=True)
class Tied:
    """An actor on a branch: its id (`name`), what is written, where it leads, its `shape`."""

    name: str
    label: str
    note: str
    shape: str
    target: str | None
    disputed: bool


@dataclass(frozen=True)
class Branch:
    """A relation, named from the actor's side; `points` says which way it goes.

    `line` is the class of its kind of line.
    """

    label: str
    points: str  # out, in or both
    line: str
    tied: tuple[Tied, ...]


@dataclass(frozen=True)
class Row:
    """A tied actor with its lines of text, `y` px from the top."""

    tied: Tied
    lines: tuple[str, ...]
    notes: tuple[str, ...]
    y: float


def draw_ego(
    label: str,
    shape: str,
    branches: Sequence[Branch],
    across: Iterable[tuple[str, str]],
    lang: Lang,
) -> tuple[Markup, int]:
    """The drawing and its height in px; `across` are pairs of tied actors, by id, who are tied."""
    sheet = Sheet(lang)
    lanes = _lanes(branches, across)
    room = NARROWEST * (100 - _NODE) / 100 - _ONWARD - (len(lanes) + 1) * _LANE * bool(lanes)
    own = wrap(label, NARROWEST - 40, lang)
    y = 24.0 + LINE[lang] * len(own)
    pieces: list[Markup] = []
    rows: dict[str, float] = {}
    last = y
    for branch in branches:
        placed, end = _placed(branch, y, room, lang)
        last = placed[0].y
        pieces.append(_branch(sheet, branch, placed))
        for row in placed:
            rows.setdefault(row.tied.name, row.y)
        y = end + 10
    trunk = sheet.line((_TRUNK, 14, _TRUNK, last), "edge thin")
    for number, lane in enumerate(lanes):
        pieces.append(_brackets(sheet, lane, rows, _ONWARD + room + (number + 1) * _LANE))
    return trunk + _centre(sheet, own, shape) + Markup("").join(pieces), round(y)


def _centre(sheet: Sheet, lines: Sequence[str], shape: str) -> Markup:
    sign = Markup('<g transform="scale(1.5)">%s</g>') % (path(SHAPES[shape], f"node {shape}"),)
    return sheet.pin(_TRUNK, 14, sign, sheet.words(lines, (16, 5), name="strong"))


def _placed(branch: Branch, y: float, room: float, lang: Lang) -> tuple[list[Row], float]:
    """The rows of a branch, and where the next may begin."""
    line, small = LINE[lang], LINE[lang] * SMALL
    heading = wrap(branch.label, _BRANCH_ROOM, lang, SMALL)
    y += (len(heading) - 1) * small
    rows = []
    for tied in branch.tied:
        lines = wrap(tied.label, room, lang)
        notes = wrap(tied.note, room, lang, SMALL) if tied.note else ()
        rows.append(Row(tied, lines, notes, y))
        y += len(lines) * line + len(notes) * small + 8
    return rows, y


def _branch(sheet: Sheet, branch: Branch, rows: list[Row]) -> Markup:
    first, last = rows[0].y, rows[-1].y
    small = LINE[sheet.lang] * SMALL
    heading = wrap(branch.label, _BRANCH_ROOM, sheet.lang, SMALL)
    above = -5 - (len(heading) - 1) * small
    words = sheet.words(heading, (8, above), name="relation", leading=SMALL)
    inward = [_head(sheet, 1, 9)] if branch.points == "in" else []
    all_disputed = all(row.tied.disputed for row in rows)
    line = f"edge {branch.line}"
    stem = f"{line} disputed" if all_disputed else line
    pieces = [
        sheet.line((_TRUNK, first, _FORK, first), stem),
        *([sheet.line((_FORK, first, _FORK, last), stem)] if last > first else []),
        sheet.pin(_TRUNK, first, words, *inward),
    ]
    for row in rows:
        name = f"{line} disputed" if row.tied.disputed else line
        pieces += [sheet.line((_FORK, row.y, _NODE, row.y), name), _tied(sheet, branch, row)]
    return Markup("").join(pieces)


def _head(sheet: Sheet, tip: float, back: float) -> Markup:
    """An arrow's head, from `back` to `tip` px onward of a pin."""
    onward = [round(sheet.aside(at)) for at in (tip, back)]
    return path(f"M{onward[0]} 0L{onward[1]}-4v8z", "head")


def _tied(sheet: Sheet, branch: Branch, row: Row) -> Markup:
    line = LINE[sheet.lang]
    foot = len(row.lines) * line
    drawing = path(SHAPES[row.tied.shape], f"node {row.tied.shape}")
    drawing += sheet.words(row.lines, (_ONWARD, 5))
    linked = anchor(row.tied.target, drawing)
    notes = [
        sheet.words((note,), (_ONWARD, 4 + foot + number * line * SMALL), name="note")
        for number, note in enumerate(row.notes)
    ]
    outward = [_head(sheet, -7, -15)] if branch.points == "out" else []
    return sheet.pin(_NODE, row.y, *outward, linked, *notes)


def _lanes(
    branches: Sequence[Branch], pairs: Iterable[tuple[str, str]]
) -> list[list[tuple[str, str]]]:
    """Pairs in as few lanes as keep them apart, the shortest first; the last may be left out."""
    order: dict[str, int] = {}
    for branch in branches:
        for tied in branch.tied:
            order.setdefault(tied.name, len(order))
    spans = {tuple(sorted((order[one], order[other]))) for one, other in pairs}
    names = list(order)
    lanes: list[list[tuple[int, int]]] = []
    for first, last in sorted(spans, key=lambda span: (span[1] - span[0], span)):
        free = (lane for lane in lanes if all(last < a or b < first for a, b in lane))
        lane = next(free, None)
        if lane is None:
            lanes.append(lane := [])
        lane.append((first, last))
    return [[(names[a], names[b]) for a, b in lane] for lane in lanes[:_MOST_LANES]]


def _brackets(
    sheet: Sheet, pairs: list[tuple[str, str]], rows: dict[str, float], onward: float
) -> Markup:
    """A bracket for each pair of a lane, `onward` px from the nodes."""
    spine, foot = round(sheet.aside(onward)), round(sheet.aside(onward - 6))
    return Markup("").join(
        sheet.pin(
            _NODE,
            rows[first],
            path(f"M{foot} 0H{spine}V{rows[last] - rows[first]:g}H{foot}", "bracket"),
        )
        for first, last in pairs
    )
