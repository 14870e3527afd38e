"""Numbers that differ: each sign, and a scale that is honest and can be read."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from build_tools.reading.model import Quantity
from build_tools.site.figures.measure import NARROWEST, SMALL, width
from build_tools.site.figures.tolls import TollRow, draw_tolls, fitting
from build_tools.site.views.claims import number_alone
from build_tools.words.language import LANGS, Lang, number_words
from tests.conftest import ROOT

CASES = yaml.safe_load((ROOT / "tests" / "site" / "figures" / "tolls.yaml").read_text("utf-8"))
WHO = {"en": "Oasis Agency", "ar": "وكالة الواحة"}
WHEN = {"en": "1 January 2030", "ar": "1 يناير 2030"}


def toll_row(values: dict[str, Any], lang: Lang) -> TollRow:
    """A row of the cases, with what it leaves unsaid."""
    bound, value = values.get("bound"), Quantity(values["low"], values["high"])
    return TollRow(
        who=values.get("who", WHO)[lang],
        when=values.get("when", WHEN)[lang],
        words=number_alone(value, bound, lang),
        low=value.low,
        high=value.high,
        bound=bound,
        stands=values.get("stands", True),
        target="#",
    )


@pytest.mark.parametrize("name", CASES)
def test_each_number_has_its_sign(name: str) -> None:
    case = CASES[name]
    row = toll_row(case["row"], "en")

    drawing, height, signs = draw_tolls([row], "en", lambda number: f"{number:g}")

    assert height > 0
    assert [sign for sign in case["drawn"] if sign not in drawing] == []
    assert [sign for sign in case["not"] if sign in drawing] == []
    assert list(signs) == case["key"]
    assert row.words in drawing


def test_right_to_left_the_scale_and_its_arrows_are_mirrored() -> None:
    row = toll_row({"low": 5, "high": 5, "bound": "at-least"}, "ar")

    drawing, _, _ = draw_tolls([row], "ar", lambda number: f"{number:g}")

    assert 'class="beyond" d="M0 0H-18' in drawing
    assert '<svg x="94%"' in drawing  # zero stands where lines begin


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("most", [0, 1, 2, 9, 44, 101, 188, 1500, 20000, 1_500_000, 7_500_000_000])
def test_a_scale_runs_from_zero_past_the_most_and_its_marks_stand_apart(
    lang: Lang, most: float
) -> None:
    scale = fitting(most, lambda number: number_words(number, lang), lang)
    marks = list(scale.marks())
    apart = (scale.share(marks[1]) - scale.share(0)) * NARROWEST / 100

    assert marks[0] == 0
    assert most <= marks[-1] == scale.last
    assert len(marks) == 2 or apart > max(
        width(number_words(mark, lang), lang, SMALL) for mark in marks
    )
    assert scale.share(most) <= 100
    assert most == 0 or scale.share(most) > 50  # most of the width is used
