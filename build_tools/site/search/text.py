"""The index of the text: Pagefind over the built pages, each language by itself."""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from build_tools.words.language import LANGS, Lang

FOLDER = "pagefind"
# What only repeats, or is only about the page itself.
UNSEARCHED = (
    ".confirmed",
    ".headerlink",
    ".other-name",
    ".permalink",
    ".rests",
    'a[href^="#ref-"]',
    "nav",
)
# Words to a piece of the index: a quarter of the usual, since most queries want one word of each.
PIECE = {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": "5000"}
# Pagefind brings interfaces of its own, which the theme's takes the place of.
UNUSED = ("*-ui.*", "pagefind-highlight.js", "pagefind-worker.js", "wasm.unknown.pagefind")
# It tells the console that an index is broken; the page tells its reader instead.
QUIET = "const console = { log() {}, warn() {}, error() { dossier.textBroken = true; } };\n"

_ENTRY = "pagefind-entry.json"  # which languages there are
_PACKED = (".pagefind", ".pf_fragment", ".pf_index", ".pf_meta")  # with gzip
_ENDS = {
    "pagefind.js": re.compile(rb"export ?\{[\w, ]+\};?\s*$"),
    _ENTRY: re.compile(rb"\}\s*$"),
}
_CUT = "{path} is not whole: is the disk full?"


class SearchIndexError(RuntimeError):
    """Pagefind failed; the message is its own, or names a file that it did not write whole."""


def index_text(site: Path) -> None:
    """Indexes the pages of `site` into `site`/pagefind.

    One language after the other, since Pagefind holds in memory what it makes of all it was given.
    """
    whole = site / FOLDER
    languages: dict[str, Any] = {}
    for lang in LANGS:
        part = _indexed(site, lang)
        _need_whole(part)
        languages |= json.loads((part / _ENTRY).read_text("utf-8"))["languages"]
        shutil.copytree(part, whole, copy_function=shutil.move, dirs_exist_ok=True)
        shutil.rmtree(part)
    _tidy(whole, languages)


def _indexed(site: Path, lang: Lang) -> Path:
    """The folder in which Pagefind has written the index of one language."""
    folder = f"{FOLDER}-{lang}"
    command = [sys.executable, "-m", "pagefind", "--quiet", "--site", str(site)]
    command += ["--glob", f"{lang}/**/*.html", "--output-subdir", folder]
    command += ["--exclude-selectors", ",".join(UNSEARCHED)]
    done = subprocess.run(  # noqa: S603
        command, env={**os.environ, **PIECE}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise SearchIndexError(done.stderr or done.stdout)
    return site / folder


def _need_whole(folder: Path) -> None:
    """Pagefind writes half an index on a full disk, and says that all is well."""
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        if not _is_whole(path):
            raise SearchIndexError(_CUT.format(path=path))


def _is_whole(path: Path) -> bool:
    raw = path.read_bytes()
    if path.name in _ENDS:
        return bool(_ENDS[path.name].search(raw))
    try:
        return path.suffix not in _PACKED or bool(gzip.decompress(raw))
    except (EOFError, OSError, zlib.error):
        return False


def _tidy(folder: Path, languages: Mapping[str, Any]) -> None:
    for pattern in UNUSED:
        for path in folder.glob(pattern):
            path.unlink()
    entry = folder / _ENTRY
    known = {**json.loads(entry.read_text("utf-8")), "languages": languages}
    entry.write_text(json.dumps(known, sort_keys=True), "utf-8", newline="\n")
    script = folder / "pagefind.js"
    script.write_text(QUIET + script.read_text("utf-8"), "utf-8", newline="\n")
