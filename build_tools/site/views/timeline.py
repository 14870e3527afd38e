"""Timelines: of a year, of those in armed forces, and of the whole dossier by year."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from babel.dates import format_date
from markupsafe import Markup

from build_tools.facts.moments import Moment
from build_tools.site.figures.scale import Scale
from build_tools.site.figures.sheet import Figure
from build_tools.site.figures.timeline import TimelineRow, draw_timeline
from build_tools.site.views.context import PageContext
from build_tools.site.views.picture import href, sign_keys


@dataclass(frozen=True)
class Dated:
    """A row of a timeline, with what the table behind the figure says of it."""

    row: TimelineRow
    name: Markup
    what: Markup


def timeline(context: PageContext, dated: list[Dated], scale: Scale) -> Figure:
    """The figure of `dated`, in that order, on `scale`."""
    rows = [item.row for item in dated]
    drawing = draw_timeline(rows, scale, context.lang, lambda day: tick(context, scale, day))
    return Figure(
        page=context.page,
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
    )


def with_rows(context: PageContext, figure: Figure, dated: list[Dated]) -> Figure:
    """A timeline on a page that has no list of the same."""
    return replace(
        figure,
        columns=(context.say("When"), context.say("What"), context.say("Kind")),
        rows=tuple((context.date(item.row.when), item.name, item.what) for item in dated),
    )


def tick(context: PageContext, scale: Scale, day: date) -> str:
    """What a day marked on a scale is called: the month on a scale of one year, else the year."""
    if len(scale.years) == 1:
        return str(format_date(day, "MMM", locale=context.locale))
    return str(day.year)


def event_moment(context: PageContext, moment: Moment) -> Dated:
    """An event as a row."""
    event = context.graph.described(moment.entry)
    assert event is not None
    kind = context.graph.corpus.vocabulary.kinds[event.kind].label
    words = context.label(kind)
    if moment.disputed:
        words += context.say(", ") + context.say("disputed")
    return Dated(drawn(context, moment), context.link(event.id), words)


def drawn(context: PageContext, moment: Moment, words: str = "") -> TimelineRow:
    """`moment` as a row of the timeline; a tie is called by `words`, a disputed one says so."""
    label = context.plain_name(moment.entry)
    if words:
        label += f"{context.say(':')} {words}"
    return TimelineRow(
        label=f"{label} ({context.say('disputed')})" if moment.disputed else label,
        when=moment.when,
        target=href(context, moment.entry),
        kind=_class_of(moment),
        disputed=moment.disputed,
    )


def _class_of(moment: Moment) -> str:
    if moment.tie is None:
        return "event"
    return "post" if moment.tie.claim.role else "tie"
