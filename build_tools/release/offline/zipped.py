"""Files as a zip whose bytes depend on nothing but them and a date."""

from __future__ import annotations

import io
from collections.abc import Mapping
from datetime import datetime
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_ON_UNIX = 3  # the system that names and rights are written for, wherever this runs
_READABLE = 0o100644 << 16


def zipped(folder: str, files: Mapping[str, bytes], when: datetime) -> bytes:
    """The `files`, by name, in a zip that unpacks into `folder`; each file bears the date `when`."""
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for name, raw in sorted(files.items()):
            info = ZipInfo(f"{folder}/{name}", when.timetuple()[:6])
            info.create_system, info.external_attr = _ON_UNIX, _READABLE
            info.compress_type = ZIP_DEFLATED
            archive.writestr(info, raw, compresslevel=9)
    return made.getvalue()
