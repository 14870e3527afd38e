"""All years at a glance: a row for each year with its months across, and a sign for each event."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from markupsafe import Markup

from build_tools.reading.dates import Edtf
from build_tools.site.figures import date_signs
from build_tools.site.figures.scale import DrawnDate, Scale, on_scale
from build_tools.site.figures.sheet import Sheet, anchor
from build_tools.site.figures.timeline import Drawing
from build_tools.words.language import Lang

_TOP, _ROW = 26, 30
_LEFT, _RIGHT = 18, 88


def draw_years(
    dates: Mapping[int, list[Edtf]],
    lang: Lang,
    tick: Callable[[date], str],
    target: Callable[[int], str],
) -> Drawing:
    """The events of each year, and how many they are; a year leads to `target`."""
    sheet = Sheet(lang)
    used: dict[str, None] = {}
    rows = []
    for number, (year, events) in enumerate(dates.items()):
        scale = Scale(date(year, 1, 1), date(year, 12, 31), _LEFT, _RIGHT)
        places = [on_scale(when, scale) for when in events]
        used.update({sign: None for place in places for sign in date_signs.signs(place)})
        row = _row(sheet, year, places, _TOP + number * _ROW)
        rows.append(anchor(target(year), row, "year"))
    height = _TOP + len(dates) * _ROW
    grid = _grid(sheet, next(iter(dates)), height, tick)
    return Drawing(grid + Markup("").join(rows), height, tuple(used))


def _grid(sheet: Sheet, year: int, height: int, tick: Callable[[date], str]) -> Markup:
    scale = Scale(date(year, 1, 1), date(year, 12, 31), _LEFT, _RIGHT)
    return Markup("").join(
        sheet.line((share, _TOP - 6, share, height), "grid")
        + sheet.pin(share, 0, sheet.words((tick(day),), (0, 14), "middle", "tick"))
        for share, day in scale.ticks()
    )


def _row(sheet: Sheet, year: int, places: list[DrawnDate], top: float) -> Markup:
    """Bars below, dots above, so that none hides another."""
    middle = top + _ROW / 2
    ordered = sorted(places, key=lambda place: place.start - place.end)
    return Markup("").join(
        (
            sheet.bar(0, 100, top + 1, _ROW - 2, "row"),
            sheet.pin(1, middle, sheet.words((str(year),), (2, 5), name="strong")),
            *(date_signs.drawn(sheet, place, middle) for place in ordered),
            sheet.pin(99, middle, sheet.words((str(len(places)),), (-2, 5), "before", "soft")),
        )
    )
