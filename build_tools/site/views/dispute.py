"""Claims in conflict, side by side: on the pages of their entries and on their own."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from build_tools.reading.model import ClaimRef, Dispute
from build_tools.site.views.cite import CiteView, view_cite
from build_tools.site.views.claims import ClaimView, term_words, view_claim
from build_tools.site.views.context import PageContext, Reference
from build_tools.site.views.corrections import CorrectionLine, entry_corrections
from build_tools.site.views.reader_links import ReaderLinks, reader_links
from build_tools.site.views.search import SearchCard, view_search
from build_tools.site.views.tolls import TollTable, view_tolls
from build_tools.words.inline import escape


@dataclass(frozen=True)
class DisputeView:
    """A conflict: the question, and every position on it."""

    title: Markup
    link: Markup | None
    positions: tuple[ClaimView, ...]


@dataclass(frozen=True)
class PositionGroup:
    """Positions of a dispute that are about the same thing, such as the dead or the missing."""

    label: Markup
    claims: tuple[ClaimView, ...]


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
    tolls: tuple[TollTable, ...]
    positions: tuple[PositionGroup, ...]
    corrections: tuple[CorrectionLine, ...]
    references: tuple[Reference, ...]
    cite: CiteView
    search: SearchCard
    links: ReaderLinks


def view_conflict(context: PageContext, positions: tuple[ClaimRef, ...]) -> DisputeView:
    """A conflict as part of an entry's page."""
    dispute = context.graph.dispute_of.get(positions[0])
    title = context.name(dispute) if dispute else subject(context, positions[0])
    return DisputeView(
        title=title,
        link=context.link(dispute) if dispute else None,
        positions=tuple(view_claim(context, ref) for ref in positions),
    )


def subject(context: PageContext, ref: ClaimRef) -> Markup:
    """What a conflict without an entry of its own is about: "Derna: Population"."""
    return context.name(ref.entry) + Markup(": ") + term_words(context, context.graph.claims[ref])


def view_dispute(context: PageContext, dispute: Dispute) -> DisputePage:
    """The page of a dispute."""
    refs = context.graph.positions(dispute)
    summary = context.prose(dispute.summary)
    tables = view_tolls(context, refs)
    positions = _grouped(context, refs)
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
        tolls=tables,
        positions=positions,
        corrections=entry_corrections(context, dispute),
        references=context.references(),
        cite=view_cite(context, dispute),
        search=view_search(context.graph, dispute, context.lang),
        links=reader_links(context, dispute.id, name),
    )


def _grouped(context: PageContext, refs: tuple[ClaimRef, ...]) -> tuple[PositionGroup, ...]:
    groups: dict[Markup, list[ClaimRef]] = {}
    for ref in refs:
        groups.setdefault(term_words(context, context.graph.claims[ref]), []).append(ref)
    return tuple(
        PositionGroup(label, tuple(view_claim(context, ref) for ref in members))
        for label, members in groups.items()
    )
