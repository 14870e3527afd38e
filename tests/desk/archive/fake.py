"""A web and an archive that answer as a case says, on this machine alone."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


class FakeWeb:
    """What is asked of it, in order, and what it answers: `case` is a case of cases.yaml."""

    def __init__(self, base: str, case: dict[str, Any]) -> None:
        self.base, self.case = base, case
        self.asked: list[str] = []

    @property
    def page(self) -> str:
        """The address of the page that the case is about."""
        return str(self.case.get("url", self.base + self.case.get("path", "/page")))

    def answer(self, target: str) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body."""
        self.asked.append(target)
        path = urlsplit(target).path
        if path == "/available":
            return self._available(parse_qs(urlsplit(target).query)["url"][0])
        if path.startswith("/save/status/"):
            return 200, {}, self._job()
        if path.startswith("/save/"):
            return self._saved(target.removeprefix("/save/"))
        if path.startswith("/web/"):
            return 200, {}, b"a copy"
        return self._page(path)

    def _job(self) -> bytes:
        answers = self.case["job"]
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        return json.dumps(answer).replace("{page}", self.page).encode()

    def _available(self, url: str) -> tuple[int, dict[str, str], bytes]:
        known = self.case.get("available")
        if isinstance(known, int):
            return known, {"Retry-After": "3600"}, b""
        if isinstance(known, str):
            return 200, {}, known.encode()
        if not known:
            return 200, {}, json.dumps({"archived_snapshots": {}}).encode()
        of = known.get("of", url).replace("{page}", url).replace("{base}", self.base)
        copy = f"http://web.archive.org/web/{known['timestamp']}/{of}"
        closest = {"available": True, "status": "200", "url": copy} | known
        return 200, {}, json.dumps({"archived_snapshots": {"closest": closest}}).encode()

    def _saved(self, url: str) -> tuple[int, dict[str, str], bytes]:
        how = self.case.get("save", 500)
        if isinstance(how, list):  # an answer each time it is asked
            how = how.pop(0)
        if str(how).startswith("/web/"):
            return 302, {"Location": str(how).replace("{base}", self.base)}, b""
        answers: dict[str, tuple[int, dict[str, str], bytes]] = {
            "redirect": (302, {"Location": f"/web/20310601120000/{url}"}, b""),
            "header": (200, {"Content-Location": f"/web/20310601120000/{url}"}, b"saved"),
            "to-private": (302, {"Location": "http://127.0.0.2/web/20310601120000/x"}, b""),
            "for-ever": (302, {"Location": f"/save/{url}"}, b""),
            "busy": (429, {"Retry-After": "7"}, b""),
            "job": (200, {}, b'<script>spn.watchJob("spn2-0123456789abcdef", "/");</script>'),
        }
        return answers[how] if how in answers else (int(how), {}, b"")

    def _page(self, path: str) -> tuple[int, dict[str, str], bytes]:
        pages: dict[str, tuple[int, dict[str, str], bytes]] = {
            "/page": (200, {"Content-Type": "text/html; charset=utf-8"}, "<p>خبر</p>".encode()),
            "/moved": (301, {"Location": "/page"}, b""),
            "/to-private": (302, {"Location": "http://127.0.0.2:1/"}, b""),
            "/to-file": (302, {"Location": "file:///etc/hostname"}, b""),
            "/large": (200, {}, b"x" * 300_000),
        }
        return pages.get(path, (404, {}, b""))


@contextmanager
def fake_web(case: dict[str, Any]) -> Iterator[FakeWeb]:
    """The server, for as long as the block lasts."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = web.answer(self.path)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 its own name
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    web = FakeWeb(f"http://127.0.0.1:{server.server_port}", case)
    thread = threading.Thread(
        target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
    )
    thread.start()
    try:
        yield web
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
