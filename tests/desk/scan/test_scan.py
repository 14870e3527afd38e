"""`dossier scan` on good and bad files: text, web page, PDF; in words, as JSON, as a draft."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result
from pypdf import PdfReader, PdfWriter

from build_tools.build import check_dossier
from build_tools.cli import main
from build_tools.desk.scan.article import make_article, read_article
from build_tools.reading.canonical import canonical_text
from build_tools.reading.problems import errors
from tests.conftest import MINIATURE

CASES: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("scan.yaml").read_text("utf-8"))
ARTICLE, PAGE = CASES["article"], CASES["page"]


def _run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--root", str(root), "scan", *arguments])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(MINIATURE / "dossier", tmp_path / "repository" / "dossier")
    return tmp_path / "repository"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


@pytest.mark.parametrize("case", CASES["passages"], ids=lambda case: case["case"])
def test_passages(case: dict[str, Any]) -> None:
    """Each block has the locator by which it is cited."""
    found = make_article(case["blocks"])

    assert [passage.locator for passage in found.passages] == case["each"]
    assert found.locators == case["locators"]


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_report(root: Path, article: Path, lang: str) -> None:
    """It says what the dossier says of each entry, in the language asked for."""
    run = _run(root, str(article), "--date", "2031-05-20", "--lang", lang)

    assert run.exit_code == 0
    assert run.stdout == CASES["report"][lang]


def test_json(root: Path, article: Path) -> None:
    run = _run(root, str(article), "--date", "2031-05-20", "--json")
    found = json.loads(run.stdout)

    assert [one["entries"] for one in found["mentions"]] == CASES["entries"]
    assert found["issued"] == "2031-05-20"
    assert found["language"] == "ar"
    assert found["dossier"]["oasis-council"]["disputes"] == ["council-size"]


def test_page(root: Path, tmp_path: Path) -> None:
    """A saved page's own day, title and address are taken, its menus are not."""
    path = tmp_path / "page.html"
    path.write_text(PAGE, "utf-8")

    found = json.loads(_run(root, str(path), "--json").stdout)

    assert (found["title"], found["issued"]) == ("عنوان الخبر عن مجلس الواحة", "2021-02-12")
    assert found["url"] == "https://example.org/news/1"
    assert found["locators"] == "H, ¶1-¶2"
    assert [one["entries"] for one in found["mentions"]] == [["oasis-council"]]


def test_known_source_is_recognised(root: Path, article: Path) -> None:
    run = _run(root, str(article), "--url", "http://example.org/oasis?page=3&part=(1)#top")

    assert "daily-oasis-2031" in run.stdout.splitlines()[1]


def test_pdf(tmp_path: Path) -> None:
    """Each page with words is a passage under its number."""
    path = tmp_path / "report.pdf"
    path.write_bytes(_pdf(["The Oasis Council met.", "", "Omar Example spoke."]))

    found = read_article(path)

    assert [passage.locator for passage in found.passages] == ["p. 1", "p. 3"]
    assert found.locators == "p. 1, p. 3"
    assert found.passages[1].text == "Omar Example spoke."


