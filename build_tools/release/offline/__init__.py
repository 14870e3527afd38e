"""Makes one zip a language: the built site as a folder that reads from a disk without a network.

It reads only the built HTML: docs/decisions/offline-and-paper.md.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from build_tools.reading.problems import Problem
from build_tools.release.made_of import Release
from build_tools.release.offline.folder import read_folder
from build_tools.release.offline.zipped import zipped
from build_tools.site import addresses
from build_tools.site.site_check import COPY_CHECKS, check_site
from build_tools.words.language import Lang


@dataclass(frozen=True)
class Offline:
    """A language's zip, or why there is none."""

    name: str  # of the file
    raw: bytes
    files: int
    problems: list[Problem]


def offline(release: Release, lang: Lang) -> Offline:
    """The zip of the pages in `lang`; with a problem it is empty.

    The same site and revision give the same bytes.
    """
    name = addresses.offline_file(release.dossier.slug, lang)
    folder = name.removesuffix(".zip")
    files = read_folder(release, lang)
    problems = _check(files, folder)
    raw = b"" if problems else zipped(folder, files, release.checkout.when)
    return Offline(name, raw, len(files), problems)


def _check(files: dict[str, bytes], folder: str) -> list[Problem]:
    """What is wrong with the unpacked folder, found as it will be read: from a disk."""
    with TemporaryDirectory() as temporary:
        unpacked = Path(temporary, folder)
        for name, raw in files.items():
            path = unpacked / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(raw)
        found = check_site(unpacked, COPY_CHECKS)
    return [replace(each, path=each.path.removeprefix(f"{temporary}/")) for each in found]
