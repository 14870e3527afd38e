"""Fetching from the public internet alone: what an address resolves to is checked, then used.

The connection is made to the very address that was checked, so that a name which resolves to
another one a moment later reaches nothing. Each redirect is checked like the first address.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Literal, NamedTuple
from urllib.parse import urljoin, urlsplit

from build_tools.outside.addresses import ascii_address

MAX_REDIRECTS = 6
_REDIRECTS = (301, 302, 303, 307, 308)
_CHUNK = 64 * 1024
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
# Nobody's, which not every Python knows: documentation (RFC 9637), relays of 6to4 (RFC 7526).
_NOBODYS = (ipaddress.ip_network("3fff::/20"), ipaddress.ip_network("192.88.99.0/24"))
_GIVEN_OUT = ipaddress.ip_network("2000::/3")  # all of IPv6 that anyone may have been given

Allowed = Callable[[str], bool]
Method = Literal["GET", "HEAD"]


class RefusedError(Exception):
    """An address that we do not go to: private, or no web address."""


class FetchError(Exception):
    """A request without a usable answer; the message says why."""


class NoHostError(FetchError):
    """DNS knows no host of that name."""


class RedirectsError(FetchError):
    """Too many redirects, one after the other."""


class SlowError(FetchError):
    """The answer was not complete within the time limit."""


class Response(NamedTuple):
    """The last answer after all redirects; `url` is where it came from, `raw_headers` as sent."""

    url: str
    status: int
    reason: str
    raw_headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def headers(self) -> dict[str, str]:
        """The headers by their names in small letters."""
        return {name.lower(): value for name, value in self.raw_headers}


def is_public(address: str) -> bool:
    """Whether an IP address may be anyone's: no private, loopback, link-local or reserved one."""
    ip = ipaddress.ip_address(address.split("%", maxsplit=1)[0])
    inside = _inside(ip)
    if isinstance(ip, ipaddress.IPv6Address) and ip not in _GIVEN_OUT and not inside:
        return False
    return all(map(_is_somebodys, (ip, *inside)))


def _is_somebodys(ip: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    return ip.is_global and not ip.is_multicast and not any(ip in net for net in _NOBODYS)


def _inside(ip: ipaddress.IPv4Address | ipaddress.IPv6Address) -> list[ipaddress.IPv4Address]:
    """The IPv4 addresses that an IPv6 one stands for, by any of the ways to write one in it."""
    if isinstance(ip, ipaddress.IPv4Address):
        return []
    inside = [ip.ipv4_mapped, ip.sixtofour, *(ip.teredo or ())]
    if ip in _NAT64:
        inside.append(ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF))
    return [one for one in inside if one is not None]


