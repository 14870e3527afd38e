"""A page comes soon on a slow line: what its HTML may weigh."""

from __future__ import annotations

from pathlib import Path
from statistics import median

from tests.browser.conftest import FULLEST, INDEXES
from tests.browser.weight import weight

ENTRY = 30_000
EVENT = 12_000
EVENTS_MEDIAN = 6_000


def _weights(site: Path, pattern: str) -> dict[str, int]:
    pages = [path for path in site.glob(f"??/{pattern}") if path.name not in INDEXES]
    return {str(path.relative_to(site)): weight(path) for path in pages}


def _above(weights: dict[str, int], most: int) -> dict[str, int]:
    assert weights
    return {page: size for page, size in weights.items() if size > most}


def test_html_of_every_entry(site: Path) -> None:
    pages = [_weights(site, pattern) for pattern in FULLEST.values()]

    assert [_above(weights, ENTRY) for weights in pages] == [{}] * len(pages)


def test_html_of_events(site: Path) -> None:
    weights = _weights(site, FULLEST["an event"])

    assert _above(weights, EVENT) == {}
    assert median(weights.values()) <= EVENTS_MEDIAN
