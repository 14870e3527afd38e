"""Work on several cores, where the machine has them and the work is worth it."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

A = TypeVar("A")
B = TypeVar("B")

# Fewer items are done before the processes have started.
_WORTH = 64

_job: tuple[Callable[[Any], Any], Sequence[Any]] | None = None


def mapped(function: Callable[[A], B], items: Sequence[A]) -> Iterator[B]:
    """`function` of each of `items`, in their order.

    On several cores each process is a copy of this one, so that `function` and `items` may be
    anything; what it returns must be something that can be pickled. On one core, or beside other
    threads, which a copy would leave behind in the middle of their work, it is done here.
    """
    workers = min(len(os.sched_getaffinity(0)) if _can_copy() else 1, len(items) // _WORTH)
    if workers < 2:
        yield from map(function, items)
        return
    global _job  # noqa: PLW0603  # how a copied process finds its work
    _job = (function, items)
    gc.freeze()  # or each copy's collector would touch, and so copy, all that is there
    try:
        with multiprocessing.get_context("fork").Pool(workers, _end_with_parent) as pool:
            yield from pool.imap(_do, range(len(items)), chunksize=16)
    finally:
        gc.unfreeze()
        _job = None


def _can_copy() -> bool:
    forks = "fork" in multiprocessing.get_all_start_methods() and hasattr(os, "sched_getaffinity")
    return forks and threading.active_count() == 1


def _end_with_parent() -> None:
    """A copy whose original was killed would wait for work, and hold what it locked, for ever."""
    parent = multiprocessing.parent_process()
    assert parent is not None

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _do(number: int) -> Any:
    assert _job is not None
    function, items = _job
    return function(items[number])
