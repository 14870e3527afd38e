"""What all figures are drawn with: a `Sheet` turns places into SVG, right to left in Arabic.

Places across are in per cent (`share`), places down in px. `name` is always a class.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup

from build_tools.site.addresses import figure_file, relative
from build_tools.site.figures.measure import LINE
from build_tools.words.inline import isolate
from build_tools.words.language import DIRECTION, Lang

# How wide the drawings of a key are, in px.
KEY_WIDTH = 26

_OTHER_SCRIPT = re.compile(r"<tspan lang=[^>]*>.*?</tspan>")

Side = Literal["after", "before", "middle"]


@dataclass(frozen=True)
class Figure:
    """A drawing with its words: title, description, key; `rows` say what no list of the page says."""

    page: str  # relative to docs/
    anchor: str
    shape: str  # a class of the style sheet
    height: int | None  # in px; None where `ratio`, of width to height, decides
    lang: Lang
    title: Markup
    description: Markup
    body: Markup
    keys: tuple[Key, ...]
    columns: tuple[Markup, ...] = ()
    rows: tuple[tuple[Markup, ...], ...] = ()
    ratio: tuple[int, int] | None = None
    zooms: bool = False  # a script may enlarge what is drawn in `pane`
    note: Markup | None = None  # what the drawing leaves out

    @property
    def file(self) -> str:
        """Where it is kept, relative to docs/."""
        return figure_file(self.page, self.anchor)

    @property
    def source(self) -> Markup:
        """The address of the file in its page."""
        return Markup(relative(self.page, self.file))  # ids are safe


@dataclass(frozen=True)
class Key:
    """A line of a figure's key: a small drawing and what it means."""

    drawing: Markup
    words: Markup


@dataclass(frozen=True)
class Sheet:
    """Draws for a page in `lang`. Places count from where lines begin; on a map, from the left."""

    lang: Lang
    is_map: bool = False

    @property
    def mirrored(self) -> bool:
        """Whether the figure runs from right to left."""
        return self.lang == "ar" and not self.is_map

    def across(self, share: float) -> str:
        """`share` as an attribute of SVG, which counts from the left."""
        return percent(100 - share if self.mirrored else share)

    def aside(self, px: float) -> float:
        """`px` in the direction of writing, as SVG counts."""
        return -px if self.mirrored else px

    def anchor(self, side: Side) -> str:
        """The `text-anchor` for text on that side of its place."""
        if side == "middle":
            return "middle"
        leftward = self.is_map and self.lang == "ar"
        return "start" if (side == "after") != leftward else "end"

    def bar(self, start: float, end: float, y: float, height: float, name: str) -> Markup:
        """A rectangle from `start` to `end` per cent, `y` px from the top."""
        left = 100 - end if self.mirrored else start
        return Markup('<rect class="%s" x="%s" y="%s" width="%s" height="%s"/>') % (
            name,
            percent(left),
            px(y),
            percent(max(end - start, 0)),
            px(height),
        )

    def line(self, ends: tuple[float, float, float, float], name: str) -> Markup:
        """A line; `ends` are across and down of its start, then of its end."""
        return Markup('<line class="%s" x1="%s" y1="%s" x2="%s" y2="%s"/>') % (
            name,
            self.across(ends[0]),
            px(ends[1]),
            self.across(ends[2]),
            px(ends[3]),
        )

    def pin(self, share: float, y: float | str, *content: Markup) -> Markup:
        """`content`, drawn in px, around a place `share` per cent across and `y` px down."""
        down = y if isinstance(y, str) else px(y)
        place = Markup('<svg x="%s" y="%s">') % (self.across(share), down)
        return place + Markup("").join(content) + Markup("</svg>")

    def words(
        self,
        lines: Iterable[str],
        at: tuple[float, float],
        side: Side = "after",
        name: str = "",
        leading: float = 1,
    ) -> Markup:
        """Lines of text, the first at `at`, in px onward and down, `leading` times as far apart."""
        onward, line = px(self.aside(at[0])), LINE[self.lang] * leading
        spans = [
            (
                Markup('<tspan x="%s" y="%s">%s</tspan>')
                % (onward, px(at[1] + number * line), text(words, self.lang))
            )
            for number, words in enumerate(lines)
        ]
        opening = Markup('<text text-anchor="%s"%s>') % (self.anchor(side), _class(name))
        return opening + Markup("").join(spans) + Markup("</text>")


def text(words: str, lang: Lang) -> Markup:
    """`words` for SVG, which has no `<bdi>`: runs of the other script become `<tspan>`s."""
    isolated = str(isolate(words, lang))
    for direction in DIRECTION.values():
        spanned = f'direction="{direction}">'
        isolated = isolated.replace(f'dir="{direction}">', spanned)
    return Markup(isolated.replace("<bdi ", "<tspan ").replace("</bdi>", "</tspan>"))


def anchor(target: str | None, content: Markup, name: str = "") -> Markup:
    """`content` as a link to `target`; as it is when that is None.

    The link's name is said again in an attribute: some screen readers find none in nested SVG. It
    leaves out runs of the other script, since an attribute cannot say their language.
    """
    if target is None:
        return content
    own = Markup(_OTHER_SCRIPT.sub("", content))
    spoken = " ".join(own.replace("</tspan>", Markup("</tspan> ")).striptags().split())
    label = (Markup(' aria-label="%s"') % (spoken,)) if spoken else Markup("")
    return Markup('<a href="%s"%s%s>%s</a>') % (target, _class(name), label, content)


def path(d: str, name: str = "") -> Markup:
    """A path whose coordinates `d` are in px."""
    return Markup('<path%s d="%s"/>') % (_class(name), d)


def circle(radius: float, name: str = "") -> Markup:
    """A circle around the place of its pin."""
    return Markup('<circle%s r="%s"/>') % (_class(name), px(radius))


def pane(body: Markup) -> Markup:
    """The part of a drawing that a script may enlarge: places part, signs and words keep size."""
    return Markup('<svg class="pane">%s</svg>') % (body,)


def small(drawing: Markup, width: int = KEY_WIDTH) -> Markup:
    """`drawing` in a box of 14 px height, for a key."""
    return Markup('<svg width="%s" height="14">%s</svg>') % (width, drawing)


def _class(name: str) -> Markup:
    return (Markup(' class="%s"') % (name,)) if name else Markup("")


def percent(share: float) -> str:
    """`share` with at most two decimals and `%`."""
    return f"{px(share, 2)}%"


def px(number: float, decimals: int = 1) -> str:
    """`number` with at most `decimals`, as short as it can be written."""
    return f"{round(number, decimals) + 0:g}"
