"""What a page tells the search about itself, unseen: names, spellings, kind, years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.dates import Edtf, date_words
from build_tools.folding import fold, keys, words
from build_tools.graph import Graph, event_date
from build_tools.inline import escape
from build_tools.language import other
from build_tools.model import Described, Dispute, Event, Source
from build_tools.views.context import PageContext, printed_title

# Marks a key in the index, so that no word is taken for one, and keeps stemmers off its end.
KEY = "qq{}q"
MOST_YEARS = 20


@dataclass(frozen=True)
class SearchCard:
    """How search knows and shows an entry; `find` holds what is compared and never shown.

    `weight`, from 0 to 5, is what a match in `find` counts before the page itself is read.
    """

    title: Markup
    other: Markup
    also: Markup
    find: Markup
    weight: int
    section: str
    kind: Markup
    when: Markup
    years: tuple[int, ...]
    ties: int


def view_search(context: PageContext, entry: Described | Dispute | Source) -> SearchCard:
    """The card of an entry, in the page's language."""
    graph = context.graph
    names = tuple(_names(context, entry))
    when = _when(entry)
    kind = graph.corpus.vocabulary.kinds[entry.kind].label
    return SearchCard(
        title=escape(names[0]),
        other=escape("".join(names[1:2])),  # none when the title is the same in both
        also=escape(" · ".join(names[2:])),
        find=escape(" ".join(spellings(names, sounded=not isinstance(entry, Source)))),
        weight=_weight(entry, _ties(graph, entry.id)),
        section=graph.corpus.sections[entry.id],
        kind=escape(kind.in_language(context.lang)),
        when=_plain_date(context, when),
        years=_years(when),
        ties=_ties(graph, entry.id),
    )


def _names(context: PageContext, entry: Described | Dispute | Source) -> Iterator[str]:
    """The name that the page shows, the one in the other language, then all others."""
    if isinstance(entry, Source):
        printed = printed_title(entry)[0]
        titles = (entry.title.in_language(lang) for lang in (context.lang, other(context.lang)))
        yield from dict.fromkeys((printed, *titles))
        return
    yield entry.name.in_language(context.lang)
    yield entry.name.in_language(other(context.lang))
    yield from (name.text for name in getattr(entry, "other_names", ()))


def spellings(names: Iterable[str], *, sounded: bool) -> Iterator[str]:
    """The folded words of the names, with the article and without, then their keys."""
    bare = [word for name in names for word in words(name)]
    yield from dict.fromkeys(fold(name) for name in names)
    yield from dict.fromkeys(bare)
    sounds = (KEY.format(key) for word in bare for key in keys(word))
    yield from dict.fromkeys(sounds if sounded else ())


def _when(entry: Described | Dispute | Source) -> Edtf | None:
    if isinstance(entry, Event):
        return event_date(entry)
    if isinstance(entry, Source) and isinstance(entry.issued, Edtf):
        return entry.issued
    return None


def _years(when: Edtf | None) -> tuple[int, ...]:
    """Every year that a date touches; none when it is open or spans an age."""
    years = tuple(range(when.first.year, when.last.year + 1)) if when else ()
    return years if len(years) <= MOST_YEARS else ()


def _plain_date(context: PageContext, when: Edtf | None) -> Markup:
    return escape(date_words(when, context.lang)) if when else Markup("")


def _weight(entry: Described | Dispute | Source, ties: int) -> int:
    """Entries to which much leads come first; sources and disputes after what they are about."""
    most = 0 if isinstance(entry, Source) else 1 if isinstance(entry, Dispute) else 5
    return min(most, 1 + (ties + 1).bit_length() // 2)


def _ties(graph: Graph, entry: str) -> int:
    """How much of the dossier leads to an entry."""
    tables = (graph.links_from, graph.links_to, graph.mentions, graph.uses)
    return sum(len(table.get(entry, ())) for table in tables)
