"""A file as somebody saved it: what kind it is, and its text, however it is packed and encoded."""

from __future__ import annotations

import plistlib
import re
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from typing import Any, NamedTuple

from build_tools.desk.scan.encoding import decode
from build_tools.words.messages import ToldError

MAX_BYTES = 32 * 1024 * 1024
MAX_TEXT_BYTES = 2 * 1024 * 1024

_PICTURE = re.compile(rb"data:[\w.+-]{1,40}/[\w.+-]{1,40}(?:;[\w.=-]{1,40}){0,4},[^\"'<>\s)]*")
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
# Archives, the files of office programs, and what only leads to a page.
_OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf", b"[InternetShortcut]")
_SPREADSHEETS = (".xlsx", ".xlsm", ".xls", ".ods", ".numbers")
# What Chrome and SingleFile write at the top of a page.
_SAVED_FROM = re.compile(
    rb"<!--\s*(?:saved from url=\(\d{4}\)|Page saved with SingleFile\s+url:\s*)(https?://[!-~]+)"
)
_MAIL = re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?MIME-Version:", re.IGNORECASE)


class UnreadableError(ToldError):
    """A file in which there is no article to read."""


class Saved(NamedTuple):
    """The text of a file; `url` is where a saved page says that it comes from."""

    text: str
    is_page: bool
    url: str | None = None


def read_file(path: Path) -> bytes:
    """The bytes of `path`, if they are not too many; UnreadableError if they are, or none."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UnreadableError("article_too_large", size=MAX_BYTES // 1024)
        raw = path.read_bytes()
    except OSError as error:
        raise UnreadableError("article_cannot_be_read", reason=str(error.strerror)) from None
    if not raw.strip():
        raise UnreadableError("article_empty")
    return raw


def unpack(raw: bytes, suffix: str) -> Saved:
    """The text in `raw`: a page as saved by a browser, or plain text; UnreadableError if none."""
    if raw.startswith(_OFFICE):
        raise UnreadableError("spreadsheet" if suffix in _SPREADSHEETS else "no_article_format")
    if raw.startswith(b"bplist00"):
        return _from_webarchive(raw)
    if suffix in (".mhtml", ".mht") or _MAIL.match(raw[:4096]):
        return _from_mhtml(raw)
    is_page = suffix in (".html", ".htm", ".xhtml") or _HTML.match(raw[:65536]) is not None
    if not is_page and len(raw) > MAX_TEXT_BYTES:
        raise UnreadableError("article_too_large", size=MAX_TEXT_BYTES // 1024)
    saved_from = _SAVED_FROM.search(raw[:4096]) if is_page else None
    return Saved(_text(raw, None), is_page, saved_from and saved_from.group(1).decode())


def _text(raw: bytes, told: str | None) -> str:
    text = decode(_PICTURE.sub(b"data:,", raw), told)
    if text is None:
        raise UnreadableError("no_article_format")
    return text


def _from_mhtml(raw: bytes) -> Saved:
    """The page of an archive as Chrome saves it; its frames and pictures are other parts."""
    mail = message_from_bytes(raw)
    pages = [part for part in mail.walk() if part.get_content_type() in _PAGES]
    if not pages:
        raise UnreadableError("no_page_in_archive")
    page = next((part for part in pages if _is_start(part, mail)), pages[0])
    url = mail.get("Snapshot-Content-Location") or page.get("Content-Location")
    body = page.get_payload(decode=True)
    assert isinstance(body, bytes)
    return Saved(_text(body, page.get_content_charset()), is_page=True, url=url)


_PAGES = ("text/html", "application/xhtml+xml")


def _is_start(part: Message, mail: Message) -> bool:
    start = mail.get_param("start")
    return start is not None and part.get("Content-ID") == start


def _from_webarchive(raw: bytes) -> Saved:
    """The page of an archive as Safari saves it."""
    try:
        page: Any = plistlib.loads(raw)["WebMainResource"]
        body, url = page["WebResourceData"], str(page["WebResourceURL"])
        told = page.get("WebResourceTextEncodingName")
        return Saved(_text(body, told), is_page=True, url=url)
    except (plistlib.InvalidFileException, KeyError, TypeError, ValueError, AttributeError):
        raise UnreadableError("no_webarchive") from None
