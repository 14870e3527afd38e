"""The HTML document that is printed: one entry, or the whole dossier, in order of its indexes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from build_tools.outside.progress import shown
from build_tools.reading.dates import date_words, parse_edtf
from build_tools.reading.model import SECTIONS, Section
from build_tools.reading.names import INDEXES
from build_tools.release.made_of import Release
from build_tools.release.offline.folder import public_address
from build_tools.release.paper.chapters import (
    Chapter,
    anchor_of,
    article_of,
    read_chapter,
    read_page,
)
from build_tools.site import addresses
from build_tools.site.stylesheet import ADDRESS as STYLESHEET
from build_tools.words.language import DIRECTION, Lang, translate

HERE = Path(__file__).parent
# Of a heading on another page, the index tells first where it is, then what is on it.
_PAGE = re.compile(r"[^:?#]+\.html")
# Sources come last: they are what the rest refers to.
_PARTS: tuple[Section, ...] = (*(name for name in SECTIONS if name != "sources"), "sources")
_METHOD = "method"
_ENTRY = "entry"
_QUOTED = str.maketrans({mark: f"\\{ord(mark):x} " for mark in "\"'\\<>&\n"})  # in a CSS string


class PageError(Exception):
    """The built site has no page for what was asked; the message names it."""


@dataclass(frozen=True)
class BookPart:
    """A part of the book: its name, for CSS too, its title and its chapters."""

    name: str
    title: str
    chapters: tuple[Chapter, ...]

    @property
    def is_page(self) -> bool:
        """Whether it is one page of the site, whose heading is its own."""
        return self.name in (_METHOD, _ENTRY)


@dataclass(frozen=True)
class Book:
    """What is printed, and all that it needs for that."""

    lang: Lang
    site_title: str
    promise: str
    title: str
    parts: tuple[BookPart, ...]
    is_whole: bool
    day: str
    revision: str
    address: str
    stylesheets: tuple[str, ...]

    def running(self, part: BookPart) -> str:
        """The line at the head of the pages of a part, safe in a string of CSS."""
        return f"{self.site_title} · {part.title or self.title}".translate(_QUOTED)

    @property
    def head(self) -> dict[str, str]:
        """What the site's style sheet sets at the head of each sheet, safe in a string of CSS."""
        return {
            "address": self.address.translate(_QUOTED),
            "printed": self.day.translate(_QUOTED),
        }

    def html(self, pages: Mapping[str, int]) -> str:
        """The document; `pages` has the number of the page on which each id stands, if known."""
        environment = Environment(
            loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined
        )
        template = environment.get_template("book.html.jinja")
        return template.render(
            book=self,
            direction=DIRECTION[self.lang],
            pages=pages,
            _=lambda message: Markup(translate(message, self.lang)),  # noqa: S704  # ours
        )


def read_book(release: Release, lang: Lang) -> Book:
    """The whole dossier in `lang`, out of the built site; tells meanwhile how many pages it read."""
    site = release.site
    contents = {_METHOD: [addresses.built(addresses.method_page(lang))]}
    contents |= {name: _listed(site, name, lang) for name in _PARTS}
    anchors = {page: anchor_of(page) for pages in contents.values() for page in pages}
    public = public_address(site)
    read = (read_chapter(site, page, anchors, public) for page in anchors)
    chapters = dict(zip(anchors, shown(read, len(anchors), "chapters read"), strict=True))
    parts = tuple(
        _part(site, lang, name, [chapters[page] for page in pages])
        for name, pages in contents.items()
    )
    return _book(release, lang, release.dossier.title.in_language(lang), parts)


def read_entry(release: Release, lang: Lang, entry_id: str) -> Book:
    """One entry in `lang`; PageError when the built site has none of that id."""
    site = release.site
    pages = [addresses.built(addresses.entry_page(name, entry_id, lang)) for name in _PARTS]
    page = next((page for page in pages if (site / page).is_file()), None)
    if page is None:
        raise PageError(f"{site} has no entry {entry_id}")
    chapter = read_chapter(site, page, {page: anchor_of(page)}, public_address(site))
    return _book(release, lang, chapter.title, (BookPart(_ENTRY, "", (chapter,)),), page)


def _book(
    release: Release, lang: Lang, title: str, parts: tuple[BookPart, ...], page: str = ""
) -> Book:
    site, dossier, checkout = release.site, release.dossier, release.checkout
    public = public_address(site)
    return Book(
        lang=lang,
        site_title=dossier.title.in_language(lang),
        promise=dossier.promise.in_language(lang),
        title=title,
        parts=parts,
        is_whole=len(parts) > 1,
        day=date_words(parse_edtf(checkout.when.date().isoformat()), dossier.locale(lang)),
        revision=checkout.name,
        address=public + page if public else dossier.home,
        stylesheets=tuple(
            sheet.resolve().as_uri() for sheet in (site / STYLESHEET, HERE / "book.css")
        ),
    )


def _part(site: Path, lang: Lang, name: str, chapters: list[Chapter]) -> BookPart:
    if name == _METHOD:
        return BookPart(name, chapters[0].title, tuple(chapters))
    index = addresses.built(addresses.index_page(name, lang))
    heading = article_of(read_page(site, index)).find(".//h1")
    return BookPart(name, (heading.text or "").strip(), tuple(chapters))


def _listed(site: Path, section: Section, lang: Lang) -> list[str]:
    """The pages of a section that its index leads to, each once, in its order.

    Actors stand by their letters, not their kinds: who looks a name up on paper has no search.
    What happened, and what was published, begins with the oldest.
    """
    index = addresses.index_page(section, lang)
    if section == "actors":
        index = addresses.letters_page(lang)
    elif section in ("events", "sources"):
        index = addresses.oldest_page(section, lang)
    return list(dict.fromkeys(_found_from(site, addresses.built(index), set())))


def _found_from(site: Path, index: str, read: set[str]) -> Iterator[str]:
    """The entries that a page of an index links to, and those on the pages of its long headings."""
    read.add(index)
    section = "/".join(index.split("/")[:2])
    links = article_of(read_page(site, index)).iterfind(".//a[@href]")
    pages = (unquote(link.get("href")) for link in links)
    for target in (addresses.joined(index, page) for page in pages if _PAGE.fullmatch(page)):
        folder, _, name = target.rpartition("/")
        if folder == section and name.removesuffix(".html") not in INDEXES:
            yield target
        elif folder.startswith(f"{section}/") and name != "index.html" and target not in read:
            yield from _found_from(site, target, read)
