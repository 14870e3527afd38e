"""EDTF: what a date may mean, how dates follow each other, and how they read."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path
from typing import Any

import edtf
import pytest
import yaml
from babel import Locale

from build_tools.reading.dates import MAX_LENGTH, date_words, parse_edtf, rival_words, today
from tests.conftest import uncounted

TABLE: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))
_ids = [row["date"] for row in TABLE]


@pytest.mark.parametrize("row", TABLE, ids=_ids)
def test_bounds(row: dict[str, Any]) -> None:
    parsed = parse_edtf(row["date"])

    assert [parsed.first, parsed.last] == row["bounds"]
    assert str(parsed) == row["date"]


@pytest.mark.parametrize("point", ["2023-09-28", "2024-02", "2011", "201X", "2014~", "2020-06?"])
def test_days_are_those_of_python_edtf(point: str) -> None:
    theirs = edtf.parse_edtf(point)
    ours = parse_edtf(point)

    assert ours.first.timetuple()[:3] == theirs.lower_strict()[:3]
    assert ours.last.timetuple()[:3] == theirs.upper_strict()[:3]


@pytest.mark.parametrize("row", TABLE, ids=_ids)
def test_words(row: dict[str, Any]) -> None:
    parsed = parse_edtf(row["date"])

    assert date_words(parsed, Locale("en", "GB")) == row["en"]
    assert date_words(parsed, Locale("ar", "LY")) == row["ar"]


@pytest.mark.parametrize(
    ("dates", "en", "ar"),
    [
        ("2014", "2014", "2014"),
        (
            "2021-03-16/.. 2021-03-16/2022-02-10",
            "since 16 March 2021 or until 10 February 2022",
            "منذ 16 مارس 2021 أو حتى 10 فبراير 2022",
        ),
        (
            "2021/2022 2021/.. 2021/2023",
            "since 2021 or until 2022 or until 2023",
            "منذ 2021 أو حتى 2022 أو حتى 2023",
        ),
        (
            "2022-09/2024-04 2022-09/2024-05",
            "September 2022 to April 2024 or until May 2024",
            "من سبتمبر 2022 إلى أبريل 2024 أو حتى مايو 2024",
        ),
        # an end that is not stated is no other one
        (
            "2014/ 2014/2016",
            "from 2014, end not stated or 2014 to 2016",
            "من 2014، ونهايته غير مذكورة أو من 2014 إلى 2016",
        ),
        (
            "2011-10/2024-08 2012/2024-08",
            "October 2011 or 2012 to August 2024",
            "من أكتوبر 2011 أو 2012 إلى أغسطس 2024",
        ),
        ("2014-05/.. 2015/..", "since May 2014 or 2015", "منذ مايو 2014 أو 2015"),
        ("", "", ""),
        ("../2016 2015/2016", "until 2016 or 2015 to 2016", "حتى 2016 أو من 2015 إلى 2016"),
        ("../2015 ../2016", "until 2015 or until 2016", "حتى 2015 أو حتى 2016"),
        (
            "/2016 2015/2016",
            "until 2016, start not stated or 2015 to 2016",
            "حتى 2016، وبدايته غير مذكورة أو من 2015 إلى 2016",
        ),
        ("2014-05-01 2014-05-02", "1 May 2014 or 2 May 2014", "1 مايو 2014 أو 2 مايو 2014"),
    ],
)
def test_words_of_dates_that_contradict_each_other(dates: str, en: str, ar: str) -> None:
    rivals = [parse_edtf(text) for text in dates.split()]

    assert rival_words(rivals, Locale("en", "GB")) == en
    assert rival_words(rivals, Locale("ar", "LY")) == ar


@pytest.mark.parametrize(
    "text",
    [
        "2023-13-40",
        "2023-02-29",
        "2023-00",
        "0000",
        "23",
        "20230928",
        "2023-9-28",
        "28-09-2023",
        "2023/09/28",
        "2023-W39-4",
        "2023-09-28T10:00",
        "Y12023",
        "-0500",
        "20XX",
        "2023-XX",
        "[2023,2024]",
        "2023/2024/2025",
        "2023-09-28~?",
        "~2023",
        "/",
        "//",
        "..",
        "../",
        "/..",
        "٢٠٢٣",
        "２０２３",
        "2023-09-28Z",
        "today",
        "null",
        "2022-01-XX",
        "202u",
        "2011-~02",
        "2022-21",
        "2022-1",
        "2015/open",
        "2015/unknown",
        "2015–2016",
        "2015 / 2016",
        "1.5.2023",
        "5 May 2023",
        "1445/03/20",
    ],
)
def test_other_shapes_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a date: write `2023-09-28`"):
        parse_edtf(text)


@pytest.mark.parametrize("text", ["", " 2023", "2023 ", "2023\n", "2023\x00"])
def test_blanks_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a date"):
        parse_edtf(text)


@pytest.mark.parametrize("text", ["2024/2023", "2023-09-11/2023-09-10"])
def test_an_interval_that_ends_first_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        parse_edtf(text)


def test_a_date_of_10_kb_is_refused_at_once() -> None:
    """An EDTF parser takes 16 s over it."""
    start = time.process_time()

    with uncounted(), pytest.raises(ValueError, match="is not a date") as caught:
        parse_edtf("2023/" * 2000)

    assert time.process_time() - start < 0.1
    assert len(str(caught.value)) < 4 * MAX_LENGTH


def test_earlier_beginnings_come_first_and_the_shorter_of_two() -> None:
    written = ["2023", "2023-01", "2023-01-01", "2022-12-31", "../2022", "201X", "2023-02"]

    ordered = sorted(map(parse_edtf, written), key=lambda one: one.sort_key)

    assert [str(one) for one in ordered] == [
        "../2022",
        "201X",
        "2022-12-31",
        "2023-01-01",
        "2023-01",
        "2023",
        "2023-02",
    ]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2023", "2023-09", True),
        ("2023-09", "2023-10", False),
        ("2019/2020", "2020-12-31", True),
        ("2015/..", "2026", True),
        ("2015/..", "2014", False),
        ("201X", "2014~", True),
    ],
)
def test_overlap(one: str, other: str, *, expected: bool) -> None:
    assert parse_edtf(one).overlaps(parse_edtf(other)) is expected
    assert parse_edtf(other).overlaps(parse_edtf(one)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("2019/2020", True), ("../2020", True), ("2019/..", False), ("2019/", False), ("2019", True)],
)
def test_ends_tells_whether_an_end_is_stated(text: str, *, expected: bool) -> None:
    assert parse_edtf(text).ends is expected


def test_the_day_of_a_build_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")

    assert today() == date(2023, 11, 14)
