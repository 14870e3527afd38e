"""Sites built for the tests, as `mkdocs build --strict` builds them, and served on this machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.conftest import MINIATURE, ROOT, TODAY


def checkout(folder: Path) -> Path:
    """A checkout in `folder` of the engine and, in place of the dossier, the miniature."""
    for name in ("dossier", "docs"):
        shutil.copytree(MINIATURE / name, folder / name)
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "build_tools", folder / "build_tools", ignore=ignore)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def build_site(root: Path, folder: Path, **environment: str) -> Path:
    """Builds the checkout `root` into `folder`, without any warning."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    given = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": "", **environment}
    built = subprocess.run(
        command, cwd=root, env=given, capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stderr
    assert "WARNING" not in built.stderr
    return folder


def build_on_its_day(root: Path, address: str = "") -> Path:
    """The site of a checkout of the miniature, on its day, to be published at `address`."""
    day = str(int(TODAY.timestamp()))
    return build_site(root, root / "site", SITE_URL=address, SOURCE_DATE_EPOCH=day)


class _Quiet(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"  # one connection for a page's files

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # its name in the base
        """Say nothing: a test that fails says what it asked for."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address at which a folder is served on this machine."""
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()
