"""An entries.json as somebody has it: by itself, in a folder of data, in a zip of a release."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_tools.data.published import SCHEMA_VERSION
from build_tools.reading.model import SECTIONS
from build_tools.words.language import LANGS, Lang

_FILE = "entries.json"
_PLACES = (_FILE, f"data/{_FILE}", f"docs/data/{_FILE}", f"site/data/{_FILE}")

Entry = Mapping[str, Any]


class PublishedError(Exception):
    """What is wrong with a file that was given, in one sentence with the way out."""


@dataclass(frozen=True)
class Published:
    """What one release published: entries by id, what terms are called by group, where it is from."""

    schema_version: str
    revision: str
    entries: Mapping[str, Entry]
    terms: Mapping[str, Mapping[str, Mapping[Lang, str]]]


def read_published(path: Path) -> Published:
    """The release that `path` holds; PublishedError where it holds none that can be read."""
    try:
        document = json.loads(_raw(path))
    except (OSError, zipfile.BadZipFile, ValueError) as error:
        raise PublishedError(f"{path}: cannot be read as JSON ({error})") from None
    return _checked(path, document)


def _raw(path: Path) -> bytes:
    if path.is_dir():
        found = next((path / place for place in _PLACES if (path / place).is_file()), None)
        if found is None:
            raise PublishedError(f"{path}: holds no {_FILE}: name the file, or a folder with it")
        return found.read_bytes()
    return _zipped(path) if zipfile.is_zipfile(path) else path.read_bytes()


def _zipped(path: Path) -> bytes:
    with zipfile.ZipFile(path) as archive:
        names = [name for name in archive.namelist() if name.split("/")[-1] == _FILE]
        if not names:
            raise PublishedError(f"{path}: holds no {_FILE}: name a zip of the site or of its data")
        return archive.read(min(names, key=lambda name: name.count("/")))


def _checked(path: Path, document: Any) -> Published:
    """Only the form that is needed to compare is asked for; entries.schema.json tells all of it."""
    version = document.get("schema_version") if isinstance(document, dict) else None
    if not isinstance(version, str):
        raise PublishedError(f"{path}: is no {_FILE} of a dossier: it names no schema_version")
    if version.split(".")[0] != SCHEMA_VERSION.split(".")[0]:
        raise PublishedError(
            f"{path}: has the form {version}, and this reads {SCHEMA_VERSION}: use the tools of the "
            "revision that the file names"
        )
    entries = document.get("entries")
    wrong = _first_wrong(entries)
    if wrong is not None:
        raise PublishedError(f"{path}: {wrong}: take the file as it was published")
    assert isinstance(entries, list)
    terms = document.get("terms")
    return Published(
        version,
        str(document.get("revision", "")),
        {entry["id"]: entry for entry in entries},
        terms if isinstance(terms, dict) else {},
    )


def _first_wrong(entries: Any) -> str | None:
    if not isinstance(entries, list):
        return "`entries` is no list"
    for place, entry in enumerate(entries, 1):
        if not (_is_named(entry) and entry.get("section") in SECTIONS):
            return f"entry {place} has no id or no section"
        if problem := _wrong_part(entry):
            return f"`{entry['id']}` {problem}"
    return None


def _wrong_part(entry: Entry) -> str | None:
    lists = [entry.get(part, []) for part in ("claims", "corrections", "redirect_from")]
    if not all(isinstance(each, list) for each in lists):
        return "has something else where a list belongs"
    if not (all(map(_is_named, lists[0])) and all(map(_is_correction, lists[1]))):
        return "has a claim without an id or a correction without a note"
    if not all(isinstance(former, str) for former in lists[2]):
        return "has a former id that is no text"
    if "withdrawn" in entry and not _is_told(entry["withdrawn"], "reason"):
        return "is withdrawn without a reason"
    return None


def _is_named(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("id"), str)


def _is_correction(value: Any) -> bool:
    return _is_told(value, "note")


def _is_told(value: Any, part: str) -> bool:
    """Whether `value` has a day, and words in both languages as `part`."""
    if not (isinstance(value, dict) and isinstance(value.get("on"), str)):
        return False
    words = value.get(part)
    return isinstance(words, dict) and all(isinstance(words.get(lang), str) for lang in LANGS)
