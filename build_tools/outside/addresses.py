"""Web addresses: which of them lead to one page, and how they are written in ASCII alone."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import parse_qsl, quote, unquote_to_bytes, urlsplit, urlunsplit

# Added by whoever spread a link, to see who follows it, or for one visit; the page is the same without.
# What stands before ? is the host: the rest of them are added on these hosts alone.
CAMPAIGN = re.compile(
    r"[^?]*\?(?:utm_\w+|(?:fb|g|dc|ms|tw|y|ig)cl?s?h?id|gbraid|wbraid|mc_[ce]id|_ga|_gl|mkt_tok|ocid|cmpid"
    r"|at_(?:medium|campaign|custom\d|link_\w+|ptr_\w+)|igsh|__twitter_impression|amp;\w+"
    r"|mibextid|rdid|__(?:cft|xts)__.*|__tn__|sfnsn|paipv|eav|_rdr|share_(?:url|id)|ref_(?:src|url)|smid"
    r"|guccounter|guce_\w+|PHPSESSID|jsessionid)"
    r"|(?:\w+\.)?(?:x|twitter)\.com\?[st]|(?:\w+\.)?(?:youtube\.com|youtu\.be)\?(?:si|feature|pp|ab_channel)"
    r"|(?:\w+\.)?tiktok\.com\?(?:_r|_t|is_from_webapp|sender_device)|t\.me\?single",
    re.IGNORECASE,
)

SHORTENERS = frozenset(
    [
        "bit.ly",
        "bitly.com",
        "buff.ly",
        "cutt.ly",
        "dlvr.it",
        "fb.me",
        "flip.it",
        "goo.gl",
        "is.gd",
        "j.mp",
        "lnkd.in",
        "ow.ly",
        "rb.gy",
        "rebrand.ly",
        "reut.rs",
        "s.id",
        "shorturl.at",
        "soo.gd",
        "t.co",
        "t.ly",
        "tiny.cc",
        "tinyurl.com",
        "trib.al",
        "v.gd",
        "wp.me",
        "aje.io",
        "bbc.in",
        "nyti.ms",
        "cnn.it",
        "wapo.st",
        "tcrn.ch",
        "econ.st",
        "apne.ws",
    ]
)
"""Hosts whose addresses only lead on to others."""

# Everything that may stand in an address as it is; % because the rest is percent-encoded already.
_PLAIN = b"!#$%&'()*+,-./:;=?@[]_~"
_SNAPSHOT = re.compile(r"/web/(\d{14})[a-z_]*/(.*)", re.DOTALL)
_WITH_HOST = re.compile(rb"((?:[A-Za-z][A-Za-z0-9+.-]*:)?//)([^/?#]*)(.*)", re.DOTALL)


def same_page(one: str, other: str) -> bool:
    """Whether two addresses lead to one page, whatever scheme, spelling and campaign they have."""
    try:
        return page_key(one) == page_key(other)
    except ValueError:
        return one == other


def page_key(url: str) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    """What is the same for all addresses of one page.

    They may differ in scheme, www, the scheme's own port, a slash at the end, percent-encoding, the
    fragment, and what campaigns add to the query. ValueError if `url` is no address.
    """
    parts = urlsplit(url)
    host = ascii_host(parts.hostname or "").removeprefix("www.").rstrip(".")
    port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    query = parse_qsl(parts.query, keep_blank_values=True, errors="surrogateescape")
    kept = tuple(pair for pair in query if not CAMPAIGN.fullmatch(f"{host}?{pair[0]}"))
    return _at_its_host(host + port, _one_spelling(parts.path).rstrip("/"), kept)


def _at_its_host(
    host: str, path: str, query: tuple[tuple[str, str], ...]
) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    """A page of a host that goes by several names, by one: a film's short address, Twitter's old name."""
    film = FILM.fullmatch(host + path)
    if film:
        return "youtube.com", "/watch", (("v", film[1]), *query)
    return "x.com" if host == "twitter.com" else host, path, query


FILM = re.compile(r"(?:youtu\.be|youtube\.com/(?:live|shorts|embed))/([\w-]+)", re.ASCII)


def full_page(url: str) -> str:
    """The address of a page that `url` shows in the form for telephones: m.…, /amp, ?amp=1."""
    scheme, host, path, query, _ = urlsplit(url)
    pairs = [pair for pair in query.split("&") if pair and not _AMP_QUERY.fullmatch(pair)]
    return urlunsplit(
        (scheme, _TELEPHONE.sub("", host), _AMP_PATH.sub("", path), "&".join(pairs), "")
    )


_AMP_QUERY = re.compile(r"amp(?:=1|=true|=)?|outputType=amp", re.IGNORECASE)
_AMP_PATH = re.compile(r"/amp(?=/\D)|/amp(?:/1)?/?$", re.IGNORECASE)
_TELEPHONE = re.compile(
    r"^(?:www\.)?(?:m|amp|mobile)\.(?=[^.]+\.)|(?<=^en\.|^ar\.)m\.", re.IGNORECASE
)


def spelled(key: tuple[str, str, tuple[tuple[str, str], ...]]) -> str:
    """A key as one text."""
    host, path, query = key
    asked = "&".join(f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in query)
    return f"{host}{path}?{asked}" if query else host + path


_SPELLED = re.compile(r"(?:[\w.~/-]|%[89A-F][0-9A-F])*", re.ASCII)
"""A path that is in the one spelling."""


def _one_spelling(path: str) -> str:
    """A path with each letter encoded in one way; an encoded slash stays apart from a slash."""
    if _SPELLED.fullmatch(path):
        return path
    return "%2F".join(
        quote(unquote_to_bytes(part), safe="/")
        for part in re.split("%2f", path, flags=re.IGNORECASE)
    )


class Copy(NamedTuple):
    """A copy of the page at the address `page`, and the day it was taken."""

    url: str
    captured: date
    page: str


def wayback_copy(url: str) -> Copy | None:
    """The copy in the Wayback Machine at `url`, always by https, if it is the address of one."""
    found = _SNAPSHOT.search(url)
    if found is None:
        return None
    page = re.sub(r"^(https?:)/+", r"\1//", found.group(2))
    if "://" not in page:
        page = f"http://{page}"
    try:
        captured = datetime.strptime(found.group(1)[:8], "%Y%m%d").date()  # noqa: DTZ007 a day
    except ValueError:
        return None
    return Copy(f"https://web.archive.org{found.group()}", captured, page)


def plain_address(url: str) -> str:
    """`url` in ASCII, without its fragment and what campaigns added."""
    address, _, _ = ascii_address(url.encode()).partition("#")
    path, mark, query = address.partition("?")
    host = re.sub(r"^[a-z]+://(?:[^/@]*@)?|[:/].*", "", path, flags=re.IGNORECASE)
    pairs = [
        pair for pair in query.split("&") if not CAMPAIGN.fullmatch(f"{host}?{pair.split('=')[0]}")
    ]
    return path + (mark + "&".join(pairs) if any(pairs) else "")


@lru_cache(maxsize=4096)  # a dossier's sources are of some hundred hosts
def ascii_host(host: str) -> str:
    """A host's name as DNS has it, in small letters: xn--… for Arabic ones, percent-encoded or not."""
    raw = unquote_to_bytes(host)
    try:
        return raw.decode("utf-8").encode("idna").decode("ascii").lower()
    except UnicodeError:
        return quote(raw).lower()


def shown_host(host: str) -> str:
    """A host's name as readers see it: the letters that xn--… stands for."""
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host


def ascii_address(raw: bytes) -> str:
    """An address as a server sent it, in ASCII: many write its letters as they are."""
    found = _WITH_HOST.match(raw)
    if found is None:
        return quote(raw, safe=_PLAIN)
    scheme, host, rest = found.groups()
    user, at, name = host.rpartition(b"@")
    name, colon, port = name.partition(b":") if not name.startswith(b"[") else (name, b"", b"")
    shown = name.decode("latin-1") if name.startswith(b"[") else _ascii_name(name)
    tail = quote(colon + port + rest, safe=_PLAIN)
    return f"{scheme.decode('ascii')}{quote(user + at, safe=_PLAIN)}{shown}{tail}"


def _ascii_name(name: bytes) -> str:
    return ascii_host(quote(name, safe=_PLAIN))
