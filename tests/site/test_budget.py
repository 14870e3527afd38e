"""A page comes soon on a slow line: a first view weighs at most 100 kB, an entry's HTML 30 kB."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.site.conftest import ENTRIES
from tests.site.reader import reading

FIRST_VIEW = 100_000
HTML = 30_000
PACKED = (".woff2", ".png", ".jpg", ".webp")


def _weight(path: Path) -> int:
    """What a file weighs on the line, where a server compresses what is not yet compressed."""
    raw = path.read_bytes()
    return len(raw) if path.suffix in PACKED else len(gzip.compress(raw, 6))


@pytest.mark.browser
def test_first_view_of_entries(
    browser: Browser, served: str, site: Path, largest: dict[str, str], lang: str
) -> None:
    for page in largest.values():
        with reading(browser) as reader:  # anew, with nothing cached
            reader.open(f"{served}{lang}/{page}")
            reader.page.wait_for_load_state("networkidle")
            files = {u.removeprefix(served) for u in reader.requests if u.startswith(served)}
        weights = {name: _weight(site / name) for name in files}
        assert f"{lang}/{page}" in weights
        assert sum(weights.values()) <= FIRST_VIEW, weights


def test_html_of_every_entry(site: Path) -> None:
    pages = [path for section in ENTRIES.values() for path in site.glob(f"??/{section}/*.html")]
    entries = [path for path in pages if path.name not in ("index.html", "a-z.html")]
    heavy = {
        str(path.relative_to(site)): weight for path in entries if (weight := _weight(path)) > HTML
    }
    assert entries
    assert heavy == {}
