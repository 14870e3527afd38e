"""The report as GitHub's Markdown, for a job summary: both languages, harmless, within its limit."""

from __future__ import annotations

import re
from dataclasses import replace

from markupsafe import Markup

from build_tools.desk.diff.base import FileChange
from build_tools.desk.diff.changes import Changes
from build_tools.desk.diff.items import Item
from build_tools.desk.diff.view import Part, ReportView, view_changes, view_unreadable
from build_tools.reading.problems import Problem
from build_tools.site.render import render
from build_tools.words.language import DIRECTION, LANGS, Lang, translate_count

# GitHub takes a summary of 1 MiB and drops a longer one whole; each language has its half.
LIMIT = 1024 * 1024
_HALF = LIMIT // 2 - 24 * 1024

# GitHub keeps `dir` but not `bdi`; and it makes links of what looks like a person's name, the
# number of an issue or an address, unless a tag stands in it. Addresses of our links stay whole.
_FOR_GITHUB = re.compile(
    r"(?P<address>\]\([^()\s]*\))|</?(?P<bdi>bdi)\b|&#(?:64|35);|[a-z]:(?=//)|\bwww(?=\.)",
    re.IGNORECASE,
)


def markdown(changes: Changes, broken: list[Problem], files: tuple[FileChange, ...]) -> str:
    """The reports of a change one below the other, each in its own direction."""
    return "\n".join(_section(view_changes(changes, broken, files, lang)) for lang in LANGS)


def unreadable_markdown(base: list[Problem], head: list[Problem]) -> str:
    """The same of a change that cannot be compared."""
    return "\n".join(_section(view_unreadable(base, head, lang)) for lang in LANGS)


def _section(view: ReportView) -> str:
    lang: Lang = "ar" if view.lang == "ar" else "en"
    text = render("diff", _within(view, lang))
    text = _FOR_GITHUB.sub(_harmless, text)
    return f'<div lang="{lang}" dir="{DIRECTION[lang]}">\n\n{text}\n</div>\n'


def _harmless(found: re.Match[str]) -> str:
    if found["address"]:
        return found[0]
    return found[0].replace("bdi", "span") if found["bdi"] else f"{found[0]}<wbr>"


def _within(view: ReportView, lang: Lang) -> ReportView:
    """The view with as many of its first items as the limit takes."""
    room = _HALF
    kept: list[Part] = []
    left = 0
    for part in view.parts:
        items: list[Item] = []
        for item in part.items:
            room -= _size(item)
            if room < 0:
                left += 1
            else:
                items.append(item)
        if items:
            kept.append(replace(part, items=tuple(items)))
    return replace(view, parts=tuple(kept), cut=_cut(left, lang) if left else None)


def _cut(left: int, lang: Lang) -> Markup:
    return Markup(
        translate_count(
            "{number} more line is left out: GitHub shows no longer report. The JSON has all of it.",
            "{number} more lines are left out: GitHub shows no longer report. The JSON has all of them.",
            left,
            lang,
        )
    )


def _size(item: Item) -> int:
    """The bytes of an item as it leaves here, a little too many."""
    text = "".join((item.words, *item.notes))
    extra = 8 * len(_FOR_GITHUB.findall(text))
    return len(text.encode()) + extra + 8 * (len(item.notes) + 1)
