"""A build leaves the site that stands alone until the next is whole, and waits for another build."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from build_tools.outside.turns import turn_to_build
from build_tools.site.swap import beside, put_in_place
from tests.sites import checkout


def _site(folder: Path, text: str) -> Path:
    folder.mkdir()
    (folder / "index.html").write_text(text, "utf-8")
    return folder


def _says(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.iterdir()}


@contextmanager
def _building(root: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "mkdocs", "build"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": ""}
    with subprocess.Popen(
        command, cwd=root, env=environment, stderr=subprocess.PIPE, text=True
    ) as build:
        yield build
        build.kill()


def _until(build: subprocess.Popen[str], words: str) -> bool:
    """Whether `build` comes to say `words`; what it says after them is not read."""
    assert build.stderr is not None
    return any(words in line for line in build.stderr)


def test_a_whole_site_takes_the_place_of_the_one_that_stands(tmp_path: Path) -> None:
    site = _site(tmp_path / "site", "old")
    _site(beside(site), "new")

    assert put_in_place(beside(site)) == site
    assert _says(site) == {"index.html": "new"}
    assert list(tmp_path.iterdir()) == [site]


def test_a_site_lost_between_two_renames_is_found_again(tmp_path: Path) -> None:
    _site(tmp_path / "site.old", "old")

    beside(tmp_path / "site")

    assert _says(tmp_path / "site") == {"index.html": "old"}


def test_a_killed_build_leaves_the_site_that_was_there(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    site = _site(root / "site", "old")

    with _building(root) as build:
        assert _until(build, "Building documentation")

    assert _says(site) == {"index.html": "old"}


def test_a_build_waits_for_another(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    turn = turn_to_build(root, print)

    with _building(root) as build:
        assert _until(build, "Another build runs in this folder")
        turn.release()
        assert _until(build, "Building documentation")
