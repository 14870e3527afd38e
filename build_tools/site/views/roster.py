"""Who held a post when, drawn from the posts themselves, gaps shown as gaps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from markupsafe import Markup

from build_tools.reading.dates import Edtf
from build_tools.reading.graph import Graph, Link
from build_tools.reading.model import Roster
from build_tools.site.views.claims import status_words
from build_tools.site.views.context import PageContext, Reference
from build_tools.site.views.sentences import agreeing

# Hand-overs take days or weeks; only longer silences are gaps worth showing.
_GAP = timedelta(days=62)


@dataclass(frozen=True)
class Tenure:
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
    tenures: tuple[Tenure, ...]


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
            tenures=tuple(_tenures(context, roster)),
        )
        for name, roster in context.graph.corpus.vocabulary.rosters.items()
    )
    return RostersView(context.lang, context.say("Rosters"), rosters, context.references())


def _tenures(context: PageContext, roster: Roster) -> Iterator[Tenure]:
    covered: date | None = None
    for link in posts(context.graph, roster):
        valid = link.claim.valid
        if valid and covered and valid.first - covered > _GAP:
            yield _gap(context, covered, valid.first)
        yield _tenure(context, link)
        if valid and valid.ends:
            covered = max(covered or valid.last, valid.last)
        elif valid:
            covered = max(covered or valid.first, valid.first)


def posts(graph: Graph, roster: Roster) -> list[Link]:
    """The posts that a roster holds, in order of time."""
    links = [
        link
        for body in roster.bodies
        for link in graph.links_to.get(body, ())
        if link.claim.role in roster.roles and link.claim.status not in ("rejected", "superseded")
    ]
    return sorted(links, key=lambda link: (_start(link), _rank(link, roster), link.subject))


def _rank(link: Link, roster: Roster) -> int:
    """Of those who took office together, the post that the roster names first."""
    return roster.roles.index(link.claim.role or "")


def _start(link: Link) -> tuple[date, date]:
    """Posts whose dates nobody states stand last."""
    valid = link.claim.valid
    return (valid.first, valid.last) if valid else (date.max, date.max)


def _tenure(context: PageContext, link: Link) -> Tenure:
    claim = link.claim
    role = context.graph.corpus.vocabulary.roles[claim.role or ""].label.in_language(context.lang)
    return Tenure(
        holder=context.link(link.subject),
        role=context.text(agreeing(context, role, {"holder": link.subject})),
        body=context.link(link.object),
        dates=_dates(context, claim.valid),
        status_words=status_words(context, claim),
        status=claim.status,
        references=context.citations(claim.citations),
    )


def _dates(context: PageContext, valid: Edtf | None) -> Markup:
    return context.date(valid) if valid else context.say("dates not stated")


def _gap(context: PageContext, last: date, first: date) -> Tenure:
    words = context.say(
        "no holder on record between {start} and {end}",
        start=context.day(last),
        end=context.day(first),
    )
    empty = Markup("")
    return Tenure(None, empty, empty, words, None, "accepted", empty)
