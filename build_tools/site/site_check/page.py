"""The built site as read from disk: its files, and each page as elements with line numbers."""

from __future__ import annotations

import posixpath
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from typing import Any, Literal, NamedTuple
from urllib.parse import urlsplit

from lxml import etree

from build_tools.reading.problems import Problem
from build_tools.words.language import LANGS, Lang
from build_tools.words.messages import wording

# Served for any address that does not exist, so that its own links start at the root.
NOT_FOUND = "404.html"


@dataclass(frozen=True, eq=False)
class Around:
    """Where something stands: one object for each such place."""

    lang: str
    in_content: bool
    is_address: bool  # an id, an address or code: no language
    head: Literal["", "is", "in"]  # the page's head itself, or a child of it


@dataclass(frozen=True, eq=False)
class Element:
    """An element: one object for all that begin alike and stand alike, so that each is asked once.

    A comment is called `!`.
    """

    tag: str
    attributes: dict[str, str]
    around: Around  # and in it, itself included

    def get(self, name: str) -> str:
        """An attribute's value; empty when there is none."""
        return self.attributes.get(name, "")

    def tokens(self, name: str) -> list[str]:
        """The words of a space-separated attribute."""
        return self.get(name).lower().split()


class Found(NamedTuple):
    """An element in a page: of those that are alike, the first."""

    element: Element
    line: int
    text: str  # of one of `RAW` alone


RAW = frozenset({"title", "textarea", "script", "style", "!"})
"""Elements whose text parsers read differently, and comments."""
_COUNTED = RAW | {"html", "meta", "link"}
"""Elements of which each is told by itself, however alike."""


class Place(NamedTuple):
    """An element with an id, which may be empty."""

    id: str
    tag: str
    line: int


@dataclass(frozen=True)
class Page:
    """One HTML file, or one SVG file, which a browser also shows by itself."""

    name: str  # relative to the site, with slashes
    path: str  # as problems name it
    raw: str
    elements: tuple[Found, ...]
    texts: dict[Around, dict[str, int]]  # each text where it stands, and its first line
    places: tuple[Place, ...]

    @property
    def lang(self) -> Lang | None:
        """The language whose folder the page lies in."""
        return lang_of(self.name)

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids that a link may name."""
        return frozenset(place.id for place in self.places if place.id)

    @cached_property
    def fields(self) -> frozenset[str]:
        """The names of its controls, and of the search's, which a script makes."""
        return frozenset(name for found in self.elements for name in _fields(found.element))

    def problem(self, check: str, line: int, message: str) -> Problem:
        """A problem of this page."""
        return Problem(self.path, line, wording("of_the_site", words=message), check)


@dataclass(frozen=True)
class Outline:
    """A page as the rest of the site needs it."""

    name: str
    path: str
    ids: frozenset[str]
    fields: frozenset[str]
    elements: tuple[Element, ...]  # what names its own address, and its twin
    leads: tuple[tuple[int, str], ...]  # line and address, once, of what it leads to beside itself

    @property
    def lang(self) -> Lang | None:
        """The language whose folder the page lies in."""
        return lang_of(self.name)

    @property
    def canonical(self) -> str:
        """The address that the page says is its own; empty if it says none."""
        links = (e for e in self.elements if e.tag == "link" and "canonical" in e.tokens("rel"))
        return next((link.get("href") for link in links), "")

    def problem(self, check: str, line: int, message: str) -> Problem:
        """A problem of this page."""
        return Problem(self.path, line, wording("of_the_site", words=message), check)


@dataclass(frozen=True)
class Site:
    """All files of the built site."""

    files: frozenset[str]
    pages: dict[str, Outline]
    drawings: dict[str, Outline]
    address: str  # where it will be served, with a slash at its end; empty if no page says so
    answers: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    """What is wrong with each address that pages of a folder name: menus name the same ones."""

    @property
    def root(self) -> str:
        """The path at which the site is served: `/`, or a folder such as `/dossier/`."""
        return urlsplit(self.address).path or "/"


