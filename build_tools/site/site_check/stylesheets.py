"""Style sheets fetch nothing from elsewhere, and what they name is there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from build_tools.reading.problems import Problem
from build_tools.site.site_check.page import Site
from build_tools.words.messages import wording

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# Drawings inside the style sheet: they fetch nothing, and a drawing in CSS runs no script.
_DRAWING = re.compile(
    r"""url\(\s*(["']?)data:(?:image/svg\+xml|font/woff2)[;,].*?\1\s*\)""", re.DOTALL
)
_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]*)|@import\s+["']([^"']*)""", re.IGNORECASE)
_ELSEWHERE = re.compile(r"(?:https?:)?//[\w-]", re.IGNORECASE)


def check_stylesheet(path: Path, name: str, site: Site) -> Iterator[Problem]:
    """Every address in the style sheet `name` of the site."""
    raw = path.read_text("utf-8")
    text = _DRAWING.sub(_blank, _COMMENT.sub(_blank, raw))
    for found in _ADDRESS.finditer(text):
        address = found.group(1) or found.group(2) or ""
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), address.split("#")[0]))
        if not _ELSEWHERE.match(address) and target not in site.files:
            yield _problem(path, text, found, f"{address or 'an empty address'}: leads nowhere")
    for found in _ELSEWHERE.finditer(text):
        yield _problem(path, text, found, "an address of another site")


def _blank(found: re.Match[str]) -> str:
    return "\n" * found.group().count("\n")


def _problem(path: Path, text: str, found: re.Match[str], message: str) -> Problem:
    line = text.count("\n", 0, found.start()) + 1
    return Problem(path.as_posix(), line, wording("of_the_site", words=message), "stylesheet")
