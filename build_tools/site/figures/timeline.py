"""The timeline: a row for each date with its name above, in the order given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from build_tools.reading.dates import Edtf
from build_tools.site.figures import date_signs
from build_tools.site.figures.measure import LINE, NARROWEST, widest, wrap
from build_tools.site.figures.scale import DrawnDate, Scale, on_scale, whole_years
from build_tools.site.figures.sheet import Sheet, anchor
from build_tools.words.language import Lang

_TOP = 26
_TRACK = 20
_MANY = 10  # rows from which the scale is repeated at the foot


@dataclass(frozen=True)
class TimelineRow:
    """A row of a timeline: a name, its date, and where the name leads (None: nowhere)."""

    label: str
    when: Edtf
    target: str | None
    kind: str = "event"  # a class: event, post or tie
    disputed: bool = False
    day: str = ""  # its date in words, on a line above the name


@dataclass(frozen=True)
class Drawing:
    """The SVG of a figure, its height in px, and the signs that its key must explain."""

    body: Markup
    height: int
    signs: tuple[str, ...]


def fitting(rows: Iterable[TimelineRow], today: date) -> Scale:
    """A scale of whole years that holds every stated end of `rows`, and today if one goes on."""
    days = [day for row in rows for day in _stated(row.when, today)]
    return whole_years(min(days).year, max(days).year)


def _stated(when: Edtf, today: date) -> Iterator[date]:
    start, slash, end = when.text.partition("/")
    if start not in ("", ".."):
        yield when.first
    if not slash or end not in ("", ".."):
        yield when.last
    if slash and end in ("", ".."):
        yield today


def draw_timeline(
    rows: Iterable[TimelineRow], scale: Scale, lang: Lang, tick: Callable[[date], str]
) -> Drawing:
    """The rows on `scale`; `tick` gives the words for a day at which a line stands."""
    sheet = Sheet(lang)
    drawn: list[Markup] = []
    used: dict[str, None] = {}
    y = float(_TOP)
    for row in rows:
        place = on_scale(row.when, scale)
        body, height = _row(sheet, row, place, y)
        drawn.append(body)
        used.update(dict.fromkeys(date_signs.signs(place)))
        y += height
    foot = _TOP - 4 if len(drawn) > _MANY else 0
    grid = _grid(sheet, scale, (_TOP - 6, y), tick, foot=bool(foot))
    return Drawing(grid + Markup("").join(drawn), round(y + foot), tuple(used))


def _grid(
    sheet: Sheet,
    scale: Scale,
    extent: tuple[float, float],
    tick: Callable[[date], str],
    *,
    foot: bool,
) -> Markup:
    top, bottom = extent
    pieces = []
    for share, day in scale.ticks():
        name = (tick(day),)
        pieces += [
            sheet.line((share, top, share, bottom), "grid"),
            sheet.pin(share, 0, sheet.words(name, (0, 14), "middle", "tick")),
        ]
        if foot:
            pieces.append(sheet.pin(share, bottom, sheet.words(name, (0, 16), "middle", "tick")))
    return Markup("").join(pieces)


def _row(sheet: Sheet, row: TimelineRow, place: DrawnDate, y: float) -> tuple[Markup, float]:
    """A row, and how high it is."""
    lines = (*([row.day] if row.day else []), *wrap(row.label, NARROWEST - 4, sheet.lang))
    line = LINE[sheet.lang]
    name = _name(sheet, lines, place, y + line * 0.72)
    track = y + len(lines) * line + 6
    sign = date_signs.drawn(sheet, place, track)
    classes = f"moment {row.kind}" + (" disputed" if row.disputed else "")
    body = Markup('<g class="%s">%s</g>') % (classes, anchor(row.target, sign + name))
    return body, len(lines) * line + _TRACK


def _name(sheet: Sheet, lines: tuple[str, ...], place: DrawnDate, y: float) -> Markup:
    """The name where its bar begins, else ending where it ends, else around it as room allows."""
    width = widest(lines, sheet.lang)
    room = width * 100 / NARROWEST
    start, end = max(place.start - 1.5, 0), min(place.end + 1.5, 100)
    if start + room <= 100:
        return sheet.pin(start, y, sheet.words(lines, (0, 0)))
    if end - room >= 0:
        return sheet.pin(end, y, sheet.words(lines, (0, 0), "before"))
    # As far along the name as the place is along the figure: so it never leaves either edge.
    return sheet.pin(start, y, sheet.words(lines, (-width * start / 100, 0)))
