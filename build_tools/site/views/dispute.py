"""Claims in conflict, side by side: on the pages of their entries and on their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.facts.tolls import Toll, tolls
from build_tools.reading.graph import Graph
from build_tools.reading.model import ClaimRef, Dispute
from build_tools.site.figures.sheet import Figure
from build_tools.site.views.cite import CiteView, view_cite
from build_tools.site.views.claims import ClaimView, term_words, view_claim
from build_tools.site.views.context import PageContext
from build_tools.site.views.corrections import CorrectionLine, entry_corrections
from build_tools.site.views.linked import view_linked
from build_tools.site.views.reader_links import ReaderLinks, reader_links
from build_tools.site.views.references import Reference, view_references
from build_tools.site.views.search import SearchCard, view_search
from build_tools.site.views.tolls import measure_label, toll_title, view_toll
from build_tools.words.inline import escape
from build_tools.words.language import sort_key


@dataclass(frozen=True)
class DisputeView:
    """A conflict: the question, and every position on it; numbers have a picture.

    `pages` link to the disputes of which a picture holds the numbers.
    """

    title: Markup
    positions: tuple[ClaimView, ...]
    pages: tuple[Markup, ...] = ()
    figure: Figure | None = None


@dataclass(frozen=True)
class PositionGroup:
    """Positions of a dispute that are about the same thing, such as the dead or the missing."""

    label: Markup
    claims: tuple[ClaimView, ...]
    figure: Figure | None = None


@dataclass(frozen=True)
class DisputePage:
    """The page of a dispute entry."""

    lang: str
    title: Markup
    description: Markup
    heading: Markup
    other_name: Markup
    kind: Markup
    about: tuple[Markup, ...]
    summary: Markup
    positions: tuple[PositionGroup, ...]
    corrections: tuple[CorrectionLine, ...]
    references: tuple[Reference, ...]
    cite: CiteView
    search: SearchCard
    links: ReaderLinks
    linked: Markup


@dataclass(frozen=True)
class DisputeLine:
    """A dispute in an index: the question and the positions in short."""

    title: Markup
    about: Markup
    positions: tuple[Markup, ...]


@dataclass(frozen=True)
class DisputeGroup:
    """The disputes of one kind."""

    anchor: str
    label: Markup
    lines: tuple[DisputeLine, ...]


@dataclass(frozen=True)
class DisputesIndex:
    """Everything that is disputed."""

    lang: str
    title: Markup
    groups: tuple[DisputeGroup, ...]
    count: int


def view_conflicts(context: PageContext, refs: Iterable[ClaimRef]) -> Iterator[DisputeView]:
    """What is in conflict with the claims `refs` of one entry: numbers as pictures, then the rest."""
    charted: set[ClaimRef] = set()
    for toll in tolls(context.graph, refs):
        charted.update(number.ref for number in toll.numbers)
        yield _numbers(context, toll)
    for positions in dict.fromkeys(map(context.graph.rivals, refs)):
        left = tuple(ref for ref in positions if ref not in charted)
        if left:
            yield _conflict(context, left)


def _numbers(context: PageContext, toll: Toll) -> DisputeView:
    refs = [number.ref for number in toll.numbers]
    about = filter(None, map(context.graph.dispute_of.get, refs))
    return DisputeView(
        title=measure_label(context, toll),
        figure=view_toll(context, toll, f"toll-{toll.measure}"),
        positions=tuple(view_claim(context, ref) for ref in refs),
        pages=tuple(context.link(dispute) for dispute in dict.fromkeys(about)),
    )


def _conflict(context: PageContext, positions: tuple[ClaimRef, ...]) -> DisputeView:
    dispute = context.graph.dispute_of.get(positions[0])
    return DisputeView(
        title=context.link(dispute) if dispute else _subject(context, positions[0]),
        positions=tuple(view_claim(context, ref) for ref in positions),
    )


def _subject(context: PageContext, ref: ClaimRef) -> Markup:
    """What a conflict without an entry of its own is about: "Derna: Population"."""
    return context.name(ref.entry) + Markup(": ") + term_words(context, context.graph.claims[ref])


def view_dispute(context: PageContext, dispute: Dispute) -> DisputePage:
    """The page of a dispute."""
    refs = context.graph.positions(dispute)
    summary = context.prose(dispute.summary)
    positions = tuple(_groups(context, refs))
    name = context.plain_name(dispute.id)
    return DisputePage(
        lang=context.lang,
        title=escape(name),
        description=context.description(dispute.summary),
        heading=context.name(dispute.id),
        other_name=context.other_name(dispute),
        kind=context.label(context.graph.corpus.vocabulary.kinds[dispute.kind].label),
        about=tuple(context.link(entry) for entry in dict.fromkeys(ref.entry for ref in refs)),
        summary=summary,
        positions=positions,
        corrections=entry_corrections(context, dispute),
        references=view_references(context),
        cite=view_cite(context, dispute),
        search=view_search(context.graph, dispute, context.lang),
        links=reader_links(context, dispute.id, name),
        linked=view_linked(context, dispute),
    )


def _groups(context: PageContext, refs: tuple[ClaimRef, ...]) -> Iterator[PositionGroup]:
    """Numbers as pictures, then what is left, by what it is about."""
    found = tolls(context.graph, refs)
    title = toll_title if len({toll.entry for toll in found}) > 1 else measure_label
    for place, toll in enumerate(found, start=1):
        own = tuple(view_claim(context, number.ref) for number in toll.numbers)
        yield PositionGroup(title(context, toll), own, view_toll(context, toll, f"toll-{place}"))
    charted = {number.ref for toll in found for number in toll.numbers}
    groups: dict[Markup, list[ClaimRef]] = {}
    for ref in refs:
        if ref not in charted:
            groups.setdefault(term_words(context, context.graph.claims[ref]), []).append(ref)
    for label, members in groups.items():
        yield PositionGroup(label, tuple(view_claim(context, ref) for ref in members))


def view_disputes_index(context: PageContext) -> DisputesIndex:
    """All disputes by kind; conflicts that no dispute covers yet come last."""
    graph = context.graph
    kinds = graph.corpus.vocabulary.kinds
    groups = []
    for kind, term in kinds.items():
        lines = tuple(_lines(context, kind)) if term.section == "disputes" else ()
        if lines:
            groups.append(DisputeGroup(kind, context.label(term.plural), lines))
    rest = tuple(_uncovered(context, graph))
    if rest:
        groups.append(DisputeGroup("other", context.say("Other points"), rest))
    return DisputesIndex(
        lang=context.lang,
        title=context.say("What is disputed"),
        groups=tuple(groups),
        count=sum(len(group.lines) for group in groups),
    )


def _lines(context: PageContext, kind: str) -> Iterator[DisputeLine]:
    disputes = [d for d in context.graph.entries(Dispute) if d.kind == kind]
    for dispute in sorted(disputes, key=lambda d: sort_key(context.plain_name(d.id), context.lang)):
        refs = context.graph.positions(dispute)
        yield _line(context, context.link(dispute.id), refs)


def _uncovered(context: PageContext, graph: Graph) -> Iterator[DisputeLine]:
    groups = dict.fromkeys(graph.conflicts.values())
    for refs in groups:
        if not any(ref in graph.dispute_of for ref in refs):
            yield _line(context, _subject(context, refs[0]), refs)


def _line(context: PageContext, title: Markup, refs: tuple[ClaimRef, ...]) -> DisputeLine:
    views = [view_claim(context, ref) for ref in refs]
    about = dict.fromkeys(ref.entry for ref in refs)
    comma = context.say(", ")
    return DisputeLine(
        title=title,
        about=comma.join(context.link(entry) for entry in about),
        positions=tuple(view.sentence + view.details for view in views),
    )
