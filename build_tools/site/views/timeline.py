"""Timelines: of an actor or a place, of a year, and of the whole dossier by year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date
from markupsafe import Markup

from build_tools.reading.dates import Edtf, today
from build_tools.reading.graph import LIVE_STATUSES, Link, event_date, event_order
from build_tools.reading.model import Actor, Described, Event, Place
from build_tools.site.figures.scale import Scale
from build_tools.site.figures.sheet import Figure
from build_tools.site.figures.timeline import Moment, draw_timeline, fitting
from build_tools.site.views.context import PageContext
from build_tools.site.views.picture import href, named, sign_keys
from build_tools.site.views.sentences import agreeing
from build_tools.words.language import locale_of

# Fewer dates than this need no picture.
_FEWEST = 3


@dataclass(frozen=True)
class Dated:
    """A moment of a timeline with what its table says of it."""

    moment: Moment
    name: Markup
    what: Markup


def view_timeline(context: PageContext, entry: Described) -> Figure | None:
    """The timeline of an actor or a place, or of an event among others, when enough is dated."""
    found = (*_itself(context, entry), *_dated(context, entry))
    dated = sorted(found, key=lambda item: item.moment.when.sort_key)
    if len(dated) < _FEWEST:
        return None
    scale = fitting((item.moment for item in dated), today())
    return timeline(context, dated, scale)


def timeline(context: PageContext, dated: list[Dated], scale: Scale) -> Figure:
    """The figure of `dated`, in that order, on `scale`."""
    moments = [item.moment for item in dated]
    drawing = draw_timeline(moments, scale, context.lang, lambda day: tick(context, scale, day))
    return Figure(
        anchor="timeline",
        shape="timeline",
        height=drawing.height,
        lang=context.lang,
        title=context.say("Timeline"),
        description=context.say(
            "{dates}, from {first} to {last}, the earliest first. Names lead to their pages.",
            dates=context.count("{number} date", "{number} dates", len(dated)),
            first=context.number(scale.first.year).replace(",", ""),
            last=context.number(scale.last.year).replace(",", ""),
        ),
        body=drawing.body,
        keys=sign_keys(context, drawing.signs),
        columns=(context.say("When"), context.say("What"), context.say("Kind")),
        rows=tuple((context.date(item.moment.when), item.name, item.what) for item in dated),
    )


def tick(context: PageContext, scale: Scale, day: date) -> str:
    """What a scale calls a day that it marks: a month in a scale of one year."""
    if len(scale.years) == 1:
        return str(format_date(day, "MMM", locale=locale_of(context.lang)))
    return str(day.year)


def _itself(context: PageContext, entry: Described) -> Iterator[Dated]:
    """An event in its own place."""
    if isinstance(entry, Event) and event_date(entry):
        yield event_moment(context, entry)


def _dated(context: PageContext, entry: Actor | Place | Described) -> Iterator[Dated]:
    graph = context.graph
    links = (*graph.links_from.get(entry.id, ()), *graph.links_to.get(entry.id, ()))
    seen: set[str] = set()
    for link in links:
        if link.claim.status not in LIVE_STATUSES:
            continue
        far = link.object if link.subject == entry.id else link.subject
        other = graph.described(far)
        if isinstance(other, Event):
            if far not in seen and event_date(other):
                yield event_moment(context, other)
            seen.add(far)
        elif link.claim.valid and other:
            yield _tie(context, link, entry, far)


def event_moment(context: PageContext, event: Event) -> Dated:
    """An event on a timeline; only for one with a date."""
    when = event_date(event)
    assert when is not None
    kind = context.graph.corpus.vocabulary.kinds[event.kind].label
    moment = Moment(context.plain_name(event.id), when, href(context, event.id))
    return Dated(moment, named(context, event.id), context.label(kind))


def _tie(context: PageContext, link: Link, entry: Described, far: str) -> Dated:
    relation = context.graph.corpus.vocabulary.relations[link.claim.relation or ""]
    label = relation.label if link.subject == entry.id else relation.reverse
    what = label.in_language(context.lang)
    if link.claim.role:
        role = context.graph.corpus.vocabulary.roles[link.claim.role].label
        what = agreeing(context, role.in_language(context.lang), {"holder": link.subject})
    return Dated(tie_moment(context, link, far, what), named(context, far), context.text(what))


def tie_moment(context: PageContext, link: Link, far: str, what: str) -> Moment:
    """A dated tie to `far`; only for one with a date. A dispute is said in words too."""
    assert link.claim.valid is not None
    disputed = link.claim.status == "contested"
    label = f"{context.plain_name(far)}{context.say(':')} {what}"
    return Moment(
        label=f"{label} ({context.say('disputed')})" if disputed else label,
        when=link.claim.valid,
        target=href(context, far),
        kind="post" if link.claim.role else "tie",
        disputed=disputed,
    )


def dated_events(context: PageContext) -> Iterator[tuple[Event, Edtf]]:
    """Every event with a date, in order."""
    for event in sorted(context.graph.entries(Event), key=event_order):
        when = event_date(event)
        if when:
            yield event, when
