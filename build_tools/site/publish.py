"""Writes pages and data into the folders that the build owns, only what changed; prunes the rest."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from errno import EEXIST
from pathlib import Path

from build_tools.data.dataset import Content, raw_of


@dataclass(frozen=True)
class Publication:
    """What a publication did: how many files it holds, wrote and removed."""

    files: int
    written: int
    removed: int


def publish(
    docs: Path, files: Iterable[tuple[str, Content]], folders: Iterable[str]
) -> Publication:
    """Writes `files`, each a path below `docs` and what it holds; empties `folders` of all others.

    `folders` belong to the build, so whatever is in them and not in `files` is removed. Files
    outside them (`ar/index.md`, `en/state.md`) are written, and what is beside them stays.
    """
    written = {docs / path: _write_if_changed(docs / path, made) for path, made in files}
    removed = sum(_prune(docs / folder, written.keys()) for folder in folders)
    return Publication(len(written), sum(written.values()), removed)


def _write_if_changed(path: Path, made: Content) -> bool:
    """Equal files stay untouched, or a server that watches them would rebuild without end."""
    raw = raw_of(made)
    if path.is_file() and path.read_bytes() == raw:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    return True


def _prune(folder: Path, wanted: Container[Path]) -> int:
    strays = [path for path in folder.rglob("*") if path.is_file() and path not in wanted]
    for path in strays:
        path.unlink()
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    return len(strays)


def write_new(path: Path, text: str) -> None:
    """A new file with `text`, whole or not at all; FileExistsError when there is one already."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with _beside(path, text) as whole:
        _name(whole, path)


def _name(whole: Path, path: Path) -> None:
    """Gives the file `whole` the name `path`, which must be free; there is no moment of an empty file.

    A rename would replace another's file without a word, a link does not. Where the disk knows no
    links, it is looked first.
    """
    try:
        os.link(whole, path)
    except FileExistsError:
        raise
    except OSError:
        if path.exists():
            raise FileExistsError(EEXIST, os.strerror(EEXIST), str(path)) from None
        whole.replace(path)


def rewrite(path: Path, made: Content) -> None:
    """The file with `made` in place of what it held; whoever reads meanwhile sees one or the other."""
    with _beside(path, made) as whole:
        whole.replace(path)


@contextmanager
def _beside(path: Path, made: Content) -> Iterator[Path]:
    """A whole file with `made` in the folder of `path`, to be renamed; else it is removed."""
    whole = path.with_name(f".{path.name}.new")
    try:
        whole.write_bytes(raw_of(made))
        yield whole
    finally:
        whole.unlink(missing_ok=True)
