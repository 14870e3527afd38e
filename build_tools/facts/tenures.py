"""Who holds or held which post or command: one `Tenure` for each time that somebody held it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from build_tools.facts.days import Hold, Span, span_of
from build_tools.facts.standing import stands
from build_tools.reading.dates import Edtf
from build_tools.reading.graph import Graph, Tie
from build_tools.reading.model import Citation, ClaimRef, Roster
from build_tools.reading.model.claim import Status

# Hand-overs take days or weeks; only longer silences are gaps worth showing.
_GAP = timedelta(days=62)


@dataclass(frozen=True)
class Tenure:
    """One holder's time in a post (`role`) of a body, or in command of it (`role` is None).

    `ties` are the claims of it that stand, in the order of the entries: one, or several that
    contradict each other about this very time.
    """

    ties: tuple[Tie, ...]

    @property
    def refs(self) -> tuple[ClaimRef, ...]:
        """The names of its claims."""
        return tuple(tie.ref for tie in self.ties)

    @property
    def holder(self) -> str:
        """The id of the actor who holds it."""
        return self.ties[0].subject

    @property
    def body(self) -> str:
        """The id of the body in which the post is, or of what is commanded."""
        return self.ties[0].object

    @property
    def relation(self) -> str:
        """The vocabulary's relation of its claims."""
        return self.ties[0].claim.relation

    @property
    def role(self) -> str | None:
        """The post: a role of the vocabulary; None for a command."""
        return self.ties[0].claim.role

    @property
    def status(self) -> Status:
        """The claims' own; where they contradict each other, they are contested."""
        return self.ties[0].claim.status

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The evidence of all its claims."""
        return tuple(citation for tie in self.ties for citation in tie.claim.citations)

    @cached_property
    def dates(self) -> tuple[Edtf, ...]:
        """What is stated of when, each once; several where claims contradict each other."""
        stated = (tie.claim.valid for tie in self.ties)
        return tuple(dict.fromkeys(when for when in stated if when))

    @cached_property
    def span(self) -> Span | None:
        """When it may have lasted and when it surely did; None when no claim states a date."""
        return span_of(self.dates) if self.dates else None

    def hold(self, day: date) -> Hold | None:
        """How it was held on `day`; None if it was not, or no date is stated."""
        return self.span.hold(day) if self.span else None

    @property
    def order(self) -> tuple[date, date]:
        """By beginning and end; those whose dates nobody states come last."""
        return (self.span.first, self.span.last) if self.span else (date.max, date.max)


@dataclass(frozen=True)
class Gap:
    """A time between two tenures, longer than two months, for which no holder is known."""

    after: date
    before: date


@dataclass(frozen=True)
class Held:
    """A tenure, and how it was held on the day that was asked for."""

    tenure: Tenure
    hold: Hold


def roster_tenures(graph: Graph, roster: Roster) -> tuple[Tenure, ...]:
    """The tenures that a roster lists, in order of time; on one day, in the order of its posts."""
    ties = (tie for body in roster.bodies for tie in graph.ties_to.get(body, ()))
    found = tenures_of(graph, (tie for tie in ties if tie.claim.role in roster.roles))
    rank = {role: number for number, role in enumerate(roster.roles)}
    return tuple(
        sorted(found, key=lambda each: (each.order, rank[each.role or ""], each.holder)),
    )


def with_gaps(tenures: Iterable[Tenure]) -> Iterator[Tenure | Gap]:
    """`tenures`, given in order of time, with a `Gap` where no holder is known for two months."""
    covered: date | None = None
    for tenure in tenures:
        dates = tenure.dates
        if dates and covered and tenure.order[0] - covered > _GAP:
            yield Gap(covered, tenure.order[0])
        yield tenure
        for when in dates:
            reached = when.last if when.ends else when.first
            covered = max(covered or reached, reached)


def all_tenures(graph: Graph, rosters: Mapping[str, tuple[Tenure, ...]]) -> tuple[Tenure, ...]:
    """Those of the rosters in their order, then the posts in armed forces and the commands."""
    listed = [tenure for tenures in rosters.values() for tenure in tenures]
    found = (*listed, *tenures_of(graph, _armed_posts(graph)))
    return tuple({tenure.refs: tenure for tenure in reversed(found)}.values())[::-1]


def _armed_posts(graph: Graph) -> Iterator[Tie]:
    vocabulary = graph.corpus.vocabulary
    commands = vocabulary.relations_as("command")
    for ties in graph.ties_from.values():
        for tie in ties:
            body = graph.described(tie.object)
            kind = vocabulary.kinds.get(body.kind) if body else None
            if tie.claim.relation in commands or (tie.claim.role and kind and kind.armed):
                yield tie


def tenures_of(graph: Graph, ties: Iterable[Tie]) -> Iterator[Tenure]:
    """The ties that stand, as tenures; claims of one holder and post in conflict are one."""
    tenures: dict[object, list[Tie]] = {}
    for tie in ties:
        if stands(tie.claim):
            chain = graph.conflicts.get(tie.ref, (tie.ref,))[0]
            what = (tie.subject, tie.object, tie.claim.relation, tie.claim.role, chain)
            tenures.setdefault(what, []).append(tie)
    return (Tenure(tuple(found)) for found in tenures.values())


def turning_days(tenures: Iterable[Tenure]) -> frozenset[date]:
    """The days on which a tenure surely began or ended."""
    spans = (span_of((when,)) for tenure in tenures for when in tenure.dates)
    return frozenset(
        day
        for span in spans
        for day in (span.first, span.last)
        if span.hold(day) in ("begins", "ends") and date.min < day < date.max
    )
