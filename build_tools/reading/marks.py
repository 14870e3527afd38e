"""The marks that a summary, statement or note may hold; everything else in it is plain text.

[[entry-id]] and [[entry-id|words]] link to an entry; [@source-id] and [@source-id, ¶3] cite.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

_MARK = re.compile(
    r"\[\[([^\[\]|]+)(?:\|([^\[\]]+))?\]\]|\[@([^\[\],]+)(?:, ?([^\[\]\s][^\[\]]*))?\]"
)


@dataclass(frozen=True)
class Plain:
    """Words that mean only themselves."""

    text: str


@dataclass(frozen=True)
class EntryMark:
    """A link to an entry, under its own name when `words` is None."""

    entry: str
    words: str | None


@dataclass(frozen=True)
class CitationMark:
    """A citation of a source, at a place in it when `locator` is given."""

    source: str
    locator: str | None


Mark = Plain | EntryMark | CitationMark


@lru_cache(maxsize=2**15)  # checks, exports and pages ask it of the same texts, one after the other
def parse_marks(text: str) -> tuple[Mark, ...]:
    """The pieces of `text` in order; brackets that form no mark stay plain."""
    return tuple(_pieces(text))


def _pieces(text: str) -> Iterator[Mark]:
    end = 0
    for found in _MARK.finditer(text):
        if found.start() > end:
            yield Plain(text[end : found.start()])
        entry, words, source, locator = found.groups()
        yield EntryMark(entry, words) if entry else CitationMark(source, locator)
        end = found.end()
    if end < len(text):
        yield Plain(text[end:])


def cited(text: str) -> list[CitationMark]:
    """The citations in `text`, in order."""
    marks = parse_marks(text) if "[@" in text else ()
    return [mark for mark in marks if isinstance(mark, CitationMark)]


def linked(text: str) -> list[str]:
    """The ids of the entries that `text` links to, in order."""
    marks = parse_marks(text) if "[[" in text else ()
    return [mark.entry for mark in marks if isinstance(mark, EntryMark)]


def plain_words(text: str, name: Callable[[str], str] = str) -> str:
    """`text` without its citations; a link without words of its own shows the entry's `name`."""
    words = [
        mark.text if isinstance(mark, Plain) else mark.words or name(mark.entry)
        for mark in parse_marks(text)
        if not isinstance(mark, CitationMark)
    ]
    return re.sub(r"\s+(?=[.,،؛;]|$)", "", " ".join("".join(words).split()))
