"""The pictures beside shared links: their size, and that they show what the dossier says today."""

from __future__ import annotations

import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from build_tools.desk.cards import SIZE, card_page, drawing, drawn_of, main
from build_tools.reading.corpus import load_dossier
from build_tools.reading.model import Dossier
from build_tools.site.addresses import card_file
from build_tools.words.language import LANGS, Lang
from tests.conftest import MINIATURE, ROOT

SIGNATURE = b"\x89PNG\r\n\x1a\n"


def _dossier(root: Path) -> Dossier:
    dossier, _ = load_dossier(root)
    assert dossier is not None
    return dossier


def _size(card: bytes) -> tuple[int, ...]:
    assert card.startswith(SIGNATURE)
    return struct.unpack(">II", card[16:24])


@pytest.mark.parametrize("lang", LANGS)
def test_the_cards_say_what_the_dossier_says(lang: Lang) -> None:
    """Else: make cards."""
    card = (ROOT / "docs" / card_file(lang)).read_bytes()

    assert _size(card) == SIZE
    assert drawn_of(card) == drawing(card_page(_dossier(ROOT), lang))


@pytest.mark.browser
def test_cards_are_drawn(tmp_path: Path) -> None:
    """By a process of its own, since a worker of the tests may have a browser open."""
    shutil.copytree(MINIATURE / "dossier", tmp_path / "dossier")
    command = [sys.executable, "-m", "build_tools.desk.cards"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    for lang in LANGS:
        card = (tmp_path / "docs" / card_file(lang)).read_bytes()
        assert _size(card) == SIZE
        assert drawn_of(card) == drawing(card_page(_dossier(tmp_path), lang))


def test_a_dossier_that_cannot_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit, match=r"dossier\.yaml"):
        main()


def test_a_picture_of_other_hands_says_nothing() -> None:
    assert drawn_of(SIGNATURE + b"\0" * 40) == ""
