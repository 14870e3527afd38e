"""The dossier on paper: every link of the book leads somewhere, and an entry keeps what it holds."""

from __future__ import annotations

import io
import re
import unicodedata
from dataclasses import dataclass
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

MARGIN = 39.0  # of a sheet, in points
DIGIT = 0.6  # how wide a digit is at most, in sizes of its letters
GROWN = """([list, length]) => {
  const grown = document.querySelector(list);
  while (grown.children.length < length) {
    const last = grown.lastElementChild.cloneNode(true);
    last.removeAttribute("id");
    grown.append(last);
  }
}"""
NAMED_CELLS = """() => {
  [...document.querySelectorAll(".md-typeset table")].slice(1).forEach((other) => other.remove());
  const name = (part, texts) => document.querySelectorAll(`.md-typeset table ${part}`)
    .forEach((cell) => (cell.textContent = texts[cell.cellIndex] ?? ""));
  name("thead th", ["first", "second"]);
  name("tbody :is(th, td)", ["cell", "cell"]);
}"""
WHEN = datetime(2026, 11, 24, tzinfo=UTC)


@dataclass(frozen=True)
class Run:
    """Letters that a sheet draws at one place: how far from its left edge and its foot, in points."""

    text: str
    left: float
    up: float
    size: float


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


def test_a_year_is_printed_as_its_list(scripted: Reader, served: str, lang: Lang) -> None:
    """Its picture is higher than a sheet: the first had only the title, and the second cut it."""
    scripted.open(f"{served}{lang}/figures/2031.html")

    sheets = PdfReader(io.BytesIO(scripted.page.pdf(format="A4"))).pages
    scripted.page.emulate_media(media="print")
    shown = scripted.page.locator(".figure-timeline").is_visible()
    rows = [row.bounding_box() for row in scripted.page.locator(".fold tbody tr").all()]
    scripted.page.emulate_media(media="null")

    assert len(sheets) == 1
    assert not shown
    assert rows
    assert all(row and row["height"] > 10 for row in rows)


def test_numbers_of_three_digits_stand_whole_within_the_sheet(
    scripted: Reader, served: str, lang: Lang
) -> None:
    scripted.open(f"{served}{lang}/actors/salma-example.html")
    scripted.page.evaluate(GROWN, [".references + ol", 120])

    sheets = PdfReader(io.BytesIO(scripted.page.pdf(format="A4"))).pages
    numbers = {
        run.text.strip(" ."): (run, float(sheet.mediabox.width))
        for sheet in sheets
        for run in _runs(sheet)
        if re.fullmatch(r"1[01]\d[. ]*", run.text)
    }

    assert sorted(numbers) == [str(number) for number in range(100, 120)]
    outside = [
        text
        for text, (run, width) in numbers.items()
        if run.left < MARGIN or run.left + run.size * len(text) * DIGIT > width - MARGIN
    ]
    assert outside == []


def test_heads_of_a_long_table_stand_alone_on_their_line_on_each_of_its_sheets(
    scripted: Reader, served: str, lang: Lang
) -> None:
    scripted.open(f"{served}{lang}/figures/network.html")
    scripted.page.evaluate(GROWN, [".md-typeset table tbody", 200])
    scripted.page.evaluate(NAMED_CELLS)

    sheets = [
        _runs(sheet)
        for sheet in PdfReader(io.BytesIO(scripted.page.pdf(format="A4"))).pages
        if "cell" in sheet.extract_text()
    ]
    heads = [[run for run in runs if run.text in ("first", "second")] for runs in sheets]
    beside = [
        run.text
        for runs, (head, *_) in zip(sheets, heads, strict=True)
        for run in runs
        if run.text and run.text not in ("first", "second") and abs(run.up - head.up) < head.size
    ]

    assert len(sheets) > 2
    in_order = ["second", "first"] if lang == "ar" else ["first", "second"]
    assert {len({run.up for run in row}) for row in heads} == {1}
    from_left = [[run.text for run in sorted(row, key=lambda run: run.left)] for row in heads]
    assert from_left == [in_order] * len(sheets)
    assert beside == []


def _runs(sheet: Any) -> list[Run]:
    found: list[Run] = []

    def see(text: str, at: list[float], drawn: list[float], _font: Any, size: float) -> None:
        left, up = at[4] + drawn[4] * at[0], at[5] + drawn[5] * at[3]
        found.append(
            Run(unicodedata.normalize("NFKC", text).strip(), left, up, size * abs(at[0] * drawn[0]))
        )

    sheet.extract_text(visitor_text=see)
    return found


def _fonts(sheet: Any) -> list[str]:
    return [
        str(font.get_object().get("/BaseFont")) for font in sheet["/Resources"]["/Font"].values()
    ]
