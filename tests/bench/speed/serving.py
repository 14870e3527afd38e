"""`mkdocs serve` as an editor meets it: seconds to the first page, and from an edit to its page."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.bench.speed.edits import edit
from tests.bench.speed.meter import FailedError

EDITS = 3
_LIMIT = 1800.0  # seconds: a page that never comes fails, and says so
_STEP = 0.05


def serve_figures(root: Path) -> dict[str, float]:
    """Seconds until a page answers, and from each of some edits to the page that shows it."""
    with _serving(root) as (address, started):
        event, _ = edit(root, 100)  # names the event; what it says is overtaken by the next edit
        page = f"{address}/en/events/{event}.html"
        _until(page, "<h1")
        figures = {"serve, first page": time.perf_counter() - started}
        for number in range(EDITS):
            _, words = edit(root, 101 + number)
            start = time.perf_counter()
            _until(page, words)
            figures[f"serve, edit {number + 1} to fresh page"] = time.perf_counter() - start
    return figures


@contextmanager
def _serving(root: Path) -> Iterator[tuple[str, float]]:
    """The address of a served checkout, and when its server was started."""
    host = f"127.0.0.1:{_free_port()}"
    command = (sys.executable, "-m", "mkdocs", "serve", "-q", "-a", host)
    given = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": ""}
    started = time.perf_counter()
    server = subprocess.Popen(command, cwd=root, env=given)
    try:
        yield f"http://{host}", started
    finally:
        server.send_signal(signal.SIGINT)
        with contextlib.suppress(subprocess.TimeoutExpired):
            server.wait(30)
        server.kill()
        server.wait()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _until(address: str, words: str) -> None:
    """Asks for the page until it holds `words`."""
    end = time.perf_counter() + _LIMIT
    while words not in _page(address):
        if time.perf_counter() > end:
            raise FailedError(f"{address} does not say “{words}” after {_LIMIT:.0f} s")
        time.sleep(_STEP)


def _page(address: str) -> str:
    """The page, or nothing while it cannot be had."""
    try:
        with urlopen(address, timeout=_LIMIT) as answer:  # noqa: S310  # our own server
            text: str = answer.read().decode("utf-8")
            return text
    except (URLError, ConnectionError, TimeoutError):
        return ""
