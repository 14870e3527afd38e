"""How much is found: articles written for this, with everything that they mention.

Nothing in them happened. `mentions` has what stands in each passage, `a|b` where the name is both
entries'; `unplaced` and `dates` what must be among the rest.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from build_tools.desk.scan.article import read_article
from build_tools.desk.scan.report import Scan, scan_article
from build_tools.reading.graph import Graph

ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.txt"))
RECALL, PRECISION = 0.95, 0.95

Place = tuple[str, frozenset[str]]


class Score(NamedTuple):
    """What was expected and missed, and found and not expected."""

    expected: list[Place]
    found: list[Place]
    missed: list[Place]
    extra: list[Place]


@cache
def _expected(path: Path) -> dict[str, Any]:
    expected: dict[str, Any] = yaml.safe_load(path.with_suffix(".yaml").read_text("utf-8"))
    return expected


def _scan(path: Path, graph: Graph) -> Scan:
    return scan_article(replace(read_article(path), issued=_expected(path)["date"]), graph)


def _score(path: Path, graph: Graph) -> Score:
    marks = _expected(path)["mentions"].items()
    expected = [(mark, frozenset(one.split("|"))) for mark, all_ in marks for one in all_]
    sure = _scan(path, graph).sure
    found = list({(mark, frozenset(one.entries)) for one in sure for mark in one.marks})
    missed = [one for one in expected if not any(_fits(one, other) for other in found)]
    extra = [other for other in found if not any(_fits(one, other) for one in expected)]
    return Score(expected, found, missed, extra)


def _fits(expected: Place, found: Place) -> bool:
    return expected[0] == found[0] and expected[1] <= found[1]


def test_recall_and_precision(real: Graph) -> None:
    """Over all articles together, in either language."""
    for lang in ("ar", "en"):
        scores = [_score(path, real) for path in ARTICLES if path.stem.startswith(lang)]
        missed = [one for score in scores for one in score.missed]
        extra = [one for score in scores for one in score.extra]

        assert len(scores) >= 4
        assert len(missed) <= (1 - RECALL) * sum(len(score.expected) for score in scores), missed
        assert len(extra) <= (1 - PRECISION) * sum(len(score.found) for score in scores), extra


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_the_rest(path: Path, real: Graph) -> None:
    """New names are proposed, dates read."""
    found = _scan(path, real)
    names = {name.name for name in found.unplaced}
    dates = {given.edtf for given in found.dates}

    assert sorted(set(_expected(path)["unplaced"]) - names) == []
    assert sorted(set(_expected(path)["dates"]) - dates) == []


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_expected_entries_exist(path: Path, real: Graph) -> None:
    """What an article is expected to mention is in the dossier still."""
    named = {
        one
        for every in _expected(path)["mentions"].values()
        for entry in every
        for one in entry.split("|")
    }

    assert sorted(named - set(real.corpus.entries)) == []
