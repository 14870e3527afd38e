"""Text made to be slow is read as fast as any other: each of these was quadratic once."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from build_tools.desk.scan.article import make_article, read_article
from build_tools.desk.scan.date_line import day_line
from build_tools.desk.scan.encoding import decode
from build_tools.desk.scan.pdf import read_order
from build_tools.desk.scan.report import scan_article
from build_tools.desk.scan.saved import UnreadableError
from build_tools.reading.graph import Graph
from tests.conftest import uncounted

LETTERS, TIMES = 40_000, 10
PROSE = "The Oasis Council met at noon on 3 March, and agreed on what had been asked of it before. "


def assert_as_fast(read: Callable[[str], object], unit: str, prose: str = PROSE) -> None:
    """A text of nothing but `unit` takes at most `TIMES` as long as prose of its length would, read a quarter at a time.

    Seconds would tell of the machine. The least of three tries counts, as it may be busy meanwhile.
    """
    assert any(
        _seconds(read, unit, LETTERS) < TIMES * 4 * _seconds(read, prose, LETTERS // 4)
        for _ in range(3)
    )


def _seconds(read: Callable[[str], object], unit: str, letters: int) -> float:
    text = unit * (letters // len(unit))
    start = time.process_time()
    with uncounted(), suppress(UnreadableError):
        read(text)
    return time.process_time() - start


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
        "9/11/2012 ",
        "2014-",
        "5 و",
        "5, ",
        "قبل ثلاثة ",
        "from April to ",
        "سيجتمع في 3 مارس ",
        "3 March ",
        "will be held ",
        "first of ",
        "صيف ",
        "«اليوم",
    ],
)
def test_time_is_linear(miniature: Graph, unit: str) -> None:
    def scan(text: str) -> None:
        article = make_article(["A headline", text + "."])
        scan_article(replace(article, issued=date(2031, 6, 1)), miniature)

    scan("")  # what is made once, at first
    assert_as_fast(scan, unit)


WORDS = "<p>The Oasis Council met at noon, and agreed on what had been asked of it before.</p>"


@pytest.mark.parametrize(
    "unit",
    [
        "<br>",
        "<!-- -->",
        "<!--",
        "<",
        "<meta charset=no-such>",
        "<p hidden>x</p>",
        "<div style=display:none>",
        "<h1>a headline of the page</h1>",
        "<time>5 March 2031</time>",
        "data:image/png;base64,",
        "A: b\n",
        '<script type="application/ld+json">[[[[</script>',
    ],
)
def test_a_page_is_read_in_linear_time(tmp_path: Path, unit: str) -> None:
    def read(text: str) -> None:
        path = tmp_path / "page.html"
        path.write_text(f"<html>{WORDS * 9}{text}", "utf-8")
        read_article(path)

    assert_as_fast(read, unit, WORDS)


@pytest.mark.parametrize("unit", ["a1 ", "1.", "12:30 ", "5 March | ", "1 ا"])
def test_lines_are_read_in_linear_time(unit: str) -> None:
    def read(line: str) -> None:
        day_line(line)
        read_order(list(line))
        decode(line.encode("utf-16"))
        decode(line.encode() + "ز".encode("cp1256") * 99)

    assert_as_fast(read, unit)
