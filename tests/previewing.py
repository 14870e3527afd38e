"""`mkdocs serve` of a checkout, run for a test: what it says, what it answers, when it has built."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

PATIENCE = 60.0
_QUIET = 2.0  # seconds in which a needless second build would have begun


class Preview:
    """A checkout, served by `mkdocs serve`."""

    def __init__(self, folder: Path, log_file: Path, environment: dict[str, str]) -> None:
        self.folder, self.log_file = folder, log_file
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}/"
        given = {**os.environ, "PYTHONPATH": str(folder), "NO_MKDOCS_2_WARNING": "1"}
        command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{self.port}"]
        with self.log_file.open("wb") as log:
            self.process = subprocess.Popen(
                command, cwd=folder, env={**given, **environment}, stdout=log, stderr=log
            )

    @property
    def log(self) -> str:
        """All that the server has said."""
        return self.log_file.read_text("utf-8")

    @property
    def builds(self) -> int:
        """How often it has begun to build."""
        return self.log.count("Building documentation")

    def read(self, page: str) -> str:
        """A page."""
        with urlopen(f"http://127.0.0.1:{self.port}/{page}", timeout=PATIENCE) as answer:
            text = answer.read().decode("utf-8")
        return str(text)

    def edit(self, path: str, change: Callable[[str], str]) -> None:
        """Changes a file of the checkout."""
        file = self.folder / path
        before = file.read_text("utf-8")
        assert change(before) != before
        # Watched by nobody: a server may look while it is written.
        whole = self.folder.parent / "edited"
        whole.write_text(change(before), "utf-8")
        whole.replace(file)

    def wait(self, condition: Callable[[], bool]) -> None:
        """Waits for a condition, as long as the server lives."""
        deadline = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < deadline, self.log[-3000:]
            assert self.process.poll() is None, self.log[-3000:]
            time.sleep(0.1)

    def wait_for_builds(self, number: int) -> None:
        """Waits until `number` builds are done."""
        self.wait(lambda: self.builds >= number)
        self.wait(lambda: self.log.rstrip().endswith("Reloading browsers"))
        assert self.builds == number, self.log[-3000:]

    def wait_for_one_build(self, number: int) -> None:
        """Waits until `number` builds are done, and then for a while in which none may follow."""
        self.wait_for_builds(number)
        time.sleep(_QUIET)
        assert self.builds == number, self.log[-3000:]


@contextmanager
def previewing(folder: Path, log_file: Path, **environment: str) -> Iterator[Preview]:
    """`mkdocs serve` of the checkout `folder`, which writes to `log_file`, until it is done with."""
    preview = Preview(folder, log_file, environment)
    try:
        preview.wait(lambda: "Serving on" in preview.log)
        yield preview
    finally:
        preview.process.terminate()
        preview.process.wait(timeout=10)
