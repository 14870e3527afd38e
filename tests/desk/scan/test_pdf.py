"""Arabic PDFs are read in the order in which people read them, and their numbers never trusted."""

from __future__ import annotations

import json
import re
import shutil
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from build_tools.cli import main
from build_tools.desk.scan.article import read_article
from tests.conftest import MINIATURE
from tests.desk.scan.arabic_pdf import Pieces, arabic_pdf

ROWS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("pdf.yaml").read_text("utf-8"))
LINE = ROWS[0]


def _pieces(seen: str) -> Pieces:
    return [piece.strip("{}") for piece in re.findall(r"\{.*?\}|.", seen)]


def _joined_forms(pieces: Pieces) -> Pieces:
    """The letters as a font draws them, each in a form of its own."""
    forms = {
        unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0xFE8D, 0xFEFD, 2)
    }
    return [forms.get(piece, piece) for piece in pieces]


def _read(folder: Path, pdf: bytes) -> str:
    path = folder / "article.pdf"
    path.write_bytes(pdf)
    (passage,) = read_article(path).passages
    return passage.text


@pytest.mark.parametrize("from_right", [False, True])
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["read"])
def test_lines(row: dict[str, Any], tmp_path: Path, *, from_right: bool) -> None:
    pieces = _pieces(row["seen"])

    assert _read(tmp_path, arabic_pdf([pieces], from_right=from_right)) == row["read"]
    assert _read(tmp_path, arabic_pdf([_joined_forms(pieces)])) == row["read"]
    assert _read(tmp_path, arabic_pdf([pieces], by_run=True)) == row["read"]


def test_a_page_that_shows_arabic_backwards_is_read_all_the_same(tmp_path: Path) -> None:
    """Some programs paint letters in the order in which they are read, from left to right."""
    lines = [_pieces(row["read"]) for row in ROWS]

    assert _read(tmp_path, arabic_pdf(lines)) == " ".join(row["read"] for row in ROWS)


def test_numbers_are_given_with_a_warning(tmp_path: Path) -> None:
    """In words, as JSON and in the draft, whose stubs take no day by themselves."""
    root = tmp_path / "repository"
    shutil.copytree(MINIATURE / "dossier", root / "dossier")
    path = tmp_path / "article.pdf"
    seen = ".2031 سرام 5 يف لاثملا رمع ىقتلا"
    path.write_bytes(arabic_pdf([_pieces(seen)]))
    run = CliRunner()
    scan = ["--root", str(root), "scan", str(path)]

    words = run.invoke(main, [*scan, "--lang", "en"]).stdout
    data = json.loads(run.invoke(main, [*scan, "--json"]).stdout)
    given = ["--draft", "--id", "new-source", "--date", "2031-05-20", "--lang", "en"]
    assert run.invoke(main, [*scan, *given]).exit_code == 0
    stubs = (root / "drafts/new-source.yaml").read_text("utf-8")

    assert "Compare each with the page" in words
    assert data["doubtful_numbers"] is True
    assert [one["edtf"] for one in data["dates"]] == ["2031-03-05"]
    assert "Compare each with the page" in stubs
    assert "2031-03-05" in stubs
    assert "valid:" not in stubs


def test_without_numbers_there_is_nothing_to_warn_of(tmp_path: Path) -> None:
    path = tmp_path / "article.pdf"
    path.write_bytes(arabic_pdf([_pieces(".ةحاولا سلجم عمتجا")]))

    assert read_article(path).doubtful_numbers is False
