"""Checks of language: of each page and each part of it, their direction, and the page's twin."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from urllib.parse import urlsplit

from build_tools.reading.problems import Problem
from build_tools.site.addresses import twin
from build_tools.site.site_check.page import Around, Element, Outline, Page, Site, resolve
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
_UNSPOKEN = frozenset({"!", "script", "style", "meta", "link"})


def direction(lang: str) -> str:
    """The direction, "rtl" or "ltr", of a language by its code."""
    return "rtl" if lang.split("-", maxsplit=1)[0] in RIGHT_TO_LEFT else "ltr"


def check_language(page: Page) -> Iterator[Problem]:
    """The page says its language, which is its folder's."""
    root = page.elements[0] if page.elements else None
    if root is None or root.element.tag != "html" or not root.element.get("lang"):
        yield page.problem("language", 1, "<html> says no language")
    elif page.lang and root.element.around.lang != page.lang:
        message = f"<html lang={root.element.around.lang}> in the folder of {page.lang}"
        yield page.problem("language", root.line, message)


def misdirected(element: Element) -> Iterator[str]:
    """What changes language and says no direction, or another."""
    own = element.get("dir") or element.get("direction")  # as SVG calls it
    lang = element.around.lang
    if element.tag == "html" and element.get("lang") and not own:
        yield "<html> says no direction"
    if element.tag in ("html", "body") and own and own != direction(lang):
        yield f"<{element.tag} dir={own}> on a page in {lang}"
    elif element.get("lang") and own not in ("auto", direction(lang)):
        yield f"<{element.tag} lang={lang}> needs dir={direction(lang)}"


def misspoken(element: Element) -> Iterator[str]:
    """Words of another script in what a reader hears of an element beside its text."""
    if element.tag in _UNSPOKEN or element.around.head == "in":
        return  # a title and a description hold no markup, so they cannot say it
    for name in filter(_SPOKEN.__contains__, element.attributes):
        yield from _wrong_script(element.attributes[name], element.around.lang)


def check_texts(page: Page) -> Iterator[Problem]:
    """Words of another script stand in an element that says their language."""
    for around, texts in page.texts.items():
        if _is_spoken(around) and _any_foreign(around.lang).search("\n".join(texts)):
            for text, line in texts.items():
                for wrong in _wrong_script(text, around.lang):
                    yield page.problem("language", line, wrong)
    for found in page.elements:
        if found.text and found.element.tag not in _UNSPOKEN and _is_spoken(found.element.around):
            for wrong in _wrong_script(found.text, found.element.around.lang):
                yield page.problem("language", found.line, wrong)


def _is_spoken(around: Around) -> bool:
    return not around.is_address and around.head != "in"


def _wrong_script(text: str, lang: str) -> Iterator[str]:
    for script, pattern in _foreign(lang):
        found = pattern.search(text)
        if found:
            yield f"{script} letters where the language is {lang}: {_around(text, found)}"
            return


@cache
def _any_foreign(lang: str) -> re.Pattern[str]:
    return re.compile("|".join(pattern.pattern for _, pattern in _foreign(lang)))


@cache
def _foreign(lang: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The scripts that a language is not written in."""
    base = lang.split("-", maxsplit=1)[0]
    others = tuple((name, pattern) for name, pattern, own in _SCRIPTS if base not in own)
    return (*others, ("Latin", _LATIN)) if base in _MARKING_LATIN else others


def _around(text: str, found: re.Match[str]) -> str:
    start = max(0, found.start() - 20)
    return "“" + " ".join(text[start : found.end() + 30].split()) + "”"


def check_twin(page: Outline, site: Site) -> Iterator[Problem]:
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
    pairs = [e for e in page.elements if e.tag == "link" and "alternate" in e.tokens("rel")]
    for lang, wanted in ((page.lang, page.name), (other.split("/")[0], other)):
        links = [link for link in pairs if link.get("hreflang") == lang]
        if len(links) != 1 or not _leads(page, site, links[0], wanted):
            yield page.problem("twin", 1, f"no <link rel=alternate hreflang={lang}> to {wanted}")


def _leads(page: Outline, site: Site, element: Element, wanted: str) -> bool:
    address = element.get("href")
    parts = urlsplit(address)
    if parts.netloc:  # with a public address the pairs are absolute
        return address == site.address + wanted
    return resolve(page, site, parts.path) == wanted
