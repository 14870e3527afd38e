"""The index of the text: the same whenever it is made of the same pages, and of no words that repeat."""

from __future__ import annotations

import gzip
import json
import re
import shutil
from pathlib import Path

import pytest
from markupsafe import Markup

from build_tools.site.search.text import FOLDER, index_text

# What begins each file of Pagefind's, before it was packed.
_SIGNATURE = b"pagefind_dcd"
_CLAIM = re.compile(r' supported">.*?<ul[^>]*>\n<li>(.*?)\.', re.DOTALL)
# The sign of a link to a claim, and how many publish it.
_ASIDE = re.compile(r"#\w|\d publisher|ناشران|\d ناشر")


def _made(site: Path, folder: Path) -> dict[str, bytes]:
    """Every file of an index made of the pages of `site`, by its place."""
    shutil.copytree(site, folder, ignore=shutil.ignore_patterns(FOLDER, "data", "forms"))
    index_text(folder)
    made = folder / FOLDER
    paths = (path for path in made.rglob("*") if path.is_file())
    return {path.relative_to(made).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture(scope="module")
def texts(site: Path) -> dict[str, str]:
    """The text of each page that is searched, by its address within the site."""
    files = (site / FOLDER / "fragment").iterdir()
    packed = (gzip.decompress(path.read_bytes()).removeprefix(_SIGNATURE) for path in files)
    return {page["url"].lstrip("/"): page["content"] for page in map(json.loads, packed)}


def test_the_same_pages_make_the_same_index(site: Path, tmp_path: Path) -> None:
    first, *others = (_made(site, tmp_path / str(run)) for run in range(3))

    assert len([name for name in first if name.startswith("fragment/")]) > 100
    assert others == [first, first]


def test_what_stands_beside_a_claim_is_not_of_its_words(texts: dict[str, str]) -> None:
    entries = {page: text for page, text in texts.items() if page.count("/") == 2}

    assert len(entries) > 100
    assert [page for page, text in entries.items() if _ASIDE.search(text)] == []


def test_a_claim_is_found_where_it_is_told_and_not_at_its_sources(
    site: Path, texts: dict[str, str]
) -> None:
    sources = [page for page in texts if "/sources/" in page]
    listed = {page: _CLAIM.search((site / page).read_text("utf-8")) for page in sources}
    claims = {page: _bare(found[1]) for page, found in listed.items() if found}

    assert len(claims) > 10
    assert [page for page, claim in claims.items() if claim in texts[page]] == []


def _bare(html: str) -> str:
    return Markup(html).striptags()  # noqa: S704  # only compared
