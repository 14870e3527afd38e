"""Who held a post when: a row for each tenure, its holder where the row begins, then its bar."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from markupsafe import Markup

from build_tools.facts.days import Span
from build_tools.site.figures.measure import LINE, NARROWEST, SMALL, wrap
from build_tools.site.figures.scale import Scale
from build_tools.site.figures.sheet import Sheet, anchor, circle, path
from build_tools.words.language import Lang

PostSign = Literal["held", "day", "into", "out", "within", "disputed", "open", "unstated"]

_LEFT, _RIGHT = 42.0, 95.0  # where bars lie, in per cent
_MOST_TICKS = 4
_TOP = 26
_HEIGHT = 10  # of a bar, in px
_SHORT = 1.0  # per cent: what is shorter is drawn as a block, or it would not be seen
_FAINT = 1.6  # per cent: a shorter fade would look like a day
_ARROW = 0.01  # which way it points
_BLOCK = "M-3-5h6v10h-6z"
_FADING = ("fade-3", "fade-2", "fade-1")
_FADES: dict[tuple[bool, bool], PostSign] = {(False, True): "into", (True, False): "out"}
_DOTS = 5  # per cent, where nothing says how far they reach
_NAMES = {"held": "lasting", "disputed": "hatched", "within": "within"}


@dataclass(frozen=True)
class PostRow:
    """A tenure: who held it, where the name leads, and when; `words` stand where there is no date.

    `heading` is what stands above it, where a new body begins.
    """

    holder: str
    target: str | None
    span: Span | None
    words: str
    disputed: bool
    heading: str = ""


@dataclass(frozen=True)
class PostsDrawing:
    """The SVG, its height in px, and the signs that its key must explain."""

    body: Markup
    height: int
    signs: frozenset[PostSign]


@dataclass(frozen=True)
class _Piece:
    """A piece of a bar, its ends in per cent."""

    sign: PostSign
    start: float
    end: float


def posts_scale(spans: Iterable[Span], today: date) -> Scale:
    """A scale that holds every day that is stated, and today where one goes on."""
    stated = [day for span in spans for day in span.stated]
    inside = [min(day, today) if day == date.max else day for day in stated if day != date.min]
    first, last = min(inside, default=today), max(inside, default=today)
    return Scale(date(first.year, 1, 1), last, _LEFT, _RIGHT, _MOST_TICKS)


def draw_posts(
    rows: Sequence[PostRow], scale: Scale, lang: Lang, tick: Callable[[date], str]
) -> PostsDrawing:
    """The rows on `scale`, in their order; `tick` gives the words for a day at which a line stands."""
    sheet, signs, drawn = Sheet(lang), set[PostSign](), list[Markup]()
    y = float(_TOP)
    for row in rows:
        pieces = _pieces(row, scale)
        signs |= {piece.sign for piece in pieces}
        body, height = _row(sheet, row, pieces, y)
        drawn.append(body)
        y += height
    whole = Markup("").join([*_grid(sheet, scale, y, tick), *drawn])
    return PostsDrawing(whole, round(y), frozenset(signs))


def _grid(sheet: Sheet, scale: Scale, y: float, tick: Callable[[date], str]) -> Iterator[Markup]:
    for share, day in scale.ticks():
        yield sheet.line((share, _TOP - 6, share, y), "grid")
        yield sheet.pin(share, 0, sheet.words((tick(day),), (0, 14), "middle", "tick"))


def _row(sheet: Sheet, row: PostRow, pieces: Sequence[_Piece], y: float) -> tuple[Markup, float]:
    """A row below its heading, and how high both are."""
    line = LINE[sheet.lang]
    heading = wrap(row.heading, NARROWEST, sheet.lang, SMALL) if row.heading else ()
    above = len(heading) * line + (4 if heading else 0)
    name = wrap(row.holder, NARROWEST * _LEFT / 100 - 8, sheet.lang)
    height = len(name) * line + 6
    title = sheet.pin(0, y + 2, sheet.words(heading, (0, line * 0.8), name="relation"))
    label = sheet.pin(0, y + above, sheet.words(name, (0, line * 0.75 + 2)))
    middle = y + above + height / 2 - 1
    bar = [_drawn(sheet, piece, middle) for piece in pieces]
    if row.span is None:
        bar.append(sheet.pin(_LEFT, middle, sheet.words((row.words,), (0, 5), name="note")))
    body = Markup('<g class="{}">{}{}</g>').format(
        "tenure disputed" if row.disputed else "tenure",
        anchor(row.target, label),
        Markup("").join(bar),
    )
    return (title if heading else Markup("")) + body, above + height


def _pieces(row: PostRow, scale: Scale) -> list[_Piece]:
    """The bar of a row, with an arrow where it goes on beyond the scale."""
    span = row.span
    if span is None:
        return []
    if span.first == span.last and not any(span.unstated):
        return [_Piece("day", scale.share(span.first), scale.share(span.first))]
    signs = zip(span.parts(), _signs(span, whole=row.disputed), strict=True)
    pieces = [_Piece(sign, scale.share(part.first), scale.share(part.last)) for part, sign in signs]
    return [*_seen(pieces), *_beyond(span, scale)]


def _seen(pieces: Sequence[_Piece]) -> list[_Piece]:
    """The pieces, a fade too short to be seen longer, at the cost of a long bar beside it."""
    seen = list(pieces)
    for place, fade in enumerate(pieces):
        step = {"into": 1, "out": -1}.get(fade.sign, 0)
        more = _FAINT - (fade.end - fade.start)
        beside = seen[place + step] if step and 0 <= place + step < len(seen) else fade
        if more > 0 and beside.end - beside.start > 4 * _FAINT:
            seen[place] = _moved(fade, "end" if step > 0 else "start", step * more)
            seen[place + step] = _moved(beside, "start" if step > 0 else "end", step * more)
    return seen


def _moved(piece: _Piece, end: Literal["start", "end"], by: float) -> _Piece:
    if end == "start":
        return replace(piece, start=piece.start + by)
    return replace(piece, end=piece.end + by)


def _beyond(span: Span, scale: Scale) -> Iterator[_Piece]:
    """An arrow where it goes on beyond the scale, some dots where an end is left out."""
    if span.stated[0] == date.min:
        yield _Piece("open", scale.left, scale.left - _ARROW)
    if span.stated[1] == date.max:
        yield _Piece("open", scale.right, scale.right + _ARROW)
    start, end = scale.share(span.first), scale.share(span.last)
    if span.unstated[0] and span.first == span.stated[0]:
        yield _Piece("unstated", start - _DOTS, start)
    if span.unstated[1] and span.last == span.stated[1]:
        yield _Piece("unstated", end, end + _DOTS)


def _signs(span: Span, *, whole: bool) -> Iterator[PostSign]:
    """Days of which an end is not known fade towards it; all that lasted is disputed if `whole` is."""
    parts = span.parts()
    firm = [place for place, part in enumerate(parts) if part.how in ("held", "disputed")]
    for place, part in enumerate(parts):
        if part.how == "perhaps":
            came_before = bool(firm and firm[0] < place) or span.unstated[0]
            comes_after = bool(firm and firm[-1] > place) or span.unstated[1]
            yield _FADES.get((came_before, comes_after), "within")
        else:
            yield "disputed" if whole and part.how == "held" else part.how


def _drawn(sheet: Sheet, piece: _Piece, y: float) -> Markup:
    if piece.sign in ("open", "day") or (piece.sign in _NAMES and piece.end - piece.start < _SHORT):
        return sheet.pin((piece.start + piece.end) / 2, y, _pinned(sheet, piece))
    if piece.sign == "unstated":
        return sheet.line((piece.start, y, piece.end, y), "unstated")
    top = y - _HEIGHT / 2
    if piece.sign in ("into", "out"):
        return Markup("").join(_steps(sheet, piece, top))
    bar = sheet.bar(piece.start, piece.end, top, _HEIGHT, _NAMES[piece.sign])
    is_striped = piece.sign == "disputed"
    return bar + sheet.line((piece.start, y, piece.end, y), "stripes") if is_striped else bar


def _pinned(sheet: Sheet, piece: _Piece) -> Markup:
    if piece.sign == "day":
        return circle(5, "day")
    if piece.sign == "open":
        tip = round(sheet.aside(9 if piece.end >= piece.start else -9))
        return path(f"M0-7L{tip} 0L0 7z", "lasting")
    return path(_BLOCK, _NAMES[piece.sign])


def _steps(sheet: Sheet, piece: _Piece, top: float) -> Iterator[Markup]:
    """Three steps, from the palest to the strongest or back."""
    step = (piece.end - piece.start) / len(_FADING)
    for number, name in enumerate(_FADING if piece.sign == "into" else _FADING[::-1]):
        start = piece.start + number * step
        yield sheet.bar(start, start + step, top, _HEIGHT, name)


def post_sign(sheet: Sheet, sign: PostSign) -> Markup:
    """The sign for a key, 26 px wide and 14 high."""
    ends = {"open": (4, 60), "day": (50, 50)}.get(sign, (4, 96))
    drawn = _drawn(sheet, _Piece(sign, *ends), 7)
    if sign != "open":
        return drawn
    return _drawn(sheet, _Piece("held", *ends), 7) + _drawn(sheet, _Piece(sign, 60, 60), 7)
