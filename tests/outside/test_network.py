"""Nothing but the public internet is reached, however an address is written or changes."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest

from build_tools.outside.network import Client, FetchError, RedirectsError, RefusedError

# Each leads to this machine, a private network or none; the resolver reads the odd spellings.
PRIVATE = [
    *("127.0.0.1", "127.1", "127.0.1", "2130706433", "017700000001", "0x7f000001", "0x7f.1"),
    *("0177.0.0.1", "0x7f.0x0.0x0.0x1", "0", "0.0.0.0", "00000000", "10.1.2.3", "0xa010203"),  # noqa: S104
    *("169.254.169.254", "0xa9fea9fe", "2852039166", "0251.0376.0251.0376", "192.168.1"),
    *("100.64.0.1", "198.18.0.1", "192.0.2.1", "203.0.113.1", "224.0.0.1", "255.255.255.255"),
    *("[::]", "[::1]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]"),
    *("[::127.0.0.1]", "[2002:7f00:1::]", "[2002:a01:203::1]", "[64:ff9b::7f00:1]"),
    *("[64:ff9b:1::7f00:1]", "[fe80::1%25lo]", "[fe80::1%lo]", "[fc00::1]", "[fd00::1]"),
    *("[ff02::1]", "[fec0::1]", "[2001:db8::1]", "[100::1]", "[2001::7f00:1]"),
    *("[3fff::1]", "192.88.99.1", "240.0.0.1", "[2001:20::1]", "[5f00::1]", "[2002:c0a8:101::1]"),
    *("[64:ff9b::169.254.169.254]", "[::ffff:0:127.0.0.1]", "0x7f000001.", "0300.0250.0.1"),
    *(
        "１２７.０.０.１",
        "127。0。0。1",
        "127%2e0%2e0%2e1",
        "127.0.0.1%00",
        "127.0.0.1\\@example.org",
    ),
    *("localhost", "LOCALHOST", "localhost.", "127.0.0.1."),
]


@pytest.mark.parametrize("host", PRIVATE)
def test_no_spelling_of_a_private_address_is_gone_to(host: str) -> None:
    """Refused, or no address at all to whoever looks it up."""
    with pytest.raises((RefusedError, FetchError)):
        Client("test").addresses(f"http://{host}/")


def test_without_the_guard_most_of_them_are_gone_to() -> None:
    """So that the test above is of the guard and not of a resolver that knows none of them."""
    reached = 0
    for host in PRIVATE:
        with suppress(RefusedError, FetchError):
            reached += bool(Client("test", allowed=lambda _: True).addresses(f"http://{host}/"))

    assert reached > len(PRIVATE) * 0.6


@pytest.mark.parametrize(
    "url",
    [
        *("file:///etc/passwd", "ftp://example.org/", "gopher://example.org/", "data:text/html,x"),
        *("javascript:alert(1)", "dict://example.org/", "ldap://example.org/", "//example.org/"),
        *("http:///x", "http://", "example.org", "", "http://a:b@example.org/"),
        *("http://example.org:x/", "http://example.org:99999/", "http://[::1/", "unix:/run/x"),
    ],
)
def test_what_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(RefusedError):
        Client("test").fetch(url)


def test_a_name_with_one_private_address_among_others_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _resolving(monkeypatch, [["93.184.215.14", "10.0.0.1"]])

    with pytest.raises(RefusedError):
        Client("test").addresses("http://printer.local./")


def test_a_name_that_changes_after_it_was_checked_gains_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The connection is to the address that was checked; nobody looks the name up again."""
    asked = _resolving(monkeypatch, [["93.184.215.14"], ["127.0.0.1"]])
    reached: list[str] = []

    def connect(address: tuple[str, int], _timeout: object) -> socket.socket:
        reached.append(address[0])
        raise OSError("closed")

    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(FetchError):
        Client("test").fetch("http://rebinding.example/")

    assert reached == ["93.184.215.14"]
    assert len(asked) == 1


def _resolving(monkeypatch: pytest.MonkeyPatch, answers: list[list[str]]) -> list[str]:
    """DNS that gives the next of `answers` each time, and what it was asked."""
    asked: list[str] = []

    def look_up(host: str, port: int, **_: object) -> list[tuple[Any, ...]]:
        asked.append(host)
        found = answers[min(len(asked), len(answers)) - 1]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in found]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return asked


@contextmanager
def _answering(*pieces: bytes, endless: bytes = b"") -> Iterator[str]:
    """A server that sends `pieces`, then `endless` until the other end hangs up."""

    def serve() -> None:
        while True:
            try:
                end, _ = server.accept()
            except OSError:
                return
            with suppress(OSError), end:
                end.recv(65536)
                for piece in pieces:
                    end.sendall(piece)
                while endless:
                    end.sendall(endless)

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/"
        with suppress(OSError):
            server.shutdown(socket.SHUT_RDWR)
    thread.join(10)


def _client(seconds: float = 20) -> Client:
    here = "127.0.0.1"
    return Client("test", allowed=lambda ip: ip == here, max_bytes=100_000, max_seconds=seconds)


OK = b"HTTP/1.1 200 OK\r\n"


@pytest.mark.parametrize(
    ("pieces", "endless"),
    [
        ([OK], b"X: y\r\n"),
        ([OK, b"X: "], b"y" * 4096),
        ([b"HTTP/1.1 200 "], b"x" * 4096),
        ([b"HTTP/1.1 100 Continue\r\n\r\n"], b"HTTP/1.1 100 Continue\r\n\r\n"),
        ([OK, b"\r\n"], b"x" * 65536),
        ([OK, b"Transfer-Encoding: chunked\r\n\r\n"], b"4\r\nxxxx\r\n" * 999),
        ([OK, b"Transfer-Encoding: chunked\r\n\r\n"], b"f" * 4096),
        ([OK, b"Content-Length: 99999999999\r\n\r\n"], b"x" * 65536),
    ],
    ids=["headers", "header", "reason", "continue", "body", "chunks", "chunk-size", "length"],
)
def test_an_answer_without_end_is_ended(pieces: list[bytes], endless: bytes) -> None:
    with _answering(*pieces, endless=endless) as url, pytest.raises(FetchError):
        _client(1).fetch(url)


def test_what_is_packed_stays_packed() -> None:
    """A small answer that unpacks to gigabytes stays small, since nothing unpacks it."""
    packed = b"\x1f\x8b" + b"x" * 1000
    with _answering(OK, b"Content-Encoding: gzip\r\n\r\n", packed) as url:
        assert _client().fetch(url).body == packed


def test_redirects_end() -> None:
    again = b"HTTP/1.1 302 Found\r\nLocation: /again\r\n\r\n"
    with _answering(again) as url, pytest.raises(RedirectsError):
        _client().fetch(url)


@pytest.mark.parametrize("to", ["http://2130706434/", "http://[::ffff:7f00:2]/", "file:///etc/x"])
def test_a_redirect_is_checked_as_the_first_address_is(to: str) -> None:
    """This machine may be asked here, but only at its first address."""
    answer = f"HTTP/1.1 302 Found\r\nLocation: {to}\r\n\r\n"
    with _answering(answer.encode()) as url, pytest.raises(RefusedError):
        _client().fetch(url)
