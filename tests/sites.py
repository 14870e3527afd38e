"""Sites built for the tests, as `mkdocs build --strict` builds them, and served on this machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from filelock import FileLock

from build_tools.site.addresses import card_file
from tests.conftest import MINIATURE, ROOT, TODAY, shared, uncounted

HOST = "https://owner.example/"


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A folder that `make` fills, once for all the workers of a run."""
    base = shared(factory)
    folder = base / name
    with FileLock(base / f"{name}.lock"):
        if not folder.exists():
            making = base / f"{name}-making"
            make(making)
            making.rename(folder)
    return folder


def checkout(folder: Path) -> Path:
    """A checkout in `folder` of the engine and, in place of the dossier, the miniature."""
    for name in ("dossier", "docs"):
        shutil.copytree(MINIATURE / name, folder / name)
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "build_tools", folder / "build_tools", ignore=ignore)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    return folder


def build_on_its_day(root: Path, address: str = "", **environment: str) -> Path:
    """The site of a checkout of the miniature, built on its day without any warning, for `address`.

    What a build alone runs is counted in `tests/test_second.py`.
    """
    day = str(int(TODAY.timestamp()))
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    with uncounted():
        own = {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": address, "SOURCE_DATE_EPOCH": day}
        given = {**os.environ, **own, **environment}
        built = subprocess.run(
            command, cwd=root, env=given, capture_output=True, text=True, check=False
        )
    assert built.returncode == 0, built.stderr
    assert "WARNING" not in built.stderr
    return root / "site"


def to_publish(folder: Path) -> Path:
    """A checkout of the miniature, with a picture, of nothing, to stand beside shared links."""
    picture = checkout(folder) / "docs" / card_file("en")
    picture.parent.mkdir()
    picture.write_bytes(b"")
    return folder


def published(factory: pytest.TempPathFactory) -> Path:
    """A checkout of the miniature, and in it `site`, built once a run, to be published at HOST.

    It is read alone: whoever changes something makes a copy.
    """
    return once(factory, "published", lambda root: build_on_its_day(to_publish(root), HOST))


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
