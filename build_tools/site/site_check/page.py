"""The built site as read from disk: its files, and each page as elements with line numbers."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from lxml import etree

from build_tools.reading.problems import Problem
from build_tools.words.language import LANGS, Lang

# Served for any address that does not exist, so that its own links start at the root.
NOT_FOUND = "404.html"


@dataclass(frozen=True)
class Element:
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
    fields: frozenset[str]  # the names of its controls

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

    def problem(self, check: str, line: int, message: str) -> Problem:
        """A problem of this page."""
        return Problem(self.path, line, message, check)


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


def read_site(folder: Path) -> Site:
    """Reads every page of the built site in `folder`."""
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    names = [path.relative_to(folder).as_posix() for path in paths]
    read = {
        name: read_page(name, path.as_posix(), path.read_bytes())
        for name, path in zip(names, paths, strict=True)
        if name.lower().endswith((".html", ".htm", ".xhtml", ".svg"))
    }
    drawings = {name: page for name, page in read.items() if name.lower().endswith(".svg")}
    pages = {name: page for name, page in read.items() if name not in drawings}
    return Site(frozenset(names), pages, drawings, _address(pages.values()))


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
    return Page(name, path, raw.decode("utf-8", errors="replace"), elements, ids, fields)


def _elements(root: etree._Element) -> Iterator[Element]:
    """Every element in the order of the page; comments come as elements called `!`."""
    inherited: dict[etree._Element, Element] = {}
    for node in root.iter():
        above = node.getparent()
        parent = inherited.get(above) if above is not None else None
        inherited[node] = element = _element(node, parent)
        yield element


def _element(node: etree._Element, parent: Element | None) -> Element:
    name: object = node.tag  # a function for a comment
    tag = name if isinstance(name, str) else "!"
    attributes = {str(name): str(value) for name, value in node.attrib.items()}
    words = [node.text or ""] + [child.tail or "" for child in node]
    return Element(
        tag=tag,
        line=_line(node),
        attributes=attributes,
        lang=attributes.get("lang", parent.lang if parent else ""),
        parent=parent.tag if parent else "",
        text=" ".join(words) if tag != "!" else "",
        in_content=tag in ("article", "main") or bool(parent and parent.in_content),
        is_address=_is_address(tag, attributes) or bool(parent and parent.is_address),
    )


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
    return posixpath.normpath(posixpath.join(posixpath.dirname(page.name), address))