def site_of(files: Iterable[str], read: Iterable[Outline]) -> Site:
    """The site of `files`, all named relative to it, with the pages that were read."""
    drawings = {page.name: page for page in read if page.name.lower().endswith(".svg")}
    pages = {page.name: page for page in read if page.name not in drawings}
    return Site(frozenset(files), pages, drawings, _address(pages.values()))


def _address(pages: Iterable[Outline]) -> str:
    """What stands before their own names in the canonical addresses of most pages."""
    said = Counter(
        page.canonical.removesuffix(page.name)
        for page in pages
        if page.canonical.endswith("/" + page.name)
    )
    return max(said, key=said.__getitem__, default="")


def lang_of(name: str) -> Lang | None:
    """The language in whose folder the file `name` of a site lies."""
    first, slash, _rest = name.partition("/")
    return next((lang for lang in LANGS if slash and lang == first), None)


def read_page(name: str, path: str, raw: bytes) -> Page:
    """A page from the bytes that a browser would be given."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    root = etree.fromstring(raw, parser) if raw.strip() else None
    elements: list[Found] = []
    texts: dict[Around, dict[str, int]] = defaultdict(dict)
    places: list[Place] = []
    seen: set[Element] = set()
    for node, element, around in _walk(root) if root is not None else ():
        line = node.sourceline or 1  # libxml2 counts to 65,535
        if element not in seen or element.tag in _COUNTED:
            seen.add(element)
            elements.append(Found(element, line, (element.tag in RAW and node.text) or ""))
        text, behind = node.text, node.tail
        if text and not text.isspace() and element.tag not in RAW:
            texts[element.around].setdefault(text, line)
        if behind and not behind.isspace():
            texts[around].setdefault(behind, line)
        if "id" in element.attributes:
            places.append(Place(element.attributes["id"], element.tag, line))
    whole = raw.decode("utf-8", errors="replace")
    return Page(name, path, whole, tuple(elements), texts, tuple(places))


def _walk(root: etree._Element) -> Iterator[tuple[Any, Element, Around]]:
    """Every element in the order of the page, and what stands around it."""
    around, end = NOWHERE, None
    before: list[tuple[Around, etree._Element | None]] = []
    for node in root.iter():
        while node is end:
            around, end = before.pop()
        element = _element(around, node.tag, *node.items())
        yield node, element, around
        if element.around is not around:
            before.append((around, end))
            around, end = element.around, _behind(node)


def _behind(node: etree._Element) -> etree._Element | None:
    """The first element behind all that `node` holds."""
    at: etree._Element | None = node
    while at is not None:
        following = at.getnext()
        if following is not None:
            return following
        at = at.getparent()
    return None


@lru_cache(maxsize=1 << 15)
def _element(around: Around, name: object, *attributes: tuple[str, str]) -> Element:
    tag = name if isinstance(name, str) else "!"  # a function for a comment
    values = dict(attributes)
    inside = _around(
        lang=values.get("lang", around.lang),
        in_content=around.in_content or tag in ("article", "main"),
        is_address=around.is_address or _is_address(tag, values),
        head="is" if tag == "head" else "in" if around.head == "is" else "",
    )
    return Element(tag, values, inside)


_around = cache(Around)
NOWHERE = _around(lang="", in_content=False, is_address=False, head="")
"""What stands around the root, and around what is told without its page."""


def _is_address(tag: str, attributes: dict[str, str]) -> bool:
    """`<bdi dir="ltr">` without a language holds an id or an address."""
    return tag == "bdi" and attributes.get("dir") == "ltr" and "lang" not in attributes


def _fields(element: Element) -> Iterator[str]:
    if element.tag in ("input", "select", "textarea"):
        yield element.get("name")
    if "search-open" in element.get("class"):
        yield "q"


def resolve(page: Outline, site: Site, address: str) -> str:
    """The file that an address without a host leads to from `page`; empty if it leaves the site."""
    if address.startswith("/"):
        whole = posixpath.normpath(address)
        return whole.removeprefix(site.root) if whole.startswith(site.root) else ""
    return _joined(page.name.rpartition("/")[0], address)


@lru_cache(maxsize=1 << 16)
def _joined(folder: str, address: str) -> str:
    return posixpath.normpath(posixpath.join(folder, address))
