"""The files that a dossier makes in docs/, by path: all of them, or one when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from itertools import product

from build_tools.data import export_data
from build_tools.facts import Facts
from build_tools.outside.cores import mapped
from build_tools.outside.progress import shown
from build_tools.reading.edition import UNPUBLISHED, Edition
from build_tools.site import addresses
from build_tools.site.feed import feed_files
from build_tools.site.forms import form_files
from build_tools.site.pages import GeneratedPage, site_pages
from build_tools.site.search.names import search_files
from build_tools.site.views.maps import base_maps
from build_tools.words.language import LANGS

BESIDE: Mapping[str, Callable[[Facts, Edition], Mapping[str, str]]] = {
    addresses.MAPS_FOLDER: lambda facts, _: base_maps(facts.graph),
    addresses.DATA_FOLDER: lambda facts, _: export_data(facts.graph),
    addresses.SEARCH_FOLDER: lambda facts, _: search_files(facts),
    addresses.FORMS_FOLDER: lambda facts, _: form_files(facts.graph),
    addresses.FEEDS_FOLDER: feed_files,
}
"""The folders beside the pages, each with what makes its files, by their names within it."""

OWNED_FOLDERS = (
    *(f"{lang}/{name}" for lang, name in product(LANGS, addresses.GENERATED_FOLDERS)),
    *BESIDE,
)
"""Where in docs/ nothing lies but what is made."""


class Made:
    """What one state of the dossier makes; nothing is made before it is asked for."""

    def __init__(self, facts: Facts, edition: Edition = UNPUBLISHED) -> None:
        self._facts = facts
        self._edition = edition
        self._folders: dict[str, Mapping[str, str]] = {}

    @cached_property
    def _pages(self) -> dict[str, GeneratedPage]:
        return {page.path: page for page in site_pages(self._facts, self._edition)}

    def __iter__(self) -> Iterator[str]:
        """The paths of all pages."""
        return iter(self._pages)

    def __contains__(self, path: object) -> bool:
        return path in self._pages

    def everything(self) -> dict[str, str]:
        """The text of every file, by its path relative to docs/; on all cores."""
        files: dict[str, str] = {}
        pages = list(self._pages.values())
        for made in shown(mapped(GeneratedPage.files, pages), len(pages), "pages written"):
            files |= made
        for folder in BESIDE:
            files |= self._beside(folder)
        return files

    def page(self, path: str) -> dict[str, str] | None:
        """A page with its pictures, by path; None when the dossier makes no such page."""
        page = self._pages.get(path)
        return page.files() if page else None

    def file(self, path: str) -> str | None:
        """The text of a file beside the pages; None when the dossier makes none of that path."""
        return self._beside(path.split("/", 1)[0]).get(path)

    def _beside(self, folder: str) -> Mapping[str, str]:
        if folder not in self._folders:
            make = BESIDE.get(folder)
            files = make(self._facts, self._edition) if make else {}
            self._folders[folder] = {f"{folder}/{name}": text for name, text in files.items()}
        return self._folders[folder]
