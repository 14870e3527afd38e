"""Timelines: of an actor or a place, of a year, and of the whole dossier by year."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from babel.dates import format_date
from markupsafe import Markup

from build_tools.facts.moments import Moment, moments
from build_tools.reading.dates import today
from build_tools.reading.graph import Tie
from build_tools.reading.model import Described
from build_tools.site.figures.scale import Scale
from build_tools.site.figures.sheet import Figure
from build_tools.site.figures.timeline import TimelineRow, draw_timeline, fitting
from build_tools.site.views.context import PageContext
from build_tools.site.views.picture import href, sign_keys
from build_tools.site.views.sentences import role_name

# Fewer dates than this need no picture.
_FEWEST = 3


@dataclass(frozen=True)
class Dated:
    """A row of a timeline, with what the table behind the figure says of it."""

    row: TimelineRow
    name: Markup
    what: Markup


def view_timeline(context: PageContext, entry: Described) -> Figure | None:
    """The timeline of an actor or a place, or of an event among others, when enough is dated."""
    dated = [_dated(context, entry, moment) for moment in moments(context.graph, entry)]
    if len(dated) < _FEWEST:
        return None
    scale = fitting((item.row for item in dated), today())
    return timeline(context, dated, scale)


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


def _dated(context: PageContext, entry: Described, moment: Moment) -> Dated:
    if moment.tie is None:
        return event_moment(context, moment)
    words = _tie_words(context, moment.tie, entry)
    return Dated(drawn(context, moment, words), context.link(moment.entry), context.text(words))


def event_moment(context: PageContext, moment: Moment) -> Dated:
    """An event as a row."""
    event = context.graph.described(moment.entry)
    assert event is not None
    kind = context.graph.corpus.vocabulary.kinds[event.kind].label
    words = context.label(kind)
    if moment.disputed:
        words += context.say(", ") + context.say("disputed")
    return Dated(drawn(context, moment), context.link(event.id), words)


def _tie_words(context: PageContext, tie: Tie, entry: Described) -> str:
    relation = context.graph.corpus.vocabulary.relations[tie.claim.relation]
    label = relation.label if tie.subject == entry.id else relation.reverse
    return role_name(context, tie) or label.in_language(context.lang)


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
