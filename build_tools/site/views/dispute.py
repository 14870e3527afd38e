"""Claims in conflict, side by side: on the pages of their entries and on their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.facts.tolls import Toll, tolls
from build_tools.reading.model import ClaimRef, Dispute
from build_tools.site.figures.sheet import Figure
from build_tools.site.views.cite import CiteView, view_cite
from build_tools.site.views.claims import ClaimView, term_words, view_claim
from build_tools.site.views.context import PageContext
from build_tools.site.views.corrections import CorrectionLine, entry_corrections
from build_tools.site.views.linked import view_linked
from build_tools.site.views.past import PastView, view_past
from build_tools.site.views.reader_links import ReaderLinks, reader_links
from build_tools.site.views.references import Reference, view_references
from build_tools.site.views.search import SearchCard, view_search
from build_tools.site.views.tolls import measure_label, toll_title, view_toll
from build_tools.words.inline import escape


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
    past: PastView | None
    search: SearchCard
    links: ReaderLinks
    linked: Markup


def view_conflicts(context: PageContext, refs: Iterable[ClaimRef]) -> Iterator[DisputeView]:
    """What is in conflict with the claims `refs` of one entry: numbers as pictures, then the rest."""
    charted: set[ClaimRef] = set()
    for toll in _charts(context, refs):
        charted.update(number.ref for number in toll.numbers)
        yield _numbers(context, toll)
    for positions in dict.fromkeys(map(context.graph.rivals, refs)):
        left = tuple(ref for ref in positions if ref not in charted)
        if left:
            yield _conflict(context, left)


def _charts(context: PageContext, refs: Iterable[ClaimRef]) -> tuple[Toll, ...]:
    """The tolls of which a picture tells more than a list does."""
    return tuple(toll for toll in tolls(context.graph, refs) if toll.tells_apart)


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
        title=context.link(dispute) if dispute else subject(context, positions[0]),
        positions=tuple(view_claim(context, ref) for ref in positions),
    )


def subject(context: PageContext, ref: ClaimRef) -> Markup:
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
        past=view_past(context, dispute),
        search=view_search(context.graph, dispute, context.lang),
        links=reader_links(context, dispute.id, name),
        linked=view_linked(context, dispute),
    )


def _groups(context: PageContext, refs: tuple[ClaimRef, ...]) -> Iterator[PositionGroup]:
    """Numbers as pictures, then what is left, by what it is about."""
    found = _charts(context, refs)
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
