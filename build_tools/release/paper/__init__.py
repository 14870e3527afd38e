"""Prints the dossier: one entry, or the whole as a book; docs/decisions/offline-and-paper.md."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from build_tools.release.made_of import Release
from build_tools.release.paper.book import PageError, read_book, read_entry
from build_tools.release.paper.press import (
    NEEDED,
    PressError,
    Printed,
    finish,
    page_numbers,
    press,
    print_document,
)
from build_tools.words.language import Lang

if TYPE_CHECKING:
    from playwright.sync_api import Browser

__all__ = ["NEEDED", "PageError", "PressError", "Printed", "press", "print_book", "print_entry"]


def print_entry(browser: Browser, release: Release, lang: Lang, entry_id: str) -> Printed:
    """One entry of the built `site` as PDF; PageError when it has none of that id."""
    document = read_entry(release, lang, entry_id).html({})
    return finish(print_document(browser, document, is_final=True), document, lang, release)


def print_book(
    browser: Browser, release: Release, lang: Lang, tell: Callable[[str], None]
) -> Printed:
    """The whole of the built `site` in `lang` as PDF.

    It is printed twice: only then is it known on which page each entry stands. `tell` hears what
    is being done, since it takes minutes.
    """
    book = read_book(release, lang)
    tell("printing, to learn on which page each entry stands …")
    numbers = page_numbers(print_document(browser, book.html({}), is_final=False))
    tell("printing with a table of contents, an outline and tags …")
    document = book.html(numbers)
    printed = print_document(browser, document, is_final=True)
    tell("compressing …")
    return finish(printed, document, lang, release)
