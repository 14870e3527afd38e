"""Who held a post when, gaps shown as gaps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.facts.tenures import Gap, Tenure, with_gaps
from build_tools.site.views.claims import STATUS_WORDS
from build_tools.site.views.context import PageContext
from build_tools.site.views.references import Reference, view_references
from build_tools.site.views.sentences import agreeing


@dataclass(frozen=True)
class RosterLine:
    """One line of a roster: a holder, or a gap when `holder` is None."""

    holder: Markup | None
    role: Markup
    body: Markup
    dates: Markup
    status_words: Markup | None
    status: str
    references: Markup


@dataclass(frozen=True)
class RosterTable:
    """A roster: its name, what it covers, its lines in order of time."""

    anchor: str
    name: Markup
    about: Markup
    lines: tuple[RosterLine, ...]


@dataclass(frozen=True)
class RostersView:
    """All rosters on one page."""

    lang: str
    title: Markup
    rosters: tuple[RosterTable, ...]
    references: tuple[Reference, ...]


def view_rosters(context: PageContext) -> RostersView:
    """The page of rosters."""
    rosters = tuple(
        RosterTable(
            anchor=name,
            name=context.label(roster.name),
            about=context.prose(roster.about),
            lines=tuple(_lines(context, name)),
        )
        for name, roster in context.graph.corpus.vocabulary.rosters.items()
    )
    return RostersView(context.lang, context.say("Rosters"), rosters, view_references(context))


def _lines(context: PageContext, roster: str) -> Iterator[RosterLine]:
    for each in with_gaps(context.facts.rosters[roster]):
        yield _gap(context, each) if isinstance(each, Gap) else _line(context, each)


def _line(context: PageContext, tenure: Tenure) -> RosterLine:
    role = context.graph.corpus.vocabulary.roles[tenure.role or ""].label.in_language(context.lang)
    return RosterLine(
        holder=context.link(tenure.holder),
        role=context.text(agreeing(context, role, {"holder": tenure.holder})),
        body=context.link(tenure.body),
        dates=tenure_dates(context, tenure),
        status_words=tenure_status(context, tenure),
        status=tenure.status,
        references=context.citations(tenure.citations),
    )


def tenure_dates(context: PageContext, tenure: Tenure) -> Markup:
    """When a post was held; of dates that contradict each other, all."""
    if not tenure.dates:
        return context.say("dates not stated")
    return context.say(" or ").join(context.date(when) for when in tenure.dates)


def tenure_status(context: PageContext, tenure: Tenure) -> Markup | None:
    """The standing of a tenure, when it is not simply accepted."""
    words = STATUS_WORDS.get(tenure.status)
    return context.say(words) if words else None


def _gap(context: PageContext, gap: Gap) -> RosterLine:
    words = context.say(
        "no holder on record between {start} and {end}",
        start=context.day(gap.after),
        end=context.day(gap.before),
    )
    empty = Markup("")
    return RosterLine(None, empty, empty, words, None, "accepted", empty)
