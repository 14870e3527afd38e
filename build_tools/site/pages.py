"""Every generated page: its path, its template, and the view that it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import chain, product
from typing import Any

from build_tools.data import Exports
from build_tools.data.dataset import Dataset
from build_tools.data.entries_json import entry_json
from build_tools.data.events import entry_feeds
from build_tools.facts import Facts
from build_tools.reading.edition import UNPUBLISHED, Edition
from build_tools.reading.model import Described, Entry, Section, Source
from build_tools.reading.schema import FORMS, Form
from build_tools.site import addresses
from build_tools.site.render import pictures, render
from build_tools.site.views.codebook import view_codebook
from build_tools.site.views.context import PageContext
from build_tools.site.views.corrections import corrections_pages
from build_tools.site.views.data import view_data
from build_tools.site.views.dispute import view_dispute
from build_tools.site.views.entry import view_entry
from build_tools.site.views.form import view_form, view_forms
from build_tools.site.views.former import view_moved, view_withdrawn
from build_tools.site.views.former_offices import (
    view_former_days,
    view_former_posts,
    view_former_rosters,
)
from build_tools.site.views.gallery import view_gallery
from build_tools.site.views.home import view_home
from build_tools.site.views.indexes import INDEXES
from build_tools.site.views.indexes.pages import index_pages
from build_tools.site.views.maps import view_map
from build_tools.site.views.news import view_news
from build_tools.site.views.office import office_names, view_office
from build_tools.site.views.offices import view_offices
from build_tools.site.views.offline import view_offline
from build_tools.site.views.picture import picture_source
from build_tools.site.views.source import view_source
from build_tools.site.views.state import view_state
from build_tools.site.views.whole_network import view_whole_network
from build_tools.site.views.years import view_year, view_years
from build_tools.words.language import LANGS, Lang


@dataclass(frozen=True)
class GeneratedPage:
    """A page to render: its path relative to docs/, its template and how to make its view.

    `site` is the context of its language; `beside` makes the files of data beside it, by the ends
    of their names.
    """

    path: str
    template: str
    site: PageContext
    make: Callable[[PageContext], Any]
    beside: Callable[[], dict[str, str]] = dict

    def view(self) -> Any:
        """What its template lays out."""
        return self.make(self.site.at(self.path))

    def files(self) -> dict[str, str]:
        """The page, its pictures and its data, by their paths relative to docs/."""
        view, stem = self.view(), self.path.removesuffix(".md")
        shown = pictures(view, picture_source(self.site, self.path))
        beside = {stem + end: text for end, text in self.beside().items()}
        return {self.path: render(self.template, view), **shown, **beside}


def exports_of(facts: Facts, edition: Edition = UNPUBLISHED) -> Exports:
    """The exports, which are told where pages are."""

    def page_of(section: Section, entry_id: str, lang: Lang) -> str:
        return addresses.built(addresses.entry_page(section, entry_id, lang))

    return Exports(facts, edition, page_of)


def site_pages(facts: Facts, edition: Edition = UNPUBLISHED) -> Iterator[GeneratedPage]:
    """Every generated page, in both languages."""
    return chain(*page_groups(facts, edition, exports_of(facts, edition)))


def page_groups(
    facts: Facts, edition: Edition, exports: Exports
) -> tuple[Iterator[GeneratedPage], Iterator[GeneratedPage]]:
    """The pages that every dossier has; and the others, of which those of entries are told at once."""
    sites = [PageContext(facts, lang, "", edition) for lang in LANGS]
    lists = [pages for site in sites for pages in _lists(site)]
    return _standing_pages(sites, lists, exports), _other_pages(sites, lists, exports.dataset)


def _lists(site: PageContext) -> Iterator[Iterator[GeneratedPage]]:
    """The pages of each list that may be too long for one; what is on the first every dossier has."""
    yield from (_listed(site, "index", index_pages(site, index)) for index in INDEXES)
    yield _listed(site, "corrections", corrections_pages(site))


def _listed(
    site: PageContext, template: str, pages: Iterable[tuple[str, Callable[[PageContext], Any]]]
) -> Iterator[GeneratedPage]:
    return (GeneratedPage(path, template, site, view) for path, view in pages)


def _standing_pages(
    sites: list[PageContext], lists: list[Iterator[GeneratedPage]], exports: Exports
) -> Iterator[GeneratedPage]:
    for site in sites:
        yield from _overviews(site)
        yield _data_page(site, exports)
        yield from (_form_page(site, form) for form in FORMS)
    yield from map(next, lists)


def _other_pages(
    sites: list[PageContext], lists: list[Iterator[GeneratedPage]], data: Dataset
) -> Iterator[GeneratedPage]:
    yield from _entry_pages(sites, data)
    yield from chain.from_iterable(lists)
    for site in sites:
        years, days = site.facts.events_by_year, site.facts.days_that_matter
        yield from (_year_page(site, year) for year in years)
        yield from (_office_page(site, name) for name in office_names(site))
        yield from (_former_day_page(site, year) for year in days)


def _entry_pages(sites: list[PageContext], data: Dataset) -> Iterator[GeneratedPage]:
    """Both of an entry beside each other, so that what they ask of the facts is worked out once on each core."""
    entries = data.graph.corpus.entries
    as_json = lru_cache(maxsize=1)(lambda name: entry_json(data, entries[name]))
    for entry, site in product(entries.values(), sites):
        yield _entry_page(site, entry, partial(_beside, data, entry, site.lang, as_json))
        yield from (_moved_page(site, entry, old) for old in entry.redirect_from)


def _overviews(site: PageContext) -> Iterator[GeneratedPage]:
    lang = site.lang
    views: tuple[tuple[str, str, Callable[[PageContext], Any]], ...] = (
        (addresses.home_page(lang), "home", view_home),
        (addresses.offices_page(lang), "offices", view_offices),
        (addresses.former_rosters_page(lang), "former_offices", view_former_rosters),
        (addresses.former_day_page(None, lang), "former_offices", view_former_posts),
        (addresses.index_page("add", lang), "forms", view_forms),
        (addresses.state_page(lang), "state", view_state),
        (addresses.offline_page(lang), "offline", view_offline),
        (addresses.data_page("codebook", lang), "codebook", view_codebook),
        (addresses.index_page("figures", lang), "gallery", view_gallery),
        (addresses.news_page(lang), "news", view_news),
        (addresses.figures_page("timeline", lang), "picture", view_years),
        (addresses.figures_page("map", lang), "picture", view_map),
        (addresses.figures_page("network", lang), "network", view_whole_network),
    )
    for path, template, view in views:
        yield GeneratedPage(path, template, site, view)


def _data_page(site: PageContext, exports: Exports) -> GeneratedPage:
    path = addresses.data_page("data", site.lang)
    return GeneratedPage(path, "data", site, lambda context: view_data(context, exports))


def _entry_page(
    site: PageContext, entry: Entry, beside: Callable[[], dict[str, str]]
) -> GeneratedPage:
    template, view = _shown(entry)
    return GeneratedPage(
        site.address(entry.id), template, site, lambda context: view(context, entry), beside
    )


def _shown(entry: Entry) -> tuple[str, Callable[[PageContext, Any], Any]]:
    """The template of an entry's page, and what makes its view."""
    if entry.withdrawn:
        return "former", view_withdrawn
    if isinstance(entry, Described):
        return "entry", view_entry
    return ("source", view_source) if isinstance(entry, Source) else ("dispute", view_dispute)


