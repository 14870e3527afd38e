"""The document that is printed: one entry, or the whole dossier in the order of its indexes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from build_tools.reading.dates import date_words, parse_edtf
from build_tools.reading.model import SECTIONS
from build_tools.release.made_of import Release
from build_tools.release.offline.folder import public_address
from build_tools.release.paper.articles import (
    Article,
    anchor_of,
    article_of,
    read_article,
    read_page,
)
from build_tools.site import addresses
from build_tools.words.language import DIRECTION, Lang, translate

HERE = Path(__file__).parent
# Each part and the index whose order it follows. Actors stand by their letters, not their kinds:
# who looks a name up on paper has no search.
_PARTS = {name: "index.html" for name in SECTIONS if name != "sources"} | {
    "actors": "a-z.html",
    "sources": "index.html",
}
_METHOD = "method"
_ENTRY = "entry"
_QUOTED = str.maketrans({mark: f"\\{ord(mark):x} " for mark in "\"'\\<>&\n"})  # in a CSS string


class PageError(Exception):
    """The built site lacks a page that is asked for."""


@dataclass(frozen=True)
class Section:
    """A part of the book: its name, for CSS too, its title and its articles."""

    name: str
    title: str
    articles: tuple[Article, ...]

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
    sections: tuple[Section, ...]
    is_whole: bool
    day: str
    revision: str
    address: str
    stylesheets: tuple[str, ...]

    def running(self, section: Section) -> str:
        """The line at the head of the pages of a section; no title holds what CSS would read."""
        return f"{self.site_title} · {section.title or self.title}".translate(_QUOTED)

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
    """The whole dossier in `lang`, out of the built site."""
    site = release.site
    contents = {_METHOD: [addresses.built(addresses.method_page(lang))]}
    contents |= {name: _listed(site, f"{lang}/{name}", index) for name, index in _PARTS.items()}
    anchors = {page: anchor_of(page) for pages in contents.values() for page in pages}
    public = public_address(site)
    sections = tuple(
        _section(site, lang, name, [read_article(site, page, anchors, public) for page in pages])
        for name, pages in contents.items()
    )
    return _book(release, lang, release.dossier.title.in_language(lang), sections)


def read_entry(release: Release, lang: Lang, entry_id: str) -> Book:
    """One entry in `lang`; PageError when the built site has none of that id."""
    site = release.site
    pages = [f"{lang}/{section}/{entry_id}.html" for section in _PARTS]
    page = next((page for page in pages if (site / page).is_file()), None)
    if page is None:
        raise PageError(f"{site} has no entry {entry_id}")
    article = read_article(site, page, {page: anchor_of(page)}, public_address(site))
    return _book(release, lang, article.title, (Section(_ENTRY, "", (article,)),))


def _book(release: Release, lang: Lang, title: str, sections: tuple[Section, ...]) -> Book:
    site, dossier, checkout = release.site, release.dossier, release.checkout
    own = (site / "assets" / "stylesheets").glob("main.*.css")
    sheets = [*own, site / "assets" / "stylesheets" / "dossier.css", HERE / "book.css"]
    return Book(
        lang=lang,
        site_title=dossier.title.in_language(lang),
        promise=dossier.promise.in_language(lang),
        title=title,
        sections=sections,
        is_whole=len(sections) > 1,
        day=date_words(parse_edtf(checkout.when.date().isoformat()), dossier.locale(lang)),
        revision=checkout.name,
        address=public_address(site) or dossier.home,
        stylesheets=tuple(sheet.resolve().as_uri() for sheet in sheets),
    )


def _section(site: Path, lang: Lang, name: str, articles: list[Article]) -> Section:
    if name == _METHOD:
        return Section(name, articles[0].title, tuple(articles))
    heading = article_of(read_page(site, f"{lang}/{name}/index.html")).find(".//h1")
    return Section(name, (heading.text or "").strip(), tuple(articles))


def _listed(site: Path, folder: str, index: str) -> list[str]:
    """The pages of a section that its index links to, each once, in its order."""
    links = article_of(read_page(site, f"{folder}/{index}")).iterfind(".//a[@href]")
    targets = dict.fromkeys(unquote(link.get("href").partition("#")[0]) for link in links)
    entries = [target for target in targets if re.fullmatch(r"[a-z0-9-]+\.html", target)]
    return [f"{folder}/{entry}" for entry in entries if entry not in ("index.html", "a-z.html")]
