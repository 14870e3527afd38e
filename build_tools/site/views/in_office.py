"""Who held what: the posts of the rosters over time, and day by day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from babel.dates import format_date
from markupsafe import Markup

from build_tools.facts.days import Hold
from build_tools.facts.moments import Moment
from build_tools.facts.standing import is_disputed
from build_tools.reading.dates import today
from build_tools.reading.graph import Tie
from build_tools.site import addresses
from build_tools.site.figures.scale import Scale
from build_tools.site.figures.sheet import Figure
from build_tools.site.figures.timeline import fitting
from build_tools.site.views.context import PageContext
from build_tools.site.views.offices import (
    HOLD_WORDS,
    DayInOffice,
    TenureRow,
    view_day,
    view_tenures,
)
from build_tools.site.views.sentences import role_name
from build_tools.site.views.timeline import Dated, drawn, timeline, with_rows


@dataclass(frozen=True)
class YearOfDays:
    """A year's page, and the days that it shows."""

    year: Markup
    days: tuple[Markup, ...]


@dataclass(frozen=True)
class OfficeView:
    """The page of posts over time, with every tenure in one table to choose a day from."""

    lang: str
    title: Markup
    figures: tuple[Figure, ...]
    years: tuple[YearOfDays, ...]
    tenures: tuple[TenureRow, ...]
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
    days: tuple[DayInOffice, ...]


def view_in_office(context: PageContext) -> OfficeView:
    """A timeline for each roster, all on one scale; the days that matter; every tenure."""
    scale, figures = _figures(context)
    return OfficeView(
        lang=context.lang,
        title=context.say("Who held what"),
        figures=figures,
        years=tuple(_year(context, year) for year in reversed(context.facts.days_that_matter)),
        tenures=view_tenures(context),
        hold_words={hold: context.say(words) for hold, words in HOLD_WORDS.items()},
        earliest=scale.first.isoformat(),
        latest=today().isoformat(),
    )


def _figures(context: PageContext) -> tuple[Scale, tuple[Figure, ...]]:
    dated = {
        name: [_dated(context, tie) for tenure in tenures for tie in tenure.ties if tie.claim.valid]
        for name, tenures in context.facts.rosters.items()
    }
    shown = {name: items for name, items in dated.items() if items}
    scale = fitting([item.row for items in shown.values() for item in items], today())
    return scale, tuple(_figure(context, name, items, scale) for name, items in shown.items())


def _figure(context: PageContext, name: str, items: list[Dated], scale: Scale) -> Figure:
    label = context.graph.corpus.vocabulary.rosters[name].name.in_language(context.lang)
    figure = with_rows(context, timeline(context, items, scale), items)
    return replace(figure, anchor=f"office-{name}", title=Markup.escape(label))


def _dated(context: PageContext, tie: Tie) -> Dated:
    assert tie.claim.valid is not None
    moment = Moment(tie.claim.valid, is_disputed(tie.claim), tie.subject, tie)
    words = role_name(context, tie)
    return Dated(
        drawn(context, moment, words),
        context.link(tie.subject),
        context.text(words) + context.say(", ") + context.link(tie.object),
    )


def _year(context: PageContext, year: int) -> YearOfDays:
    page = addresses.office_page(year, context.lang)
    return YearOfDays(
        year=context.page_link(Markup(str(year)), page),
        days=tuple(
            context.page_link(_short(context, day), f"{page}#{addresses.day_anchor(day)}")
            for day in context.facts.days_that_matter[year]
        ),
    )


def _short(context: PageContext, day: date) -> Markup:
    return context.text(format_date(day, "d MMMM", locale=context.locale))


def view_office_year(context: PageContext, year: int) -> OfficeYearView:
    """The first day of a year and those on which an office turned."""
    years = tuple(context.facts.days_that_matter)
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
        days=tuple(view_day(context, day) for day in context.facts.days_that_matter[year]),
    )


def _neighbour(context: PageContext, year: int) -> Markup:
    return context.page_link(Markup(str(year)), addresses.office_page(year, context.lang))
