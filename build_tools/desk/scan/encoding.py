"""Bytes of a saved file as text, read as a browser would: https://encoding.spec.whatwg.org/.

Browsers believe what a page declares; a saved page often declares what it no longer is. So bytes
that are UTF-8 are read as UTF-8, whatever is declared, and a declared encoding that gives nonsense
is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.desk.scan.garbled import is_garbled
from build_tools.outside.extras import need

# What Arabic and Western pages were written in before UTF-8, as Python names it.
_LEGACY = ["cp1256", "iso8859_6", "cp1252"]
_MARKS = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_XML = re.compile(rb"""\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w:.-]+)["']""")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w:.-]+)", re.IGNORECASE)
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f�]")


def decode(raw: bytes, told: str | None = None) -> str | None:
    """`raw` as text with LF line ends, or None if it is no text.

    `told` is the encoding that came with the bytes, as a part of a mail has it. What is not a
    letter in the encoding found becomes U+FFFD.
    """
    text = _decode(raw, told)
    if text is None or "\x00" in text:
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode(raw: bytes, told: str | None) -> str | None:
    for mark, codec in _MARKS.items():
        if raw.startswith(mark):
            return raw[len(mark) :].decode(codec, "replace")
    if _is_utf8(raw):
        return raw.decode("utf-8", "replace")
    readings = (raw.decode(codec, "replace") for codec in _declared(raw, told))
    sound = (text for text in readings if not is_garbled(text))
    return next(sound, None) or _guessed(raw)


def _is_utf8(raw: bytes) -> bool:
    """Whether `raw` is UTF-8, but perhaps for a letter or two that were cut."""
    text = raw.decode("utf-8", "replace")
    bad = text.count("\ufffd") - raw.count("\ufffd".encode())
    return "\x00" not in text and (bad <= 0 or len(_BEYOND_ASCII.findall(text)) >= 10 * bad)


def _declared(raw: bytes, told: str | None) -> Iterator[str]:
    """The Python codecs of all encodings that are declared: with the bytes, in a meta, in XML."""
    need("webencodings")
    import webencodings  # noqa: PLC0415 of the extra `scan`

    xml = _XML.match(raw)
    labels = [told, *_in_metas(raw), xml.group(1).decode("ascii") if xml else None]
    for label in labels:
        encoding = webencodings.lookup(label) if label else None
        if encoding is not None and encoding.name != "utf-8":  # which it is not
            yield encoding.codec_info.name


def _in_metas(raw: bytes) -> Iterator[str]:
    """Labels in the page's own meta elements, wherever they stand; not in scripts or comments."""
    if b"<" not in raw:
        return
    from lxml import html  # noqa: PLC0415 loads what text files need not

    parser = html.HTMLParser(encoding="iso-8859-1", huge_tree=True)
    page = html.document_fromstring(raw + b"<p>", parser=parser)
    for meta in page.iter("meta"):
        in_content = _CHARSET.search(meta.get("content", ""))
        if label := meta.get("charset") or (in_content and in_content.group(1)):
            yield label


def _guessed(raw: bytes) -> str | None:
    """What undeclared bytes are most likely to be; None if nothing that we know."""
    need("charset_normalizer")
    from charset_normalizer import from_bytes  # noqa: PLC0415 of the extra `scan`

    best = from_bytes(raw, cp_isolation=_LEGACY).best()
    return None if best is None or is_garbled(str(best)) else str(best)
