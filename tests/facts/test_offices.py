"""Who is listed on a day, and under which heading: of invented tenures, and over the miniature."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from build_tools.facts import Facts
from build_tools.facts.lives import life_of
from build_tools.facts.offices import grouped
from build_tools.facts.tenures import Held, Tenure, all_tenures, held_once
from build_tools.reading.dates import parse_edtf
from build_tools.reading.graph import Graph, Tie
from build_tools.reading.model import ClaimRef

DAY = date(2031, 6, 1)


@pytest.fixture(scope="module")
def a_tie(miniature: Graph) -> Tie:
    return next(tie for tie in miniature.ties_from["salma-example"] if tie.claim.role == "chair")


def _tie(tie: Tie, words: str, number: int) -> Tie:
    """Of `holder role when`, where `-` is no date and the role `-` a command."""
    holder, role, when = words.split()
    changed = {
        "valid": None if when == "-" else parse_edtf(when),
        "role": None if role == "-" else role,
    }
    claim = tie.claim.model_copy(update=changed)
    return Tie(ClaimRef(holder, f"x{number}"), claim, holder, tie.object)


@pytest.mark.parametrize(
    ("held", "listed"),
    [
        # who follows himself is listed with what begins
        ("a chair 2030/2031-06-01; a chair 2031-06-01/..", ["2031-06-01/.."]),
        ("a chair 2030/..; a chair 2031/..", ["2030/.."]),
        ("a chair 2029/..; a chair 2030/..", ["2030/.."]),
        ("a chair 2031/; a chair 2031-06-01", ["2031-06-01"]),
        ("a chair 2030/..; a deputy 2030/..; b chair 2030/..", ["2030/.."] * 3),
    ],
)
def test_nobody_is_listed_twice_for_one_post(a_tie: Tie, held: str, listed: list[str]) -> None:
    tenures = [Tenure((_tie(a_tie, words, at),)) for at, words in enumerate(held.split(";"))]
    holds = [(tenure, tenure.hold(DAY)) for tenure in tenures]
    found = held_once(Held(tenure, hold) for tenure, hold in holds if hold)

    assert [str(each.tenure.dates[0]) for each in found] == listed


def test_a_command_without_dates_is_not_told_beside_a_dated_post_in_the_force(
    miniature: Graph,
) -> None:
    """The guards' commander is listed without dates, but for a post in the guards with dates."""

    def told(*words: str) -> list[tuple[str, str | None]]:
        command = next(
            t for t in miniature.ties_to["oasis-guards"] if t.claim.relation == "commands"
        )
        ties = tuple(_tie(command, each, at) for at, each in enumerate(words))
        graph = replace(miniature, ties_from={"a": ties})
        return [(tenure.holder, tenure.role) for tenure in all_tenures(graph, {})]

    assert told("a - -", "b - -") == [("a", None), ("b", None)]
    assert told("a - -", "a chair 2030/..", "b - -") == [("a", "chair"), ("b", None)]
    assert told("a deputy -", "a chair 2030/..") == [("a", "deputy"), ("a", "chair")]
    assert told("a - 2029", "a chair 2030/..") == [("a", None), ("a", "chair")]


def test_rival_dates_leave_in_dispute_only_what_they_disagree_on(a_tie: Tie) -> None:
    """Where the claim of somebody else is contradicted too, all of it is in dispute."""

    def contested(tie: Tie, *rivals: ClaimRef) -> Tie:
        update = {"status": "contested", "conflicts_with": rivals}
        return tie._replace(claim=tie.claim.model_copy(update=update))

    one, two = _tie(a_tie, "a chair 2029/..", 0), _tie(a_tie, "a chair 2030/..", 1)
    with_each_other = Tenure((contested(one, two.ref), contested(two, one.ref)))
    with_another = Tenure((contested(one, ClaimRef("b", "x")),))

    assert not with_each_other.is_disputed
    assert with_another.is_disputed
    assert not Tenure((one,)).is_disputed


def _with_property(graph: Graph, name: str, value: str) -> Graph:
    """The council with a date of its founding or dissolution."""
    council = graph.described("oasis-council")
    guards = graph.described("oasis-guards")
    assert council is not None
    assert guards is not None
    claim = next(claim for claim in guards.properties([name]))
    claims = (*council.claims, claim.model_copy(update={"value": parse_edtf(value)}))
    entries = {**graph.corpus.entries, council.id: council.model_copy(update={"claims": claims})}
    return replace(graph, corpus=replace(graph.corpus, entries=entries))


def test_a_body_lives_from_its_founding_else_from_its_first_known_holder(miniature: Graph) -> None:
    """The guards' founding is not known: their commander's first day is."""
    assert life_of(miniature, "oasis-council") == (date(2026, 1, 1), date.max)
    assert life_of(miniature, "oasis-guards") == (date(2028, 3, 1), date.max)
    assert life_of(miniature, "north-oasis") == (date.min, date.max)
    founded = _with_property(miniature, "founded", "2025-03")
    assert life_of(founded, "oasis-council") == (date(2025, 3, 1), date.max)
    dissolved = _with_property(miniature, "dissolved", "2032")
    assert life_of(dissolved, "oasis-council") == (date(2026, 1, 1), date(2032, 12, 31))


def test_posts_stand_under_the_group_of_their_body(miniature: Graph) -> None:
    facts = Facts(miniature)
    vocabulary = miniature.corpus.vocabulary

    def groups(graph: Graph) -> dict[str, set[str]]:
        found = grouped(graph, facts.tenures)
        return {name: {tenure.body for tenure in held} for name, held in found.items()}

    assert groups(miniature) == {"oasis": {"oasis-council"}, "armed": {"oasis-guards"}}
    none = vocabulary.model_copy(update={"office_groups": {}})
    without = replace(miniature, corpus=replace(miniature.corpus, vocabulary=none))
    assert groups(without) == {"others": {"oasis-council", "oasis-guards"}}
