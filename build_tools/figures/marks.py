"""How dates are drawn: a dot for a day, a bar for a time; ends that fade, go on or are not stated."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from build_tools.figures.scale import End, Span
from build_tools.figures.sheet import Sheet, circle, path

HEIGHT = 8
# A bar shorter than this, in per cent, is drawn as a dot: it would not be seen.
_SHORT = 3.0
_FADE = 6.0
_STEPS = ("fade-1", "fade-2", "fade-3")


def drawn(sheet: Sheet, when: Span, y: float) -> Markup:
    """A date, centred on `y`."""
    if when.form == "day" or _is_short(when):
        return _dot(sheet, when, y)
    if when.form == "within":
        return sheet.bar(when.start, when.end, y - HEIGHT / 2, HEIGHT, "within")
    return Markup("").join(_lasting(sheet, when, y))


def signs(when: Span) -> Iterator[str]:
    """Which signs of the key a date uses."""
    if when.form == "within":
        yield "within"
    elif when.form == "day" or _is_short(when):
        yield "day"
    else:
        yield "lasting"
    ends = (when.begins, when.ends)
    yield from ("about" for end in ends[:1] if "about" in ends)
    yield from ("open" for end in ends[:1] if "open" in ends or "cut" in ends)
    yield from ("unstated" for end in ends[:1] if "unstated" in ends)


def _is_short(when: Span) -> bool:
    stated = {when.begins, when.ends} <= {"known", "about"}
    return when.end - when.start < _SHORT and stated


def _dot(sheet: Sheet, when: Span, y: float) -> Markup:
    name = "within" if when.form == "within" else "day"
    if "about" in (when.begins, when.ends):
        name += " about"
    return sheet.pin((when.start + when.end) / 2, y, circle(5, name))


def _lasting(sheet: Sheet, when: Span, y: float) -> Iterator[Markup]:
    """The bar between its ends, then each end."""
    start, end = when.start, when.end
    fade = min(_FADE, (end - start) / 2.5)
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


def _unstated(sheet: Sheet, when: Span, y: float) -> Iterator[Markup]:
    """What is known is one end: a block there, dots away from it."""
    yield sheet.line((when.start, y, when.end, y), "unstated")
    known = when.start if when.ends == "unstated" else when.end
    yield sheet.pin(known, y, path("M-4-4h8v8h-8z", "lasting"))


def _arrow(direction: float) -> Markup:
    tip = round(9 * direction)
    return path(f"M0-7L{tip} 0L0 7z", "lasting")


_SIGN_ENDS: dict[str, End] = {"about": "about", "open": "open", "unstated": "unstated"}


def sign(sheet: Sheet, name: str) -> Markup:
    """A sign of the key, in a drawing 26 px wide and 14 high."""
    if name in ("day", "within"):
        return sheet.pin(50, 7, circle(5, name))
    start, end = {"unstated": (20, 96), "open": (4, 60)}.get(name, (4, 96))
    place = Span("lasting", start, end, "known", _SIGN_ENDS.get(name, "known"))
    return Markup("").join(_lasting(sheet, place, 7))
