"""Checks of language: of each page and each part of it, their direction, and the page's twin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import urlsplit

from build_tools.reading.problems import Problem
from build_tools.site.addresses import twin
from build_tools.site.site_check.page import Element, Page, Site, resolve
from build_tools.words.language import LANGS, RIGHT_TO_LEFT

_ARABIC = re.compile(
    "[\u0620-\u064a\u0671-\u06d3\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9\ufb50-\ufdff]"
)
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]{2,}")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_HEBREW = re.compile("[\u05d0-\u05ea]")
_MARKING_LATIN = ("ar", "fa", "ur", "ckb", "he")
# A script, and the languages that it may stand in; Latin is the one that Arabic pages must mark.
_SCRIPTS: tuple[tuple[str, re.Pattern[str], tuple[str, ...]], ...] = (
    ("Arabic", _ARABIC, ("ar", "fa", "ur", "ckb")),
    ("Cyrillic", _CYRILLIC, ("ru", "uk", "bg", "sr", "mk", "be")),
    ("Hebrew", _HEBREW, ("he",)),
)
_SPOKEN = frozenset({"title", "aria-label", "alt", "placeholder"})
_DIRECTING = frozenset({"lang", "dir", "direction"})
_UNSPOKEN = ("script", "style", "meta", "link")


def direction(lang: str) -> str:
    """The direction, "rtl" or "ltr", of a language by its code."""
    return "rtl" if lang.split("-", maxsplit=1)[0] in RIGHT_TO_LEFT else "ltr"


def check_direction(page: Page) -> Iterator[Problem]:
    """The page's language is its folder's, and whatever changes language says its direction."""
    root = page.elements[0] if page.elements else None
    if root is None or root.tag != "html" or not root.get("lang"):
        yield page.problem("language", 1, "<html> says no language")
        return
    if page.lang and root.get("lang") != page.lang:
        message = f"<html lang={root.get('lang')}> in the folder of {page.lang}"
        yield page.problem("language", root.line, message)
    for element in page.elements:
        if element.tag == "html" or element.has(_DIRECTING):
            yield from _check_direction(page, element)


def _check_direction(page: Page, element: Element) -> Iterator[Problem]:
    own = element.get("dir") or element.get("direction")  # as SVG calls it
    if element.tag == "html" and not own:
        yield page.problem("direction", element.line, "<html> says no direction")
    if element.tag in ("html", "body") and own and own != direction(element.lang):
        message = f"<{element.tag} dir={own}> on a page in {element.lang}"
        yield page.problem("direction", element.line, message)
    elif element.get("lang") and own not in ("auto", direction(element.get("lang"))):
        message = f"<{element.tag} lang={element.get('lang')}> needs dir={direction(element.lang)}"
        yield page.problem("direction", element.line, message)


def check_parts(page: Page) -> Iterator[Problem]:
    """Words of another script stand in an element that says their language."""
    for element in page.elements:
        if element.tag == "!" or element.tag in _UNSPOKEN or element.parent == "head":
            continue  # a title and a description hold no markup, so they cannot say it
        for text in _heard(element):
            wrong = _wrong_script(text, element.lang)
            if wrong:
                yield page.problem("language", element.line, wrong)


def _heard(element: Element) -> Iterator[str]:
    """What a reader sees or hears of an element."""
    for name in filter(_SPOKEN.__contains__, element.attributes):
        yield element.attributes[name]
    if not element.is_address and element.text and not element.text.isspace():
        yield element.text


def _wrong_script(text: str, lang: str) -> str | None:
    for script, pattern in _foreign(lang):
        found = pattern.search(text)
        if found:
            return f"{script} letters where the language is {lang}: {_around(text, found)}"
    return None


@cache
def _foreign(lang: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The scripts that a language is not written in."""
    base = lang.split("-", maxsplit=1)[0]
    others = tuple((name, pattern) for name, pattern, own in _SCRIPTS if base not in own)
    return (*others, ("Latin", _LATIN)) if base in _MARKING_LATIN else others


def _around(text: str, found: re.Match[str]) -> str:
    start = max(0, found.start() - 20)
    return "“" + " ".join(text[start : found.end() + 30].split()) + "”"


def check_twin(page: Page, site: Site) -> Iterator[Problem]:
    """The same page exists in the other language, and each says where the other is."""
    if page.lang is None:
        return
    other = twin(page.name)
    if other not in site.pages:
        yield page.problem("twin", 1, f"has no twin {other}")
        return
    switches = [e for e in page.elements if e.tag == "a" and e.get("hreflang") in LANGS]
    if not any(_leads(page, site, e, other) and e.get("hreflang") != page.lang for e in switches):
        yield page.problem("twin", 1, f"no link leads a reader to {other}")
    for lang, wanted in ((page.lang, page.name), (other.split("/")[0], other)):
        links = [
            e
            for e in page.elements
            if e.tag == "link" and "alternate" in e.tokens("rel") and e.get("hreflang") == lang
        ]
        if len(links) != 1 or not _leads(page, site, links[0], wanted):
            yield page.problem("twin", 1, f"no <link rel=alternate hreflang={lang}> to {wanted}")


def _leads(page: Page, site: Site, element: Element, wanted: str) -> bool:
    parts = urlsplit(element.get("href"))
    if parts.netloc:  # with a public address the pairs are absolute
        return element.get("href") == site.address + wanted
    return resolve(page, site, parts.path) == wanted
