"""The article in a saved web page, without its menus and advertisements."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from build_tools.outside.extras import need

_BLOCKS = ("p", "head", "quote", "item", "fw", "cell")


class SavedPage(NamedTuple):
    """What trafilatura finds: blocks in order and what the page says of itself."""

    blocks: tuple[str, ...]
    title: str | None
    issued: date | None
    url: str | None
    author: str | None
    publisher: str | None


def read_saved_page(html: str) -> SavedPage:
    """The page's article; no block when it holds none."""
    need("trafilatura")
    import trafilatura  # noqa: PLC0415 of the extra `scan`

    found: Any = trafilatura.bare_extraction(
        html, with_metadata=True, include_comments=False, include_tables=True, favor_recall=True
    )
    if found is None:
        return SavedPage((), None, None, None, None, None)
    return SavedPage(
        tuple(_blocks(found.body)),
        found.title,
        _day(found.date),
        _http(found.url),
        found.author,
        found.sitename,
    )


def _blocks(body: Any) -> Iterator[str]:
    for element in body.iter(*_BLOCKS):
        if not any(parent.tag in _BLOCKS for parent in element.iterancestors()):
            yield " ".join(" ".join(element.itertext()).split())


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _http(url: str | None) -> str | None:
    return url if url and url.startswith(("https://", "http://")) else None
