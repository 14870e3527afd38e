"""The dossier on paper: every link of the book leads somewhere, and an entry keeps what it holds."""

from __future__ import annotations

import io
import unicodedata
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from lxml import html
from pypdf import PdfReader

from build_tools.release.paper import print_entry
from build_tools.release.paper.book import read_book
from build_tools.words.language import Lang
from tests.browser.reader import Reader
from tests.conftest import release_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

WHEN = datetime(2026, 11, 24, tzinfo=UTC)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_every_entry_is_in_the_book_once_and_every_link_leads_somewhere(
    site: Path, lang: Lang
) -> None:
    book = read_book(release_of(site, WHEN), lang)
    tree: Any = html.document_fromstring(book.html({}))
    ids = tree.xpath("//@id")
    links = tree.xpath("//a/@href")
    articles = [chapter.anchor for part in book.parts for chapter in part.chapters]
    folders = [site / lang / part.name for part in book.parts if not part.is_page]
    pages = {page.stem for folder in folders for page in folder.glob("*.html")}

    assert len(ids) == len(set(ids))
    assert {link[1:] for link in links if link.startswith("#")} <= set(ids)
    assert {link for link in links if not link.startswith(("#", "https://", "http://"))} == set()
    assert len(articles) == len(set(articles)) > 150
    assert {anchor.split("--")[-1] for anchor in articles} <= {*pages, "method"}


def test_an_arabic_entry_keeps_its_references_pictures_and_letters(
    browser: Browser, site: Path
) -> None:
    page = site / "ar" / "actors" / "salma-example.html"
    tree: Any = html.document_fromstring(page.read_bytes())
    references = tree.xpath("//li[starts-with(@id, 'ref-')]//a[starts-with(@href, 'http')]/@href")

    printed = print_entry(browser, release_of(site, WHEN), "ar", "salma-example")
    reader = PdfReader(io.BytesIO(printed.raw))
    text = unicodedata.normalize("NFKC", " ".join(page.extract_text() for page in reader.pages))
    actions: list[Any] = [
        one.get_object().get("/A", {}) for sheet in reader.pages for one in sheet.get("/Annots", [])
    ]
    fonts = {font for sheet in reader.pages for font in _fonts(sheet)}

    for sheet in reader.pages:
        assert "https://github.com/oasis-dossier/oasis-dossier" in sheet.extract_text()
    assert "#claim-" in text
    assert set(references) <= {action.get("/URI") for action in actions}
    assert "تصويت المجلس" in text  # on the timeline
    assert len(fonts) > 1  # the text's is the machine's own
    assert any("Markazi" in font for font in fonts)


def test_each_sheet_of_a_page_says_where_it_is_from(
    scripted: Reader, served: str, lang: Lang
) -> None:
    address = f"{served}{lang}/actors/salma-example.html"
    scripted.open(address)

    sheets = PdfReader(io.BytesIO(scripted.page.pdf(format="A4"))).pages

    for number, sheet in enumerate(sheets, start=1):
        words = sheet.extract_text()
        numbers = (number, len(sheets)) if lang == "en" else (len(sheets), number)
        assert address in words
        assert "{} / {}".format(*numbers) in words
        assert len(words.split()) > 30  # more than the sheet's own head, foot and a heading


def _fonts(sheet: Any) -> list[str]:
    return [
        str(font.get_object().get("/BaseFont")) for font in sheet["/Resources"]["/Font"].values()
    ]
