"""Who held what: the posts of the rosters over time, and who is known to have held them on a day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from markupsafe import Markup

from build_tools import addresses
from build_tools.dates import Edtf, parse_edtf, today
from build_tools.figures.scale import Scale
from build_tools.figures.sheet import Figure
from build_tools.figures.timeline import fitting
from build_tools.graph import LIVE_STATUSES, Graph, Link
from build_tools.views.claims import status_words
from build_tools.views.context import PageContext
from build_tools.views.networks import role_name
from build_tools.views.picture import named
from build_tools.views.roster import posts
from build_tools.views.timeline import Dated, tie_moment, timeline
from build_tools.views.years import event_years

Hold = Literal["held", "perhaps"]


@dataclass(frozen=True)
class Holder:
    """A line of a day's table."""

    post: Markup
    holder: Markup
    when: Markup
    perhaps: bool
    status: str
    status_words: Markup | None


@dataclass(frozen=True)
class Day:
    """A day, and who held what on it."""

    anchor: str
    year: int
    label: Markup
    holders: tuple[Holder, ...]


@dataclass(frozen=True)
class OfficeView:
    """The page of posts over time and day by day."""

    lang: str
    title: Markup
    figures: tuple[Figure, ...]
    days: tuple[Day, ...]


def view_in_office(context: PageContext) -> OfficeView:
    """A timeline for each roster, all on one scale, then the first day of each year."""
    rosters = context.graph.corpus.vocabulary.rosters
    dated = {
        name: [_dated(context, link) for link in posts(context, roster) if link.claim.valid]
        for name, roster in rosters.items()
    }
    shown = {name: items for name, items in dated.items() if items}
    scale = fitting([item.moment for items in shown.values() for item in items], today())
    figures = [_figure(context, name, items, scale) for name, items in shown.items()]
    days = (_day(context, date(year, 1, 1)) for year in reversed(event_years(context.graph)))
    return OfficeView(
        lang=context.lang,
        title=context.say("Who held what"),
        figures=tuple(figures),
        days=tuple(day for day in days if day.holders),
    )


def _figure(context: PageContext, name: str, items: list[Dated], scale: Scale) -> Figure:
    label = context.graph.corpus.vocabulary.rosters[name].name.in_language(context.lang)
    figure = timeline(context, items, scale)
    return replace(figure, anchor=f"office-{name}", title=Markup.escape(label))


def _dated(context: PageContext, link: Link) -> Dated:
    moment = tie_moment(context, link, link.subject, role_name(context, link))
    return Dated(moment, named(context, link.subject), _post(context, link))


def _post(context: PageContext, link: Link) -> Markup:
    return context.text(role_name(context, link)) + context.say(", ") + named(context, link.object)


def _day(context: PageContext, day: date) -> Day:
    holders = (_holder(context, link, day) for link in _offices(context))
    return Day(
        anchor=f"on-{day.isoformat()}",
        year=day.year,
        label=context.day(day),
        holders=tuple(holder for holder in holders if holder),
    )


def _offices(context: PageContext) -> Iterator[Link]:
    """The posts of the rosters in their order, then those in armed forces, then commands."""
    seen: dict[Link, None] = {}
    for roster in context.graph.corpus.vocabulary.rosters.values():
        seen.update(dict.fromkeys(posts(context, roster)))
    seen.update(dict.fromkeys(_commands(context.graph)))
    yield from seen


def _commands(graph: Graph) -> Iterator[Link]:
    for links in graph.links_from.values():
        for link in links:
            body = graph.described(link.object)
            is_post = link.claim.role and body and body.kind == "armed-group"
            if (is_post or link.claim.relation == "commands") and (
                link.claim.status in LIVE_STATUSES
            ):
                yield link


def _holder(context: PageContext, link: Link, day: date) -> Holder | None:
    hold = holds_on(link.claim.valid, day) if link.claim.valid else None
    if hold is None or link.claim.valid is None:
        return None
    anchor = "#" + addresses.claim_anchor(link.ref.claim)
    target = context.address(link.subject)
    when = context.page_link(context.date(link.claim.valid), target + anchor)
    return Holder(
        post=_post_line(context, link),
        holder=context.link(link.subject),
        when=when,
        perhaps=hold == "perhaps",
        status=link.claim.status,
        status_words=status_words(context, link.claim),
    )


def _post_line(context: PageContext, link: Link) -> Markup:
    relation = context.graph.corpus.vocabulary.relations[link.claim.relation or ""]
    what = context.text(role_name(context, link)) or context.label(relation.label)
    return what + context.say(", ") + context.link(link.object)


def holds_on(valid: Edtf, day: date) -> Hold | None:
    """Whether something that held during `valid` held on `day`: surely, perhaps or not at all."""
    if not valid.first <= day <= valid.last:
        return None
    start, slash, end = valid.text.partition("/")
    if not slash:
        return "held" if valid.first == valid.last else "perhaps"
    begun = start == ".." or (_is_sure(start) and parse_edtf(start).last <= day)
    not_over = end == ".." or (_is_sure(end) and parse_edtf(end).first >= day)
    return "held" if begun and not_over else "perhaps"


def _is_sure(point: str) -> bool:
    return point != "" and point[-1] not in "?~%"
