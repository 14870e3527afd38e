"""Whether a file says something, however it is packed or written: for what must be nowhere."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from urllib.parse import quote, quote_plus


def holding(folder: Path, said: str) -> list[Path]:
    """The files below `folder` that hold `said`: in archives, in any case, escaped or not."""
    forms = {form.lower() for form in _written(said)}
    files = (path for path in folder.rglob("*") if path.is_file())
    return [path for path in files if _says(path.read_bytes(), forms)]


def _says(raw: bytes, forms: Iterable[bytes]) -> bool:
    return any(form in part.lower() for part in _unpacked(raw) for form in forms)


def _written(said: str) -> Iterator[bytes]:
    """As it stands, and as addresses, JSON and HTML may have it."""
    references = "".join(f"&#{ord(letter)};" for letter in said)
    for form in (said, quote(said), quote_plus(said), json.dumps(said)[1:-1], escape(said)):
        yield form.encode()
    yield references.encode()


def _unpacked(raw: bytes) -> Iterator[bytes]:
    yield raw
    if raw.startswith(b"\x1f\x8b"):
        yield from _unpacked(gzip.decompress(raw))
    elif raw.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(raw)) as packed:
            for name in packed.namelist():
                yield name.encode()
                yield from _unpacked(packed.read(name))
