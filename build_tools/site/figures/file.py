"""A picture as a file: whole by itself, with its title, its key and its colours, light and dark.

Any page shows it as an image; the site's build puts it into the page (`site/shaping`), where its
links lead on and the page's own style takes the place of the one inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from markupsafe import Markup

from build_tools.site.figures.measure import LINE, NARROWEST, SMALL, width
from build_tools.site.figures.sheet import KEY_WIDTH, Figure, Key, Sheet, percent, px, text
from build_tools.words.language import DIRECTION

_STYLES = Path(__file__).parents[1] / "theme" / "assets" / "stylesheets"
# How wide the picture is where nothing else says so, in px.
_WIDTH = 640
_GAP = 6  # between the drawing of a key and its words, in px
_ROW = 24  # from one line of the key to the next
_FOOT = 18  # from one line of the source to the next


def drawing_file(figure: Figure, source: Sequence[str] = ()) -> str:
    """The picture as an SVG document; below it its title, and in lines whose it is and where it is from."""
    across, down = figure.ratio or (_WIDTH, figure.height or 0)
    legend = key_rows(figure)
    height = round(_WIDTH * down / across) if figure.ratio else down + _ROW * len(legend)
    body = figure.body + Markup("").join(_key_row(figure, row, n) for n, row in enumerate(legend))
    lines = [text(line, figure.lang) for line in (figure.title.striptags(), *source)]
    document = Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="drawing {shape}{zooms}" lang="{lang}"'
        ' direction="{direction}" id="{name}" role="group"'
        ' aria-labelledby="{name}-title {name}-description" width="{width}" height="{whole}">'
        '<title id="{name}-title">{title}</title><desc id="{name}-description">{description}</desc>'
        "<style>{style}</style>"
        '<svg width="100%" height="{height}">{body}</svg>{foot}</svg>\n'
    ).format(
        shape=figure.shape,
        zooms=" zooms" if figure.zooms else "",
        lang=figure.lang,
        direction=DIRECTION[figure.lang],
        name=f"figure-{figure.anchor}",
        width=_WIDTH,
        height=height,
        whole=height + _FOOT * len(lines) + _GAP,
        title=figure.title,
        description=figure.description,
        style=_style(body, figure.shape, "legend"),
        body=body,
        foot=_foot(figure, lines, height),
    )
    return str(document)


def _foot(figure: Figure, lines: Sequence[Markup], height: int) -> Markup:
    """What a picture says of itself where its page does not: it goes where it is shown elsewhere."""
    sheet = Sheet(figure.lang)
    texts = Markup("").join(
        Markup('<text y="%s" text-anchor="%s">%s</text>')
        % (px(_FOOT * number), sheet.anchor("after"), line)
        for number, line in enumerate(lines, 1)
    )
    pinned = Markup('<svg class="legend source" x="{}" y="{}">{}</svg>')
    return pinned.format(percent(100 if sheet.mirrored else 0), height, texts)


def base_map(body: Markup) -> str:
    """The ground of maps as a file of its own, in colours that fit a light page and a dark one."""
    return str(
        body.replace(
            '<svg class="ground"', Markup('<svg xmlns="http://www.w3.org/2000/svg" class="drawing"')
        ).replace("</svg>", (Markup("<style>%s</style></svg>\n") % (_style(body),)))
    )


def key_rows(figure: Figure) -> list[list[Key]]:
    """The key in lines that fit the narrowest window."""
    rows: list[list[Key]] = []
    room = 0.0
    for key in figure.keys:
        wide = _wide(key, figure)
        if not rows or wide > room:
            rows.append([])
            room = NARROWEST
        rows[-1].append(key)
        room -= wide
    return rows


def _wide(key: Key, figure: Figure) -> float:
    words = key.words.striptags()
    return KEY_WIDTH + _GAP + width(words, figure.lang, SMALL) + 2 * _GAP


def _key_row(figure: Figure, row: list[Key], number: int) -> Markup:
    """A line of the key below the drawing, from where lines of the page begin."""
    sheet = Sheet(figure.lang)
    y = (figure.height or 0) + _ROW * number + _ROW / 2
    pieces: list[Markup] = []
    onward = 0.0
    for key in row:
        left = sheet.aside(onward) - (KEY_WIDTH if sheet.mirrored else 0)
        drawn = Markup('<svg x="%s" y="-7">%s</svg>') % (px(left), key.drawing)
        words = Markup('<text x="%s" y="%s" text-anchor="%s">%s</text>') % (
            px(sheet.aside(onward + KEY_WIDTH + _GAP)),
            px(LINE[figure.lang] / 4),
            sheet.anchor("after"),
            key.words,
        )
        pieces += [drawn, words]
        onward += _wide(key, figure)
    pinned = Markup('<svg class="legend" x="{}" y="{}">{}</svg>')
    return pinned.format(percent(100 if sheet.mirrored else 0), px(y), Markup("").join(pieces))


def _style(body: Markup, *names: str) -> Markup:
    """What of the site's style the drawing uses, `names` besides those in it."""
    used = {
        "drawing",
        *names,
        *re.findall(r"[\w-]+", " ".join(re.findall(r'class="([^"]*)"', body))),
    }
    return Markup("".join(rule for rule, needed in _rules() if needed <= used))  # noqa: S704  # our own


@lru_cache
def _rules() -> tuple[tuple[str, frozenset[str]], ...]:
    """The colours whole, then each rule for drawings with the classes that it needs."""
    colours = _compact((_STYLES / "colours.css").read_text("utf-8"))
    return ((colours, frozenset()), *_drawing_rules())


def _drawing_rules() -> Iterator[tuple[str, frozenset[str]]]:
    for line in (_STYLES / "drawing.css").read_text("utf-8").splitlines():
        if "{" in line and not line.startswith("/*"):
            selector = re.sub(r":(?:is|not)\([^)]*\)", "", line.rpartition("{")[0])
            yield _compact(line), frozenset(re.findall(r"\.([a-z][\w-]*)", selector))


def _compact(css: str) -> str:
    bare = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return re.sub(r"\s*([{};,])\s*", r"\1", " ".join(bare.split())).replace(": ", ":").strip()
