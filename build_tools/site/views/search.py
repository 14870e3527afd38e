"""How the search knows an entry: its names, kind and years, and how much leads to it."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.facts.moments import event_date
from build_tools.facts.names import all_names, entry_name
from build_tools.reading.dates import Edtf, date_words
from build_tools.reading.graph import Graph
from build_tools.reading.marks import plain_words
from build_tools.reading.model import Described, Dispute, Event, Section, Source
from build_tools.words.language import Lang
from build_tools.words.sentences import sentences

MOST_YEARS = 20
LONGEST = 160  # letters of a first sentence

Entry = Described | Dispute | Source


@dataclass(frozen=True)
class SearchCard:
    """Plain words, in the language of the page; `names` begin with those in the two languages.

    `about` is the entry's first sentence, "" where it has no summary.
    """

    names: tuple[str, ...]
    section: Section
    kind: str
    when: str
    years: tuple[int, ...]
    ties: int
    about: str

    @property
    def other(self) -> str:
        """The name in the other language."""
        return self.names[1] if len(self.names) > 1 else ""

    @property
    def also(self) -> str:
        """All further names."""
        return " · ".join(self.names[2:])

    @property
    def fields(self) -> dict[str, str]:
        """What the page's front matter says for the search of its text, by name."""
        return {
            "title": self.names[0],
            "other": self.other,
            "also": self.also,
            "section": self.section,
            "kind": self.kind,
            "when": self.when,
            "ties": str(self.ties),
            "years": " ".join(map(str, self.years)),
            "about": self.about,
        }


def view_search(graph: Graph, entry: Entry, lang: Lang) -> SearchCard:
    """The card of an entry."""
    when = _when(graph, entry)
    return SearchCard(
        names=tuple(all_names(entry, lang)),
        section=graph.corpus.sections[entry.id],
        kind=graph.corpus.vocabulary.kinds[entry.kind].label.in_language(lang),
        when=date_words(when, graph.corpus.dossier.locale(lang)) if when else "",
        years=_years(when),
        ties=links_to(graph, entry.id),
        about=first_sentence(graph, entry, lang),
    )


def first_sentence(graph: Graph, entry: Entry, lang: Lang) -> str:
    """Of an entry's summary, in plain words, cut where it is long; "" for a source."""
    if isinstance(entry, Source):
        return ""
    entries = graph.corpus.entries
    words = plain_words(
        entry.summary.in_language(lang), lambda named: entry_name(entries[named], lang)
    )
    first = next(sentences(words), "")
    return first if len(first) <= LONGEST else first[:LONGEST].rsplit(" ", 1)[0] + "…"


def _when(graph: Graph, entry: Entry) -> Edtf | None:
    if isinstance(entry, Event):
        return event_date(graph, entry)
    if isinstance(entry, Source) and isinstance(entry.issued, Edtf):
        return entry.issued
    return None


def _years(when: Edtf | None) -> tuple[int, ...]:
    """Every year that a date touches; none when it is open or spans an age."""
    years = tuple(range(when.first.year, when.last.year + 1)) if when else ()
    return years if len(years) <= MOST_YEARS else ()


def links_to(graph: Graph, entry: str) -> int:
    """How much of the dossier leads to an entry, or from it."""
    tables = (graph.ties_from, graph.ties_to, graph.mentions, graph.uses)
    return sum(len(table.get(entry, ())) for table in tables)
