"""What a page of the site has beyond its Markdown: pictures in place, folds, links to claims.

The Markdown reads by itself: a picture is an image, and what is folded here stands open there.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

from markupsafe import Markup

from build_tools.site.addresses import base_map_file
from build_tools.words.language import Lang, translate

_PICTURE = re.compile(
    r'<p><img alt="[^"]*" class="figure(?P<more>[^"]*)" src="(?P<src>[^"]+)" ?/></p>'
)
_FOLD = re.compile(r'<p class="fold">(.*?)</p>\n(<table>.*?</table>)', re.DOTALL)
_CLAIM = re.compile(
    r'<li (?=[^>]*class="(?:claim|position)\b)[^>]*id="(?P<id>[^"]+)"[^>]*>(?:\n<p>)?'
)
_OUTSIDE = re.compile(r'<a href="(https?://[^"]*)">')
_DRAWING = re.compile(
    r'<svg xmlns="[^"]*" (?P<attributes>[^>]*) width="(?P<width>\d+)" height="(?P<height>\d+)">'
    r"(?P<words>.*?)<style>.*?</style>(?P<body>.*)</svg>\n",
    re.DOTALL,
)
_GROUND = re.compile(r'<svg class="ground" id="ground-([\w-]+)".*?</svg>', re.DOTALL)
_LANGUAGE = re.compile(r' (?:lang|direction)="[^"]*"')
_UNSEARCHED = re.compile(
    r'(<h2 class="(?:facts|references|entries related)".*?</h2>\n|<hr ?/>\n)<(dl|ol|ul)>'
)
# Marks that Markdown would read, written so that it does not; HTML reads nothing into them.
_HARMLESS = re.compile(r"&#(33|3[67]|4[0-7]|58|61|6[34]|9[1-6]|12[3-6]);")
_UP = re.compile(r'(?<=href=")\.\./')


def shape(html: str, page: str, docs: Path, lang: Lang) -> str:
    """`html`, made from the Markdown of `page`, as the site shows it; pictures are read in `docs`.

    Raises FileNotFoundError for a picture that is not there.
    """
    html = _PICTURE.sub(partial(_placed, page=page, docs=docs), html)
    html = _FOLD.sub(
        r'<details class="fold" data-pagefind-ignore><summary>\1</summary>\2</details>', html
    )
    html = _UNSEARCHED.sub(r"\1<\2 data-pagefind-ignore>", html)
    html = _CLAIM.sub(_linked(translate("Link to this claim", lang)), html)
    html = _OUTSIDE.sub(r'<a href="\1" rel="nofollow noopener noreferrer">', html)
    return _HARMLESS.sub(lambda mark: chr(int(mark[1])), html)


def _linked(words: str) -> Callable[[re.Match[str]], str]:
    link = Markup('<a class="permalink" href="#{}" aria-label="{}">#</a>')
    return lambda claim: claim.group() + str(link.format(claim["id"], words))


def _placed(image: re.Match[str], page: str, docs: Path) -> str:
    """The picture in the page: it takes the width that there is, and its links lead from there."""
    file = (docs / page).parent / image["src"]
    drawing = _DRAWING.fullmatch(file.read_text("utf-8"))
    assert drawing is not None, f"{file} is no picture of ours"
    up = len(file.resolve().relative_to(docs.resolve()).parts) - len(Path(page).parts)
    body = drawing["body"]
    for _ in range(up):
        body = _UP.sub("", body)
    return _framed(drawing, _GROUND.sub(_shared(page), body), image["more"])


def _shared(page: str) -> Callable[[re.Match[str]], str]:
    """The ground of a map is one file for all pages."""
    root = "../" * page.count("/")
    image = '<image href="{}" width="100%" height="100%"/>'
    return lambda ground: image.format(root + base_map_file(ground.group(1)))


def _framed(drawing: re.Match[str], body: str, more: str) -> str:
    """A figure; a map keeps the proportions of its file, the others their height."""
    attributes = _LANGUAGE.sub("", drawing["attributes"])  # those of the page
    opening = f'<svg {attributes} width="100%"'
    shape, anchor = _shape(drawing["attributes"]), _anchor(drawing["attributes"])
    begin = f'<figure class="figure figure-{shape}{more}" id="{anchor}" data-pagefind-ignore="all">'
    if shape != "map":
        return (
            f'{begin}{opening} height="{drawing["height"]}">{drawing["words"]}{body}</svg></figure>'
        )
    frame = f'<svg class="frame" viewBox="0 0 {drawing["width"]} {drawing["height"]}" aria-hidden="true"></svg>'
    return f"{begin}{frame}{opening}>{drawing['words']}{body}</svg></figure>"


def _shape(attributes: str) -> str:
    return attributes.partition('class="drawing ')[2].partition('"')[0]


def _anchor(attributes: str) -> str:
    return attributes.partition('aria-labelledby="')[2].partition("-title")[0]
