"""Keeps an answer of a server as it came, in a WARC file that lies outside the repository."""

from __future__ import annotations

import hashlib
from io import BytesIO
from pathlib import Path
from typing import Any

from build_tools.outside.network import Response
from build_tools.site.publish import rewrite

# The body is stored as it was decoded from the connection.
_HOP = frozenset({"transfer-encoding", "connection", "keep-alive"})


def write_warc(path: Path, response: Response, agent: str) -> str:
    """Writes `response` to a new file at `path`; returns the SHA-256 of that file, in hex."""
    from warcio.statusandheaders import StatusAndHeaders  # noqa: PLC0415 of the extra `archive`
    from warcio.warcwriter import BufferWARCWriter  # noqa: PLC0415

    class Writer(BufferWARCWriter):  # type: ignore[misc]
        """Keeps parts in memory, as a page is not large, and leaves no temporary file open."""

        _create_temp_file = staticmethod(BytesIO)

    writer: Any = Writer(gzip=True)
    kept = [(name, value) for name, value in response.raw_headers if name.lower() not in _HOP]
    headers = StatusAndHeaders(f"{response.status} {response.reason}", kept, protocol="HTTP/1.1")
    writer.write_record(writer.create_warcinfo_record(path.name, {"software": agent}))
    writer.write_record(
        writer.create_warc_record(
            response.url, "response", payload=BytesIO(response.body), http_headers=headers
        )
    )
    content: bytes = writer.get_contents()
    path.parent.mkdir(parents=True, exist_ok=True)
    rewrite(path, content)
    return hashlib.sha256(content).hexdigest()
