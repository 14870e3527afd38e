"""Prints a document with Chromium, and adds to the PDF what Chromium leaves out."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from lxml import html

from build_tools.outside.chromium import launch_chromium
from build_tools.outside.extras import need
from build_tools.release.made_of import Release
from build_tools.words.language import Lang

if TYPE_CHECKING:
    from pikepdf import OutlineItem
    from playwright.sync_api import Browser

NEEDED = ("playwright", "pikepdf")

_NO_LIMIT = 0
_HEADINGS = "//h1 | //h2 | //h3 | //h4 | //h5 | //h6"


class PressError(Exception):
    """There is no Chromium to print with; the message says what to install."""


@dataclass(frozen=True)
class Printed:
    """A PDF: its bytes and how many pages it has."""

    raw: bytes
    pages: int


@contextmanager
def press() -> Iterator[Browser]:
    """A Chromium to print with; PressError, with what to install, when there is none."""
    need(*NEEDED)
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # of the extra `paper`

    with sync_playwright() as playwright:
        try:
            browser = launch_chromium(playwright)
        except FileNotFoundError as error:
            raise PressError(str(error)) from error
        try:
            yield browser
        finally:
            browser.close()


def print_document(browser: Browser, document: str, *, is_final: bool) -> bytes:
    """`document`, HTML, as a PDF; with outline and tags, which are slow, if `is_final`."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "book.html")
        path.write_text(document, "utf-8", newline="\n")
        context = browser.new_context(offline=True, java_script_enabled=False)
        page = context.new_page()
        page.set_default_timeout(_NO_LIMIT)
        page.goto(path.as_uri())
        printed = page.pdf(prefer_css_page_size=True, tagged=is_final, outline=is_final)
        context.close()
    return printed


def page_numbers(pdf: bytes) -> dict[str, int]:
    """The page number, from 1, of each id of the document to which a link in the PDF leads."""
    from pikepdf import Pdf  # noqa: PLC0415  # of the extra `paper`

    with Pdf.open(io.BytesIO(pdf)) as read:
        numbers = {str(page.objgen): number for number, page in enumerate(read.pages, start=1)}
        places = dict(read.Root.Dests.items()) if "/Dests" in read.Root else {}
        return {name[1:]: numbers[str(place[0].objgen)] for name, place in places.items()}


def finish(pdf: bytes, document: str, lang: Lang, release: Release) -> Printed:
    """The file with its language, direction and dates, half as large; the same bytes each time.

    The outline's titles are the headings of the `document`: Chromium turns the words of Arabic round.
    """
    from pikepdf import Dictionary, Name, ObjectStreamMode, Pdf  # noqa: PLC0415  # of the extra `paper`

    finished = io.BytesIO()
    with Pdf.open(io.BytesIO(pdf)) as file:
        direction = Name.R2L if lang == "ar" else Name.L2R
        file.Root.ViewerPreferences = Dictionary(Direction=direction, DisplayDocTitle=True)
        file.Root.Lang = lang
        day = f"{release.checkout.when:D:%Y%m%d%H%M%S}+00'00'"
        file.docinfo["/CreationDate"] = file.docinfo["/ModDate"] = day
        file.docinfo["/Author"] = release.dossier.credit.in_language(lang)
        file.docinfo["/Subject"] = release.checkout.name
        with file.open_outline() as outline:
            items = _flat(outline.root)
            for (item, depth), title in zip(items, _headings(document), strict=True):
                item.title, item.is_closed = title, depth > 0
        file.save(
            finished,
            object_stream_mode=ObjectStreamMode.generate,
            recompress_flate=True,
            deterministic_id=True,
            linearize=True,  # so that a reader on a slow line sees the first pages first
        )
        return Printed(finished.getvalue(), len(file.pages))


def _flat(items: Iterable[OutlineItem], depth: int = 0) -> Iterator[tuple[OutlineItem, int]]:
    """Each item of an outline with its depth, in the order of the pages."""
    for item in items:
        yield item, depth
        yield from _flat(item.children, depth + 1)


def _headings(document: str) -> Iterator[str]:
    """The headings of a document, without the names in the other language."""
    tree: Any = html.document_fromstring(document)
    for heading in tree.xpath(_HEADINGS):
        for other in heading.find_class("other-name"):
            other.drop_tree()
        yield " ".join(heading.text_content().split())
