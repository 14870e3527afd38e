"""Who holds a post on a day, or held it last: of invented tenures, and over the miniature."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from build_tools.facts import Facts
from build_tools.facts.posts import Post, heads
from build_tools.facts.tenures import Tenure
from build_tools.reading.dates import parse_edtf
from build_tools.reading.graph import Graph, Tie
from build_tools.reading.model import ClaimRef
from build_tools.reading.model.claim import Status

DAY = date(2031, 6, 1)


@pytest.fixture(scope="module")
def a_tie(miniature: Graph) -> Tie:
    return next(tie for tie in miniature.ties_from["salma-example"] if tie.claim.role == "chair")


def _tenure(tie: Tie, holder: str, when: str | None, status: Status) -> Tenure:
    changed = {"valid": parse_edtf(when) if when else None, "status": status}
    claim = tie.claim.model_copy(update=changed)
    return Tenure((Tie(ClaimRef(holder, "x"), claim, holder, tie.object),))


@pytest.mark.parametrize(
    ("held", "holders", "is_held"),
    [
        ("a 2020/2025; b 2025/..", "b", True),
        ("a 2020/2025; b 2025/2030", "b", False),
        ("a 2020/2025", "a", False),
        # what is not dated is shown where nothing is, and may be so today
        ("a -", "a", True),
        ("a -; b 2020/2025", "b", False),
        # an unknown end goes on until somebody is known to have come after
        ("a 2020/", "a", True),
        ("a 2020/; b 2025/2026", "b", False),
        ("a 2020/; b 2025/..", "b", True),
        # two who claim it at once
        ("a 2025/.. contested; b 2026/.. contested", "a b", True),
        ("a 2025/ contested; b 2026/ contested", "a b", True),
    ],
)
def test_who_holds_it_or_held_it_last(
    a_tie: Tie, held: str, holders: str, *, is_held: bool
) -> None:
    parts = [f"{each.strip()} accepted".split()[:3] for each in held.split(";")]
    tenures = [
        _tenure(a_tie, name, None if when == "-" else when, status)  # type: ignore[arg-type]
        for name, when, status in parts
    ]
    post = Post("chair", "oasis-council", tuple(sorted(tenures, key=lambda each: each.order)))

    assert [tenure.holder for tenure in post.holders(DAY)] == holders.split()
    assert post.is_held(DAY) is is_held


def test_the_end_of_a_body_is_not_known_as_that_of_its_heads(a_tie: Tie) -> None:
    """Whose end nobody states went with the body at the latest: that makes nobody its last head."""
    life = (date(2014, 1, 1), date(2016, 7, 2))
    tenures = (
        replace(_tenure(a_tie, "a", "2014-11/", "accepted"), life=life),
        replace(_tenure(a_tie, "b", "2015-08-15/2016-07-02", "accepted"), life=life),
    )

    assert [each.holder for each in Post("chair", "x", tenures).holders(DAY)] == ["b"]


def test_a_command_is_a_post_and_has_its_words(miniature: Graph) -> None:
    posts = {(post.role, post.body): post for post in Facts(miniature).posts}

    assert posts["commander", "oasis-guards"].holders(DAY)[0].holder == "abd-al-qadir-al-ramli"
    assert posts["chair", "oasis-council"].holders(DAY)[0].holder == "omar-example"


def test_who_stands_in_holds_the_same_post(miniature: Graph) -> None:
    """A deputy who stands in for the chair, and, where a body has none, for its commander."""
    roles = dict(miniature.corpus.vocabulary.roles)
    roles["deputy"] = roles["deputy"].model_copy(update={"stands_for": ("commander", "chair")})
    vocabulary = miniature.corpus.vocabulary.model_copy(update={"roles": roles})
    graph = replace(miniature, corpus=replace(miniature.corpus, vocabulary=vocabulary))

    posts = {(post.role, post.body): post for post in Facts(graph).posts}

    assert ("deputy", "oasis-council") not in posts
    held = {tenure.holder for tenure in posts["chair", "oasis-council"].tenures}
    assert {"nadia-example", "salma-example"} <= held


@pytest.mark.parametrize(
    ("posts", "leading"),
    [
        ({"chair": "a 2030/..", "deputy": "b 2030/.."}, ["chair"]),
        ({"deputy": "b 2030/.."}, []),
        # what nobody dates counts only where nothing is dated
        ({"chair": "a 2030/..", "commander": "c -"}, ["chair"]),
        ({"commander": "c -"}, ["commander"]),
        # who led it now, else who led it last
        ({"chair": "a 2025/2026", "commander": "c 2027/.."}, ["commander"]),
        ({"chair": "a 2025/2026", "commander": "c 2023/2025"}, ["chair"]),
        ({"chair": "a 2030/..", "commander": "c 2030/.."}, ["chair", "commander"]),
    ],
)
def test_who_heads_a_body_now_or_headed_it_last(
    miniature: Graph, a_tie: Tie, posts: dict[str, str], leading: list[str]
) -> None:
    found = []
    for role, words in posts.items():
        name, when = words.split()
        tenure = _tenure(a_tie, name, None if when == "-" else when, "accepted")
        found.append(Post(role, "oasis-council", (tenure,)))

    assert [post.role for post in heads(miniature, found, DAY)] == leading
