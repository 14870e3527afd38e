"""What an export is made of: the facts, the edition, the addresses of pages, the other exports."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from build_tools.facts import Facts
from build_tools.reading.corpus import data_file
from build_tools.reading.edition import UNPUBLISHED, Edition
from build_tools.reading.graph import Graph
from build_tools.reading.marks import plain_words
from build_tools.reading.model import Dossier, Section, Source, Text
from build_tools.words.language import LANGS, Lang

LICENCE = "CC-BY-4.0"
"""Under which the data is published, by its name in SPDX."""
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"

PageOf = Callable[[Section, str, Lang], str]
"""The page of an entry as browsers ask for it, relative to the site: see `site.addresses`."""

Content = str | bytes
"""What a maker makes: text, which is written as UTF-8, or a file of another form."""


def raw_of(made: Content) -> bytes:
    """The bytes of a file that was made."""
    return made.encode("utf-8") if isinstance(made, str) else made


@dataclass(frozen=True)
class Dataset:
    """What a maker of exports asks. `files` are the exports by name, made when they are asked for."""

    facts: Facts
    edition: Edition = UNPUBLISHED
    page_of: PageOf = lambda section, entry_id, lang: f"{lang}/{section}/{entry_id}.html"
    files: Mapping[str, Content] = field(default_factory=dict)

    @property
    def graph(self) -> Graph:
        """The entries and claims."""
        return self.facts.graph

    @property
    def dossier(self) -> Dossier:
        """What the dossier says of itself."""
        return self.graph.corpus.dossier

    @property
    def revision(self) -> str:
        """The revision that this is made from; "" where it is not known."""
        return self.edition.revision

    @property
    def home(self) -> str:
        """Where the dossier is: its public address, or that of its repository; ends in a slash."""
        return self.edition.address or f"{self.dossier.home}/"

    def page(self, entry_id: str, lang: Lang) -> str:
        """The address of an entry: its page in `lang`, or its file where no page is published."""
        section = self.graph.corpus.sections[entry_id]
        if not self.edition.address:
            return f"{self.dossier.home}/blob/main/{data_file(section, entry_id)}"
        return self.edition.address + self.page_of(section, entry_id, lang)

    def plain(self, text: Text, lang: Lang) -> str:
        """`text` without its marks, links under the names of their entries."""
        return plain_words(text.in_language(lang), lambda entry: self.name(entry, lang))

    def name(self, entry_id: str, lang: Lang) -> str:
        """What an entry is called in `lang`."""
        return self.graph.corpus.entries[entry_id].label.in_language(lang)

    def names(self, entry_id: str) -> dict[Lang, str]:
        """What an entry is called in each language."""
        return {lang: self.name(entry_id, lang) for lang in LANGS}

    def publisher(self, source: Source, lang: Lang) -> str:
        """What the publisher of `source` is called, whether it is an entry or no more than a name."""
        if source.publisher:
            return self.name(source.publisher, lang)
        assert source.publisher_name is not None  # the model asks for one of the two
        return source.publisher_name.in_language(lang)
