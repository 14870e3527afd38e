"""A page comes soon on a slow line: an entry's HTML weighs at most 30 kB."""

from __future__ import annotations

from pathlib import Path

from tests.browser.conftest import FULLEST, INDEXES
from tests.browser.weight import weight

HTML = 30_000


def test_html_of_every_entry(site: Path) -> None:
    pages = [path for pattern in FULLEST.values() for path in site.glob(f"??/{pattern}")]
    entries = [path for path in pages if path.name not in INDEXES]
    heavy = {str(path.relative_to(site)): size for path in entries if (size := weight(path)) > HTML}
    assert entries
    assert heavy == {}
