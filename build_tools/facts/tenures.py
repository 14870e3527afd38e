"""Who holds or held which post or command: one `Tenure` for each time that somebody held it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, cached_property, partial
from typing import Protocol, get_args

from build_tools.facts.days import ALWAYS, Days, Hold, Span, span_of
from build_tools.facts.lives import life_of
from build_tools.facts.standing import stands
from build_tools.reading.dates import Edtf
from build_tools.reading.graph import Graph, Tie
from build_tools.reading.model import Citation, ClaimRef
from build_tools.reading.model.claim import Status

# Hand-overs take days or weeks; only longer silences are gaps worth showing.
_GAP = timedelta(days=62)
_SUREST: tuple[Hold, ...] = get_args(Hold)


@dataclass(frozen=True)
class Tenure:
    """One holder's time in a post (`role`) of a body, or in command of it (`role` is None).

    `ties` are the claims of it that stand, in the order of the entries: one, or several that
    contradict each other about this very time. `life` is the body's, in which its days lie.
    """

    ties: tuple[Tie, ...]
    life: Days = ALWAYS

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
    def post(self) -> tuple[str, str, str, str | None]:
        """What is the same in every tenure of one holder in one post."""
        return self.holder, self.body, self.relation, self.role

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
        return span_of(self.dates, self.life) if self.dates else None

    @property
    def is_disputed(self) -> bool:
        """Whether all of it is in dispute, and not only what rival dates disagree on."""
        rivals = (ref for tie in self.ties for ref in tie.claim.conflicts_with)
        others = any(ref.entry != self.holder for ref in rivals)
        return self.status == "contested" and (others or len(self.dates) < 2)

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

    @property
    def is_disputed(self) -> bool:
        """Whether another claim contradicts that it was held on that day."""
        return self.hold == "disputed" or self.tenure.is_disputed


class Posts(Protocol):
    """`roles` in any of `bodies`, as a roster has them."""

    @property
    def roles(self) -> Sequence[str]:
        """Ids of the vocabulary."""

    @property
    def bodies(self) -> Sequence[str]:
        """Ids of actors."""


def roster_tenures(graph: Graph, roster: Posts) -> tuple[Tenure, ...]:
    """The tenures in some posts, in order of time; on one day, in the order of its roles."""
    ties = (tie for body in roster.bodies for tie in graph.ties_to.get(body, ()))
    found = tenures_of(graph, (tie for tie in ties if tie.claim.role in roster.roles))
    rank = {role: number for number, role in enumerate(roster.roles)}
    return tuple(
        sorted(found, key=lambda each: (each.order, rank[each.role or ""], each.holder)),
    )


def holders_on(graph: Graph, posts: Posts, day: date) -> tuple[Held, ...]:
    """Who held one of `posts` on a day, surely or in dispute; who perhaps did only if nobody else."""
    found = ((tenure, tenure.hold(day)) for tenure in roster_tenures(graph, posts))
    held = tuple(held_once(Held(tenure, hold) for tenure, hold in found if hold))
    return tuple(each for each in held if each.hold != "perhaps") or held


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
    armed = tuple(tenures_of(graph, _armed_posts(graph)))
    found = (*listed, *_telling(armed))
    return tuple({tenure.refs: tenure for tenure in reversed(found)}.values())[::-1]


def _telling(tenures: Sequence[Tenure]) -> Iterator[Tenure]:
    """Without commands that nobody dates of who has a dated post in the same force."""
    dated = {(tenure.holder, tenure.body) for tenure in tenures if tenure.dates}
    for tenure in tenures:
        if tenure.dates or tenure.role or (tenure.holder, tenure.body) not in dated:
            yield tenure


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
    life = cache(partial(life_of, graph))
    return (Tenure(tuple(found), life(found[0].object)) for found in tenures.values())


def held_once(found: Iterable[Held]) -> Iterator[Held]:
    """Each holder of a post once: by the tenure that is surest of the day, of equals the later."""
    best: dict[object, Held] = {}
    everyone = tuple(found)
    for held in everyone:
        post = held.tenure.post
        if post not in best or _SUREST.index(held.hold) <= _SUREST.index(best[post].hold):
            best[post] = held
    kept = set(map(id, best.values()))
    return (held for held in everyone if id(held) in kept)


def turning_days(tenures: Iterable[Tenure]) -> frozenset[date]:
    """The days on which a tenure surely began or ended."""
    spans = (span_of((when,)) for tenure in tenures for when in tenure.dates)
    return frozenset(
        day
        for span in spans
        for day in (span.first, span.last)
        if span.hold(day) in ("begins", "ends") and date.min < day < date.max
    )
