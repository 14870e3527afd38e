"""The indexes of events by year: the newest first, and the oldest first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import groupby

from markupsafe import Markup

from build_tools.facts.moments import Dating
from build_tools.reading.model import Event
from build_tools.site import addresses
from build_tools.site.views.chronology import EventLine, event_line
from build_tools.site.views.context import PageContext
from build_tools.site.views.indexes.table import Heading, Index
from build_tools.words.language import Lang

Found = tuple[Event, Dating | None]


def _oldest(context: PageContext) -> tuple[Heading[Found], ...]:
    return tuple(
        Heading(
            anchor=f"y{began}" if began else "undated",
            label=context.text(began) if began else context.say("date not stated"),
            items=tuple(members),
        )
        for began, members in groupby(context.facts.events, key=_year)
    )


def _year(found: Found) -> str:
    return str(found[1].when.first.year) if found[1] else ""


def _newest(context: PageContext) -> tuple[Heading[Found], ...]:
    """Those without a date stay last."""
    headings = _oldest(context)
    undated = tuple(each for each in headings if each.anchor == "undated")
    dated = (each for each in reversed(headings) if each.anchor != "undated")
    return (*(Heading(h.anchor, h.label, h.items[::-1]) for h in dated), *undated)


def _line(context: PageContext, found: Found) -> EventLine:
    return event_line(context, *found)


def other_order(
    words: str, address: Callable[[Lang], str]
) -> Callable[[PageContext], tuple[Markup, ...]]:
    """The switch to the same index in another order."""
    return lambda context: (context.page_link(context.say(words), address(context.lang)),)


def _first(lang: Lang) -> str:
    return addresses.index_page("events", lang)


def _other(lang: Lang) -> str:
    return addresses.oldest_page("events", lang)


EVENTS: Index[Found] = Index(
    address=_first,
    by="newest",
    title="Events",
    intro="What happened, by year, the newest first.",
    look="events",
    most=330,
    headings=_newest,
    line=_line,
    others=other_order("Oldest first", _other),
)
EVENTS_OLDEST: Index[Found] = replace(
    EVENTS,
    address=_other,
    by="oldest",
    title="Events, the oldest first",
    intro="What happened, by year.",
    headings=_oldest,
    others=other_order("Newest first", _first),
)
