"""A small site on paper: what becomes of its pages, and the book that Chromium prints of them."""

from __future__ import annotations

import hashlib
import io
import os
import re
import shutil
import subprocess
import sys
import unicodedata
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from subprocess import CompletedProcess
from typing import TYPE_CHECKING, Any

import pytest
from lxml import html
from pypdf import PdfReader

from build_tools.release.paper import Printed, press, print_book
from build_tools.release.paper.book import read_book, read_entry
from tests.conftest import ROOT, release_of
from tests.site.test_same_bytes import ELSEWHERE

if TYPE_CHECKING:
    from playwright.sync_api import Browser

WHEN = datetime(2026, 11, 24, 8, 30, tzinfo=UTC)
PUBLIC = "https://dossier.example/"
ENCODED = "https://paper.example/%D8%AD%D9%81%D8%AA%D8%B1?a=1"
SHELL = """<!doctype html><html lang="ar" dir="rtl"><head>{canonical}<title>-</title></head><body>
<nav>screen</nav><article class="md-typeset">{content}</article></body></html>"""
ENTRY = """<h1 id="top">{name} <span class="other-name"><bdi lang="en" dir="ltr">Other</bdi></span>
<a class="headerlink" href="#top">#</a></h1>
<div hidden>screen</div>
<p>{name}<a href="#ref-1">[1]</a></p>
<figure aria-labelledby="f"><svg width="100%" height="40"><title id="f">رسم</title>
<text x="50%" y="20">كلمة في رسم {name}</text></svg></figure><details class="fold"><summary>screen</summary></details>
<details class="fold notes"><summary>screen</summary><ul><li id="claim-five">ملاحظة</li></ul></details>
<h2 id="claims">أقوال</h2>
<p><a href="{other}#claims">قول آخر</a> <a href="../figures/map.html">خريطة</a></p>
{pages}
<h2 class="references">مراجع</h2><ol><li id="ref-1"><a href="../sources/s.html">«مصدر»</a>
<a href="{encoded}"><bdi dir="ltr" class="url">paper.example/…</bdi></a></li></ol>
<h2 id="cite">كيف تستشهد</h2><div class="cite"><p>استشهاد</p><details>screen</details></div>
<hr><ul><li>screen</li></ul>"""
LONG = "<p style='break-before: page'>صفحة تالية</p>" * 2
NAMES = {
    "actors/khalifa": "خليفة حفتر",
    "actors/a": "عبد الحميد الدبيبة",
    "events/e": "الهجوم على طرابلس",
    "places/p": "درنة",
    "disputes/d": "عدد القتلى في درنة",
    "sources/s": "مصدر",
}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of six entries, of three pages each on paper."""
    site = tmp_path_factory.mktemp("small")

    def write(page: str, content: str) -> None:
        path = site / "ar" / f"{page}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(SHELL.format(content=content, canonical=""), "utf-8")

    for page, name in NAMES.items():
        write(page, ENTRY.format(name=name, other="../actors/a.html", encoded=ENCODED, pages=LONG))
    for part in ("actors", "events", "places", "disputes", "sources"):
        own = [page.split("/")[1] for page in NAMES if page.startswith(part)]
        links = "".join(f'<a href="{name}.html">-</a><a href="{name}.html#x">-</a>' for name in own)
        content = f'<h1>قسم {part}</h1><a href="index.html">-</a><a href="../x.html">-</a>{links}'
        write(f"{part}/index", content)
        write(f"{part}/a-z", content)
        write(f"{part}/oldest/index", content.replace('href="', 'href="../'))
    write("method", '<h1 id="top">المنهج</h1><p>كلام</p>')
    home = f'<link rel="canonical" href="{PUBLIC}en/index.html">'
    (site / "en").mkdir()
    (site / "en" / "index.html").write_text(SHELL.format(content="", canonical=home), "utf-8")
    sheets = site / "assets" / "stylesheets"
    sheets.mkdir(parents=True)
    (sheets / "site.css").write_text("", "utf-8")
    return site


@pytest.fixture(scope="module")
def printed(browser: Browser, small: Path) -> Printed:
    """Its book."""
    return print_book(browser, release_of(small, WHEN), "ar", lambda _words: None)


def test_links_lead_within_the_book_or_to_the_site(small: Path) -> None:
    book: Any = html.document_fromstring(read_book(release_of(small, WHEN), "ar").html({}))
    ids = [element.get("id") for element in book.xpath("//*[@id]")]
    links = set(book.xpath("//article//a/@href"))
    within = {link[1:] for link in links if link.startswith("#")}

    assert len(ids) == len(set(ids))
    assert within <= set(ids)
    assert {"actors--a.claims", "sources--s", "actors--khalifa.ref-1"} <= within
    assert links - {f"#{one}" for one in within} == {f"{PUBLIC}ar/figures/map.html", ENCODED}


def test_what_serves_on_a_screen_only_is_gone(small: Path) -> None:
    book: Any = html.document_fromstring(read_book(release_of(small, WHEN), "ar").html({}))

    assert "screen" not in book.text_content()
    assert book.xpath("//*[@id='actors--a.claim-five']/ancestor::details") == []
    assert "استشهاد" not in book.text_content()
    assert [title.tag for title in book.xpath("//*[@id='actors--a' or @id='actors']")] == [
        "h1",
        "h2",
    ]
    assert "paper.example/حفتر?a=1" in book.xpath("string(//article//bdi[@class='url'])")


def test_an_entry_alone_leads_to_the_site(small: Path) -> None:
    entry: Any = html.document_fromstring(
        read_entry(release_of(small, WHEN), "ar", "khalifa").html({})
    )

    assert entry.xpath("//h1/@id") == ["actors--khalifa"]
    assert "استشهاد" in entry.text_content()
    assert "screen" not in entry.text_content()
    assert f"{PUBLIC}ar/actors/a.html" in entry.xpath("//a/@href")


def test_a_book_tells_how_many_pages_it_has_read(
    small: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    minutes = count(step=60)
    monkeypatch.setattr("build_tools.outside.progress.time.monotonic", lambda: next(minutes))
    monkeypatch.setattr("sys.stderr.isatty", lambda: False)

    read_book(release_of(small, WHEN), "ar")
    assert capsys.readouterr().err.splitlines() == [f"{n} of 7 chapters read" for n in range(1, 8)]


@pytest.mark.browser
def test_the_contents_say_on_which_page_each_entry_stands(printed: Printed) -> None:
    reader = PdfReader(io.BytesIO(printed.raw))
    told = sorted(int(number) for number in re.findall(r"\d+", reader.pages[1].extract_text()))
    places = reader.named_destinations.items()
    stand = [
        (reader.get_destination_page_number(place) or 0) + 1
        for name, place in places
        if re.fullmatch(r"/?(?:[a-z]+--[a-z]+|method|actors|events|places|disputes|sources)", name)
    ]

    assert printed.pages == len(reader.pages)
    assert len(stand) == 6 + len(NAMES)
    assert told == sorted([2, *stand])  # the contents' own number stands at its foot


@pytest.mark.browser
def test_the_file_says_what_it_is(printed: Printed) -> None:
    reader = PdfReader(io.BytesIO(printed.raw))
    root: Any = reader.trailer["/Root"]

    assert root["/ViewerPreferences"]["/Direction"] == "/R2L"
    assert root["/Lang"] == "ar"
    assert root["/MarkInfo"]["/Marked"]
    assert reader.metadata
    assert reader.metadata.title == "ملف الواحات"
    assert reader.metadata.creation_date == WHEN


@pytest.mark.browser
def test_its_outline_names_parts_and_entries(printed: Printed) -> None:
    parts, nested = [], []
    for item in PdfReader(io.BytesIO(printed.raw)).outline:
        if isinstance(item, list):
            nested += [one.title for one in item if not isinstance(one, list)]
        else:
            parts.append(item.title)

    assert parts[:4] == ["ملف الواحات", "المحتويات", "المنهج", "قسم actors"]
    assert set(nested) == set(NAMES.values())


@pytest.mark.browser
def test_arabic_can_be_read_out_of_it(printed: Printed) -> None:
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(printed.raw)).pages]
    words = [set(unicodedata.normalize("NFKC", page).split()) for page in pages]

    for name in NAMES.values():
        assert any({*name.split(), "رسم"} <= page for page in words), name


@pytest.mark.browser
def test_a_book_is_the_same_on_another_machine(
    small: Path, printed: Printed, tmp_path: Path
) -> None:
    far = shutil.copytree(small, tmp_path / "a path with spaces" / "واحة")
    program = "from tests.release.paper.test_paper import print_digest; print_digest()"
    done = subprocess.run(
        [sys.executable, "-c", program, str(far)],
        cwd=ROOT,
        env={**os.environ, **ELSEWHERE},
        umask=0o077,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout.strip() == hashlib.sha256(printed.raw).hexdigest(), done.stderr
    assert hashlib.sha256(printed.raw + b" ").hexdigest() not in done.stdout


def print_digest() -> None:
    """Tells the digest of the book of the site that the process was started with."""
    with press() as browser:
        site = release_of(Path(sys.argv[1]), WHEN)
        book = print_book(browser, site, "ar", lambda _words: None)
    sys.stdout.write(hashlib.sha256(book.raw).hexdigest())


def test_an_entry_that_is_not_there_is_named(small: Path, tmp_path: Path) -> None:
    done = _pdf("nobody", small, tmp_path / "d")

    assert done.returncode == 1
    assert "has no entry nobody" in done.stderr
    assert not (tmp_path / "d").exists()


def test_without_a_browser_it_says_what_to_install(small: Path, tmp_path: Path) -> None:
    done = _pdf("khalifa", small, tmp_path, PATH="", PLAYWRIGHT_BROWSERS_PATH=str(tmp_path))

    assert done.returncode == 1
    assert "apt install chromium" in done.stderr


def _pdf(entry: str, site: Path, output: Path, **variables: str) -> CompletedProcess[str]:
    """The command in a process of its own, since Playwright runs once in each."""
    program = "from build_tools.cli import main; main()"
    asked = ["pdf", entry, "--lang", "ar", "--site", str(site), "--output", str(output)]
    return subprocess.run(
        [sys.executable, "-c", program, "--root", str(ROOT), *asked],
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
    )
