"""Builds in one checkout take turns, since they write to the same folders."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from filelock import FileLock, Timeout

from build_tools.outside.store import STORE_FOLDER


def turn_to_build(root: Path, tell: Callable[[str], None]) -> FileLock:
    """Waits until no other process builds in the checkout `root`, and holds it until released.

    `tell` says that it waits. A thread may take it again while it has it. The system frees it
    when a process ends, however it ends.
    """
    lock = _lock(root)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        tell("Another build runs in this folder: waiting until it has ended.")
        lock.acquire()
    return lock


@cache  # a lock that nobody holds on to is released
def _lock(root: Path) -> FileLock:
    folder = root / STORE_FOLDER
    folder.mkdir(exist_ok=True)
    return FileLock(folder / "build.lock")
