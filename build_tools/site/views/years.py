"""The dossier by year: one page of all years, and one of each."""

from __future__ import annotations

from dataclasses import dataclass, replace

from markupsafe import Markup

from build_tools.facts.moments import Moment
from build_tools.reading.dates import date_words
from build_tools.site import addresses
from build_tools.site.figures.scale import whole_years
from build_tools.site.figures.sheet import Figure
from build_tools.site.figures.years import draw_years
from build_tools.site.views.context import PageContext
from build_tools.site.views.picture import picture_href, sign_keys
from build_tools.site.views.timeline import Dated, event_moment, tick, timeline, with_rows


@dataclass(frozen=True)
class PictureView:
    """A page that is one picture, or several."""

    lang: str
    title: Markup
    intro: Markup
    figures: tuple[Figure, ...]
    before: Markup | None = None
    after: Markup | None = None
    after_figures: Markup | None = None


def view_years(context: PageContext) -> PictureView:
    """Each year with its events where they fall."""
    return PictureView(
        lang=context.lang,
        title=context.say("Timeline"),
        intro=context.say("Every dated event, a row a year, from January to December."),
        figures=(_all_years(context),) if context.facts.events_by_year else (),
    )


def _all_years(context: PageContext) -> Figure:
    events = context.facts.events_by_year
    years = {year: [dating.when for _, dating in found] for year, found in events.items()}
    scale = whole_years(min(years), min(years))
    drawing = draw_years(
        years, context.lang, lambda day: tick(context, scale, day), lambda y: _href(context, y)
    )
    return Figure(
        page=context.page,
        anchor="years",
        shape="years",
        height=drawing.height,
        lang=context.lang,
        title=context.say("All events by year"),
        description=context.say(
            "A row a year with its events in the months in which they fall and their number. "
            "Each row leads to the timeline of its year."
        ),
        body=drawing.body,
        keys=sign_keys(context, drawing.signs),
        columns=(context.say("Year"), context.say("Events")),
        rows=tuple(
            (_year_link(context, year), context.number(len(events)))
            for year, events in years.items()
        ),
    )


def _href(context: PageContext, year: int) -> str:
    return picture_href(context, addresses.year_page(year, context.lang))


def _year_link(context: PageContext, year: int) -> Markup:
    return context.page_link(Markup(str(year)), addresses.year_page(year, context.lang))


def view_year(context: PageContext, year: int) -> PictureView:
    """The events of a year, those that began before it or went on after it too."""
    dated = [
        _with_date(context, event_moment(context, Moment(dating.when, dating.disputed, event.id)))
        for event, dating in context.facts.events_by_year[year]
    ]
    years = tuple(context.facts.events_by_year)
    place = years.index(year)
    return PictureView(
        lang=context.lang,
        title=Markup(str(year)),
        intro=context.say(
            "{events}, in order.",
            events=context.count("{number} event", "{number} events", len(dated)),
        ),
        figures=(with_rows(context, timeline(context, dated, whole_years(year, year)), dated),),
        before=_neighbour(context, years[place - 1]) if place else None,
        after=_neighbour(context, years[place + 1]) if place + 1 < len(years) else None,
    )


def _with_date(context: PageContext, dated: Dated) -> Dated:
    day = date_words(dated.row.when, context.locale)
    return replace(dated, row=replace(dated.row, day=day))


def _neighbour(context: PageContext, year: int) -> Markup:
    return context.page_link(Markup(str(year)), addresses.year_page(year, context.lang))
