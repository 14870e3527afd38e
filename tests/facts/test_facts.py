"""What the claims say taken together, over the miniature."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from build_tools.facts import Facts
from build_tools.facts.evidence import Support, is_old, newest, publisher_key, publishers
from build_tools.facts.telling import Part, time_of, told
from build_tools.facts.tenures import Gap, with_gaps
from build_tools.facts.tolls import Number, Toll, tolls
from build_tools.reading.dates import parse_edtf
from build_tools.reading.graph import Graph
from build_tools.reading.model import ClaimRef, Described, Source, StatementClaim, Text


@pytest.fixture(scope="module")
def facts(miniature: Graph) -> Facts:
    return Facts(miniature)


def _ref(name: str) -> ClaimRef:
    entry, claim = name.split("#")
    return ClaimRef(entry, claim)


def test_copies_of_one_agency_are_one_publisher(facts: Facts) -> None:
    """The paper took its report from the agency."""
    keys = {source.id: publisher_key(facts.graph, source) for source in facts.graph.entries(Source)}

    assert keys["posta-2031"] == keys["agency-2031"] == "oasis-agency"
    assert keys["daily-oasis-2031"] == "daily-oasis"


def test_papers_of_one_owner_are_one_publisher(real: Graph) -> None:
    """Two agencies of one state are no two witnesses."""
    of = {source.publisher: publisher_key(real, source) for source in real.entries(Source)}

    assert of["sputnik"] == of["tass"] == "russian-federation"
    assert of["libya-herald"] == "libya-herald"


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("salma-example#chairs-council", {"daily-oasis", "oasis-agency"}),
        ("omar-example#chairs-council", {"oasis-agency"}),
        ("idris-example#died", {"daily-oasis"}),
    ],
)
def test_only_support_counts_as_support(facts: Facts, claim: str, expected: set[str]) -> None:
    assert publishers(facts.graph, facts.graph.claims[_ref(claim)]) == expected


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
    assert [(number.low, str(number.on), number.stands) for number in toll.numbers] == [
        (0, "2029-12-31", False),
        (3, "2030-01-01", True),
        (5, "2030-01-02", True),
        (8, "2030-01-02", True),
    ]


def test_the_chief_toll_is_the_one_with_most_numbers_in_dispute(facts: Facts) -> None:
    """What was overtaken and contradicts nobody is not in dispute."""
    chief = facts.chief_toll

    assert chief is not None
    assert (chief.entry, chief.measure) == ("new-year-flood-2029", "killed")
    assert [number.low for number in chief.numbers] == [3, 5, 8]


@pytest.mark.parametrize(
    ("numbers", "apart"),
    [
        (((82, 82), (83, 83)), False),
        (((90, 90), (95, 95), (100, 100)), False),
        (((89, 89), (100, 100)), True),
        (((80, 100), (98, 98)), True),
        (((0, 0), (0, 0)), False),
    ],
)
def test_numbers_that_are_near_are_not_told_apart(
    numbers: tuple[tuple[int, int], ...], *, apart: bool
) -> None:
    """Haftar's age, 82 or 83, is one place on a scale from 0 to 90."""
    ref = ClaimRef("somebody", "age")
    given = [Number(ref, *ends, None, (), None, stands=True) for ends in numbers]

    assert Toll("somebody", "age", tuple(given)).tells_apart is apart


def test_places_in_an_order_are_not_compared(facts: Facts) -> None:
    corpus = facts.graph.corpus
    measures = corpus.vocabulary.measures
    killed = measures["killed"].model_copy(update={"ordinal": True})
    vocabulary = corpus.vocabulary.model_copy(update={"measures": {**measures, "killed": killed}})
    graph = replace(facts.graph, corpus=replace(corpus, vocabulary=vocabulary))

    assert "killed" not in {toll.measure for toll in tolls(graph, graph.claims)}


def test_who_commands_holds_something_without_a_post(facts: Facts) -> None:
    held = {(tenure.holder, tenure.body, tenure.role) for tenure in facts.tenures}

    assert ("abd-al-qadir-al-ramli", "oasis-guards", None) in held


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

    assert shown[:5] == [
        ("idris-example", "2026/2027-03"),
        ("2027-03-31", "2029-01-15"),
        ("salma-example", "2029-01-15/2031-02"),
        ("nadia-example", "2029-01-15/2031-02"),
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

    assert (toll.entry, toll.measure) == ("oasis-council", "members")
    assert [number.ref.claim for number in toll.numbers] == ["members-eleven", "members-nine"]
    assert all(number.stands for number in toll.numbers)


def test_what_a_claim_rests_on(facts: Facts) -> None:
    """One letter that nobody can open; an agency and a paper of its own."""
    assert facts.support(_ref("nadia-example#deputy-of-council")) == Support(1, addressed=False)
    assert facts.support(_ref("salma-example#chairs-council")) == Support(2, addressed=True)


def test_claims_are_told_in_order_of_time(facts: Facts) -> None:
    """A sentence without a time stands by the year that it names; what has none comes last."""
    for entry in facts.graph.entries(Described):
        for refs in told(facts.graph, entry).values():
            times = [time_of(facts.graph.claims[ref]) for ref in refs]
            assert times == sorted(times)

    said = facts.graph.claims[_ref("salma-example#detained-by-nobody")]
    assert isinstance(said, StatementClaim)
    dated = said.model_copy(
        update={"statement": Text(ar="بين 2014 و2016.", en="In 2014 and 2016.")}
    )
    assert time_of(dated)[0].year == 2014
    assert time_of(said)[0].year == 9999


def test_how_old_the_newest_source_is(facts: Facts) -> None:
    """Sources without a date do not count."""
    salma = facts.graph.described("salma-example")
    assert salma is not None
    when = newest(facts.graph, {name for claim in salma.claims for name in claim.supporters()})

    assert when is not None
    assert when.text.startswith("2031")
    assert not is_old(when)
    assert is_old(parse_edtf("2030-05-31"))
    assert not is_old(parse_edtf("2030-06"))
    assert newest(facts.graph, ()) is None


@pytest.mark.parametrize(("said_by", "part"), [((), "life"), (("salma-example",), "statements")])
def test_what_somebody_says_is_told_among_statements(
    miniature: Graph, said_by: tuple[str, ...], part: Part
) -> None:
    """The miniature's other statements are in dispute, and told there."""
    vote = miniature.described("council-vote-2031")
    assert vote is not None
    claims = [claim for claim in vote.claims if isinstance(claim, StatementClaim)]
    said = claims[-1].model_copy(update={"said_by": said_by})

    parts = told(miniature, vote.model_copy(update={"claims": [said]}))

    assert parts == {part: (ClaimRef(vote.id, said.id),)}
