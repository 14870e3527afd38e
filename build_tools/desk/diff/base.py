"""The dossier that a change starts from, taken out of Git without touching the work tree."""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from build_tools.outside.git import run_git
from build_tools.reading.corpus import FOLDER
from build_tools.reading.model import SECTIONS
from build_tools.words.messages import ToldError


class BaseError(ToldError):
    """A revision that nothing can be compared with."""


@dataclass(frozen=True)
class Base:
    """Where the work tree left the history of `revision`, and the folder that holds its dossier."""

    revision: str
    commit: str
    folder: Path


@dataclass(frozen=True)
class FileChange:
    """A file that is no entry: `A`dded, `M`odified, `D`eleted or of another `T`ype."""

    status: str
    path: str


@contextmanager
def base_tree(root: Path, revision: str) -> Iterator[Base]:
    """The dossier at the last commit that HEAD shares with `revision`, in a folder of its own.

    What has happened on `revision` since is no part of the change. BaseError when there is none.
    """
    commit = _shared_commit(root, revision)
    try:
        archive = run_git(root, "archive", "--format=tar", commit, FOLDER)
    except subprocess.CalledProcessError:
        raise BaseError("base_without_dossier", revision=revision, folder=f"{FOLDER}/") from None
    with TemporaryDirectory(prefix="dossier-base-") as folder:
        with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
            tar.extractall(folder, filter="data")
        yield Base(revision, commit, Path(folder))


def other_files(root: Path, commit: str) -> tuple[FileChange, ...]:
    """The files besides entries that differ from `commit`, untracked ones too, in order of path."""
    tracked = _fields(
        run_git(root, "diff", "--name-status", "--no-renames", "--relative", "-z", commit)
    )
    fresh = _fields(run_git(root, "ls-files", "--others", "--exclude-standard", "-z"))
    found = [FileChange(*pair) for pair in zip(tracked[::2], tracked[1::2], strict=True)]
    found += [FileChange("A", path) for path in fresh]
    entries = tuple(f"{FOLDER}/{section}/" for section in SECTIONS)
    others = [change for change in found if not change.path.startswith(entries)]
    return tuple(sorted(others, key=lambda change: change.path))


def _shared_commit(root: Path, revision: str) -> str:
    # It is verified, and after --end-of-options, before anything else is given.
    try:
        named = run_git(root, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}")
    except FileNotFoundError:
        raise BaseError("no_git") from None
    except subprocess.CalledProcessError as error:
        reason = error.stderr.decode(errors="replace").strip().splitlines()[-1:]
        raise BaseError("no_revision", revision=revision, reason=" ".join(reason)) from None
    try:
        shared = run_git(root, "merge-base", named.decode().strip(), "HEAD")
    except subprocess.CalledProcessError:
        raise BaseError("no_shared_history", revision=revision) from None
    return shared.decode().strip()


def _fields(output: bytes) -> list[str]:
    return output.decode(errors="replace").split("\0")[:-1]
