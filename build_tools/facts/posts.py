"""The posts that can be held, each with all its tenures, and who holds it now or held it last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from build_tools.facts.days import Span
from build_tools.facts.tenures import Tenure, tenures_of
from build_tools.reading.dates import today
from build_tools.reading.graph import Graph, Tie


@dataclass(frozen=True)
class Post:
    """A post in a body: who holds it in full and who stands in for them hold the same one.

    `role` is the vocabulary's that names it, also for a command. `tenures` are in order of time.
    """

    role: str
    body: str
    tenures: tuple[Tenure, ...]

    def holders(self, day: date) -> tuple[Tenure, ...]:
        """Who holds it on `day`: several where that is disputed; else who held it last.

        Where no tenure has a date, all of them.
        """
        return self._held(day) or self._last()

    def is_held(self, day: date) -> bool:
        """Whether somebody holds it on `day`, or, where no date is stated, may hold it."""
        return bool(self._held(day)) or not any(each.dates for each in self.tenures)

    def _held(self, day: date) -> tuple[Tenure, ...]:
        holds = [(tenure, tenure.hold(day)) for tenure in self.tenures]
        surely = tuple(tenure for tenure, hold in holds if hold not in (None, "perhaps"))
        return surely or tuple(each for each, hold in holds if hold and self._may_go_on(each))

    def _may_go_on(self, tenure: Tenure) -> bool:
        """Whether nobody is known to have come after somebody whose end is not known."""
        dated = [other for other in self.tenures if other.dates]
        return tenure.status == "contested" or all(other.order <= tenure.order for other in dated)

    def _last(self) -> tuple[Tenure, ...]:
        spans = [(_known_last(each.span), each) for each in self.tenures if each.span]
        return (max(spans, key=lambda known: known[0])[1],) if spans else self.tenures


def heads(graph: Graph, posts: Iterable[Post], day: date) -> tuple[Post, ...]:
    """Of the `posts` of one body those that lead it on `day`, else that which led it last.

    What nobody dates counts only where nothing is dated.
    """
    roles = graph.corpus.vocabulary.roles
    leading = [post for post in posts if roles[post.role].power]
    dated = [post for post in leading if any(tenure.dates for tenure in post.tenures)]
    found = dated or leading
    now = tuple(post for post in found if post.is_held(day))
    return now or tuple(sorted(found, key=_last_day)[-1:])


def _last_day(post: Post) -> date:
    return max((_known_last(each.span) for each in post.tenures if each.span), default=date.min)


def _known_last(span: Span) -> date:
    """The last day that any date of it states; its first where it goes on."""
    return span.first if span.stated[1] == date.max else span.stated[1]


def all_posts(graph: Graph) -> tuple[Post, ...]:
    """Every post for which a claim stands, in the order of the entries that hold them."""
    ties = tuple(tie for ties in graph.ties_from.values() for tie in ties if role_of(graph, tie))
    roles = {(tie.object, role_of(graph, tie)) for tie in ties}
    posts: dict[tuple[str, str], list[Tenure]] = {}
    for tenure in tenures_of(graph, ties):
        role = _in_full(graph, role_of(graph, tenure.ties[0]), tenure.body, roles)
        posts.setdefault((role, tenure.body), []).append(tenure)
    return tuple(
        Post(role, body, tuple(sorted(held, key=lambda tenure: tenure.order)))
        for (role, body), held in posts.items()
    )


@dataclass(frozen=True)
class Holding:
    """A post, and one time that somebody held it; `is_held` where that is today."""

    post: Post
    tenure: Tenure
    is_held: bool


def chief_holdings(graph: Graph, posts: Iterable[Post]) -> dict[str, Holding]:
    """Of each holder, by id: a post held today, of several the one of most power, else the last.

    Of two alike, the one that began last.
    """
    found: dict[str, Holding] = {}
    for post in posts:
        holders = post.holders(today()) if post.is_held(today()) else ()
        for tenure in post.tenures:
            holding = Holding(post, tenure, tenure in holders)
            other = found.get(tenure.holder)
            if other is None or _says_more(graph, holding) > _says_more(graph, other):
                found[tenure.holder] = holding
    return found


def _says_more(graph: Graph, holding: Holding) -> tuple[bool, int, date]:
    span = holding.tenure.span
    last = date.min if span is None else span.first if holding.is_held else _known_last(span)
    return (holding.is_held, _power(graph, holding.post) if holding.is_held else 0, last)


def _power(graph: Graph, post: Post) -> int:
    """2 for who rules, 1 for who leads, 0 for any other post."""
    return (None, "leads", "rules").index(graph.corpus.vocabulary.roles[post.role].power)


def role_of(graph: Graph, tie: Tie) -> str:
    """The role that names a tie's post; "" where it is of none."""
    return tie.claim.role or graph.corpus.vocabulary.relations[tie.claim.relation].post or ""


def _in_full(graph: Graph, role: str, body: str, roles: set[tuple[str, str]]) -> str:
    """The role for which one stands in: the first of those named that the body has."""
    stood_for = graph.corpus.vocabulary.roles[role].stands_for
    return next((each for each in stood_for if (body, each) in roles), next(iter(stood_for), role))
