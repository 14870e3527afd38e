"""Checks of posts: one that is for one has one holder at a time, unless that is in dispute."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from build_tools.facts.days import Days
from build_tools.facts.posts import Post, all_posts
from build_tools.facts.tenures import Tenure
from build_tools.reading.graph import Graph, claims_of
from build_tools.reading.problems import Problem
from build_tools.words.messages import wording

_HAND_OVER = timedelta(days=31)
"""For so long two may surely hold a post, one going and one coming."""

Held = tuple[Days, Tenure]


def posts_have_one_holder(graph: Graph) -> Iterator[Problem]:
    """Warns of two who surely held one post at once: the dossier says of neither that it is disputed."""
    for post in all_posts(graph) if _roles_are_known(graph) else ():
        for first, second in _at_once(graph, post):
            message = wording(
                "two_at_once",
                claim=second.refs[0].claim,
                other=first.holder,
                ref=str(first.refs[0]),
                body=post.body,
            )
            entry = graph.corpus.entries[second.holder]
            at = next(at for at, claim in claims_of(entry) if claim is second.ties[0].claim)
            yield graph.corpus.problem(
                "posts_have_one_holder", message, entry.id, *at, warning=True
            )


def _roles_are_known(graph: Graph) -> bool:
    """Whether every post has a name: else `terms_exist` tells, and nobody can say who holds what."""
    terms = graph.corpus.vocabulary
    posts = {term.post for term in terms.relations.values() if term.post}
    named = {tie.claim.role for ties in graph.ties_from.values() for tie in ties if tie.claim.role}
    stood_for = {role for term in terms.roles.values() for role in term.stands_for}
    return terms.roles.keys() >= posts | named | stood_for


def _at_once(graph: Graph, post: Post) -> Iterator[tuple[Tenure, Tenure]]:
    by_role: defaultdict[str | None, list[Held]] = defaultdict(list)
    for tenure in post.tenures:
        role = graph.corpus.vocabulary.roles.get(tenure.role or post.role)
        sure = tenure.span.sure if tenure.span else None
        if sure and tenure.status == "accepted" and not (role and post.body in role.several):
            by_role[tenure.role].append((sure, tenure))
    for held in by_role.values():
        yield from _overlapping(sorted(held, key=lambda one: one[0]))


def _overlapping(held: Sequence[Held]) -> Iterator[tuple[Tenure, Tenure]]:
    """Of tenures in order, each with the one before that went on longest, if that is another's."""
    longest: Held | None = None
    for days, tenure in held:
        together = min(longest[0][1], days[1]) - days[0] if longest else timedelta()
        if longest and longest[1].holder != tenure.holder and together > _HAND_OVER:
            yield longest[1], tenure
        if longest is None or days[1] > longest[0][1]:
            longest = (days, tenure)
