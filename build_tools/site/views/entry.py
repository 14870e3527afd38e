"""The page of an actor, an event or a place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.facts.evidence import is_old, newest_source
from build_tools.facts.moments import event_dating, known_day
from build_tools.facts.standing import stands
from build_tools.reading.graph import Graph
from build_tools.reading.model import ClaimRef, Described, Event, PropertyClaim
from build_tools.site import addresses
from build_tools.site.figures.sheet import Figure
from build_tools.site.views.chronology import EventLine, chronology
from build_tools.site.views.cite import CiteView, view_cite
from build_tools.site.views.claims import (
    ClaimView,
    claim_details,
    role_words,
    status_words,
    value_words,
    view_claim,
)
from build_tools.site.views.context import PageContext, Reference
from build_tools.site.views.corrections import CorrectionLine, entry_corrections
from build_tools.site.views.dispute import DisputeView, view_conflict
from build_tools.site.views.linked import view_linked
from build_tools.site.views.maps import view_locator
from build_tools.site.views.networks import view_network
from build_tools.site.views.reader_links import ReaderLinks, reader_links
from build_tools.site.views.related import RelatedLine, view_related
from build_tools.site.views.search import SearchCard, view_search
from build_tools.site.views.ties import TieGroup, tie_groups
from build_tools.site.views.timeline import view_timeline
from build_tools.words.inline import escape
from build_tools.words.language import sort_key


@dataclass(frozen=True)
class Fact:
    """A line of the infobox."""

    label: Markup
    values: tuple[Markup, ...]


@dataclass(frozen=True)
class EntryView:
    """Everything on an entry's page; see `view_entry`."""

    lang: str
    title: Markup
    description: Markup
    heading: Markup
    other_name: Markup
    infobox: tuple[Fact, ...]
    locator: Figure | None
    summary: Markup
    claims: tuple[ClaimView, ...]
    disputes: tuple[DisputeView, ...]
    timeline: Figure | None
    network: Figure | None
    tie_groups: tuple[TieGroup, ...]
    events: tuple[EventLine, ...]
    that_day: Markup | None
    attributed: tuple[ClaimView, ...]
    mentioned_by: tuple[Markup, ...]
    related: tuple[RelatedLine, ...]
    corrections: tuple[CorrectionLine, ...]
    references: tuple[Reference, ...]
    cite: CiteView
    confirmed: Markup
    newest: Markup | None
    search: SearchCard
    links: ReaderLinks
    add_claim: Markup
    linked: Markup


def view_entry(context: PageContext, entry: Described) -> EntryView:
    """The page of `entry`; references are numbered in the order in which the page is read."""
    graph = context.graph
    infobox = tuple(_infobox(context, entry))
    summary = context.prose(entry.summary)
    disputed = [ref for ref in _refs(entry) if ref in graph.conflicts]
    claims = tuple(view_claim(context, ref) for ref in _refs(entry) if ref not in graph.conflicts)
    disputes = tuple(_disputes(context, disputed))
    ties = tuple(tie_groups(context, entry))
    events = tuple(chronology(context, entry))
    attributed = tuple(view_claim(context, ref) for ref in _attributed(graph, entry))
    name = context.plain_name(entry.id)
    return EntryView(
        lang=context.lang,
        title=escape(name),
        description=context.description(entry.summary),
        heading=context.name(entry.id),
        other_name=context.other_name(entry),
        infobox=infobox,
        locator=view_locator(context, entry),
        summary=summary,
        claims=claims,
        disputes=disputes,
        timeline=view_timeline(context, entry),
        network=view_network(context, entry),
        tie_groups=ties,
        events=events,
        that_day=_that_day(context, entry),
        attributed=attributed,
        mentioned_by=_mentioned_by(context, entry),
        related=view_related(context, entry),
        corrections=entry_corrections(context, entry),
        references=context.references(),
        cite=view_cite(context, entry),
        confirmed=context.day(entry.confirmed),
        newest=_newest(context, entry),
        search=view_search(context.graph, entry, context.lang),
        links=reader_links(context, entry.id, name),
        add_claim=_add_claim(context, entry.id),
        linked=view_linked(context, entry),
    )


