"""The article in a saved web page, without its menus and advertisements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from build_tools.desk.scan.date_line import day_of_dateline
from build_tools.desk.scan.issued import agreed, days_said
from build_tools.desk.scan.visible import visible
from build_tools.outside.addresses import wayback_copy
from build_tools.outside.extras import need

_BLOCKS = ("p", "head", "quote", "item", "fw", "cell")
_ENDS = re.compile(r"""[.!?؟…:"”»]\s*$""")
_HEAD = 3  # blocks among which a paragraph may begin with place and day
_BREAK = "\ue000"  # no letter
_XML = re.compile(r"\s*<\?xml[^>]*>")


class SavedPage(NamedTuple):
    """What trafilatura finds: blocks in order and what the page says of itself."""

    blocks: tuple[str, ...]
    title: str | None
    issued: date | None
    url: str | None
    author: str | None
    publisher: str | None


def read_saved_page(html: str) -> SavedPage:
    """The page's article; no block when it holds none."""
    need("trafilatura")
    import trafilatura  # noqa: PLC0415 of the extra `scan`
    from lxml.html import HTMLParser, document_fromstring  # noqa: PLC0415

    # A long script is otherwise the page's end.
    parser = HTMLParser(huge_tree=True)
    tree = document_fromstring(_XML.sub("", html, count=1) + "<p>", parser=parser)
    said = days_said(tree)  # before trafilatura takes the tree apart
    canonical: Any = tree.xpath("//link[@rel='canonical']/@href")
    _drop_hidden(tree)
    _drop_scripts(tree)
    _open_layout(tree)
    found: Any = trafilatura.bare_extraction(
        tree, with_metadata=True, include_comments=False, include_tables=True, favor_recall=True
    )
    if found is None:
        return SavedPage((), None, agreed(said), None, None, None)
    blocks = tuple(_blocks(found.body))
    datelines = map(day_of_dateline, blocks[:_HEAD])
    return SavedPage(
        blocks,
        _seen(found.title),
        agreed([*said, *datelines]),
        _address(canonical, found.url),
        _seen(found.author),
        _seen(found.sitename),
    )


def _drop_hidden(tree: Any) -> None:
    """Takes out what browsers do not show, and lists of other articles, unless that is all there is."""
    hidden = tree.xpath(
        "//body//*[@hidden and not(@hidden='until-found')]|//body//template"
        r"|//body//*[re:test(@class, '(^|[\s_-])(related|recommended)[\s_-](posts?|articles?|news|stories)')]"
        "|//body//*[contains(translate(@style, 'DISPLAYNOE ', 'displaynoe'), 'display:none')]",
        namespaces={"re": "http://exslt.org/regular-expressions"},
    )
    within = sum(len(element.text_content()) for element in hidden)
    if 2 * within < len(tree.text_content()):
        for element in hidden:
            element.drop_tree()


def _drop_scripts(tree: Any) -> None:
    """Takes out what is searched for dates in vain; linked data names author and publisher."""
    for script in tree.xpath("//script[not(contains(@type, 'ld+json'))]"):
        script.drop_tree()


def _open_layout(tree: Any) -> None:
    """Makes boxes of tables that hold the page and no data, as older sites have them."""
    for table in tree.xpath("//table[.//h1 or .//table or .//td[count(p) > 1]]"):
        for element in table.xpath("(.|./*|./*/tr|./tr|./*/tr/td|./tr/td)"):
            element.tag = "div"


def _blocks(body: Any) -> Iterator[str]:
    for element in body.iter(*_BLOCKS):
        if not any(parent.tag in _BLOCKS for parent in element.iterancestors()):
            yield from _paragraphs(element)


def _paragraphs(element: Any) -> Iterator[str]:
    """What a block holds: several paragraphs, where the page parts them by line breaks alone."""
    for inner in element.iterdescendants("lb", *_BLOCKS):
        inner.text = _BREAK if inner.tag == "lb" else f" {inner.text or ''}"
    text = "".join(element.itertext())
    parted = re.split(rf"{_BREAK}\s*{_BREAK}", text)
    lines = [line for line in text.split(_BREAK) if line.strip()]
    if len(parted) == 1 and 2 * sum(bool(_ENDS.search(line)) for line in lines[:-1]) >= len(lines):
        parted = lines
    yield from filter(None, map(visible, parted))


def _seen(text: str | None) -> str | None:
    return visible(text) or None if text else None


def _address(canonical: list[str], found: str | None) -> str | None:
    """The page's own address: not that of a copy of it, nor of the front page."""
    for url in (*canonical, found or ""):
        copy = wayback_copy(url)
        page = copy.page if copy else f"https:{url}" if url.startswith("//") else url
        if re.match(r"https?://[^/?#]+/*(?:/[^/?#]|\?.)", page):
            return page
    return None
