"""The words of a PDF, page by page; Arabic ones in the order in which they are read.

A PDF says where letters stand, not in which order they are read, and programs that guess it turn
digits and words around. So Arabic is taken as it stands on the page, from left to right, and put
in order here.
"""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from build_tools.desk.scan.saved import UnreadableError
from build_tools.desk.scan.visible import visible
from build_tools.outside.extras import need
from build_tools.words.language import script_of

MAX_PAGES = 500


class Pdf(NamedTuple):
    """The text of each page, empty where there is none; `doubtful` if numbers may have moved."""

    pages: tuple[str, ...]
    title: str | None
    doubtful: bool


def read_pdf(path: Path) -> Pdf:
    """The words in `path`; UnreadableError if it cannot be opened."""
    need("pypdf", "pdfminer")
    from pdfminer.psexceptions import PSException  # noqa: PLC0415 of the extra `scan`
    from pypdf import PdfReader  # noqa: PLC0415
    from pypdf.errors import PyPdfError  # noqa: PLC0415

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it forgives is no news
    try:
        reader = PdfReader(path)
        pages = [page.extract_text() for page in reader.pages[:MAX_PAGES]]
        details = reader.metadata
        title = (details.title or None) if details else None
        arabic = script_of(" ".join(pages)) == "ar"
        texts = list(_arabic_pages(path)) if arabic else pages
    except (PyPdfError, PSException, *_BROKEN):
        raise UnreadableError("pdf_closed") from None
    shown = tuple(visible(unicodedata.normalize("NFKC", text)) for text in texts)
    doubtful = arabic and any(_NUMBER.search(text) for text in shown)
    return Pdf(shown, visible(title) or None if title else None, doubtful)


_BROKEN = (ValueError, KeyError, TypeError, AttributeError, RecursionError)
_NUMBER = re.compile(r"\d")


def _arabic_pages(path: Path) -> Iterator[str]:
    from pdfminer.high_level import extract_pages  # noqa: PLC0415 of the extra `scan`
    from pdfminer.layout import LTTextContainer, LTTextLine  # noqa: PLC0415

    for page in extract_pages(path, maxpages=MAX_PAGES):
        boxes = (box for box in page if isinstance(box, LTTextContainer))
        lines = [line for box in boxes for line in box if isinstance(line, LTTextLine)]
        seen = [list(_from_left(line)) for line in _whole(lines)]
        read = [read_order(pieces) for pieces in seen]
        as_drawn = ["".join(pieces) for pieces in seen]
        yield "\n".join(read if _reads(read) >= _reads(as_drawn) else as_drawn)


def _whole(lines: list[Any]) -> Iterator[list[Any]]:
    """The letters of each line; what touches on one height is one, in which numbers were drawn apart."""
    rows: list[list[Any]] = []
    for line in sorted(lines, key=_height):
        if not rows or _height(line) - _height(rows[-1][0]) > line.height / 2:
            rows.append([])
        rows[-1].append(line)
    first = {id(line): number for number, line in enumerate(lines)}
    whole = [part for row in rows for part in _touching(row)]
    for part in sorted(whole, key=lambda part: min(first[id(line)] for line in part)):
        yield [letter for line in part for letter in line]


def _height(line: Any) -> float:
    return float(line.y0 + line.y1) / 2


def _touching(row: list[Any]) -> Iterator[list[Any]]:
    """The lines of one height from left to right, parted where there is more than a space."""
    part: list[Any] = []
    for line in sorted(row, key=lambda line: line.x0):
        if part and line.x0 - max(one.x1 for one in part[-2:]) > line.height / 2:
            yield part
            part = []
        part.append(line)
    if part:
        yield part


def _from_left(line: Iterable[Any]) -> Iterator[str]:
    """The letters of a line as they stand, ligatures whole, with a space in each gap."""
    letters = sorted((one for one in line if hasattr(one, "x0")), key=lambda one: one.x0)
    end = None
    for letter in letters:
        if end is not None and letter.x0 - end > _GAP * letter.size:
            yield " "
        end = max(letter.x1, end or letter.x1)
        yield letter.get_text()


_GAP = 0.12  # of the letters' size: a space is wider, and what joins letters is narrower


def _reads(lines: list[str]) -> int:
    """How many words begin with the article, less those that end with it backwards."""
    text = unicodedata.normalize("NFKC", " ".join(lines))
    return len(re.findall(r"\bال\w\w", text)) - len(re.findall(r"\w\wلا\b", text))


def read_order(pieces: list[str]) -> str:
    """A line of Arabic in reading order; `pieces` are its letters from left to right.

    What is read from left to right within it keeps its order: numbers, Latin words.
    """
    turned = pieces[::-1]
    kinds = "".join(map(_kind, turned))
    for run in _LEFT_TO_RIGHT.finditer(kinds):
        turned[run.start() : run.end()] = turned[run.start() : run.end()][::-1]
    return _facing("".join(turned))


_LEFT_TO_RIGHT = re.compile("(?:[ad][adsw]{0,80})?a(?:[adsw]{0,80}[ad])?|d(?:s?d)*")


def _kind(piece: str) -> str:
    """A Latin letter, d digit, s what stands within a number, w other sign or space, r the rest."""
    first = piece[:1]
    if first.isdigit():
        return "d"
    if first in ".,:/٫٬":
        return "s"
    if not first.isalpha():
        return "w"
    return "a" if script_of(first) == "en" else "r"


def _facing(line: str) -> str:
    """Brackets and quotation marks that open before they close."""
    for one, two in ("()", "[]", "«»"):
        if 0 <= line.find(two) < line.find(one) or (two in line and one not in line):
            line = line.translate({ord(one): two, ord(two): one})
    return line
