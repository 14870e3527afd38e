"""Markdown is converted once for each text, and a site from the store is the site made afresh."""

from __future__ import annotations

import hashlib
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from build_tools.outside.cores import mapped
from tests.conftest import TODAY
from tests.sites import checkout

_SAID = re.compile(r"(\d+) pages, (\d+) of them converted")


def _build(root: Path) -> tuple[int, int, dict[str, str]]:
    """How many pages there are, how many were converted, and what is in the site."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    environment = {"PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": str(int(TODAY.timestamp()))}
    done = subprocess.run(
        command, cwd=root, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    said = _SAID.search(done.stderr)
    assert said is not None, done.stderr
    files = {
        path.relative_to(root / "site").as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (root / "site").rglob("*")
        if path.is_file() and path.suffix != ".gz"
    }
    return int(said.group(1)), int(said.group(2)), files


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return checkout(tmp_path_factory.mktemp("conversion") / "checkout")


def test_only_what_changed_is_converted_and_the_site_is_the_same(root: Path) -> None:
    pages, converted, cold = _build(root)
    assert converted == pages > 0

    assert _build(root) == (pages, 0, cold)

    entry = root / "dossier" / "actors" / "salma-example.yaml"
    text = entry.read_text("utf-8")
    entry.write_text(text.replace("en: Salma Example", "en: Salma Exemplar"), "utf-8")
    _, few, changed = _build(root)
    assert 0 < few < pages
    for store in (root / ".cache").iterdir():
        store.unlink()
    assert _build(root) == (pages, pages, changed)

    entry.write_text(text, "utf-8")
    assert _build(root)[2] == cold


def test_a_store_that_cannot_be_read_is_begun_anew(root: Path) -> None:
    pages, _, files = _build(root)
    (store,) = (root / ".cache").iterdir()
    store.write_bytes(b"no database" * 100)

    assert _build(root) == (pages, pages, files)
    assert _build(root) == (pages, 0, files)


def test_the_store_keeps_what_the_last_build_used(root: Path) -> None:
    pages, *_ = _build(root)
    (store,) = (root / ".cache").iterdir()

    with sqlite3.connect(store) as connection:
        assert connection.execute("SELECT count(*) FROM pages").fetchone() == (pages,)


def test_a_link_to_a_page_that_has_gone_is_found_again(root: Path) -> None:
    """What is kept was right when it was made; the page that it led to may have gone."""
    _build(root)
    (root / "docs" / "en" / "method.md").rename(root / "docs" / "en" / "gone.md")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    (root / "docs" / "en" / "gone.md").rename(root / "docs" / "en" / "method.md")

    assert done.returncode != 0
    assert "method.md" in done.stderr


@pytest.mark.parametrize("number", [0, 3, 500])
def test_work_comes_back_in_order(number: int) -> None:
    words = [f"word {item}" for item in range(number)]

    assert list(mapped(lambda item: words[item].upper(), range(number))) == [
        word.upper() for word in words
    ]


def test_what_goes_wrong_on_another_core_is_not_lost() -> None:
    with pytest.raises(ZeroDivisionError):
        list(mapped(lambda item: 1 // (item - 100), range(200)))
