"""What a built site weighs: pages on disk and gzipped, tags, files."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from statistics import median

_TAG = re.compile(r"<[a-zA-Z]")


def weights(root: Path) -> dict[str, float]:
    """By what a row says: bytes of pages, tags of pages, files of the site."""
    site = root / "site"
    html = [path.read_bytes() for path in site.glob("*/*/*.html")]
    sent = [_sent(path) for path in site.glob("*/events/*.html") if path.stem != "index"]
    actors = [_sent(path) for path in site.glob("*/actors/*.html") if path.stem != "index"]
    markdown = [path.stat().st_size for path in (root / "docs").rglob("*.md")]
    entries = [_tags(path.read_text("utf-8")) for path in (root / "docs").glob("*/*/*.md")]
    indexes = {path.parent.name: _sent(path) for path in site.glob("en/*/index.html")}
    files = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    search = [path for name in ("search", "pagefind") for path in (site / name).rglob("*")]
    pieces = [path.stat().st_size for path in search if path.is_file()]
    return {
        "Markdown on disk, MB": sum(markdown) / 1e6,
        "Markdown of a page, median, kB": median(markdown) / 1e3,
        "tags in the Markdown of a page, median": median(entries),
        "tags in the HTML of a page, median": median(_tags(page.decode()) for page in html),
        "event, HTML gzipped, median, kB": median(sent) / 1e3,
        "event, HTML gzipped, most, kB": max(sent) / 1e3,
        "actor, HTML gzipped, most, kB": max(actors) / 1e3,
        **{f"index of {name}, HTML gzipped, kB": kb / 1e3 for name, kb in sorted(indexes.items())},
        "site, MB": sum(files) / 1e6,
        "site, files": len(files),
        "search, MB": sum(pieces) / 1e6,
        "search, largest piece, kB": max(pieces) / 1e3,
    }


def _sent(page: Path) -> int:
    return len(gzip.compress(page.read_bytes(), 6))


def _tags(text: str) -> int:
    return len(_TAG.findall(text))
