"""What every view needs: the facts, the page's language and place, and its references."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date as day
from functools import lru_cache
from typing import Any, NamedTuple, TypeVar

from babel import Locale
from markupsafe import Markup

from build_tools.facts import Facts
from build_tools.facts.names import entry_name, printed_title
from build_tools.reading.dates import Edtf, date_words, parse_edtf, rival_words
from build_tools.reading.edition import UNPUBLISHED, Edition
from build_tools.reading.graph import Graph
from build_tools.reading.marks import CitationMark, EntryMark, Plain, parse_marks, plain_words
from build_tools.reading.model import (
    Citation,
    CitationRole,
    Described,
    Dossier,
    Entry,
    Source,
    Text,
)
from build_tools.site import addresses
from build_tools.site.views.locators import short_locator
from build_tools.words.inline import (
    bdi,
    escape,
    isolate,
    link,
    reference_link,
)
from build_tools.words.language import Lang, number_words, other, translate, translate_count

T = TypeVar("T")

_BEFORE_REFERENCE = re.compile(r" (?=\[\[)")


class Place(NamedTuple):
    """Where in a source, and its words there if they are quoted."""

    locator: str | None
    quote: str | None = None


@dataclass
class PageContext:
    """A page being written: says, links and cites for views, and numbers what they cite.

    `references` are numbered in the order in which `cite` is called, so a view must make its parts
    in the order in which the page is read.
    """

    facts: Facts
    lang: Lang
    page: str
    edition: Edition = UNPUBLISHED
    _numbers: dict[str, int] = field(default_factory=dict)
    _cited: dict[str, dict[Place, None]] = field(default_factory=dict)
    _made: dict[Hashable, Any] = field(default_factory=dict)

    @property
    def graph(self) -> Graph:
        """The entries and claims."""
        return self.facts.graph

    @property
    def dossier(self) -> Dossier:
        """What the dossier says of itself."""
        return self.graph.corpus.dossier

    @property
    def locale(self) -> Locale:
        """The dossier's form of the page's language, for dates."""
        return self.dossier.locale(self.lang)

    @property
    def repository(self) -> addresses.Repository:
        """Where its files are."""
        return addresses.Repository(self.dossier.home)

    @property
    def country(self) -> str:
        """What the country of the dossier is called."""
        return self.plain_name(self.dossier.country)

    def at(self, page: str) -> PageContext:
        """A context for another page, which has no references yet."""
        return PageContext(self.facts, self.lang, page, self.edition, _made=self._made)

    def once(self, what: Hashable, make: Callable[[], T]) -> T:
        """What `make` makes, kept under `what` for all pages in the folder of this one.

        It may link, but neither to a page that it may stand on nor to a reference.
        """
        key = (self.page.rpartition("/")[0], what)
        if key not in self._made:
            self._made[key] = make()
        made: T = self._made[key]
        return made

    def say(self, message: str, **values: str | Markup) -> Markup:
        """The interface's words for `message` in the page's language, with `values` filled in."""
        if not values:
            return _said(message, self.lang)
        return Markup(translate(message, self.lang)).format(**values)

    def count(self, one: str, many: str, number: int) -> Markup:
        """A count of the interface's, in the plural form that fits."""
        return Markup(translate_count(one, many, number, self.lang))

    def number(self, number: float) -> Markup:
        """A bare number."""
        return Markup(number_words(number, self.lang))

    def text(self, words: str) -> Markup:
        """`words` in the page's language, escaped; runs of the other script are isolated."""
        return isolate(words, self.lang)

    def label(self, label: Text) -> Markup:
        """A term's label."""
        return self.text(label.in_language(self.lang))

    def date(self, value: Edtf) -> Markup:
        """A date in words."""
        return self.once((Edtf, value.text), lambda: self.text(date_words(value, self.locale)))

    def rival_dates(self, values: Sequence[Edtf]) -> Markup:
        """Dates of one thing that contradict each other, in words; one date as it is."""
        return self.text(rival_words(values, self.locale))

    def day(self, value: day) -> Markup:
        """A day in words."""
        return self.date(parse_edtf(value.isoformat()))

    def foreign(self, words: str, lang: str) -> Markup:
        """Words of the language `lang`, marked as such when it is not the page's."""
        return self.text(words) if lang == self.lang else bdi(words, lang)

    def name(self, entry_id: str) -> Markup:
        """The name of an entry in the page's language."""
        return self.text(self.plain_name(entry_id))

    def plain_name(self, entry_id: str) -> str:
        """The name of an entry, unescaped: for sorting and for front matter."""
        return entry_name(self.graph.corpus.entries[entry_id], self.lang)

    def link(self, entry_id: str, words: str | None = None, fragment: str = "") -> Markup:
        """A link to an entry's page under its name or `words`."""
        return self.link_to(entry_id, self.text(words) if words else self.name(entry_id), fragment)

    def link_to(self, entry_id: str, shown: Markup, fragment: str = "") -> Markup:
        """A link to an entry's page under words that are markup already."""
        target = self.address(entry_id)
        if target == self.page and not fragment:
            return shown
        return link(shown, addresses.relative(self.page, target) + fragment)

    def address(self, entry_id: str) -> str:
        """The page of an entry in the page's language, relative to docs/."""
        section = self.graph.corpus.sections[entry_id]
        return addresses.entry_page(section, entry_id, self.lang)

    def claim_anchor(self, entry_id: str, claim_id: str) -> str:
        """The fragment of a claim on this page, whether of its own entry or of another."""
        if self.address(entry_id) == self.page:
            return addresses.claim_anchor(claim_id)
        return addresses.guest_anchor(entry_id, claim_id)

    def page_link(self, words: Markup, page: str) -> Markup:
        """A link to another page of the site."""
        return link(words, addresses.relative(self.page, page))

    def prose(self, text: Text) -> Markup:
        """A text with its marks: links to entries, numbered citations."""
        pieces = [self._mark(mark) for mark in parse_marks(text.in_language(self.lang))]
        return Markup(_BEFORE_REFERENCE.sub("", "".join(pieces)))

    def description(self, text: Text) -> Markup:
        """The words of a text alone, for search engines and shared links."""
        return escape(plain_words(text.in_language(self.lang), self.plain_name))

    def _mark(self, mark: Plain | EntryMark | CitationMark) -> Markup:
        if isinstance(mark, EntryMark):
            return self.link(mark.entry, mark.words)
        if isinstance(mark, CitationMark):
            return self.cite(mark.source, [Place(mark.locator)])
        leading = " " if mark.text[:1].isspace() else ""
        trailing = " " if mark.text[-1:].isspace() and mark.text.strip() else ""
        return Markup(f"{leading}{self.text(mark.text)}{trailing}")

    def cite(self, source: str, places: Iterable[Place]) -> Markup:
        """The number of a reference, with short locators, as a superscript link to it."""
        number = self._numbers.setdefault(source, len(self._numbers) + 1)
        found = tuple(places)
        self._cited.setdefault(source, {}).update(dict.fromkeys(found))
        marks = [short_locator(place.locator or "", self.lang) for place in found]
        words = [Markup(number), *(self.text(mark) for mark in dict.fromkeys(marks) if mark)]
        return reference_link(self.say(", ").join(words), addresses.reference_anchor(number))

    def citations(self, citations: Iterable[Citation]) -> Markup:
        """The numbers of several references, in order; after them others with their role in words."""
        places: dict[tuple[str, CitationRole], list[Place]] = {}
        for one in citations:
            places.setdefault((one.source, one.role), []).append(Place(one.locator, one.quote))
        marks = {cited: self._citation(*cited, found) for cited, found in places.items()}
        in_order = sorted(
            marks, key=lambda cited: (cited[1] != "supports", self._numbers[cited[0]])
        )
        return Markup("").join(marks[cited] for cited in in_order)

    def _citation(self, source: str, role: CitationRole, places: list[Place]) -> Markup:
        number = self.cite(source, places)
        if role == "supports":
            return number
        words = {"contradicts": "contradicted by", "context": "context"}[role]
        return Markup(" <small>%s</small>%s") % (self.say(words), number)

    def cited(self) -> Iterator[tuple[int, str, tuple[Place, ...]]]:
        """The references so far, in order: number, source, where in it."""
        for number, (source, places) in enumerate(self._cited.items(), 1):
            yield number, source, tuple(places)

    def publisher(self, source: Source) -> Markup:
        """Who published a source, linked when it is an entry."""
        if source.publisher:
            return self.link(source.publisher)
        assert source.publisher_name is not None  # the model asks for one of the two
        return self.label(source.publisher_name)

    def source_link(self, source: Source) -> Markup:
        """A source's title as printed, in its own language, linked to its page."""
        words = self.foreign(*printed_title(source))
        quoted = Markup("«{}»" if self.lang == "ar" else "“{}”").format(words)
        return self.link_to(source.id, quoted)

    def issued(self, source: Source) -> Markup:
        """When a source was published, or that it does not say."""
        if isinstance(source.issued, Edtf):
            return self.date(source.issued)
        return self.say("date not stated")

    def outside(self, url: str) -> Markup:
        """A link away from the site that shows where it leads."""

        def shown() -> Markup:
            return link((Markup('<bdi dir="ltr" class="url">%s</bdi>') % (self._shown(url),)), url)

        return self.once(("outside", url), shown)

    def _shown(self, url: str) -> Markup:
        bare = url.split("://", 1)[1]
        host, _, path = bare.partition("/")
        return isolate(f"{host}/…" if path else host, "en")

    def other_name(self, entry: Entry | Described) -> Markup:
        """The name of an entry in the other language, marked as such."""
        return bdi(entry_name(entry, other(self.lang)), other(self.lang))


@lru_cache(maxsize=1024)
def _said(message: str, lang: Lang) -> Markup:
    return Markup(translate(message, lang)).format()
