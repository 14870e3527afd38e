"""What came into the dossier and what was corrected, day by day: a page, and the items of a feed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from markupsafe import Markup

from build_tools.facts.news import Amendment, Arrival, amendments, arrivals
from build_tools.reading.graph import Graph
from build_tools.reading.model import ClaimRef
from build_tools.site import addresses
from build_tools.site.views.claims import term_words
from build_tools.site.views.context import PageContext
from build_tools.site.views.corrections import CorrectionLine, correction_lines
from build_tools.site.views.references import Reference, view_references

_DAYS = 30
_OF_A_DAY = 40


@dataclass(frozen=True)
class NewLine:
    """An entry that is new, with what it is; or that got claims, with a link to each."""

    entry: Markup
    note: Markup


@dataclass(frozen=True)
class NewLines:
    """Some of what is new on a day, and how much more there is, if any."""

    shown: tuple[NewLine, ...]
    more: Markup | None


@dataclass(frozen=True)
class NewsDay:
    """What came on a day. Of sources there are many: they are counted."""

    anchor: str
    label: Markup
    entries: NewLines
    sources: Markup | None
    claims: NewLines
    corrections: tuple[CorrectionLine, ...]


@dataclass(frozen=True)
class NewsView:
    """The page of what is new; `is_known` unless the history was not at hand."""

    lang: str
    title: Markup
    feed: Markup
    is_known: bool
    days: tuple[NewsDay, ...]
    corrections: Markup
    references: tuple[Reference, ...]


def view_news(context: PageContext) -> NewsView:
    """The newest days with their news."""
    return NewsView(
        lang=context.lang,
        title=context.say("What is new"),
        feed=context.page_link(context.say("Feed to follow it"), addresses.feed_file(context.lang)),
        is_known=context.edition.history is not None,
        days=tuple(_days(context)),
        corrections=context.page_link(
            context.say("All corrections"), addresses.corrections_page(context.lang)
        ),
        references=view_references(context),
    )


def _days(context: PageContext) -> Iterator[NewsDay]:
    came: defaultdict[date, list[Arrival]] = defaultdict(list)
    for arrival in arrived(context):
        came[arrival.on].append(arrival)
    amended = {on: list(found) for on, found in groupby(amendments(context.graph), lambda a: a.on)}
    for day in sorted(came.keys() | amended.keys(), reverse=True)[:_DAYS]:
        yield _day(context, day, came[day], amended.get(day, []))


def _day(context: PageContext, day: date, came: list[Arrival], amended: list[Amendment]) -> NewsDay:
    new = [each.entry for each in came if each.is_new and not is_source(context.graph, each)]
    sources = sum(each.is_new and is_source(context.graph, each) for each in came)
    return NewsDay(
        anchor=addresses.day_anchor(day),
        label=context.day(day),
        entries=_lines(context, [new_entry(context, entry) for entry in new]),
        sources=context.count("{number} source", "{number} sources", sources) if sources else None,
        claims=_lines(context, [_claims(context, each) for each in came if not each.is_new]),
        corrections=correction_lines(context, amended),
    )


def arrived(context: PageContext) -> tuple[Arrival, ...]:
    """What came, the newest first; nothing where the history is not known."""
    history = context.edition.history
    return arrivals(context.graph, history) if history else ()


def is_source(graph: Graph, arrival: Arrival) -> bool:
    """Whether it is to a source: of these there are many."""
    return graph.corpus.sections[arrival.entry] == "sources"


def _lines(context: PageContext, lines: list[NewLine]) -> NewLines:
    rest = len(lines) - _OF_A_DAY
    more = context.count("and {number} more", "and {number} more", rest) if rest > 0 else None
    return NewLines(tuple(lines[:_OF_A_DAY]), more)


def newest_entries(context: PageContext, most: int) -> tuple[NewLine, ...]:
    """The entries that came last, sources left out; none where the history is not known."""
    new = (each for each in arrived(context) if each.is_new and not is_source(context.graph, each))
    return tuple(new_entry(context, each.entry) for each, _ in zip(new, range(most), strict=False))


def new_entry(context: PageContext, entry: str) -> NewLine:
    """An entry, and what it is."""
    kind = context.graph.corpus.vocabulary.kinds[context.graph.corpus.entries[entry].kind]
    return NewLine(context.link(entry), context.label(kind.label))


def _claims(context: PageContext, arrival: Arrival) -> NewLine:
    """One link for each term: several claims of one term are alike to a reader of this page."""
    first: dict[Markup, ClaimRef] = {}
    for ref in arrival.claims:
        first.setdefault(term_words(context, context.graph.claims[ref]), ref)
    return NewLine(context.link(arrival.entry), context.say(", ").join(_linked(context, first)))


def _linked(context: PageContext, first: dict[Markup, ClaimRef]) -> Iterable[Markup]:
    for words, ref in first.items():
        yield context.link_to(ref.entry, words, f"#{addresses.claim_anchor(ref.claim)}")