@dataclass(frozen=True)
class Client:
    """Fetches with a limit on size and time; `allowed` says which IP addresses it goes to."""

    agent: str
    allowed: Allowed = is_public
    max_bytes: int = 20 * 1024 * 1024
    max_seconds: float = 60.0

    def fetch(
        self, url: str, headers: Mapping[str, str] | None = None, seconds: float | None = None
    ) -> Response:
        """What `url` answers in the end; RefusedError or FetchError when nothing may or does."""
        return self._follow("GET", url, headers or {}, seconds or self.max_seconds)

    def ask(self, url: str, method: Method) -> Response:
        """As `fetch`, with another method; the body is not read."""
        return self._follow(method, url, {}, self.max_seconds, read=False)

    def _follow(
        self,
        method: Method,
        url: str,
        headers: Mapping[str, str],
        seconds: float,
        *,
        read: bool = True,
    ) -> Response:
        deadline = time.monotonic() + seconds
        for _ in range(MAX_REDIRECTS + 1):
            response = self._once(method, url, headers, deadline, read=read)
            location = response.headers.get("location")
            if response.status not in _REDIRECTS or not location:
                return response
            url = urljoin(url, ascii_address(location.encode("latin-1")))
        raise RedirectsError(f"redirects more than {MAX_REDIRECTS} times")

    def addresses(self, url: str) -> list[str]:
        """The IP addresses of `url`'s host, every one allowed; RefusedError when one is not."""
        host, port = _host(url)
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            kind = FetchError if _is_passing(error) else NoHostError
            raise kind(f"there is no host {host}") from None
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        private = [address for address in addresses if not self.allowed(address)]
        if private:
            raise RefusedError(f"{host} is at {private[0]}, which is not public")
        return addresses

    def _once(
        self, method: Method, url: str, headers: Mapping[str, str], deadline: float, *, read: bool
    ) -> Response:
        host, port = _host(url)
        addresses = self.addresses(url)
        connection = _connection(url, (host, port), addresses, _left(deadline))
        try:
            with _cut_off(connection, deadline):
                connection.request(
                    method, _target(url), headers={"User-Agent": self.agent, **headers}
                )
                answer = connection.getresponse()
            body = self._read(answer, deadline) if read else b""
        except (OSError, http.client.HTTPException, ValueError) as error:
            _left(deadline)
            raise FetchError(f"{host} did not answer ({_short(error)})") from None
        finally:
            connection.close()
        return Response(url, answer.status, answer.reason, tuple(answer.getheaders()), body)

    def _read(self, answer: http.client.HTTPResponse, deadline: float) -> bytes:
        """The body; a host that sends a byte a second does not hold us for an hour."""
        chunks: list[bytes] = []
        size = 0
        while chunk := answer.read1(_CHUNK):
            chunks.append(chunk)
            size += len(chunk)
            if size > self.max_bytes:
                raise FetchError(f"is larger than {self.max_bytes // 1024} KiB")
            _left(deadline)
        return b"".join(chunks)


def _host(url: str) -> tuple[str, int]:
    try:
        parts = urlsplit(url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        raise RefusedError("is not an address") from None
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username is not None:
        raise RefusedError(
            f"is not a web address: {parts.scheme or 'nothing'} is not https or http"
        )
    return parts.hostname, port


def _target(url: str) -> str:
    parts = urlsplit(url)
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise SlowError("took too long")
    return left


def _is_passing(error: Exception) -> bool:
    """Whether a name could not be looked up now, which says nothing about the host."""
    return isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN


@contextmanager
def _cut_off(connection: http.client.HTTPConnection, deadline: float) -> Iterator[None]:
    """Hangs up at the deadline: a host may send its headers a byte at a time, each one in time."""
    timer = threading.Timer(_left(deadline), lambda: _hang_up(connection))
    timer.start()
    try:
        yield
        _left(deadline)
    finally:
        timer.cancel()


def _hang_up(connection: http.client.HTTPConnection) -> None:
    with suppress(OSError, AttributeError):  # it is not connected yet, or no longer
        connection.sock.shutdown(socket.SHUT_RDWR)


def _short(error: Exception) -> str:
    return str(error)[:80] or type(error).__name__


def _connection(
    url: str, host: tuple[str, int], addresses: list[str], seconds: float
) -> http.client.HTTPConnection:
    """A connection to `addresses` that speaks to `host`: certificate and Host are the host's."""
    kind = _CheckedHTTPS if urlsplit(url).scheme == "https" else _Checked
    return kind(host, addresses, seconds)


class _Checked(http.client.HTTPConnection):
    """Connects to addresses that were checked, not to what the host resolves to by now."""

    def __init__(self, host: tuple[str, int], addresses: list[str], seconds: float) -> None:
        super().__init__(*host, timeout=seconds)
        self._addresses = addresses

    def connect(self) -> None:
        """As http.client does, to the first address that answers."""
        trouble: OSError | None = None
        for address in self._addresses:
            try:
                self.sock = socket.create_connection((address, self.port), self.timeout)
            except OSError as error:
                trouble = error
            else:
                return
        raise trouble or OSError("no address")


class _CheckedHTTPS(_Checked):
    """The same, through TLS, with the host's certificate checked."""

    default_port = http.client.HTTPS_PORT

    def connect(self) -> None:
        """Wraps the connection for the host's name."""
        super().connect()
        context = ssl.create_default_context()
        self.sock = context.wrap_socket(self.sock, server_hostname=self.host)
