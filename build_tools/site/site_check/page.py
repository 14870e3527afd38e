"""The built site as read from disk: its files, and each page as elements with line numbers."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import urlsplit

from lxml import etree

from build_tools.reading.problems import Problem
from build_tools.words.language import LANGS, Lang
from build_tools.words.messages import wording

# Served for any address that does not exist, so that its own links start at the root.
NOT_FOUND = "404.html"


# Attributes that lead to other files, and those that say how.
LINKING = frozenset({"href", "src"})
_LINK_WORDS = LINKING | {"rel", "hreflang"}


class Element(NamedTuple):
    """An element of a page; `lang` is its own or the one around it, `parent` the tag around it."""

    tag: str
    line: int
    attributes: dict[str, str]
    lang: str
    parent: str
    text: str  # its own words: those of its children are theirs
    in_content: bool
    is_address: bool  # an id, an address or code: no language

    def get(self, name: str) -> str:
        """An attribute's value; empty when there is none."""
        return self.attributes.get(name, "")

    def has(self, names: frozenset[str]) -> bool:
        """Whether it has any of these attributes."""
        return not names.isdisjoint(self.attributes)

    def tokens(self, name: str) -> list[str]:
        """The words of a space-separated attribute."""
        return self.get(name).lower().split()


@dataclass(frozen=True)
class Page:
    """One HTML file, or one SVG file, which a browser also shows by itself."""

    name: str  # relative to the site, with slashes
    path: str  # as problems name it
    raw: str
    elements: tuple[Element, ...]
    ids: frozenset[str]
    fields: frozenset[str]  # the names of its controls, and of the search's, which a script makes

    @property
    def lang(self) -> Lang | None:
        """The language whose folder the page lies in."""
        first, slash, _rest = self.name.partition("/")
        return next((lang for lang in LANGS if slash and lang == first), None)

    @property
    def canonical(self) -> str:
        """The address that the page says is its own; empty if it says none."""
        links = (e for e in self.elements if e.tag == "link" and "canonical" in e.tokens("rel"))
        return next((link.get("href") for link in links), "")

    def outline(self) -> Page:
        """The page as others see it: its places, its fields and its links, without its text.

        A `<link>` stays without an address, too: it may be one of a pair, or one too many.
        """
        links = (e for e in self.elements if e.tag == "link" or e.has(LINKING))
        return replace(self, raw="", elements=tuple(map(_bare, links)))

    def problem(self, check: str, line: int, message: str) -> Problem:
        """A problem of this page."""
        return Problem(self.path, line, wording("of_the_site", words=message), check)


@dataclass(frozen=True)
class Site:
    """All files of the built site."""

    files: frozenset[str]
    pages: dict[str, Page]
    drawings: dict[str, Page]
    address: str  # where it will be served, with a slash at its end; empty if no page says so

    @property
    def root(self) -> str:
        """The path at which the site is served: `/`, or a folder such as `/dossier/`."""
        return urlsplit(self.address).path or "/"


def site_of(files: Iterable[str], read: Iterable[Page]) -> Site:
    """The site of `files`, all named relative to it, with the pages that were read."""
    drawings = {page.name: page for page in read if page.name.lower().endswith(".svg")}
    pages = {page.name: page for page in read if page.name not in drawings}
    return Site(frozenset(files), pages, drawings, _address(pages.values()))


def _address(pages: Iterable[Page]) -> str:
    """What stands before their own names in the canonical addresses of most pages."""
    said = Counter(
        page.canonical.removesuffix(page.name)
        for page in pages
        if page.canonical.endswith("/" + page.name)
    )
    return max(said, key=said.__getitem__, default="")


def read_page(name: str, path: str, raw: bytes) -> Page:
    """A page from the bytes that a browser would be given."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    root = etree.fromstring(raw, parser) if raw.strip() else None
    elements = tuple(_elements(root)) if root is not None else ()
    ids = frozenset(element.get("id") for element in elements if element.get("id"))
    fields = frozenset(e.get("name") for e in elements if e.tag in ("input", "select", "textarea"))
    if any("search-open" in e.tokens("class") for e in elements):
        fields |= {"q"}
    return Page(name, path, raw.decode("utf-8", errors="replace"), elements, ids, fields)


def _bare(element: Element) -> Element:
    """A link with nothing but what its checks ask."""
    kept = {name: value for name, value in element.attributes.items() if name in _LINK_WORDS}
    return element._replace(attributes=kept, text="")


def _elements(root: etree._Element) -> Iterator[Element]:
    """Every element in the order of the page; comments come as elements called `!`."""
    waiting: list[tuple[etree._Element, Element]] = [(root, _OUTSIDE)]
    while waiting:
        node, parent = waiting.pop()
        children = list(node)
        element = _element(node, parent, children)
        yield element
        waiting += [(child, element) for child in reversed(children)]


def _element(node: etree._Element, parent: Element, children: list[etree._Element]) -> Element:
    name: object = node.tag  # a function for a comment
    tag = name if isinstance(name, str) else "!"
    attributes: dict[str, str] = dict(node.items())  # type: ignore[arg-type]  # of text alone
    words = node.text or ""
    if children:
        words = " ".join([words, *(child.tail or "" for child in children)])
    return Element(
        tag,
        _line(node),
        attributes,
        attributes.get("lang", parent.lang),
        parent.tag,
        words if tag != "!" else "",
        parent.in_content or tag in ("article", "main"),
        parent.is_address or _is_address(tag, attributes),
    )


# What stands around the root.
_OUTSIDE = Element("", 1, {}, "", "", "", in_content=False, is_address=False)


def _line(node: etree._Element) -> int:
    line: object = node.sourceline  # libxml2 counts to 65,535
    return line if isinstance(line, int) else 1


def _is_address(tag: str, attributes: dict[str, str]) -> bool:
    """`<bdi dir="ltr">` without a language holds an id or an address."""
    return tag == "bdi" and attributes.get("dir") == "ltr" and "lang" not in attributes


def resolve(page: Page, site: Site, address: str) -> str:
    """The file that an address without a host leads to from `page`; empty if it leaves the site."""
    if address.startswith("/"):
        whole = posixpath.normpath(address)
        return whole.removeprefix(site.root) if whole.startswith(site.root) else ""
    return _joined(page.name.rpartition("/")[0], address)


@lru_cache(maxsize=1 << 16)
def _joined(folder: str, address: str) -> str:
    return posixpath.normpath(posixpath.join(folder, address))
