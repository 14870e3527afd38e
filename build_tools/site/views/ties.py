"""Ties to other entries, out and in, grouped under the relation's name from this entry's side."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.facts.telling import is_role, time_of
from build_tools.facts.ties import far_end
from build_tools.reading.graph import Tie
from build_tools.reading.model import ClaimRef, Described, Event
from build_tools.site.views.claims import anchor_of, claim_notes, role_words, status_words
from build_tools.site.views.context import PageContext
from build_tools.site.views.details import claim_details
from build_tools.site.views.rests import rests_on
from build_tools.site.views.sentences import agreeing


@dataclass(frozen=True)
class TieLine:
    """A tie to another entry, from this one's side; `notes` are on the page that tells its claim."""

    anchor: Markup
    other: Markup
    details: Markup
    references: Markup
    rests: Markup
    status: str
    status_words: Markup | None
    notes: tuple[Markup, ...]


@dataclass(frozen=True)
class TieGroup:
    """All ties of one kind in one direction, in order of time."""

    label: Markup
    ties: tuple[TieLine, ...]


def tie_groups(
    context: PageContext, entry: Described, told_here: Collection[ClaimRef], *, roles: bool
) -> Iterator[TieGroup]:
    """Posts and commands (`roles`), or all other ties: out, then in, in the vocabulary's order.

    Ties to events that stand are the chronology's; links to the claims `told_here` land on them.
    """
    graph = context.graph
    ties_from = _listed(context, entry, graph.ties_from.get(entry.id, ()), told_here)
    ties_to = _listed(context, entry, graph.ties_to.get(entry.id, ()), told_here)
    for name, relation in graph.corpus.vocabulary.relations.items():
        out = [tie for tie in ties_from if tie.claim.relation == name]
        back = [tie for tie in ties_to if tie.claim.relation == name]
        if relation.symmetric:
            out, back = out + back, []
        for label, ties in ((relation.label, out), (relation.reverse, back)):
            if ties and is_role(graph, ties[0].claim) == roles:
                lines = tuple(_lines(context, entry, ties, told_here))
                yield TieGroup(context.label(label), lines)


def _listed(
    context: PageContext, entry: Described, ties: Iterable[Tie], told_here: Collection[ClaimRef]
) -> list[Tie]:
    """The ties that no other part of the page lists, in order of time."""
    kept = (tie for tie in ties if tie.ref in told_here or _is_listed(context, entry, tie))
    return sorted(kept, key=lambda tie: time_of(tie.claim))


def _is_listed(context: PageContext, entry: Described, tie: Tie) -> bool:
    """A tie in dispute is listed among the others too; one from elsewhere, unless to an event."""
    if isinstance(context.graph.described(far_end(tie, entry.id)), Event):
        return False
    return tie.subject != entry.id or tie.ref in context.graph.conflicts


def _lines(
    context: PageContext, entry: Described, ties: Iterable[Tie], told_here: Collection[ClaimRef]
) -> Iterator[TieLine]:
    for tie in ties:
        is_told = tie.ref in told_here
        yield TieLine(
            anchor=anchor_of(context, tie.ref) if is_told else Markup(""),
            other=_far_end(context, tie, far_end(tie, entry.id)),
            details=claim_details(context, tie.claim),
            references=context.citations(tie.claim.citations),
            rests=rests_on(context, tie.ref),
            status=tie.claim.status,
            status_words=status_words(context, tie.claim),
            notes=claim_notes(context, tie.ref) if is_told else (),
        )


def _far_end(context: PageContext, tie: Tie, far: str) -> Markup:
    if tie.claim.role is None:
        return context.link(far)
    if far == tie.object:
        return role_words(context, tie.claim, tie.subject)
    role = context.graph.corpus.vocabulary.roles[tie.claim.role]
    words = agreeing(context, role.label.in_language(context.lang), {"holder": far})
    return context.link(far) + Markup(": ") + context.text(words)