def _pdf(pages: list[str]) -> bytes:
    """A PDF with a line of Latin text on each page."""
    content = [f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET" if text else "" for text in pages]
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, stream in enumerate(content):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources "
            f"<< /Font << /F1 3 0 R >> >> /Contents {5 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    out, starts = "%PDF-1.4\n", []
    for number, text in enumerate(objects, start=1):
        starts.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n"
    rows = "".join(f"{start:010} 00000 n \n" for start in starts)
    table = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{rows}"
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return (out + table + trailer).encode("latin-1")


def _locked_pdf() -> bytes:
    import io  # noqa: PLC0415

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(_pdf(["secret"]))))
    writer.encrypt("user", "owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


BAD: dict[str, tuple[str, bytes, str]] = {
    "empty": ("a.txt", b"", "is empty"),
    "blank": ("a.txt", b" \n\n\t", "is empty"),
    "no words": ("a.txt", b"1234 ... 5678", "holds no words"),
    "binary": ("a.txt", b"\x7fELF\x00\x01\x02" * 50, "is not a PDF, a web page or text"),
    "a Word file": ("a.docx", b"PK\x03\x04\x14\x00\x06\x00" * 50, "is not a PDF, a web page"),
    "a spreadsheet": (
        "a.xlsx",
        b"PK\x03\x04\x14\x00\x06\x00" * 50,
        "is a spreadsheet: save it as CSV",
    ),
    "an old spreadsheet": ("a.xls", bytes.fromhex("d0cf11e0a1b11ae1") * 50, "is a spreadsheet"),
    "a file of WordPad": ("a.rtf", b"{\\rtf1\\ansi The council met.}", "is not a PDF, a web page"),
    "a shortcut": ("a.url", b"[InternetShortcut]\r\nURL=https://x.ly/", "is not a PDF, a web page"),
    "a book": ("a.epub", b"PK\x03\x04mimetypeapplication/epub+zip", "is not a PDF, a web page"),
    "a picture": ("a.jpg", bytes(range(256)) * 50, "is not a PDF, a web page or text"),
    "a page of pictures": ("a.html", b"<p>x" * 9_000_000, "is larger than 32768 KiB"),
    "10 MB of text": ("a.txt", b"word " * 2_000_000, "is larger than 2048 KiB"),
    "40 MB of PDF": ("a.pdf", b"%PDF-1.4" + b"x" * 40_000_000, "is larger than 32768 KiB"),
    "a broken PDF": ("a.pdf", b"%PDF-1.4\nnot really", "is a PDF that cannot be opened"),
    "a locked PDF": ("a.pdf", _locked_pdf(), "is a PDF that cannot be opened"),
    "a PDF of pictures": ("a.pdf", _pdf(["", ""]), "is a PDF of pictures"),
    "an empty page": ("a.html", b"<html><body></body></html>", "holds no words"),
    "a page of another encoding": (
        "a.html",
        b'<html><head><meta charset="no-such"></head><body>\xff\xfe</body></html>',
        "holds no words",
    ),
}


@pytest.mark.parametrize("case", BAD)
@pytest.mark.filterwarnings("ignore::DeprecationWarning:pypdf")
def test_bad_files_are_refused(root: Path, tmp_path: Path, case: str) -> None:
    """One line says what is wrong, without a traceback, and nothing is written."""
    name, content, message = BAD[case]
    (tmp_path / name).write_bytes(content)

    run = _run(root, str(tmp_path / name), "--draft", "--id", "new-source")

    assert run.stderr.startswith(f"Error: {name} {message}")
    assert run.stderr.count("\n") == 1
    assert run.exit_code == 1
    assert not (root / "drafts").exists()


def test_bad_files_are_refused_in_arabic_too(root: Path, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04 of a spreadsheet")

    run = _run(root, str(tmp_path / "a.xlsx"), "--lang", "ar")

    assert run.stderr == "خطأ: a.xlsx: جدول بيانات: احفظه من برنامجه بصيغة CSV\n"


def test_unreadable_file_is_refused(
    root: Path, article: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)

    assert "article.txt cannot be read (Permission denied)" in _run(root, str(article)).stderr


@pytest.mark.parametrize("case", CASES["refused"], ids=lambda case: case["case"])
def test_bad_options_are_refused(root: Path, article: Path, case: dict[str, Any]) -> None:
    run = _run(root, str(article), *case["options"])

    assert case["message"] in run.stderr
    assert run.exit_code == 2
    assert not (root / "drafts").exists()
    assert not (root / "dossier/sources/new-source.yaml").exists()


def test_missing_file_is_refused(root: Path) -> None:
    assert _run(root, "no-such-file.txt").exit_code == 2


def test_draft(root: Path, article: Path) -> None:
    """A source in canonical form, and stubs that no check takes for an entry."""
    given = ["--draft", "--id", "new-source", "--date", "2031-05-20", "--lang", "en"]
    run = _run(root, str(article), *given)

    source = (root / "dossier/sources/new-source.yaml").read_text("utf-8")
    assert run.exit_code == 0
    assert run.stderr.splitlines() == ["dossier/sources/new-source.yaml", "drafts/new-source.yaml"]
    assert canonical_text(source, "sources") == source
    assert source == CASES["source"]
    assert (root / "drafts/new-source.yaml").read_text("utf-8") == CASES["stubs"]
    left = {problem.said("en").split("`")[1] for problem in errors(check_dossier(root)[1])}
    assert left == {
        *("title.en", "publisher_name.ar", "publisher_name.en", "url"),
        *("issued_basis", "read"),
    }


def test_where_no_day_is_stated_the_draft_has_none(root: Path, article: Path) -> None:
    """Not even for what was yesterday: the stub says how to have it worked out."""
    assert _run(root, str(article), "--draft", "--id", "new-source", "--lang", "en").exit_code == 0
    source = (root / "dossier/sources/new-source.yaml").read_text("utf-8")
    stubs = (root / "drafts/new-source.yaml").read_text("utf-8")

    assert "issued: …\nissued_basis: …\n" in source
    assert "as_of" not in stubs
    assert "# أمس الاثنين: not worked out: say the article's day with --date" in stubs
    assert [line for line in stubs.splitlines() if "valid" in line] == ["    valid: 2030-03"]


def test_of_two_dates_none_is_taken_for_when_it_was(root: Path, tmp_path: Path) -> None:
    """Both stand beside the stub, and whoever completes it chooses."""
    article = tmp_path / "two-dates.txt"
    article.write_text(CASES["two_dates"]["article"], "utf-8")
    given = ["--draft", "--id", "new-source", "--date", "2031-05-20", "--lang", "en"]

    assert _run(root, str(article), *given).exit_code == 0
    stubs = (root / "drafts/new-source.yaml").read_text("utf-8")
    assert stubs == CASES["two_dates"]["stubs"]


def test_draft_is_never_overwritten(root: Path, article: Path) -> None:
    given = ["--draft", "--id", "new-source"]
    _run(root, str(article), *given)
    (root / "dossier/sources/new-source.yaml").unlink()
    (root / "drafts/new-source.yaml").write_text("mine", "utf-8")

    run = _run(root, str(article), *given)

    assert "is there already" in run.stderr
    assert (root / "drafts/new-source.yaml").read_text("utf-8") == "mine"


def test_article_is_dated_by_its_page(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE, "utf-8")

    assert read_article(path).issued == date(2021, 2, 12)
