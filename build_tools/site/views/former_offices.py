"""What stands where rosters and days in office were: the way to where each of them is now.

A script (theme/assets/javascripts/dossier.js) takes the reader on, by the item that the address
names; every fragment that the page had is the id of an item.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.site import addresses
from build_tools.site.views.context import PageContext
from build_tools.site.views.office import office_names, office_title


@dataclass(frozen=True)
class FormerLine:
    """Where what had the fragment `anchor` is now."""

    anchor: str
    link: Markup


@dataclass(frozen=True)
class FormerOfficesView:
    """The page that leads on."""

    lang: str
    title: Markup
    words: Markup
    lines: tuple[FormerLine, ...]


def view_former_rosters(context: PageContext) -> FormerOfficesView:
    """Where all rosters were on one page."""
    return _view(context, context.say("Offices"), _posts(context, ""))


def view_former_posts(context: PageContext) -> FormerOfficesView:
    """Where rosters were drawn, and a day was chosen."""
    return _view(context, context.say("Who held what"), _posts(context, "office-"))


def view_former_days(context: PageContext, year: int) -> FormerOfficesView:
    """Where the days of a year were on which an office turned."""
    lines = (
        FormerLine(
            addresses.day_anchor(day),
            context.page_link(context.day(day), addresses.on_day(day, context.lang)),
        )
        for day in context.facts.days_that_matter[year]
    )
    return _view(context, context.say("Who held what in {year}", year=str(year)), lines)


def _view(context: PageContext, title: Markup, lines: Iterable[FormerLine]) -> FormerOfficesView:
    offices = addresses.offices_page(context.lang)
    words = context.say(
        "This is now at {link}.", link=context.page_link(context.say("Offices"), offices)
    )
    return FormerOfficesView(context.lang, title, words, tuple(lines))


def _posts(context: PageContext, before: str) -> Iterator[FormerLine]:
    for name in office_names(context):
        page = addresses.office_page(name, context.lang)
        yield FormerLine(before + name, context.page_link(office_title(context, name), page))
