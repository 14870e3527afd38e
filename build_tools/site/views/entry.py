"""The page of an actor, an event or a place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.facts.evidence import is_old, newest
from build_tools.facts.moments import event_dating, known_day
from build_tools.facts.related import named
from build_tools.facts.telling import Part, Told, has_roles_to_list, time_of, told
from build_tools.reading.graph import Graph
from build_tools.reading.model import Actor, ClaimRef, Described, Event
from build_tools.site import addresses
from build_tools.site.figures.sheet import Figure
from build_tools.site.views.chronology import EventLine, chronology
from build_tools.site.views.cite import CiteView, view_cite
from build_tools.site.views.claims import ClaimView, view_claim
from build_tools.site.views.context import PageContext
from build_tools.site.views.corrections import CorrectionLine, entry_corrections
from build_tools.site.views.dispute import DisputeView, view_conflicts
from build_tools.site.views.key_facts import Fact, key_facts
from build_tools.site.views.linked import view_linked
from build_tools.site.views.maps import view_locator
from build_tools.site.views.networks import view_network
from build_tools.site.views.past import PastView, view_past
from build_tools.site.views.reader_links import ReaderLinks, reader_links
from build_tools.site.views.references import Reference, view_references
from build_tools.site.views.related import RelatedLine, view_related
from build_tools.site.views.rests import Evidence, view_evidence
from build_tools.site.views.search import SearchCard, view_search
from build_tools.site.views.ties import TieGroup, tie_groups
from build_tools.words.inline import escape
from build_tools.words.language import sort_key


@dataclass(frozen=True)
class ClaimList:
    """Claims of one sort, under a title; `anchor` is that of the title."""

    anchor: str
    title: Markup
    claims: tuple[ClaimView, ...]


@dataclass(frozen=True)
class TieList:
    """Ties of one sort, under a title."""

    anchor: str
    title: Markup
    groups: tuple[TieGroup, ...]


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
    evidence: Evidence | None
    disputes: tuple[DisputeView, ...]
    ties: tuple[TieList, ...]
    claims: tuple[ClaimList, ...]
    events: tuple[EventLine, ...]
    that_day: Markup | None
    network: Figure | None
    mentioned_by: tuple[Markup, ...]
    related: tuple[RelatedLine, ...]
    corrections: tuple[CorrectionLine, ...]
    references: tuple[Reference, ...]
    cite: CiteView
    past: PastView | None
    confirmed: Markup
    newest: Markup | None
    search: SearchCard
    links: ReaderLinks
    add_claim: Markup
    linked: Markup


def view_entry(context: PageContext, entry: Described) -> EntryView:
    """The page of `entry`; references are numbered in the order in which the page is read."""
    parts = told(context.graph, entry)
    summary = context.prose(entry.summary)
    infobox = tuple(key_facts(context, entry, parts.get("facts", ())))
    disputes = tuple(view_conflicts(context, parts.get("disputed", ())))
    ties = tuple(_ties(context, entry, parts))
    claims = tuple(_claims(context, entry, parts))
    events = tuple(chronology(context, entry, parts.get("events", ())))
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
        evidence=view_evidence(context, entry, _listed(context.graph, entry, parts)),
        disputes=disputes,
        ties=ties,
        claims=claims,
        events=events,
        that_day=_that_day(context, entry),
        network=view_network(context, entry),
        mentioned_by=_mentioned_by(context, entry),
        related=view_related(context, entry),
        corrections=entry_corrections(context, entry),
        references=view_references(context),
        cite=view_cite(context, entry),
        past=view_past(context, entry),
        confirmed=context.day(entry.confirmed),
        newest=_newest(context),
        search=view_search(context.graph, entry, context.lang),
        links=reader_links(context, entry.id, name),
        add_claim=_add_claim(context, entry.id),
        linked=view_linked(context, entry),
    )


def _newest(context: PageContext) -> Markup | None:
    """When the newest source that the page cites came out, where that is long ago."""
    when = newest(context.graph, (source for _, source, _ in context.cited()))
    return context.date(when) if when and is_old(when) else None


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


def _ties(context: PageContext, entry: Described, parts: Told) -> Iterator[TieList]:
    titles: dict[Part, str] = {"roles": "Roles", "ties": "Ties"}
    for part, title in titles.items():
        told_here = parts.get(part, ())
        has_roles = part == "roles"
        if has_roles and not has_roles_to_list(context.graph, entry):
            continue
        groups = tuple(tie_groups(context, entry, told_here, roles=has_roles))
        if groups:
            yield TieList(part, context.say(title), groups)


def _claims(context: PageContext, entry: Described, parts: Told) -> Iterator[ClaimList]:
    """What happened, what was counted, and what was said, here or by this entry elsewhere."""
    titles: dict[Part, str] = {
        "life": _life(context, entry),
        "numbers": "Numbers",
        "statements": "Statements",
    }
    elsewhere = _attributed(context.graph, entry)
    for part, title in titles.items():
        refs = [*parts.get(part, ()), *(elsewhere if part == "statements" else ())]
        if refs:
            claims = tuple(view_claim(context, ref) for ref in refs)
            yield ClaimList(part, context.say(title), claims)


def _life(context: PageContext, entry: Described) -> str:
    """What is told of an entry is called by what it is."""
    if isinstance(entry, Actor):
        is_person = context.graph.corpus.vocabulary.kinds[entry.kind].person
        return "Life" if is_person else "History"
    return "What happened" if isinstance(entry, Event) else "About the place"


def _listed(graph: Graph, entry: Described, parts: Told) -> Iterator[ClaimRef]:
    """The claims in the lists of the page: all but the key facts, and those that name the entry."""
    for part, refs in parts.items():
        yield from refs if part != "facts" else ()
    yield from (tie.ref for tie in graph.ties_to.get(entry.id, ()))
    yield from _attributed(graph, entry)


def _attributed(graph: Graph, entry: Described) -> list[ClaimRef]:
    """Claims of other entries that are this entry's word, in order of time."""
    said = (ref for ref in graph.said.get(entry.id, ()) if ref.entry != entry.id)
    return sorted(said, key=lambda ref: time_of(graph.claims[ref]))


def _mentioned_by(context: PageContext, entry: Described) -> tuple[Markup, ...]:
    """What names the entry in its words, and is not on the page already."""
    told_of = set(named(context.graph, entry))
    others = (one for one in context.graph.mentions.get(entry.id, ()) if one not in told_of)
    names = {other: context.plain_name(other) for other in others}
    ordered = sorted(names, key=lambda other: sort_key(names[other], context.lang))
    return tuple(context.link(other) for other in ordered)
