"""The signs that draw dates: a dot for a day, a bar for longer, its ends faded if uncertain."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from build_tools.site.figures.scale import DrawnDate, End
from build_tools.site.figures.sheet import Sheet, circle, path

HEIGHT = 8
# A bar shorter than this, in per cent, is drawn as a block: it would not be seen. No dot, though:
# that would say that it was a day.
_SHORT = 3.0
_BLOCK = "M-4.5-4h9v8h-9z"
_FADE = 6.0
_STEPS = ("fade-1", "fade-2", "fade-3")


def drawn(sheet: Sheet, when: DrawnDate, y: float) -> Markup:
    """The sign of a date, its middle `y` px from the top."""
    name = f"{when.form} about" if _is_doubtful(when) else when.form
    middle = (when.start + when.end) / 2
    if when.form == "day":
        return sheet.pin(middle, y, circle(5, name))
    if _is_short(when):
        return sheet.pin(middle, y, path(_BLOCK, f"{name} block"))
    if when.form == "within":
        return sheet.bar(when.start, when.end, y - HEIGHT / 2, HEIGHT, name)
    return Markup("").join(_lasting(sheet, when, y, _FADE))


def signs(when: DrawnDate) -> Iterator[str]:
    """The names of the signs that `when` uses, for the key."""
    yield when.form
    ends = (when.begins, when.ends)
    if _is_doubtful(when):
        yield "doubtful"
    elif "about" in ends:
        yield "about"
    if "open" in ends or "cut" in ends:
        yield "open"
    if "unstated" in ends:
        yield "unstated"


def _is_short(when: DrawnDate) -> bool:
    stated = {when.begins, when.ends} <= {"known", "about"}
    return when.end - when.start < _SHORT and stated


def _is_doubtful(when: DrawnDate) -> bool:
    """Whether it is uncertain and has no end long enough to fade."""
    has_ends = when.form == "lasting" and not _is_short(when)
    return "about" in (when.begins, when.ends) and not has_ends


def _lasting(sheet: Sheet, when: DrawnDate, y: float, most: float) -> Iterator[Markup]:
    """The bar between its ends, then each end, which fades over `most` per cent or less."""
    start, end = when.start, when.end
    fade = min(most, (end - start) / 2.5)
    top = y - HEIGHT / 2
    if when.begins == "about":
        yield from _fading(sheet, (start + fade, start), top)
        start += fade
    if when.ends == "about":
        yield from _fading(sheet, (end - fade, end), top)
        end -= fade
    if "unstated" in (when.begins, when.ends):
        yield from _unstated(sheet, when, y)
        return
    yield sheet.bar(start, end, top, HEIGHT, "lasting")
    if when.begins in ("open", "cut"):
        yield sheet.pin(when.start, y, _arrow(sheet.aside(-1)))
    if when.ends in ("open", "cut"):
        yield sheet.pin(when.end, y, _arrow(sheet.aside(1)))


def _fading(sheet: Sheet, ends: tuple[float, float], top: float) -> Iterator[Markup]:
    """Three steps, each paler, from the first place to the second."""
    origin, target = ends
    step = (target - origin) / 3
    for number, name in enumerate(_STEPS):
        edges = sorted((origin + number * step, origin + (number + 1) * step))
        yield sheet.bar(edges[0], edges[1], top, HEIGHT, name)


def _unstated(sheet: Sheet, when: DrawnDate, y: float) -> Iterator[Markup]:
    """What is known is one end: a block there, dots away from it."""
    yield sheet.line((when.start, y, when.end, y), "unstated")
    known = when.start if when.ends == "unstated" else when.end
    yield sheet.pin(known, y, path("M-4-4h8v8h-8z", "lasting"))


def _arrow(direction: float) -> Markup:
    tip = round(9 * direction)
    return path(f"M0-7L{tip} 0L0 7z", "lasting")


_SIGN_ENDS: dict[str, End] = {"about": "about", "open": "open", "unstated": "unstated"}


def sign(sheet: Sheet, name: str) -> Markup:
    """The sign of that name for a key, 26 px wide and 14 high."""
    if name == "day":
        return sheet.pin(50, 7, circle(5, name))
    if name in ("within", "doubtful"):
        drawing = "within about" if name == "doubtful" else name
        return sheet.bar(4, 96, 7 - HEIGHT / 2, HEIGHT, drawing)
    start, end = {"unstated": (20, 96), "open": (4, 60)}.get(name, (4, 96))
    place = DrawnDate("lasting", start, end, "known", _SIGN_ENDS.get(name, "known"))
    return Markup("").join(_lasting(sheet, place, 7, 100))
