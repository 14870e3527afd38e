"""Who held what: the posts of the rosters over time, and day by day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from babel.dates import format_date
from markupsafe import Markup

from build_tools.reading.dates import today
from build_tools.reading.graph import Graph, Link
from build_tools.site import addresses
from build_tools.site.figures.scale import Scale
from build_tools.site.figures.sheet import Figure
from build_tools.site.figures.timeline import fitting
from build_tools.site.views.context import PageContext
from build_tools.site.views.networks import role_name
from build_tools.site.views.offices import (
    HOLD_WORDS,
    Day,
    Hold,
    Term,
    offices,
    turning_days,
    view_day,
    view_terms,
)
from build_tools.site.views.picture import named
from build_tools.site.views.roster import posts
from build_tools.site.views.timeline import Dated, tie_moment, timeline
from build_tools.site.views.years import event_years
from build_tools.words.language import locale_of


@dataclass(frozen=True)
class YearOfDays:
    """A year's page, and the days that it shows."""

    year: Markup
    days: tuple[Markup, ...]


@dataclass(frozen=True)
class OfficeView:
    """The page of posts over time, with every term in one table to choose a day from."""

    lang: str
    title: Markup
    figures: tuple[Figure, ...]
    years: tuple[YearOfDays, ...]
    terms: tuple[Term, ...]
    hold_words: dict[Hold, Markup]
    earliest: str
    latest: str


@dataclass(frozen=True)
class OfficeYearView:
    """The days of a year that matter, and who held what on each."""

    lang: str
    title: Markup
    whole: Markup
    before: Markup | None
    after: Markup | None
    days: tuple[Day, ...]


def view_in_office(context: PageContext) -> OfficeView:
    """A timeline for each roster, all on one scale; the days that matter; every term."""
    scale, figures = _figures(context)
    return OfficeView(
        lang=context.lang,
        title=context.say("Who held what"),
        figures=figures,
        years=tuple(_year(context, year) for year in reversed(office_years(context.graph))),
        terms=view_terms(context),
        hold_words={hold: context.say(words) for hold, words in HOLD_WORDS.items()},
        earliest=scale.first.isoformat(),
        latest=today().isoformat(),
    )


def _figures(context: PageContext) -> tuple[Scale, tuple[Figure, ...]]:
    rosters = context.graph.corpus.vocabulary.rosters
    dated = {
        name: [_dated(context, link) for link in posts(context.graph, roster) if link.claim.valid]
        for name, roster in rosters.items()
    }
    shown = {name: items for name, items in dated.items() if items}
    scale = fitting([item.moment for items in shown.values() for item in items], today())
    return scale, tuple(_figure(context, name, items, scale) for name, items in shown.items())


def _figure(context: PageContext, name: str, items: list[Dated], scale: Scale) -> Figure:
    label = context.graph.corpus.vocabulary.rosters[name].name.in_language(context.lang)
    figure = timeline(context, items, scale)
    return replace(figure, anchor=f"office-{name}", title=Markup.escape(label))


def _dated(context: PageContext, link: Link) -> Dated:
    moment = tie_moment(context, link, link.subject, role_name(context, link))
    return Dated(moment, named(context, link.subject), _post(context, link))


def _post(context: PageContext, link: Link) -> Markup:
    return context.text(role_name(context, link)) + context.say(", ") + named(context, link.object)


def office_years(graph: Graph) -> tuple[int, ...]:
    """The years of which there is something to tell, in order."""
    return tuple(sorted({day.year for day in _days(graph)}))


def _days(graph: Graph) -> list[date]:
    """The days that matter: on which an office turned, and the first of each year with events."""
    firsts = (date(year, 1, 1) for year in event_years(graph))
    held = [link.claim.valid for link in offices(graph) if link.claim.valid]
    shown = (day for day in firsts if any(when.first <= day <= when.last for when in held))
    return sorted({*shown, *turning_days(graph)})


def _days_of(context: PageContext, year: int) -> list[date]:
    return [day for day in _days(context.graph) if day.year == year]


def _year(context: PageContext, year: int) -> YearOfDays:
    page = addresses.office_page(year, context.lang)
    return YearOfDays(
        year=context.page_link(Markup(str(year)), page),
        days=tuple(
            context.page_link(_short(context, day), f"{page}#{addresses.day_anchor(day)}")
            for day in _days_of(context, year)
        ),
    )


def _short(context: PageContext, day: date) -> Markup:
    return context.text(format_date(day, "d MMMM", locale=locale_of(context.lang)))


def view_office_year(context: PageContext, year: int) -> OfficeYearView:
    """The first day of a year and those on which an office turned."""
    years = office_years(context.graph)
    place = years.index(year)
    return OfficeYearView(
        lang=context.lang,
        title=context.say("Who held what in {year}", year=str(year)),
        whole=context.page_link(
            context.say("Posts over time, and any other day"),
            addresses.figures_page("in-office", context.lang),
        ),
        before=_neighbour(context, years[place - 1]) if place else None,
        after=_neighbour(context, years[place + 1]) if place + 1 < len(years) else None,
        days=tuple(view_day(context, day) for day in _days_of(context, year)),
    )


def _neighbour(context: PageContext, year: int) -> Markup:
    return context.page_link(Markup(str(year)), addresses.office_page(year, context.lang))
