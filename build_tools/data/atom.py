"""Atom (RFC 4287), written the same way for what is new and for events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from build_tools.reading.model import Dossier
from build_tools.words.language import Lang

# A tag URI (RFC 4151) names a day on which its maker had the authority; it never changes.
_SINCE = "2026"


@dataclass(frozen=True)
class AtomEntry:
    """An entry of a feed; `path` is the end of its id, `href` the page that it is about."""

    on: date
    path: str
    title: str
    summary: str
    href: str


@dataclass(frozen=True)
class AtomFeed:
    """A feed in `lang`; `path` is the end of its id, `links` are addresses by their relation."""

    lang: Lang
    path: str
    title: str
    updated: date
    links: Mapping[str, str]


def feed_xml(dossier: Dossier, feed: AtomFeed, entries: Iterable[AtomEntry]) -> str:
    """The feed as a file; its ids do not depend on where it is published."""
    root = ET.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": feed.lang})
    _add(root, "title", feed.title)
    _add(root, "subtitle", dossier.promise.in_language(feed.lang))
    _add(root, "id", _tag(dossier, feed.lang, feed.path))
    _add(root, "updated", _instant(feed.updated))
    for relation, href in feed.links.items():
        _add(root, "link", rel=relation, href=href)
    _add(ET.SubElement(root, "author"), "name", dossier.credit.in_language(feed.lang))
    for each in entries:
        entry = ET.SubElement(root, "entry")
        _add(entry, "title", each.title)
        _add(entry, "id", _tag(dossier, feed.lang, f"/{each.path}"))
        _add(entry, "updated", _instant(each.on))
        _add(entry, "link", rel="alternate", href=each.href)
        _add(entry, "summary", each.summary)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _add(parent: ET.Element, name: str, words: str | None = None, **attributes: str) -> None:
    ET.SubElement(parent, name, attributes).text = words


def _tag(dossier: Dossier, lang: Lang, path: str) -> str:
    home = urlsplit(dossier.repository)
    return f"tag:{home.netloc},{_SINCE}:{home.path.strip('/')}/{lang}{path}"


def _instant(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"
