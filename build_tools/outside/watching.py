"""Sees that files changed: by looking at them, which works on every disk, and not which or how."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from watchdog.events import FileModifiedEvent
from watchdog.observers.api import BaseObserver, EventEmitter

Seen = dict[str, tuple[int, int, int]]


def looking_observer(interval: float) -> BaseObserver:
    """Looks every `interval` seconds, in a small part of the time of watchdog's own, which tells what became of each file."""
    return BaseObserver(_Emitter, timeout=interval)


def look(path: str) -> Seen:
    """What tells one state of the files at or below `path` from another; OSError if one goes meanwhile."""
    file = Path(path)
    return dict(_seen(path)) if file.is_dir() else {path: _state(file.stat())}


def _seen(folder: str) -> Iterator[tuple[str, tuple[int, int, int]]]:
    with os.scandir(folder) as found:
        for each in found:
            if each.is_dir(follow_symlinks=False):  # a link may lead back here
                yield from _seen(each.path)
            elif each.is_file():
                yield each.path, _state(each.stat())


def _state(stat: os.stat_result) -> tuple[int, int, int]:
    return stat.st_mtime_ns, stat.st_size, stat.st_ino


class _Emitter(EventEmitter):
    _last: Seen | None = None

    def queue_events(self, timeout: float) -> None:
        """Tells of one change, if there was any; what is being moved is seen the next time."""
        if self._last is not None and self.stopped_event.wait(timeout):
            return
        with suppress(OSError):
            now = look(self.watch.resolved_path)
            if self._last is not None and now != self._last:
                self.queue_event(FileModifiedEvent(self.watch.resolved_path))
            self._last = now
