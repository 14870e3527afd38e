"""What the claims say taken together, over the miniature."""

from __future__ import annotations

import pytest

from build_tools.facts import Facts
from build_tools.facts.evidence import publisher_key
from build_tools.facts.tolls import tolls
from build_tools.reading.graph import Graph
from build_tools.reading.model import ClaimRef, Source


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

    assert found[:4] == [
        ("new-year-flood-2029", "2029-12-31/2030-01-01"),
        ("long-talks-2030", "2030-02-01/2030-04-30"),
        ("sandstorm-2030", "2030-02-28/2030-03-02"),
        ("council-vote-2031", "2031-02-10/2031-02-11"),
    ]
    assert found[-1] == ("lost-meeting", None)


def test_an_event_over_new_year_is_of_both_years(facts: Facts) -> None:
    years = {year: [event.id for event, _ in found] for year, found in facts.events_by_year.items()}

    assert years == {
        2029: ["new-year-flood-2029"],
        2030: ["new-year-flood-2029", "long-talks-2030", "sandstorm-2030"],
        2031: ["council-vote-2031"],
    }


def test_conflicts_hang_together_however_long_the_chain(facts: Facts) -> None:
    """Three excludes five and five eight; nobody says that three excludes eight."""
    rivals = facts.graph.rivals(_ref("new-year-flood-2029#killed-three"))

    assert [ref.claim for ref in rivals] == ["killed-three", "killed-five", "killed-eight"]


def test_a_toll_holds_every_figure_in_order_of_day(facts: Facts) -> None:
    """Those overtaken too, which no longer stand."""
    flood = [ref for ref in facts.graph.claims if ref.entry == "new-year-flood-2029"]

    (toll,) = tolls(facts.graph, flood)

    assert toll.measure == "killed"
    assert [(figure.low, str(figure.on), figure.stands) for figure in toll.figures] == [
        (0, "2029-12-31", False),
        (3, "2030-01-01", True),
        (5, "2030-01-02", True),
        (8, "2030-01-02", True),
    ]
    assert toll.highest == 8


def test_who_commands_holds_something_without_a_post(facts: Facts) -> None:
    held = {(tenure.holder, tenure.body, tenure.role) for tenure in facts.tenures}

    assert ("abd-al-qadir-al-ramli", "oasis-guards", None) in held


def test_a_date_in_dispute_is_known_as_such(facts: Facts) -> None:
    """Another claim says that the storm began in April."""
    disputed = {event.id: dating.disputed for event, dating in facts.events if dating}

    assert disputed["sandstorm-2030"] is True
    assert disputed["council-vote-2031"] is False
