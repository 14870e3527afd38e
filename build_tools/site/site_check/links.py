"""Checks of addresses: links lead somewhere, and nothing is fetched from another site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import SplitResult, parse_qs, unquote, urlsplit

from build_tools.reading.problems import Problem
from build_tools.site.site_check.page import NOT_FOUND, Element, Outline, Page, Site, resolve

# Attributes that make a browser fetch. Others that do (srcset, poster, object, ping …) are not
# in the allow-list of site_check.markup, and so refused before they could.
FETCHES = {"script": "src", "img": "src", "image": "href", "link": "href"}
# A <link> of these relations is an address in words and fetches nothing.
NAMES_ONLY = frozenset({"canonical", "alternate", "license", "next", "prev"})
# Where an element that leads somewhere says so.
_LINKING = {"a": "href", **FETCHES}
_OWN = frozenset("#?")  # how an address begins that leads to the page itself
STRANGERS = ("nofollow", "noopener", "noreferrer")

_split = lru_cache(maxsize=1 << 16)(urlsplit)  # menus say the same on every page
_ODD = re.compile(r"[\x00-\x20\x7f\\]")


def misaddressed(element: Element) -> Iterator[str]:
    """An address of a form or a scheme that no page may have."""
    address = _address(element)
    if address is None:
        return
    if not address:
        yield ": an empty address"
    elif _ODD.search(address):
        said = "a space, a control or a backslash in an address: browsers do not read it as written"
        yield f"{_shown(address)}: {said}"
    else:
        yield from (f"{_shown(address)}: {said}" for said in _check_parts(element, address))


def check_own_places(page: Page) -> Iterator[Problem]:
    """No address from the root, and each that leads to the page itself finds its place there."""
    for found in page.elements:
        address = inside(found.element)
        if address[:1] == "/" and page.name != NOT_FOUND:
            message = "starts at the root, so it breaks in a folder and from file://"
            yield _problem(page, found.line, address, message)
        elif address[:1] in _OWN:
            for message in _check_place(page, page.name, _split(address)):
                yield _problem(page, found.line, address, message)


def outlined(page: Page) -> Outline:
    """The page as others see it: its places, its fields, its twins, and where it leads."""
    told = tuple(found.element for found in page.elements if _tells_address(found.element))
    return Outline(page.name, page.path, page.ids, page.fields, told, tuple(_leads(page)))


def _tells_address(element: Element) -> bool:
    return element.tag == "link" or (element.tag == "a" and "hreflang" in element.attributes)


def _leads(page: Page) -> Iterator[tuple[int, str]]:
    """The line and the address, once, of each place of the site beside the page itself."""
    seen = {""}
    for found in page.elements:
        address = inside(found.element)
        if address in seen or address[0] in _OWN or (address[0] == "/" and page.name != NOT_FOUND):
            continue
        seen.add(address)
        yield found.line, address


def check_links(page: Outline, site: Site) -> Iterator[Problem]:
    """Every address inside the site: the file, the place and the field that it names."""
    folder = page.name.rpartition("/")[0]
    for line, address in page.leads:
        messages = site.answers.get((folder, address))
        if messages is None:
            messages = tuple(_check_inside(page, site, _split(address)))
            site.answers[folder, address] = messages
        for message in messages:
            yield _problem(page, line, address, message)


def _problem(page: Page | Outline, line: int, address: str, message: str) -> Problem:
    return page.problem("links", line, f"{_shown(address)}: {message}")


def check_canonical(page: Outline, site: Site) -> Iterator[Problem]:
    """The page's own address, where it says one, is its place below the site's."""
    if page.name == NOT_FOUND or page.canonical == (site.address and site.address + page.name):
        return
    said = f"{_shown(page.canonical)} is not" if page.canonical else "no canonical address says"
    wanted = site.address + page.name
    yield page.problem("links", 1, f"{said} where the page will be: {wanted}")


def _shown(address: str) -> str:
    return address if len(address) < 120 else address[:119] + "…"


def _address(element: Element) -> str | None:
    name = _LINKING.get(element.tag)
    return element.attributes.get(name) if name else None


def inside(element: Element) -> str:
    """Its address, if that is of the site and can be read; else empty."""
    address = _address(element)
    return address if address and _is_inside(address) else ""


@lru_cache(maxsize=1 << 15)
def _is_inside(address: str) -> bool:
    if _ODD.search(address):
        return False
    try:
        parts = _split(address)
    except ValueError:
        return False
    return not (parts.scheme or parts.netloc)


def _check_parts(element: Element, address: str) -> Iterator[str]:
    try:
        parts = _split(address)
    except ValueError as error:
        yield f"not an address: {error}"
        return
    if parts.scheme or parts.netloc:
        yield from _check_outside(element, parts)


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
        if element.around.in_content and missing:
            yield f"a link away from the site without rel={' '.join(missing)}"
    elif element.tag != "link" or not set(element.tokens("rel")) <= NAMES_ONLY:
        yield "fetched from another site"


def _check_inside(page: Outline, site: Site, parts: SplitResult) -> Iterator[str]:
    target = resolve(page, site, unquote(parts.path))
    if target not in site.files:
        yield "leads nowhere"
    elif target in site.pages:
        yield from _check_place(site.pages[target], target, parts)
    else:
        for name in parse_qs(parts.query, keep_blank_values=True) if parts.query else ():
            yield f"a query, which a file cannot answer: {target} has no field {name}"
        if unquote(parts.fragment):
            yield f"{target} has no places to lead to"


def _check_place(page: Page | Outline, name: str, parts: SplitResult) -> Iterator[str]:
    for field in parse_qs(parts.query, keep_blank_values=True) if parts.query else ():
        if field not in page.fields:
            yield f"a query, which a file cannot answer: {name} has no field {field}"
    fragment = unquote(parts.fragment)
    if fragment and fragment not in page.ids:
        yield f"no element of {name} has the id {fragment}"
