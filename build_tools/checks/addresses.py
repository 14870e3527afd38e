"""Checks of addresses: each leads to the page itself, for every reader, and goes on doing so."""

from __future__ import annotations

import re
import socket
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta
from urllib.parse import urlsplit

from build_tools.checks.alone import Alone
from build_tools.outside.addresses import (
    SHORTENERS,
    ascii_host,
    plain_address,
    same_page,
    shown_host,
    wayback_copy,
)
from build_tools.outside.network import is_public
from build_tools.reading.dates import Edtf
from build_tools.reading.model import Source
from build_tools.reading.problems import Problem
from build_tools.words.messages import Message, wording

_A_DAY = timedelta(days=1)
SHOWS_OTHERS = frozenset(
    [
        "web.archive.org",
        "archive.is",
        "archive.md",
        "archive.ph",
        "archive.today",
        "translate.google.com",
        "webcache.googleusercontent.com",
    ]
)
_ENDS_IN_A_NUMBER = re.compile(r"(?:^|\.)(?:\d+|0x[0-9a-f]*)\.?$")
NOBODY_ELSES = ("localhost", "local", "internal", "lan", "home", "test", "invalid", "onion")
THROUGH = re.compile(
    r"(?:www\.)?google\.[a-z.]+/(?:url|amp/|search)|[^/]+\.translate\.goog(?:/|$)"
    r"|(?:www\.|lm?\.)?facebook\.com/l\.php|l\.instagram\.com/|www\.linkedin\.com/safety/go"
    r"|[^/]+\.safelinks\.protection\.outlook\.com/|urldefense\.com/|out\.reddit\.com/"
)
# Groups that one is let into, mailboxes, drafts, and what opens only to share or to sign in.
MEMBERS_ONLY = re.compile(
    r"(?:t|telegram)\.me/(?:c/|\+|joinchat/|share/)|web\.telegram\.org/"
    r"|(?:chat|web|api)\.whatsapp\.com/|wa\.me/|mail\.(?:google|yahoo)\.com/|outlook\.[a-z0-9]+\.com/"
    r"|(?:[a-z]+\.)?facebook\.com/(?:sharer|share\.php|dialog/|login|messages/)|(?:www\.)?messenger\.com/"
    r"|(?:twitter|x)\.com/(?:intent/|share$|i/flow/|messages)|www\.linkedin\.com/(?:sharing/|shareArticle)"
    r"|docs\.google\.com/.*/edit$"
)
# Two bytes in a row whose percent sign was encoded once more: one alone may be meant.
ENCODED_TWICE = re.compile(r"(?:%25[0-9A-Fa-f]{2}){2}")

# What belonged to the sentence that the address was copied from; a bracket that was opened is its own.
FROM_A_SENTENCE = re.compile(
    r"(?:%20|%E2%80%(?:8[B-F]|A[A-E])|[.,;:!'\"])+$|^[^(]*\)$|^[^\[]*\]$", re.IGNORECASE
)
CUT_OFF = re.compile(r"(?:\.\.\.|%E2%80%A6)$", re.IGNORECASE)

TWO_ADDRESSES = re.compile(r"^[a-z]+://[^?#]*[^/?#]https?://|^https?://https?:")
# One that lists the newest, so that what is read today is gone tomorrow.
FRONT_PAGE = re.compile(
    r"https?://[^/?#]+/?(?:ar|en|(?:index|home|default)\.\w+)?/?"
    r"|https?://[^/?#]+/(?:[a-z]{2}/)?(?:category|categories|tags?|topics?|author|search)/[^/?#]+/?(?:page/\d+/?)?"
)


def addresses_lead_to_the_page(one: Alone) -> Iterator[Problem]:
    """An address has nothing of a campaign, is encoded once, open to all, and (warnings) not shortened and no front page."""
    if not isinstance(one.entry, Source) or one.entry.address is None:
        return
    for message in _in_the_way(one.entry.address):
        yield one.problem("addresses_lead_to_the_page", message, "url")
    host = urlsplit(one.entry.address).hostname or ""
    if host.removeprefix("www.") in SHORTENERS:
        message = wording("shortened")
        yield one.document.problem("addresses_lead_to_the_page", message, "url", warning=True)
    if one.entry.kind == "news-article" and FRONT_PAGE.fullmatch(one.entry.address):
        message = wording("front_page")
        yield one.document.problem("addresses_lead_to_the_page", message, "url", warning=True)
    told = _day_in(one.entry.address)
    issued = one.entry.issued
    if (
        told
        and isinstance(issued, Edtf)
        and not issued.first - _DAYS <= told <= issued.last + _DAYS
    ):
        message = wording("another_day_in_address", told=told.isoformat(), issued=issued.text)
        yield one.document.problem("addresses_lead_to_the_page", message, "issued", warning=True)


