"""Pages of the built site as chapters: each page's `<article>`, changed to stand beside others.

Ids become unique in the document, links lead within it or to the public site, and what serves
a reader on a screen only is left out.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from lxml import etree, html
from markupsafe import Markup, escape

_PARSER = html.HTMLParser(encoding="utf-8")
# On paper nothing opens, filters or jumps; the facts of a picture's table stand in the lists too.
_SCREEN_ONLY = """
    .//*[@hidden] | .//form | .//script | .//nav | .//summary
    | .//details[not(contains(concat(' ', @class, ' '), ' notes '))]
    | .//*[contains(concat(' ', @class, ' '), ' headerlink ')]
    | .//*[contains(concat(' ', @class, ' '), ' permalink ')] | .//a[@class='back']
    | .//hr/following-sibling::*[1][self::ul] | .//hr
    | .//*[contains(concat(' ', @class, ' '), ' letters ')]/following-sibling::*[1]
    | .//*[contains(concat(' ', @class, ' '), ' letters ')]
"""
# A book is cited as one.
_ALONE_ONLY = ".//*[@id='cite'] | .//*[contains(concat(' ', @class, ' '), ' cite ')]"
_NAMES_IDS = ("aria-labelledby", "aria-describedby", "for")
_HEADING = re.compile(r"h([1-5])")


@dataclass(frozen=True)
class Chapter:
    """A page of the built site in the book, as HTML; `anchor` is its id in the document."""

    anchor: str
    title: str
    heading: Markup  # the title with its languages marked
    markup: Markup


def anchor_of(page: str) -> str:
    """The id of a page's article: its section and its own id."""
    return "--".join(page.removesuffix(".html").split("/")[1:])


def article_of(tree: html.HtmlElement) -> html.HtmlElement:
    """The article of a page."""
    found: html.HtmlElement = tree.find(".//article")
    return found


def read_page(site: Path, page: str) -> html.HtmlElement:
    """A page of the built site, named relative to it."""
    raw = (site / page).read_bytes()
    tree: html.HtmlElement = html.document_fromstring(raw, parser=_PARSER)
    return tree


def read_chapter(site: Path, page: str, anchors: Mapping[str, str], public: str) -> Chapter:
    """The article of `page`; `anchors` maps each page of the document to its id there.

    Links to pages that are not in it lead to the site at `public`, or nowhere when that is empty.
    """
    article, anchor = article_of(read_page(site, page)), anchors[page]
    _unfold(article)
    is_alone = len(anchors) == 1
    for element in article.xpath(_SCREEN_ONLY if is_alone else f"{_SCREEN_ONLY} | {_ALONE_ONLY}"):
        element.drop_tree()
    for facts in article.find_class("facts"):  # the list after it has its look from it
        facts.tag, facts.text = "div", None
    for notes in article.findall(".//details"):
        notes.drop_tag()
    for element in article.iter(etree.Element):
        _anchor(element, anchor)
        if element.tag == "a" and element.get("href"):
            _lead(element, page, anchors, public)
            _spell_out(element)
    heading = article.find(".//h1")
    heading.set("id", anchor)
    title = _title(heading)
    if not is_alone and page.count("/") > 1:
        _demote(article)
    return Chapter(anchor, title.text_content().strip(), _inner(title), _whole(article))


def _unfold(article: html.HtmlElement) -> None:
    """What a screen folds for its length stands open."""
    for fold in article.find_class("more"):
        fold.find("summary").drop_tree()
        fold.drop_tag()


def _title(heading: html.HtmlElement) -> html.HtmlElement:
    """A heading without the name in the other language."""
    title = deepcopy(heading)
    for other in title.find_class("other-name"):
        other.drop_tree()
    return title


def _inner(element: html.HtmlElement) -> Markup:
    pieces = [escape(element.text or ""), *(_whole(child) for child in element)]
    return Markup("").join(pieces).strip()


def _whole(element: html.HtmlElement) -> Markup:
    return Markup(etree.tostring(element, encoding="unicode", method="html"))  # noqa: S704  # checked by site_check


def _anchor(element: html.HtmlElement, anchor: str) -> None:
    """Ids of the document; a claim keeps its own too, which is printed."""
    if "claim" in element.classes and element.get("id"):
        element.set("data-id", element.get("id"))
    if element.get("id"):
        element.set("id", f"{anchor}.{element.get('id')}")
    for name in _NAMES_IDS:
        if element.get(name):
            element.set(name, " ".join(f"{anchor}.{one}" for one in element.get(name).split()))


def _lead(link: html.HtmlElement, page: str, anchors: Mapping[str, str], public: str) -> None:
    path, _mark, fragment = link.get("href").partition("#")
    if re.match(r"[a-z]+:", path):
        return
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(path)))
    target = target if path else page
    if target in anchors:
        place = f".{fragment}" if fragment and fragment != "top" else ""
        link.set("href", f"#{anchors[target]}{place}")
    elif public:
        link.set("href", public + target)
    else:
        del link.attrib["href"]


def _spell_out(link: html.HtmlElement) -> None:
    """Puts a whole address where a screen shows its beginning, in letters rather than per cents."""
    for shown in link.find_class("url"):
        address = unquote(link.get("href"))
        shown.text = link.get("href") if re.search(r"[\s\x00-\x1f\ufffd]", address) else address


def _demote(article: html.HtmlElement) -> None:
    """Makes room above for the heading of a section."""
    for element in article.iter(etree.Element):
        found = _HEADING.fullmatch(str(element.tag))
        if found:
            element.tag = f"h{int(found.group(1)) + 1}"
