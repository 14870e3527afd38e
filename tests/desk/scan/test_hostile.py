"""Text made to be slow is read as fast as any other: each of these was quadratic once."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import pytest

from build_tools.desk.scan.article import make_article
from build_tools.desk.scan.report import scan_article
from build_tools.reading.graph import Graph
from tests.conftest import uncounted

LETTERS, SECONDS = 40_000, 2.0


@pytest.mark.parametrize(
    "unit",
    [
        "2019 و",
        "2019 و2020 ",
        "بين 2019 و2020 ",
        "10 إلى ",
        "أمس ",
        "سبتمبر (",
        "السيد ",
        "محمد ",
        "كتيبة 4 ",
        "«أ» ",
        '"x" ',
        "Al ",
        "of The ",
        "Omar al ",
        "(",
        "A.",
        "\u064b ",
    ],
)
def test_time_is_linear(miniature: Graph, unit: str) -> None:
    article = make_article(["A headline", unit * (LETTERS // len(unit)) + "."])

    start = time.process_time()
    with uncounted():
        scan_article(replace(article, issued=date(2031, 6, 1)), miniature)

    assert time.process_time() - start < SECONDS
