"""Writes SHA256SUMS, the list of checksums of a site or a release."""

from __future__ import annotations

import hashlib
from pathlib import Path

LIST = "SHA256SUMS"


def write_checksums(folder: Path) -> int:
    """Lists in `folder`/SHA256SUMS the SHA-256 of each file below it, as `sha256sum --check` reads.

    Returns how many files are listed.
    """
    files = (path for path in folder.rglob("*") if path.is_file())
    names = {path.relative_to(folder).as_posix() for path in files} - {LIST}
    lines = [f"{_digest(folder / name)}  {name}\n" for name in sorted(names)]
    (folder / LIST).write_text("".join(lines), "utf-8", newline="\n")
    return len(lines)


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
