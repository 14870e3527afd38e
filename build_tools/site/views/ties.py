"""Ties to other entries, out and in, grouped under the relation's name from this entry's side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.facts.ties import far_end
from build_tools.reading.graph import Tie
from build_tools.reading.model import Described, Event
from build_tools.site.views.claims import claim_details, role_words, status_words
from build_tools.site.views.context import PageContext
from build_tools.site.views.sentences import agreeing


@dataclass(frozen=True)
class TieLine:
    """A tie to another entry, from this one's side."""

    other: Markup
    details: Markup
    references: Markup
    status_words: Markup | None
    status: str


@dataclass(frozen=True)
class TieGroup:
    """All ties of one kind in one direction."""

    label: Markup
    ties: tuple[TieLine, ...]


def tie_groups(context: PageContext, entry: Described) -> Iterator[TieGroup]:
    """Ties out, then ties in, in the vocabulary's order; those to events are the chronology's."""
    graph = context.graph
    ties_from = _told_here(context, entry, graph.ties_from.get(entry.id, ()))
    ties_to = _told_here(context, entry, graph.ties_to.get(entry.id, ()))
    for name, relation in graph.corpus.vocabulary.relations.items():
        out = [tie for tie in ties_from if tie.claim.relation == name]
        back = [tie for tie in ties_to if tie.claim.relation == name]
        if relation.symmetric:
            out, back = out + back, []
        if out:
            yield TieGroup(context.label(relation.label), tuple(_lines(context, entry, out)))
        if back:
            yield TieGroup(context.label(relation.reverse), tuple(_lines(context, entry, back)))


def _told_here(context: PageContext, entry: Described, ties: Iterable[Tie]) -> list[Tie]:
    """An event's page has no chronology, so there the ties to other events stand here."""
    if isinstance(entry, Event):
        return list(ties)
    far = context.graph.described
    return [tie for tie in ties if not isinstance(far(far_end(tie, entry.id)), Event)]


def _lines(context: PageContext, entry: Described, ties: Iterable[Tie]) -> Iterator[TieLine]:
    for tie in ties:
        far = far_end(tie, entry.id)
        yield TieLine(
            other=_far_end(context, tie, far),
            details=claim_details(context, tie.claim),
            references=context.citations(tie.claim.citations),
            status=tie.claim.status,
            status_words=status_words(context, tie.claim),
        )


def _far_end(context: PageContext, tie: Tie, far: str) -> Markup:
    if tie.claim.role is None:
        return context.link(far)
    if far == tie.object:
        return role_words(context, tie.claim, tie.subject)
    role = context.graph.corpus.vocabulary.roles[tie.claim.role]
    words = agreeing(context, role.label.in_language(context.lang), {"holder": far})
    return context.link(far) + Markup(": ") + context.text(words)