def _newest(context: PageContext, entry: Described) -> Markup | None:
    """When the newest source came out, where that is long ago."""
    newest = newest_source(context.graph, entry)
    return context.date(newest) if newest and is_old(newest) else None


def _that_day(context: PageContext, entry: Described) -> Markup | None:
    """The way to who held what on the day of an event, when that is known."""
    dating = event_dating(context.graph, entry) if isinstance(entry, Event) else None
    day = known_day(dating.when) if dating else None
    if day is None:
        return None
    page = addresses.on_day(day, context.lang)
    return context.page_link(context.say("Who held what on that day"), page)


def _add_claim(context: PageContext, entry: str) -> Markup:
    form = addresses.claim_form(entry, context.lang)
    return context.page_link(context.say("Add a claim"), form)


def _refs(entry: Described) -> list[ClaimRef]:
    return [ClaimRef(entry.id, claim.id) for claim in entry.claims]


def _infobox(context: PageContext, entry: Described) -> Iterator[Fact]:
    kind = context.graph.corpus.vocabulary.kinds[entry.kind]
    yield Fact(context.say("Kind"), (context.label(kind.label),))
    if entry.other_names:
        yield Fact(context.say("Other names"), tuple(_other_names(context, entry)))
    yield from _property_facts(context, entry)
    for name, relation in context.graph.corpus.vocabulary.relations.items():
        values = tuple(_relation_values(context, entry, name)) if relation.infobox else ()
        if values:
            yield Fact(context.label(relation.label), values)


def _other_names(context: PageContext, entry: Described) -> Iterator[Markup]:
    for name in entry.other_names:
        yield context.foreign(name.text, name.lang)


def _property_facts(context: PageContext, entry: Described) -> Iterator[Fact]:
    """What an entry can have only one of, in the vocabulary's order, rivals in dispute together."""
    for name, term in context.graph.corpus.vocabulary.properties.items():
        claims = [c for c in entry.properties([name]) if term.single and stands(c)]
        if claims:
            yield Fact(context.label(term.label), tuple(_fact(context, claim) for claim in claims))


def _fact(context: PageContext, claim: PropertyClaim) -> Markup:
    standing = status_words(context, claim)
    mark = Markup(" <small>{}</small>").format(standing) if standing else Markup("")
    return value_words(context, claim) + context.citations(claim.citations) + mark


def _relation_values(context: PageContext, entry: Described, relation: str) -> Iterator[Markup]:
    for tie in context.graph.ties_from.get(entry.id, ()):
        if tie.claim.relation == relation and stands(tie.claim):
            words = (
                role_words(context, tie.claim, entry.id)
                if tie.claim.role
                else context.link(tie.object)
            )
            yield (
                words + claim_details(context, tie.claim) + context.citations(tie.claim.citations)
            )


def _disputes(context: PageContext, refs: Iterable[ClaimRef]) -> Iterator[DisputeView]:
    """The questions in dispute that claims of this entry are part of, each once."""
    seen: set[ClaimRef] = set()
    for ref in refs:
        if ref not in seen:
            positions = context.graph.rivals(ref)
            seen.update(positions)
            yield view_conflict(context, positions)


def _attributed(graph: Graph, entry: Described) -> list[ClaimRef]:
    """Claims of other entries that are this entry's word."""
    return [ref for ref in graph.said.get(entry.id, ()) if ref.entry != entry.id]


def _mentioned_by(context: PageContext, entry: Described) -> tuple[Markup, ...]:
    graph = context.graph
    tied = {tie.subject for tie in graph.ties_to.get(entry.id, ())}
    names = {
        other: context.plain_name(other)
        for other in graph.mentions.get(entry.id, ())
        if other not in tied
    }
    ordered = sorted(names, key=lambda other: sort_key(names[other], context.lang))
    return tuple(context.link(other) for other in ordered)
