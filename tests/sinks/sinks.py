"""What is wrong with a file that holds a stranger's words, by the kind of file: a hit is one thing that those words have become."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import BadZipFile, ZipFile

import yaml
from lxml import etree, html

from build_tools.site.conversion import convert
from tests.site.hostile import ATTRIBUTES, DATA, DRAWN, DRAWN_WITH, PICTURE, SCHEME, TAGS

_ATOM = {"feed", "title", "subtitle", "id", "updated", "link", "author", "name", "entry", "summary"}
_ICS = re.compile(
    r"(?:BEGIN|END):V(?:CALENDAR|EVENT)|VERSION:2\.0|(?:PRODID|X-WR-CALNAME|UID|DTSTAMP|URL|TRANSP|STATUS):"
    r"|DT(?:START|END);VALUE=DATE:\d{8}$|(?:SUMMARY|DESCRIPTION|LOCATION);LANGUAGE=(?:ar|en):(?:[^\\;,]|\\[\\;,n])*$"
)
_BIB = re.compile(r"\s*(?:%.*\s+)*(?:@[a-z]+\s*)*")
_BIB_SPECIAL = re.compile(r"(?<!\\)[$&#%_^~]|\\(?!text[a-z]+\{\}|[$&#%_]|url)")
_RIS = re.compile(r"[A-Z][A-Z0-9]  - |$")
_LITERAL = r'"(?:[^"\\\n\r]|\\["\\nrtbfu])*"(?:@[a-z-]+|\^\^<[^<>" ]+>)?'
_TRIPLE = re.compile(
    rf'(?:<[^<>"{{}}|^`\\ ]+>|_:\w+) <[^<>" ]+> (?:<[^<>" ]+>|_:\w+|{_LITERAL}) \.$'
)


def hits(path: str, text: str | bytes) -> list[str]:
    """What in the file at `path` is neither words nor ours; none for kinds of which nothing is known."""
    kind = path.rpartition(".")[2]
    try:
        if isinstance(text, bytes):
            return list(PACKED[kind](text)) if kind in PACKED else []
        return list(SINKS[kind](text)) if kind in SINKS else []
    except (
        ValueError,
        SyntaxError,
        sqlite3.DatabaseError,
        BadZipFile,
    ) as error:  # it can no longer be read
        return [f"broken: {error}"]


def _page(page: str) -> Iterator[str]:
    _, front, body = page.split("---\n", 2)
    try:
        fields = yaml.safe_load(front)
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from None
    fields.pop("search", None)  # which the theme escapes
    yield from set(fields) - {"title", "description", "hide"}
    yield from (str(value) for value in fields.values() if re.search(r'[<>"]', str(value)))
    article = convert(body, "en/actors/x.md", "en", lambda _: PICTURE)
    yield from _body(article.html)


def _body(text: str) -> Iterator[str]:
    tree: Any = html.document_fromstring(f"<body>{text}</body>")
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag not in TAGS | DRAWN:
            yield f"<{element.tag}>"
        yield from _wrong(element, ATTRIBUTES | DRAWN_WITH)
        if element.tag == "script":
            yield from _data(element.text or "")


def _wrong(element: Any, allowed: set[str]) -> Iterator[str]:
    for name, value in element.attrib.items():
        if name not in allowed and not DATA.fullmatch(name):
            yield f"{name}="
        if name == "href" and not SCHEME.match(value):
            yield str(value)


def _data(text: str) -> Iterator[str]:
    json.loads(text)
    yield from re.findall("<", text)


def _drawing(text: str) -> Iterator[str]:
    """As XML reads it, which is how a browser reads a file."""
    drawing: Any = etree.fromstring(text.encode())
    for element in drawing.iter():
        tag = element.tag if isinstance(element.tag, str) else "!"
        if tag.rpartition("}")[2] not in DRAWN:
            yield f"<{tag}>"
        yield from _wrong(element, DRAWN_WITH)


def _feed(text: str) -> Iterator[str]:
    for element in ET.fromstring(text).iter():  # noqa: S314 our own
        if element.tag.rpartition("}")[2] not in _ATOM:
            yield f"<{element.tag}>"


def _table(text: str) -> Iterator[str]:
    """Statements of FollowTheMoney are not for spreadsheets, and not asked."""
    rows = list(csv.reader(io.StringIO(text.lstrip("\ufeff"), newline="")))
    yield from (str(row) for row in rows if len(row) != len(rows[0]))
    if "canonical_id" not in rows[0]:
        yield from (cell for row in rows for cell in row if _runs(cell))


def _runs(cell: str) -> bool:
    return cell.startswith(("=", "+", "-", "@", "\t", "\r")) and not re.fullmatch(
        r"-?\d+(\.\d+)?", cell
    )


def _lines(known: re.Pattern[str]) -> Callable[[str], Iterator[str]]:
    return lambda text: (line for line in text.splitlines() if not known.match(line))


def _calendar(text: str) -> Iterator[str]:
    return _lines(_ICS)(text.replace("\r\n ", "").replace("\r\n", "\n"))


def _bibliography(text: str) -> Iterator[str]:
    """Words stay within braces, each of which has its partner."""
    depth, outside = 0, ""
    for piece in re.findall(r"[{}]|[^{}]+", text):
        depth += {"{": 1, "}": -1}.get(piece, 0)
        if depth < 0:
            raise ValueError("a brace too many")
        outside += piece if not depth and piece != "}" else ""
    if not _BIB.fullmatch(outside):
        yield outside[:80]
    words = (line for line in text.splitlines() if not line.startswith(("  url", "  note", "%")))
    yield from (found for line in words for found in _BIB_SPECIAL.findall(line))


def _handed(text: str) -> Iterator[str]:
    """A script of the search: a call with plain data, and nothing behind it."""
    if found := re.fullmatch(r"dossier\.receive\((.*)\);\n", text):
        json.loads(found[1])
    elif "dossier." in text:
        yield text[:80]


def _json(text: str) -> Iterator[str]:
    """One value, or one a line."""
    try:
        json.loads(text)
    except ValueError:
        for line in text.splitlines():
            json.loads(line)
    return iter(())


def _workbook(raw: bytes) -> Iterator[str]:
    """Cells hold words: no formula, no link, nothing fetched from another file."""
    with ZipFile(io.BytesIO(raw)) as book:
        yield from (name for name in book.namelist() if re.search("external|macro|drawing", name))
        sheets = (name for name in book.namelist() if name.startswith("xl/worksheets/"))
        for sheet in sheets:
            tree: Any = etree.fromstring(book.read(sheet))
            yield from tree.xpath(
                "//*[local-name()='f']/text() | //*[local-name()='hyperlink']/@ref"
            )


def _database(raw: bytes) -> Iterator[str]:
    """Tables and their indexes, under names that are ours, and whole."""
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(raw)
        yield from (row[0] for row in base.execute("PRAGMA integrity_check") if row[0] != "ok")
        for kind, name in base.execute("SELECT type, name FROM sqlite_master"):
            if kind not in ("table", "index") or not re.fullmatch(r"\w+", name, re.ASCII):
                yield f"{kind} {name}"


PACKED: dict[str, Callable[[bytes], Iterator[str]]] = {"xlsx": _workbook, "sqlite": _database}
SINKS: dict[str, Callable[[str], Iterator[str]]] = {
    "md": _page,
    "svg": _drawing,
    "atom": _feed,
    "csv": _table,
    "ics": _calendar,
    "bib": _bibliography,
    "ris": _lines(_RIS),
    "nt": _lines(_TRIPLE),
    "js": _handed,
    "json": _json,
    "geojson": _json,
}
