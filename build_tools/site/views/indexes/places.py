"""The index of places: those of the dossier's country by kind, then those elsewhere."""

from __future__ import annotations

from markupsafe import Markup

from build_tools.facts.places import containers_of
from build_tools.reading.model import Place
from build_tools.site import addresses
from build_tools.site.views.context import PageContext
from build_tools.site.views.indexes.table import Heading, Index, Line
from build_tools.site.views.search import links_to
from build_tools.words.language import sort_key


def _headings(context: PageContext) -> tuple[Heading[Place], ...]:
    places = sorted(
        context.graph.entries(Place),
        key=lambda each: sort_key(context.plain_name(each.id), context.lang),
    )
    home = [each for each in places if _is_home(context, each)]
    away = tuple(each for each in places if not _is_home(context, each))
    kinds = context.graph.corpus.vocabulary.kinds
    found = [
        Heading(kind, context.label(term.plural), tuple(p for p in home if p.kind == kind))
        for kind, term in kinds.items()
    ]
    outside = context.say("Outside {country}", country=context.text(context.country))
    found.append(Heading("elsewhere", outside, away))
    return tuple(heading for heading in found if heading.items)


def _is_home(context: PageContext, place: Place) -> bool:
    return context.dossier.country in containers_of(context.graph, place.id)


def _line(context: PageContext, place: Place) -> Line:
    """With its kind where the heading does not say it, what it lies in, and how much happened."""
    around = containers_of(context.graph, place.id)[1:2]
    parts = [] if _is_home(context, place) else [_kind(context, place)]
    if place.id != context.dossier.country and context.dossier.country not in around:
        parts += map(context.name, around)
    events = len(context.facts.events_at.get(place.id, ()))
    if events:
        parts.append(context.count("{number} event", "{number} events", events))
    note = Markup(" · ").join(parts)
    return Line(context.link(place.id), context.other_name(place), note)


def _kind(context: PageContext, place: Place) -> Markup:
    return context.label(context.graph.corpus.vocabulary.kinds[place.kind].label)


PLACES: Index[Place] = Index(
    address=lambda lang: addresses.index_page("places", lang),
    by="kinds",
    title="Places",
    intro="Each with what it lies in and how many events took place there.",
    look="entries",
    most=300,
    headings=_headings,
    line=_line,
    weight=lambda context, place: (links_to(context.graph, place.id), place.id),
)
