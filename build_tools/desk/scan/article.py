"""An article as it was saved: text, a web page or a PDF becomes marked passages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from build_tools.desk.scan.lexicon import lexicon
from build_tools.desk.scan.page import read_saved_page
from build_tools.outside.extras import need
from build_tools.words.folding import fold
from build_tools.words.language import Lang, script_of

MAX_BYTES = {".pdf": 32 * 1024 * 1024}
MAX_TEXT_BYTES = 2 * 1024 * 1024
MAX_PAGES = 500

# Longer than this a block without a full stop is a paragraph, not a line of its own.
_LINE, _SUBHEADING = 300, 60
_ENDS = re.compile(r"""[.!?؟…:"”»'’)\]]\s*$""")
_CREDIT = re.compile(r"[(\[]([^()\[\]]{2,40})[)\]]\s*$")


class UnreadableError(Exception):
    """A file in which there is no article to read; the message says what to do."""


class Passage(NamedTuple):
    """A part of an article under the locator by which a citation finds it: H, S, C, A, ¶1, p. 3."""

    locator: str
    text: str


@dataclass(frozen=True)
class Article:
    """What was read; whatever the file does not tell is None."""

    passages: tuple[Passage, ...]
    language: Lang
    title: str | None = None
    issued: date | None = None
    url: str | None = None
    author: str | None = None
    publisher: str | None = None

    @property
    def locators(self) -> str:
        """All locators, paragraphs as a range: H, S, ¶1-¶13."""
        locators = [passage.locator for passage in self.passages]
        numbered = [locator for locator in locators if locator.startswith("¶")]
        kept = list(dict.fromkeys(locator for locator in locators if locator not in numbered))
        if numbered:
            last = numbered[-1]
            kept.append("¶1" if last == "¶1" else f"¶1-{last}")
        return ", ".join(kept if len(kept) <= 12 else [kept[0], "…", kept[-1]])


def read_article(path: Path) -> Article:
    """The article in `path`; UnreadableError when there is none."""
    raw = _read(path)
    if path.suffix.lower() == ".pdf" or raw.startswith(b"%PDF-"):
        return _from_pdf(path)
    text = _decode(raw, path)
    if path.suffix.lower() in (".html", ".htm", ".xhtml") or _looks_like_html(text):
        page = read_saved_page(text)
        article = make_article(list(page.blocks), page.title)
        return replace(
            article, issued=page.issued, url=page.url, author=page.author, publisher=page.publisher
        )
    return make_article(_blocks(text))


def make_article(blocks: list[str], title: str | None = None) -> Article:
    """The article made of `blocks`, in order; `title` when it is known not to be the first."""
    kept = [block for block in blocks if block and not _is_boilerplate(block)]
    if title and (not kept or fold(kept[0]) != fold(title)):
        kept = [title, *kept]
    passages = tuple(_passages(kept))
    language = script_of(" ".join(passage.text for passage in passages))
    if language is None:
        raise UnreadableError("holds no words: save the article's text and scan that")
    headline = next((passage.text for passage in passages if passage.locator == "H"), None)
    return Article(passages, language, headline)


def _read(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        most = MAX_BYTES.get(path.suffix.lower(), MAX_TEXT_BYTES)
        if size > most:
            raise UnreadableError(f"is larger than {most // 1024} KiB: save the article alone")
        raw = path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"cannot be read ({error.strerror})") from None
    if not raw.strip():
        raise UnreadableError("is empty: save the article again")
    return raw


def _decode(raw: bytes, path: Path) -> str:
    """UTF-8; a saved page may be in what its own head names."""
    named = re.search(rb"""charset\s*=\s*["']?\s*([\w-]+)""", raw[:2048], re.IGNORECASE)
    for encoding in ("utf-8-sig", named.group(1).decode("ascii") if named else "utf-8"):
        try:
            text = raw.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        if "\x00" not in text:
            return text.replace("\r\n", "\n").replace("\r", "\n")
    kind = "a PDF, a web page or UTF-8 text"
    raise UnreadableError(f"is not {kind}: save it as one of them ({path.suffix or 'no'} ending)")


def _looks_like_html(text: str) -> bool:
    return (
        re.match(r"\s*(?:<!--.*?-->\s*)?<(?:!doctype html|html)\b", text, re.IGNORECASE | re.DOTALL)
        is not None
    )


def _blocks(text: str) -> list[str]:
    """Paragraphs part at blank lines, or at every line end where no line is blank."""
    parted = re.split(r"\n\s*\n", text.strip())
    lines = parted if len(parted) > 1 else text.split("\n")
    return [" ".join(line.split()) for line in lines if line.strip()]


def _from_pdf(path: Path) -> Article:
    need("pypdf")
    from pypdf import PdfReader  # noqa: PLC0415 of the extra `scan`
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    try:
        reader = PdfReader(path)
        pages = [page.extract_text() for page in reader.pages[:MAX_PAGES]]
        details = reader.metadata
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise UnreadableError("is a PDF that cannot be opened: is it whole, or locked?") from None
    passages = tuple(
        Passage(f"p. {number}", " ".join(text.split()))
        for number, text in enumerate(pages, start=1)
        if text.strip()
    )
    language = script_of(" ".join(passage.text for passage in passages))
    if language is None:
        raise UnreadableError("is a PDF of pictures: it holds no text, have its words recognised")
    return Article(passages, language, (details.title or None) if details else None)


def _is_boilerplate(block: str) -> bool:
    folded = fold(block)
    return len(block) <= 120 and folded.startswith(lexicon().boilerplate)


def _passages(blocks: list[str]) -> Iterator[Passage]:
    """Marks each block; a subheading goes with the paragraph after it."""
    rest = list(blocks)
    if len(rest) > 1 and len(rest[0]) <= _LINE and not rest[0].endswith((".", "،", ",")):
        yield Passage("H", rest.pop(0))
    number, subheading, standfirst = 1, False, False
    for before, block in pairwise(["", *rest]):
        if fold(block) in lexicon().abstract_labels:
            continue
        locator = f"¶{number}"
        if fold(before) in lexicon().abstract_labels:
            locator = "A"
        elif _is_caption(block):
            locator = "C"
        elif number == 1 and not standfirst and _is_line(block, _LINE):
            locator, standfirst = "S", True
        else:
            subheading = number > 1 and _is_line(block, _SUBHEADING)
        yield Passage(locator, block)
        number += locator.startswith("¶") and not subheading


def _is_line(block: str, most: int) -> bool:
    return len(block) <= most and not _ENDS.search(block)


def _is_caption(block: str) -> bool:
    if len(block) > _LINE:
        return False
    credit = _CREDIT.search(block)
    credited = credit is not None and bool(_parts(credit.group(1)) & lexicon().caption_credits)
    return credited or fold(block).startswith(lexicon().caption_starts)


def _parts(credit: str) -> frozenset[str]:
    """An agency alone, or with the photographer: (Jane Doe/AFP)."""
    return frozenset(fold(part.strip()) for part in _split(credit))


def _split(credit: str) -> Iterable[str]:
    return [credit, *re.split("[/،,-]", credit)]
