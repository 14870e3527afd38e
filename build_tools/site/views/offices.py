"""Who held what on a day: the posts of the rosters, those in armed forces, and commands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from markupsafe import Markup

from build_tools.reading.dates import Edtf, parse_edtf
from build_tools.reading.graph import LIVE_STATUSES, Graph, Link, event_date
from build_tools.reading.model import Event
from build_tools.site import addresses
from build_tools.site.figures.network import data
from build_tools.site.views.claims import status_words
from build_tools.site.views.context import PageContext
from build_tools.site.views.networks import role_name
from build_tools.site.views.picture import named, page_href
from build_tools.site.views.roster import posts

Hold = Literal["held", "begins", "ends", "perhaps"]

# What stands beside a holder; the script of a chosen day finds the same words in the page.
HOLD_WORDS: dict[Hold, str] = {
    "begins": "from this day",
    "ends": "until this day",
    "perhaps": "perhaps",
}


@dataclass(frozen=True)
class Term:
    """Someone in a post or a command: a row of a table."""

    post: Markup
    holder: Markup
    when: Markup
    hold: Markup | None
    status: str
    status_words: Markup | None
    data: Markup


@dataclass(frozen=True)
class Day:
    """A day, what happened on it, and who held what."""

    anchor: str
    label: Markup
    events: tuple[Markup, ...]
    terms: tuple[Term, ...]


def offices(graph: Graph) -> Iterator[Link]:
    """The posts of the rosters in their order, then those in armed forces and commands."""
    seen: dict[Link, None] = {}
    for roster in graph.corpus.vocabulary.rosters.values():
        seen.update(dict.fromkeys(posts(graph, roster)))
    seen.update(dict.fromkeys(_commands(graph)))
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


def turning_days(graph: Graph) -> set[date]:
    """The days on which someone is known to have taken or left an office."""
    terms = (link.claim.valid for link in offices(graph))
    return {day for valid in terms if valid for day in _turns(valid)}


def _turns(valid: Edtf) -> Iterator[date]:
    for day in (valid.first, valid.last):
        if holds_on(valid, day) in ("begins", "ends") and date.min < day < date.max:
            yield day


def view_day(context: PageContext, day: date) -> Day:
    """Who is known to have held what on a day."""
    held = ((link, _hold(link, day)) for link in offices(context.graph))
    return Day(
        anchor=addresses.day_anchor(day),
        label=context.day(day),
        events=tuple(named(context, event.id) for event in _events_on(context.graph, day)),
        terms=tuple(_term(context, link, hold) for link, hold in held if hold),
    )


def _events_on(graph: Graph, day: date) -> Iterator[Event]:
    return (event for event in graph.entries(Event) if event_day(event) == day)


def event_day(event: Event) -> date | None:
    """The day of an event, or on which it began, when that is known."""
    when = event_date(event)
    first = parse_edtf(when.text.partition("/")[0]) if when and when.text[0] not in "/." else None
    return first.first if first and _sure(first.text) and first.first == first.last else None


def view_terms(context: PageContext) -> tuple[Term, ...]:
    """Everyone in an office at any time, for a script to choose from."""
    return tuple(_term(context, link, None) for link in offices(context.graph))


def _term(context: PageContext, link: Link, hold: Hold | None) -> Term:
    valid = link.claim.valid
    words = HOLD_WORDS.get(hold) if hold else None
    when = context.date(valid) if valid else context.say("dates not stated")
    anchor = addresses.claim_anchor(link.ref.claim)
    target = page_href(context, context.address(link.ref.entry), f"#{anchor}")
    return Term(
        post=_post(context, link),
        holder=named(context, link.subject),
        when=Markup('<a href="{}">{}</a>').format(target, when),
        hold=context.say(words) if words else None,
        status=link.claim.status,
        status_words=status_words(context, link.claim),
        data=data(_bounds(valid)) if valid and hold is None else Markup(""),
    )


def _post(context: PageContext, link: Link) -> Markup:
    relation = context.graph.corpus.vocabulary.relations[link.claim.relation or ""]
    what = context.text(role_name(context, link)) or context.label(relation.label)
    return what + context.say(", ") + named(context, link.object)


def _bounds(valid: Edtf) -> dict[str, str]:
    """The days from which a script finds what `holds_on` does."""
    days = {"first": valid.first, "last": valid.last}
    sure = sure_days(valid)
    if sure:
        days |= {"from": sure[0], "to": sure[1]}
    return {name: day.isoformat() for name, day in days.items()}


def _hold(link: Link, day: date) -> Hold | None:
    return holds_on(link.claim.valid, day) if link.claim.valid else None


def holds_on(valid: Edtf, day: date) -> Hold | None:
    """Whether what held during `valid` held on `day`: surely, for the first or last time, perhaps."""
    if not valid.first <= day <= valid.last:
        return None
    sure = sure_days(valid)
    if sure is None or not sure[0] <= day <= sure[1]:
        return "perhaps"
    begins, ends = day == valid.first, day == valid.last
    if begins == ends:
        return "held"
    return "begins" if begins else "ends"


def sure_days(valid: Edtf) -> tuple[date, date] | None:
    """The first and the last day on which what held during `valid` surely did."""
    start, slash, end = valid.text.partition("/")
    begun = date.min if start == ".." else parse_edtf(start).last if _sure(start) else None
    if not slash:
        return (valid.first, valid.last) if begun == valid.first else None
    over = date.max if end == ".." else parse_edtf(end).first if _sure(end) else None
    if begun and over and begun <= over:
        return begun, over
    # Where one end is in doubt, the other is still sure on its own day.
    edges = (day for day in (begun, over) if day in (valid.first, valid.last))
    edge = next(edges, None)
    return (edge, edge) if edge else None


def _sure(point: str) -> bool:
    return point != "" and point[-1] not in "?~%"
