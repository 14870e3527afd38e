"""What the claims say taken together, over the miniature."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from build_tools.facts import Facts
from build_tools.facts.evidence import publisher_key, publishers
from build_tools.facts.moments import moments
from build_tools.facts.tenures import Gap, with_gaps
from build_tools.facts.tolls import tolls
from build_tools.reading.graph import Graph
from build_tools.reading.model import ClaimRef, Described, Source


@pytest.fixture(scope="module")
def facts(miniature: Graph) -> Facts:
    return Facts(miniature)


def _ref(name: str) -> ClaimRef:
    entry, claim = name.split("#")
    return ClaimRef(entry, claim)


def test_copies_of_one_agency_are_one_publisher(facts: Facts) -> None:
    """The paper took its report from the agency."""
    keys = {source.id: publisher_key(source) for source in facts.graph.entries(Source)}

    assert keys["posta-2031"] == keys["agency-2031"] == "oasis-agency"
    assert keys["daily-oasis-2031"] == "Daily Oasis"


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("salma-example#chairs-council", {"Daily Oasis", "oasis-agency"}),
        ("omar-example#chairs-council", {"oasis-agency"}),
        ("idris-example#died", {"Daily Oasis"}),
    ],
)
def test_only_support_counts_as_support(facts: Facts, claim: str, expected: set[str]) -> None:
    assert facts.publishers[_ref(claim)] == expected


def test_events_are_in_order_and_undated_ones_last(facts: Facts) -> None:
    found = [(event.id, str(dating.when) if dating else None) for event, dating in facts.events]

    assert found[:2] == [
        ("sandstorm-2030", "2030-02-28/2030-03-02"),
        ("council-vote-2031", "2031-02-10/2031-02-11"),
    ]
    assert found[-1] == ("lost-meeting", None)


def test_a_date_in_dispute_is_known_as_such(facts: Facts) -> None:
    """Another claim says that the storm began in April."""
    disputed = {event.id: dating.disputed for event, dating in facts.events if dating}

    assert disputed["sandstorm-2030"] is True
    assert disputed["council-vote-2031"] is False


def test_who_gathers_unnamed_reports_is_no_second_publisher(facts: Facts) -> None:
    """It counts where there is no one else."""
    corpus, ref = facts.graph.corpus, _ref("salma-example#chairs-council")
    kinds = corpus.vocabulary.kinds
    gathering = kinds["publisher"].model_copy(update={"aggregates": True})
    vocabulary = corpus.vocabulary.model_copy(update={"kinds": {**kinds, "publisher": gathering}})
    entries = {**corpus.entries}
    entries["daily-oasis-2031"] = entries["daily-oasis-2031"].model_copy(
        update={"publisher": "oasis-agency", "publisher_name": None}
    )
    graph = replace(facts.graph, corpus=replace(corpus, vocabulary=vocabulary, entries=entries))

    assert publishers(graph, graph.claims[ref]) == {"oasis-agency"}


def test_one_of_an_office_is_one_tenure_with_its_gaps(facts: Facts) -> None:
    """The second time of one holder is a tenure of its own, and so is what nobody dates."""
    roster = facts.rosters["chairs-of-the-council"]

    shown = [
        (each.after.isoformat(), each.before.isoformat())
        if isinstance(each, Gap)
        else (each.holder, "/".join(map(str, each.dates)))
        for each in with_gaps(roster)
    ]

    assert shown[:4] == [
        ("idris-example", "2026/2027-03"),
        ("2027-03-31", "2029-01-15"),
        ("salma-example", "2029-01-15/2031-02"),
        ("2031-02-28", "2031-06-01"),
    ]


def test_the_same_answer_whoever_asks(facts: Facts) -> None:
    day = date(2030, 1, 1)

    assert facts.held_on(day) is facts.held_on(day)
    assert [(held.tenure.holder, held.hold) for held in facts.held_on(day)] == [
        (tenure.holder, tenure.hold(day)) for tenure in facts.tenures if tenure.hold(day)
    ]


def test_days_that_matter_begin_a_year_or_turn_an_office(facts: Facts) -> None:
    days = [day for found in facts.days_that_matter.values() for day in found]
    edges = {
        edge
        for tenure in facts.tenures
        for when in tenure.dates
        for edge in (when.first, when.last)
    }

    assert days == sorted(set(days))
    assert {day for day in days if (day.month, day.day) != (1, 1)} <= edges


def test_figures_under_one_measure_stand_in_order_of_day(facts: Facts) -> None:
    (toll,) = tolls(facts.graph, facts.graph.conflicts[_ref("oasis-council#members-nine")])

    assert (toll.entry, toll.measure, toll.highest) == ("oasis-council", "members", 11)
    assert [figure.ref.claim for figure in toll.figures] == ["members-eleven", "members-nine"]
    assert all(figure.stands for figure in toll.figures)


def test_an_entrys_moments_are_in_order_and_hold_each_event_once(facts: Facts) -> None:
    for entry in facts.graph.entries(Described):
        found = moments(facts.graph, entry)
        events = [moment.entry for moment in found if moment.link is None]

        assert [one.when.sort_key for one in found] == sorted(one.when.sort_key for one in found)
        assert len(events) == len(set(events))
