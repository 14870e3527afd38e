"""Runs against the text: nothing is lost or doubled, and no text takes long."""

from __future__ import annotations

import pytest
import yaml

from build_tools.words.bidi import split_runs
from build_tools.words.inline import bdi
from build_tools.words.language import LANGS, Lang
from tests.conftest import ROOT

MIXED = [
    case["text"] for case in yaml.safe_load((ROOT / "tests/browser/bidi.yaml").read_text("utf-8"))
]
HOSTILE: list[str] = yaml.safe_load((ROOT / "tests/site/hostile.yaml").read_text("utf-8"))
# Each would take a pattern that goes back over what it has read minutes.
LONG = [unit * 2000 for unit in ("(", "“", "“a", "«ا", "1", "1,", "a (", "ا (", "+1 ", '("', "a1 ")]


@pytest.mark.parametrize("lang", LANGS)
def test_the_pieces_are_the_text(lang: Lang) -> None:
    for text in MIXED + HOSTILE + LONG:
        assert "".join(piece.text for piece in split_runs(text, lang)) == text


@pytest.mark.parametrize(("lang", "direction"), [("he", "rtl"), ("fa", "rtl"), ("tr", "ltr")])
def test_a_third_language_has_its_own_direction(lang: str, direction: str) -> None:
    """A title in Hebrew stood from left to right."""
    assert f'<bdi lang="{lang}" dir="{direction}">' in bdi("x", lang)
