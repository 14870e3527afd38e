"""Turns a page's Markdown into the HTML of its article, with pictures in place, and its contents.

pulldown-cmark converts it (why: docs/decisions/speed.md). The Markdown reads by itself, on GitHub
too: a picture is an image there, and what is folded here stands open. Folded are the paragraphs
after a picture that have a table or a list each.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import unquote

import pyromark
from markupsafe import Markup, escape

from build_tools.site import addresses
from build_tools.site.anchors import anchored, referenced
from build_tools.site.tables import named
from build_tools.site.take import taken
from build_tools.words.language import Lang, translate

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_HEADING_ATTRIBUTES
    | pyromark.Options.ENABLE_DEFINITION_LIST
)
# The depth of a page's contents.
_DEEPEST = 3

_PAGE_LINK = re.compile(r'(?<=<a href=")([^":#?]*)\.md(?=["#?])')
_OUTSIDE = re.compile(r'<a href="(https?://[^"]*)">')
# Letters of the Arabic block, U+0621 to U+064A and U+0660 to U+06D3, each with its marks, U+064B to
# U+0652; and the underline, which Markdown would take for emphasis.
_PLAIN = re.compile(
    r"(?:%5F|(?:%D8%(?:A[1-9A-F]|B[0-9A-F])|%D9%(?:8[0-9A]|A[0-9]|B[1-9A-F])|%DA%[89AB][0-9A-F]"
    r"|%DB%(?:8[0-9A-F]|9[0-3]))(?:%D9%(?:8[B-F]|9[0-2]))*)+",
    re.IGNORECASE,
)
_PICTURE = re.compile(r'<p><img src="([^":]*\.svg)" alt="[^"]*" /></p>')
_FOLDS = re.compile(
    r'(</figure>\n(?:<form class="zoom".*?</form>\n)?)'
    r"((?:<p>[^<]*</p>\n<(table|ul)>.*?</\3>\n)+)",
    re.DOTALL,
)
_FOLD = re.compile(r"<p>([^<]*)</p>\n(<(table|ul)>.*?</\3>)\n", re.DOTALL)
_HEADING = re.compile(r'<h([1-6]) id="([^"]*)"(?: class="[^"]*")?>(.*?)(?=</h\1>)', re.DOTALL)
_UNSEARCHED = re.compile(
    r'(<h2 id="[^"]*" class="(?:references|entries related|\w+ supported)".*?</h2>\n(?:<p>[^<]*</p>\n)?'
    r"|<hr />\n)<(dl|ol|ul)>"
)
_DRAWING = re.compile(
    r'<svg xmlns="[^"]*" class="drawing (?P<shape>[\w-]*)(?P<more>[^"]*)" lang="\w+" direction="\w+"'
    r' id="(?P<anchor>[^"]*)" (?P<rest>[^>]*) width="(?P<width>\d+)" height="\d+">'
    r'(?P<words>.*?)<style>.*?</style><svg width="100%" height="(?P<height>\d+)">(?P<body>.*)</svg>'
    r'<svg class="legend source".*?</svg></svg>\n',
    re.DOTALL,
)
_GROUND = re.compile(r'<svg class="ground" id="ground-([\w-]+)".*?</svg>', re.DOTALL)
_UP = re.compile(r'(?<=href=")\.\./')


@dataclass(frozen=True)
class Article:
    """An article's HTML; its headings as `{name, id, level, children}`, as MkDocs nests them."""

    html: str
    headings: list[dict[str, Any]]


def convert(
    markdown: str, page: str, lang: Lang, picture: Callable[[str], str], home: str = ""
) -> Article:
    """The article of `page`, relative to docs/; `picture` reads an SVG file, named likewise.

    `home` is the site's public address, from which others may show its pictures.
    """
    html = pyromark.html(markdown, options=_OPTIONS)
    html = _PAGE_LINK.sub(r"\1.html", html)
    html = _OUTSIDE.sub(lambda link: _outside(link[1]), html)
    html = _PICTURE.sub(lambda image: _placed(image, page, lang, picture, home), html)
    html = _FOLDS.sub(lambda found: found[1] + _FOLD.sub(_folded, found[2]), html)
    html = _UNSEARCHED.sub(r"\1<\2 data-pagefind-ignore>", html)
    html = named(referenced(anchored(html, lang), lang))
    headings = [_heading(found) for found in _HEADING.finditer(html)]
    html = _HEADING.sub(_linked(translate("Link to this part", lang)), html)
    return Article(html, _nested([each for each in headings if each["level"] <= _DEEPEST]))


@lru_cache(maxsize=2**12)  # a source is cited on many pages
def _outside(address: str) -> str:
    """A link away, Arabic letters in it as such: browsers send them encoded, and they weigh less."""
    address = _PLAIN.sub(lambda found: unquote(found.group()), address)
    return f'<a href="{address}" rel="nofollow noopener noreferrer">'


def _folded(found: re.Match[str]) -> str:
    """A table that says what the picture says is not searched; a list is what is told of it."""
    notes = found[3] == "ul"
    opening = 'class="fold notes"' if notes else 'class="fold" data-pagefind-ignore'
    return f"<details {opening}><summary>{found[1]}</summary>{found[2]}</details>\n"


def _heading(found: re.Match[str]) -> dict[str, Any]:
    return {
        "level": int(found[1]),
        "id": found[2],
        "name": escape(Markup(found[3]).striptags()),  # noqa: S704  # of our own converter
        "children": [],
    }


def _linked(words: str) -> Callable[[re.Match[str]], str]:
    label = escape(words)
    return lambda heading: (
        f'{heading.group()}<a class="headerlink" href="#{heading[2]}" aria-label="{label}">#</a>'
    )


def _nested(headings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each heading among the children of the nearest one above it that is of a higher level."""
    roots: list[dict[str, Any]] = []
    above: list[dict[str, Any]] = []
    for heading in headings:
        while above and above[-1]["level"] >= heading["level"]:
            above.pop()
        (above[-1]["children"] if above else roots).append(heading)
        above.append(heading)
    return roots


def _placed(
    image: re.Match[str], page: str, lang: Lang, picture: Callable[[str], str], home: str
) -> str:
    """The picture in the page: it takes the width that there is, and its links lead from there."""
    file = addresses.joined(page, image[1])
    drawing = _DRAWING.fullmatch(picture(file))
    assert drawing is not None, f"{file} is no picture of ours"
    body = drawing["body"]
    for _ in range(file.count("/") - page.count("/")):
        body = _UP.sub("", body)
    ground = f'<image href="{"../" * page.count("/")}{{}}" width="100%" height="100%"/>'
    body = _GROUND.sub(lambda own: ground.format(addresses.base_map_file(own[1])), body)
    return _figure(drawing, body) + taken(image[1], home and home + file, lang) + "</figure>"


def _figure(drawing: re.Match[str], body: str) -> str:
    """A map keeps the proportions of its file, other pictures their height."""
    shape, height = drawing["shape"], drawing["height"]
    begin = (
        f'<figure class="figure figure-{shape}{drawing["more"]}" id="{drawing["anchor"]}"'
        ' data-pagefind-ignore="all">'
    )
    opening = f'<svg class="drawing {shape}" {drawing["rest"]} width="100%"'
    if shape == "map":
        box = f"0 0 {drawing['width']} {height}"
        begin += f'<svg class="frame" viewBox="{box}" aria-hidden="true"></svg>'
    else:
        opening += f' height="{height}"'
    return f"{begin}{opening}>{drawing['words']}{body}</svg>"