def _beside(
    data: Dataset, entry: Entry, lang: Lang, as_json: Callable[[str], str]
) -> dict[str, str]:
    """An entry by itself as JSON, and its events for calendars and feed readers."""
    feeds = {} if entry.withdrawn else entry_feeds(data, entry, lang)
    return {".json": as_json(entry.id), **feeds}


def _form_page(site: PageContext, form: Form) -> GeneratedPage:
    path = addresses.form_page(form, site.lang)
    return GeneratedPage(path, "form", site, lambda context: view_form(context, form))


def _year_page(site: PageContext, year: int) -> GeneratedPage:
    path = addresses.year_page(year, site.lang)
    return GeneratedPage(path, "picture", site, lambda context: view_year(context, year))


def _office_page(site: PageContext, name: str) -> GeneratedPage:
    path = addresses.office_page(name, site.lang)
    return GeneratedPage(path, "office", site, lambda context: view_office(context, name))


def _former_day_page(site: PageContext, year: int) -> GeneratedPage:
    path = addresses.former_day_page(year, site.lang)
    return GeneratedPage(
        path, "former_offices", site, lambda context: view_former_days(context, year)
    )


def _moved_page(site: PageContext, entry: Entry, old: str) -> GeneratedPage:
    path = addresses.entry_page(site.graph.corpus.sections[entry.id], old, site.lang)
    return GeneratedPage(path, "former", site, lambda context: view_moved(context, entry))
