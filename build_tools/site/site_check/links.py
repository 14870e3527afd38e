"""Checks of addresses: links lead somewhere, and nothing is fetched from another site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from build_tools.reading.problems import Problem
from build_tools.site.site_check.page import NOT_FOUND, Element, Page, Site, resolve

# Attributes that make a browser fetch. Others that do (srcset, poster, object, ping …) are not
# in the allow-list of site_check.markup, and so refused before they could.
FETCHES = {"script": "src", "img": "src", "image": "href", "link": "href"}
# A <link> of these relations is an address in words and fetches nothing.
NAMES_ONLY = frozenset({"canonical", "alternate", "license", "next", "prev"})
STRANGERS = ("nofollow", "noopener", "noreferrer")

_split = lru_cache(maxsize=1 << 16)(urlsplit)  # menus say the same on every page
_ODD = re.compile(r"[\x00-\x20\x7f\\]")


def check_links(page: Page, site: Site) -> Iterator[Problem]:
    """Every address of the page: its scheme, and the file and the place that it names."""
    for element in page.elements:
        name = "href" if element.tag == "a" else FETCHES.get(element.tag, "")
        if name and name in element.attributes:
            for message in _check_address(page, site, element, element.get(name)):
                yield page.problem("links", element.line, f"{_shown(element.get(name))}: {message}")


def check_canonical(page: Page, site: Site) -> Iterator[Problem]:
    """The page's own address, where it says one, is its place below the site's."""
    if page.name == NOT_FOUND or page.canonical == (site.address and site.address + page.name):
        return
    said = f"{_shown(page.canonical)} is not" if page.canonical else "no canonical address says"
    wanted = site.address + page.name
    yield page.problem("links", 1, f"{said} where the page will be: {wanted}")


def _shown(address: str) -> str:
    return address if len(address) < 120 else address[:119] + "…"


def _check_address(page: Page, site: Site, element: Element, address: str) -> Iterator[str]:
    if not address:
        yield "an empty address"
    elif _ODD.search(address):
        yield "a space, a control or a backslash in an address: browsers do not read it as written"
    else:
        yield from _check_parts(page, site, element, address)


def _check_parts(page: Page, site: Site, element: Element, address: str) -> Iterator[str]:
    try:
        parts = _split(address)
    except ValueError as error:
        yield f"not an address: {error}"
        return
    if parts.scheme or parts.netloc:
        yield from _check_outside(element, parts)
    else:
        yield from _check_inside(page, site, parts)


def _check_outside(element: Element, parts: SplitResult) -> Iterator[str]:
    if parts.scheme == "mailto" and element.tag == "a" and not parts.netloc:
        if not parse_qs(parts.query, keep_blank_values=True).keys() <= {"subject"}:
            yield "a mail that says more than its subject"
        return
    if parts.scheme not in ("http", "https") or not parts.netloc:
        yield "only http, https and mailto lead away from the site"
        return
    if "@" in parts.netloc:
        yield "an address with a user's name in it"
    if element.tag == "a":
        missing = [word for word in STRANGERS if word not in element.tokens("rel")]
        if element.in_content and missing:
            yield f"a link away from the site without rel={' '.join(missing)}"
    elif element.tag != "link" or not set(element.tokens("rel")) <= NAMES_ONLY:
        yield "fetched from another site"


def _check_inside(page: Page, site: Site, parts: SplitResult) -> Iterator[str]:
    if parts.path.startswith("/") and page.name != NOT_FOUND:
        yield "starts at the root, so it breaks in a folder and from file://"
        return
    target = resolve(page, site, unquote(parts.path)) if parts.path else page.name
    if target not in site.files:
        yield "leads nowhere"
        return
    for name in parse_qs(parts.query, keep_blank_values=True) if parts.query else ():
        if target not in site.pages or name not in site.pages[target].fields:
            yield f"a query, which a file cannot answer: {target} has no field {name}"
    fragment = unquote(parts.fragment)
    if fragment and target in site.pages and fragment not in site.pages[target].ids:
        yield f"no element of {target} has the id {fragment}"
    if fragment and target not in site.pages:
        yield f"{target} has no places to lead to"
