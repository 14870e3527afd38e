"""How much `dossier scan` finds of the dossier: `python -m tests.bench.scan_quality`.

`articles/` holds articles written for this, with everything that they mention; nothing in them
happened. `mentions` has what stands in each passage, `a|b` where the name is both entries';
`unplaced` what must be among the new names, `dates` all days that it gives.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from build_tools.build import check_dossier
from build_tools.desk.scan.article import read_article
from build_tools.desk.scan.report import Scan, scan_article
from build_tools.reading.graph import Graph
from build_tools.words.language import LANGS

ROOT = Path(__file__).parent.parent.parent
ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.txt"))
RECALL, PRECISION = 0.95, 0.95

Place = tuple[str, frozenset[str]]
Expected = dict[str, Any]


class Score(NamedTuple):
    """What was expected and missed, and found and not expected."""

    expected: list[Place]
    found: list[Place]
    missed: list[Place]
    extra: list[Place]


def main() -> int:
    """Prints recall and precision in each language, and what is missed; 1 when either is too low."""
    graph, _ = check_dossier(ROOT)
    assert graph is not None
    lines = [line for path in ARTICLES for line in _the_rest(path, graph)]
    low = bool(lines)
    for lang in LANGS:
        scores = [_score(path, graph) for path in ARTICLES if path.stem.startswith(lang)]
        missed, expected = (_count(scores, part) for part in ("missed", "expected"))
        extra, found = (_count(scores, part) for part in ("extra", "found"))
        recall, precision = 1 - missed / expected, 1 - extra / found
        low |= recall < RECALL or precision < PRECISION
        lines.append(f"{lang}: recall {recall:.3f}, precision {precision:.3f}")
        lines += [f"  {place} missed" for score in scores for place in score.missed]
        lines += [f"  {place} not expected" for score in scores for place in score.extra]
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return int(low)


def _count(scores: list[Score], part: str) -> int:
    return sum(len(getattr(score, part)) for score in scores)


def _expected(path: Path) -> Expected:
    expected: Expected = yaml.safe_load(path.with_suffix(".yaml").read_text("utf-8"))
    return expected


def _scan(path: Path, graph: Graph) -> Scan:
    return scan_article(replace(read_article(path), issued=_expected(path)["date"]), graph)


def _score(path: Path, graph: Graph) -> Score:
    mentions = _expected(path)["mentions"].items()
    expected = [(locator, frozenset(one.split("|"))) for locator, all_ in mentions for one in all_]
    sure = _scan(path, graph).sure
    found = list({(locator, frozenset(one.entries)) for one in sure for locator in one.locators})
    missed = [one for one in expected if not any(_fits(one, other) for other in found)]
    extra = [other for other in found if not any(_fits(one, other) for one in expected)]
    return Score(expected, found, missed, extra)


def _fits(expected: Place, found: Place) -> bool:
    return expected[0] == found[0] and expected[1] <= found[1]


def _the_rest(path: Path, graph: Graph) -> Iterator[str]:
    """New names that are not proposed, and dates that are not read or not there."""
    found, expected = _scan(path, graph), _expected(path)
    rest: dict[str, set[str | None]] = {
        "unplaced": {name.name for name in found.unplaced},
        "dates": {given.edtf for given in found.dates},
    }
    for part, seen in rest.items():
        for lacking in sorted(set(map(str, expected[part])) - seen):
            yield f"{path.stem}: {lacking} is not among the {part}"
    for extra in sorted({str(date) for date in rest["dates"]} - set(map(str, expected["dates"]))):
        yield f"{path.stem}: {extra} is not expected among the dates"


if __name__ == "__main__":
    sys.exit(main())
