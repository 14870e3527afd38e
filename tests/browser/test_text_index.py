"""The index of the text is the same, byte for byte, whenever it is made of the same pages."""

from __future__ import annotations

import shutil
from pathlib import Path

from build_tools.site.search.text import FOLDER, index_text


def _made(site: Path, folder: Path) -> dict[str, bytes]:
    """Every file of an index made of the pages of `site`, by its place."""
    shutil.copytree(site, folder, ignore=shutil.ignore_patterns(FOLDER, "data", "forms"))
    index_text(folder)
    made = folder / FOLDER
    paths = (path for path in made.rglob("*") if path.is_file())
    return {path.relative_to(made).as_posix(): path.read_bytes() for path in paths}


def test_the_same_pages_make_the_same_index(site: Path, tmp_path: Path) -> None:
    first, *others = (_made(site, tmp_path / str(run)) for run in range(3))

    assert len([name for name in first if name.startswith("fragment/")]) > 100
    assert others == [first, first]
