"""An article as it was saved: text, a web page or a PDF becomes marked passages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from build_tools.desk.scan.date_line import day_line, day_of_dateline, is_date_line
from build_tools.desk.scan.garbled import is_garbled
from build_tools.desk.scan.issued import Basis, agreed, day_of_address
from build_tools.desk.scan.lexicon import lexicon
from build_tools.desk.scan.page import read_saved_page
from build_tools.desk.scan.pdf import Pdf, read_pdf
from build_tools.desk.scan.saved import Saved, UnreadableError, read_file, unpack
from build_tools.desk.scan.visible import visible
from build_tools.outside.addresses import plain_address
from build_tools.words.folding import fold
from build_tools.words.language import Lang, script_of

# Longer than this a block without a full stop is a paragraph, not a line of its own.
_LINE, _SUBHEADING = 300, 60
# A line that is nothing but a day says when the article came out, if it is among the first blocks.
_HEAD = 5
_WALL = 600
_ENDS = re.compile(r"""[.!?؟…:"”»'’)\]]\s*$""")
_CREDIT = re.compile(r"[(\[]([^()\[\]]{2,40})[)\]]\s*$")


class Passage(NamedTuple):
    """A part of an article under the locator by which a citation finds it: H, S, C, A, ¶1, p. 3."""

    locator: str
    text: str


@dataclass(frozen=True)
class Article:
    """What was read; whatever the file does not tell is None.

    `doubtful_numbers`: its numbers may stand where they do not belong, as in Arabic PDFs.
    """

    passages: tuple[Passage, ...]
    language: Lang
    title: str | None = None
    issued: date | None = None
    issued_basis: Basis | None = None
    url: str | None = None
    author: str | None = None
    publisher: str | None = None
    doubtful_numbers: bool = False

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
    raw = read_file(path)
    if path.suffix.lower() == ".pdf" or raw.startswith(b"%PDF-"):
        return _from_pdf(read_pdf(path))
    saved = unpack(raw, path.suffix.lower())
    return _from_page(saved) if saved.is_page else make_article(_blocks(saved.text))


def _from_page(saved: Saved) -> Article:
    page = read_saved_page(saved.text)
    if _is_wall(" ".join(page.blocks)):
        raise UnreadableError("article_is_a_wall")
    article = make_article(list(page.blocks), page.title)
    found = page.url or saved.url
    url = plain_address(found) if found else None
    by_address = day_of_address(url)
    return replace(
        article,
        issued=page.issued or by_address,
        issued_basis="stated" if page.issued else "address" if by_address else None,
        url=url,
        author=page.author,
        publisher=page.publisher,
    )


def _is_wall(text: str) -> bool:
    """Whether a page only says that its article is gone or was not let out."""
    folded = fold(text)
    return len(text) < _WALL and any(phrase in folded for phrase in lexicon().walls)


def _from_pdf(pdf: Pdf) -> Article:
    passages = tuple(
        Passage(f"p. {number}", text) for number, text in enumerate(pdf.pages, start=1) if text
    )
    if not passages:
        raise UnreadableError("pdf_of_pictures")
    return Article(passages, _language(passages), pdf.title, doubtful_numbers=pdf.doubtful)


def make_article(blocks: list[str], title: str | None = None) -> Article:
    """The article made of `blocks`, in order; `title` when it is known not to be the first."""
    kept = [block for block in blocks if block and not _is_boilerplate(block)]
    if title and (not kept or fold(kept[0]) != fold(title)):
        kept = [title, *kept]
    above, issued = _date_lines(kept)
    passages = tuple(_passages([block for block in kept if block not in above]))
    headline = next((passage.text for passage in passages if passage.locator == "H"), None)
    basis: Basis | None = "stated" if issued else None
    return Article(passages, _language(passages), headline, issued, basis)


def _date_lines(blocks: list[str]) -> tuple[list[str], date | None]:
    """The lines under the headline that say when it came out, and the day if they say one.

    Where days stand on more lines, they are what the article is about.
    """
    days = {day for block in blocks[1:] if (day := day_line(block))}
    if len(days) > 1:
        return [], None
    above = [block for block in blocks[1:_HEAD] if is_date_line(block)]
    return above, agreed([*map(day_line, above), *map(day_of_dateline, blocks[1:_HEAD])])


def _language(passages: tuple[Passage, ...]) -> Lang:
    if any(is_garbled(passage.text) for passage in passages):
        raise UnreadableError("article_garbled")
    language = script_of(" ".join(passage.text for passage in passages))
    if language is None:
        raise UnreadableError("article_without_words")
    return language


def _blocks(text: str) -> list[str]:
    """Paragraphs part at blank lines, or at every line end where no line is blank."""
    parted = re.split(r"\n\s*\n", text.strip())
    lines = parted if len(parted) > 1 else text.split("\n")
    return [shown for line in lines if (shown := visible(line))]


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
