"""The files that a dossier makes in docs/, by path: all of them, or one when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from itertools import product

from build_tools.data import Exports
from build_tools.data.dataset import Content
from build_tools.facts import Facts
from build_tools.outside.cores import mapped
from build_tools.outside.progress import shown
from build_tools.reading.edition import UNPUBLISHED, Edition
from build_tools.site import addresses
from build_tools.site.feed import feed_files
from build_tools.site.forms import form_files
from build_tools.site.pages import GeneratedPage, exports_of, page_groups
from build_tools.site.render import read_templates
from build_tools.site.search.names import search_files
from build_tools.site.views.maps import base_maps
from build_tools.words.language import LANGS

BESIDE: Mapping[str, Callable[[Facts, Edition], Mapping[str, Content]]] = {
    addresses.MAPS_FOLDER: lambda facts, _: base_maps(facts.graph),
    addresses.DATA_FOLDER: exports_of,
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
        self._folders: dict[str, Mapping[str, Content]] = {}
        self._others: dict[str, GeneratedPage] = {}  # as many as were looked at

    @cached_property
    def _groups(self) -> tuple[Iterator[GeneratedPage], Iterator[GeneratedPage]]:
        exports = self._beside(addresses.DATA_FOLDER)
        assert isinstance(exports, Exports)
        return page_groups(self._facts, self._edition, exports)

    @cached_property
    def _standing(self) -> dict[str, GeneratedPage]:
        return {page.path: page for page in self._groups[0]}

    def _page(self, path: str) -> GeneratedPage | None:
        if not path.startswith(OWNED_FOLDERS):
            return self._standing.get(path)
        while path not in self._standing and path not in self._others:
            page = next(self._groups[1], None)
            if page is None:
                return None
            self._others[page.path] = page
        return self._standing.get(path) or self._others[path]

    def __contains__(self, path: str) -> bool:
        """Whether a page is made at `path`."""
        return self._page(path) is not None

    def is_made_in_docs(self, path: str) -> bool:
        """Whether what lies at `path` in docs/ is an earlier build's: nobody writes there by hand."""
        return path in self._standing or path.startswith(OWNED_FOLDERS)

    def everything(self) -> Iterator[tuple[str, Content]]:
        """Each file, by its path relative to docs/, and what it holds; pages on all cores.

        What lies beside them is made first, since a page tells its size.
        """
        for folder in BESIDE:
            made = self._beside(folder)
            yield from ((f"{folder}/{name}", made[name]) for name in made)
        if self._edition.address:  # where programs look first: https://llmstxt.org
            yield "llms.txt", self._beside(addresses.DATA_FOLDER)["llms.txt"]
        pages = [*self._standing.values(), *self._others.values(), *self._groups[1]]
        read_templates()
        for written in shown(mapped(GeneratedPage.files, pages), len(pages), "pages written"):
            yield from written.items()

    def page(self, path: str) -> dict[str, str] | None:
        """A page with its pictures, by path; None when the dossier makes no such page."""
        page = self._page(path)
        return page.files() if page else None

    def file(self, path: str) -> Content | None:
        """What a file beside the pages holds; None when the dossier makes none of that path."""
        folder, _, name = path.partition("/")
        if folder in BESIDE:
            return self._beside(folder).get(name)
        return (self.page(f"{path.rpartition('.')[0]}.md") or {}).get(path)

    def _beside(self, folder: str) -> Mapping[str, Content]:
        if folder not in self._folders:
            self._folders[folder] = BESIDE[folder](self._facts, self._edition)
        return self._folders[folder]
