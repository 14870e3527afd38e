"""How far long work has come, on standard error."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

_EVERY = 0.2  # seconds on a terminal
_SELDOM = 15.0  # seconds where lines stay, as in the log of CI


def shown(items: Iterable[T], total: int, what: str) -> Iterator[T]:
    """`items`, telling meanwhile how many of `total` are done: "1,234 of 4,507 pages".

    A terminal keeps one line, which goes at the end; elsewhere a line stands every 15 seconds,
    and a last one when all is done, if there was one before.
    """
    live = sys.stderr.isatty()
    told = time.monotonic()
    done = said = 0
    for done, item in enumerate(items, 1):
        if time.monotonic() - told > (_EVERY if live else _SELDOM):
            told, said = time.monotonic(), done
            _say(f"{done:,} of {total:,} {what}", live=live)
        yield item
    if live:
        _say("", live=live)
    elif 0 < said < done:
        _say(f"{done:,} of {total:,} {what}", live=live)


def _say(words: str, *, live: bool) -> None:
    sys.stderr.write(f"\r{words}\x1b[K" if live else f"{words}\n")
    sys.stderr.flush()
