"""Who held what on a day: posts of the rosters, posts in armed forces, commands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial

from markupsafe import Markup

from build_tools.facts.days import Hold, Span
from build_tools.facts.tenures import Tenure
from build_tools.site import addresses
from build_tools.site.figures.network import data
from build_tools.site.views.context import PageContext
from build_tools.site.views.picture import named, page_href
from build_tools.site.views.roster import tenure_dates, tenure_status
from build_tools.site.views.sentences import role_name

# What stands beside a holder; the script of a chosen day finds the same words in the page.
HOLD_WORDS: dict[Hold, str] = {
    "begins": "from this day",
    "ends": "until this day",
    "perhaps": "perhaps",
}


@dataclass(frozen=True)
class TenureRow:
    """A tenure as a row of a table; `hold` says how it was held on the day, where there is one."""

    post: Markup
    holder: Markup
    when: Markup
    hold: Markup | None
    status: str
    status_words: Markup | None
    data: Markup


@dataclass(frozen=True)
class DayInOffice:
    """A day with its events, and who held what on it."""

    anchor: str
    label: Markup
    events: tuple[Markup, ...]
    tenures: tuple[TenureRow, ...]


def view_day(context: PageContext, day: date) -> DayInOffice:
    """Who is known to have held what on a day."""
    return DayInOffice(
        anchor=addresses.day_anchor(day),
        label=context.day(day),
        events=tuple(named(context, event) for event in context.facts.events_on(day)),
        tenures=context.once((DayInOffice, day), lambda: _held_on(context, day)),
    )


def _held_on(context: PageContext, day: date) -> tuple[TenureRow, ...]:
    return tuple(
        context.once(held, partial(_tenure_row, context, held.tenure, held.hold))
        for held in context.facts.held_on(day)
    )


def view_tenures(context: PageContext) -> tuple[TenureRow, ...]:
    """Everyone in an office at any time, for a script to choose from."""
    return tuple(_tenure_row(context, tenure, None) for tenure in context.facts.tenures)


def _tenure_row(context: PageContext, tenure: Tenure, hold: Hold | None) -> TenureRow:
    words = HOLD_WORDS.get(hold) if hold else None
    anchor = addresses.claim_anchor(tenure.refs[0].claim)
    target = page_href(context, context.address(tenure.holder), f"#{anchor}")
    when = tenure_dates(context, tenure)
    return TenureRow(
        post=post_words(context, tenure),
        holder=named(context, tenure.holder),
        when=Markup('<a href="{}">{}</a>').format(target, when),
        hold=context.say(words) if words else None,
        status=tenure.status,
        status_words=tenure_status(context, tenure),
        data=data(_bounds(tenure.span)) if tenure.span and hold is None else Markup(""),
    )


def post_words(context: PageContext, tenure: Tenure) -> Markup:
    """The post, or the command, and the body in which it is, linked."""
    relation = context.graph.corpus.vocabulary.relations[tenure.relation]
    what = context.text(role_name(context, tenure.ties[0])) or context.label(relation.label)
    return what + context.say(", ") + named(context, tenure.body)


def _bounds(span: Span) -> dict[str, str]:
    """The days from which a script finds what `Span.hold` does."""
    days = {"first": span.first, "last": span.last}
    if span.sure:
        days |= {"from": span.sure[0], "to": span.sure[1]}
    return {name: day.isoformat() for name, day in days.items()}