_DAYS = timedelta(days=3)
"""What may lie between the day in an address and that on the page: drafts, time zones."""
_DAY = re.compile(r"/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?=[/-]|$)")


def _day_in(url: str) -> date | None:
    """The day that an address has between its slashes: …/2023/09/14/…."""
    found = _DAY.search(urlsplit(url).path)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:  # a number that is no day
        return None


def _in_the_way(url: str) -> Iterator[Message]:
    """What stands between a reader and the page that `url` should lead to."""
    yield from _copied_along(url)
    host, path = ascii_host(urlsplit(url).hostname or ""), urlsplit(url).path
    if _is_closed(host):
        yield wording("closed_host", host=host)
    if _has_two_scripts(host):
        yield wording("host_of_two_scripts", host=host, shown=shown_host(host))
    if _shows_others(host, path):
        yield wording("through_another", host=host)
    if MEMBERS_ONLY.match(host + path):
        yield wording("members_only", host=host)


def _copied_along(url: str) -> Iterator[Message]:
    """What came into an address as it was copied."""
    bare = url.partition("#")[0]
    if "?" in bare and plain_address(url) != bare:
        yield wording("follows_readers", address=plain_address(url))
    if ENCODED_TWICE.search(url):
        yield wording("encoded_twice", address=url.replace("%25", "%"))
    ending = FROM_A_SENTENCE.search(url)
    if CUT_OFF.search(url):
        yield wording("address_cut_off")
    elif ending:
        yield wording("from_a_sentence", address=url[: ending.start() or -1])
    if TWO_ADDRESSES.match(url):
        yield wording("two_addresses")


def copies_are_of_their_page(one: Alone) -> Iterator[Problem]:
    """What is recorded as a copy is one: of the source's own page, taken on that day."""
    if not isinstance(one.entry, Source) or one.entry.archive is None:
        return
    archive, page = one.entry.archive, one.entry.address
    copy = wayback_copy(archive.url)
    if page is None:
        return
    if archive.url == page:
        yield one.problem("copies_are_of_their_page", wording("copy_is_the_page"), "archive", "url")
    if copy is None and urlsplit(archive.url).hostname == "web.archive.org":
        yield one.problem("copies_are_of_their_page", wording("list_of_copies"), "archive", "url")
    if copy and not same_page(copy.page, page):
        message = wording("copy_of_another", page=copy.page)
        yield one.problem("copies_are_of_their_page", message, "archive", "url")
    if copy and abs(copy.captured - archive.captured) > _A_DAY:
        message = wording("copied_another_day", day=copy.captured.isoformat())
        yield one.problem("copies_are_of_their_page", message, "archive", "captured")


def _shows_others(host: str, path: str) -> bool:
    """Whether a host only shows the pages of others: archives, translators, a search's ways out."""
    return bool(THROUGH.match(host + path)) or host in SHOWS_OTHERS


def _as_browsers_read(host: str) -> str:
    """0x7f.1 as 127.0.0.1; ValueError for a number that is no address."""
    if not _ENDS_IN_A_NUMBER.search(host):
        return host.strip("[]")
    try:
        return socket.inet_ntoa(socket.inet_aton(host))
    except OSError:
        raise ValueError(host) from None


def _has_two_scripts(host: str) -> bool:
    """Whether a label of a host mixes scripts, as one does that imitates another."""
    return any(
        len({unicodedata.name(letter, "?").split()[0] for letter in label if letter.isalpha()}) > 1
        for label in shown_host(host).split(".")
    )


def _is_closed(host: str) -> bool:
    """Whether a host is in somebody's own network, or in none."""
    try:
        return not is_public(_as_browsers_read(host))
    except ValueError:
        return "." not in host or host.rpartition(".")[2] in NOBODY_ELSES
