"""Ties to other entries, out and in, grouped under the relation's name from this entry's side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.facts.ties import far_end
from build_tools.reading.graph import Link
from build_tools.reading.model import Described, Event
from build_tools.site.views.claims import claim_details, role_words, status_words
from build_tools.site.views.context import PageContext
from build_tools.site.views.sentences import agreeing


@dataclass(frozen=True)
class Tie:
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
    ties: tuple[Tie, ...]


def tie_groups(context: PageContext, entry: Described) -> Iterator[TieGroup]:
    """Ties out, then ties in, in the vocabulary's order; those to events are the chronology's."""
    graph = context.graph
    links_from = _told_here(context, entry, graph.links_from.get(entry.id, ()))
    links_to = _told_here(context, entry, graph.links_to.get(entry.id, ()))
    for name, relation in graph.corpus.vocabulary.relations.items():
        out = [link for link in links_from if link.claim.relation == name]
        back = [link for link in links_to if link.claim.relation == name]
        if relation.symmetric:
            out, back = out + back, []
        if out:
            yield TieGroup(context.label(relation.label), tuple(_ties(context, entry, out)))
        if back:
            yield TieGroup(context.label(relation.reverse), tuple(_ties(context, entry, back)))


def _told_here(context: PageContext, entry: Described, links: Iterable[Link]) -> list[Link]:
    """An event's page has no chronology, so there the ties to other events stand here."""
    if isinstance(entry, Event):
        return list(links)
    far = context.graph.described
    return [link for link in links if not isinstance(far(far_end(link, entry.id)), Event)]


def _ties(context: PageContext, entry: Described, links: Iterable[Link]) -> Iterator[Tie]:
    for link in links:
        far = far_end(link, entry.id)
        yield Tie(
            other=_far_end(context, link, far),
            details=claim_details(context, link.claim),
            references=context.citations(link.claim.citations),
            status=link.claim.status,
            status_words=status_words(context, link.claim),
        )


def _far_end(context: PageContext, link: Link, far: str) -> Markup:
    if link.claim.role is None:
        return context.link(far)
    if far == link.object:
        return role_words(context, link.claim, link.subject)
    role = context.graph.corpus.vocabulary.roles[link.claim.role]
    words = agreeing(context, role.label.in_language(context.lang), {"holder": far})
    return context.link(far) + Markup(": ") + context.text(words)
