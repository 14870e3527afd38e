"""The same entries make the same bytes, wherever and however the machine is set up."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from build_tools.release.offline import offline
from build_tools.words.language import LANGS
from tests.conftest import release_of
from tests.sites import HOST, build_on_its_day, published, to_publish

ELSEWHERE = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "LANG": "C",
    "PYTHONHASHSEED": "4711",
    "HOME": "/nowhere",
}


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The miniature built here, and as another machine would build it."""
    here = published(tmp_path_factory) / "site"
    far = tmp_path_factory.mktemp("far") / "a path with spaces" / "واحة"
    far.mkdir(parents=True)
    return here, _built_elsewhere(_shuffled(to_publish(far)))


def _shuffled(root: Path) -> Path:
    """The same files, made in the opposite order, which is the order that some systems list."""
    for folder in (root / "dossier", root / "docs"):
        aside = folder.with_name(f"{folder.name}-aside")
        folder.rename(aside)
        for path in sorted(filter(Path.is_file, aside.rglob("*")), reverse=True):
            target = folder / path.relative_to(aside)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(path, target)
        shutil.rmtree(aside)
    return root


def _built_elsewhere(root: Path) -> Path:
    before = os.umask(0o077)
    try:
        return build_on_its_day(root, HOST, **ELSEWHERE)
    finally:
        os.umask(before)


def _differing(here: Path, there: Path) -> list[str]:
    names = {path.relative_to(site).as_posix() for site in (here, there) for path in _files(site)}
    return sorted(name for name in names if _read(here / name) != _read(there / name))


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def _read(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def test_a_site_is_the_same_everywhere(sites: tuple[Path, Path]) -> None:
    here, there = sites

    assert len(_files(here)) > 300
    assert _differing(here, there) == []


def test_a_byte_that_differs_is_found(sites: tuple[Path, Path], tmp_path: Path) -> None:
    here, _ = sites
    other = shutil.copytree(here, tmp_path / "other")
    (other / "index.html").write_bytes(b"x" + (here / "index.html").read_bytes())

    assert _differing(here, other) == ["index.html"]


def test_a_copy_to_take_along_is_the_same_everywhere(sites: tuple[Path, Path]) -> None:
    here, there = sites
    for lang in LANGS:
        assert offline(release_of(here), lang).raw == offline(release_of(there), lang).raw
