"""The index of disputes by kind; conflicts that no dispute covers yet come last."""

from __future__ import annotations

from markupsafe import Markup

from build_tools.reading.model import ClaimRef, Dispute
from build_tools.site import addresses
from build_tools.site.views.claims import view_claim
from build_tools.site.views.context import PageContext
from build_tools.site.views.dispute import subject
from build_tools.site.views.indexes.table import DisputeLine, Heading, Index
from build_tools.words.language import sort_key

_SHOWN = 5  # positions of a dispute; its page has all

Point = tuple[Dispute | None, tuple[ClaimRef, ...]]


def _headings(context: PageContext) -> tuple[Heading[Point], ...]:
    kinds = context.graph.corpus.vocabulary.kinds
    found = [
        Heading(kind, context.label(term.plural), _of_kind(context, kind))
        for kind, term in kinds.items()
        if term.section == "disputes"
    ]
    found.append(Heading("other", context.say("Other points"), _uncovered(context)))
    return tuple(heading for heading in found if heading.items)


def _of_kind(context: PageContext, kind: str) -> tuple[Point, ...]:
    disputes = [each for each in context.graph.entries(Dispute) if each.kind == kind]
    disputes.sort(key=lambda each: sort_key(context.plain_name(each.id), context.lang))
    return tuple((each, context.graph.positions(each)) for each in disputes)


def _uncovered(context: PageContext) -> tuple[Point, ...]:
    graph = context.graph
    groups = dict.fromkeys(graph.conflicts.values())
    return tuple(
        (None, refs) for refs in groups if not any(ref in graph.dispute_of for ref in refs)
    )


def _weight(_context: PageContext, point: Point) -> tuple[int, str]:
    """Those with most positions."""
    refs = point[1]
    return len(refs), f"{refs[0].entry}#{refs[0].claim}" if refs else ""


def _line(context: PageContext, point: Point) -> DisputeLine:
    dispute, refs = point
    shown, more = refs, None
    if dispute and len(refs) > _SHOWN:
        shown = refs[:_SHOWN]
        words = context.say("All {number}", number=context.number(len(refs)))
        more = context.link_to(dispute.id, words, "#positions")
    views = [view_claim(context, ref) for ref in shown]
    about = (context.link(entry) for entry in dict.fromkeys(ref.entry for ref in refs))
    return DisputeLine(
        title=context.link(dispute.id) if dispute else subject(context, refs[0]),
        about=Markup(context.say(", ").join(about)),
        positions=tuple(view.sentence + view.details for view in views),
        more=more,
    )


DISPUTES: Index[Point] = Index(
    address=lambda lang: addresses.index_page("disputes", lang),
    by="kinds",
    title="Where sources differ",
    intro="Sources do not agree on everything, and the dossier does not average them: each position stands beside the others, with who holds it.",
    look="disputes",
    most=100,
    headings=_headings,
    line=_line,
    weight=_weight,
)
