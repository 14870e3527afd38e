"""Claims, ties, evidence and conflicts, as the views ask for them."""

from __future__ import annotations

from build_tools.reading.graph import Graph, texts_at
from build_tools.reading.model import Actor, ClaimRef, Dispute


def _ref(name: str) -> ClaimRef:
    entry, claim = name.split("#")
    return ClaimRef(entry, claim)


def test_withdrawn_entries_are_left_out(miniature: Graph) -> None:
    assert "old-committee" in miniature.corpus.entries
    assert "old-committee" not in {actor.id for actor in miniature.entries(Actor)}


def test_a_tie_is_known_from_both_ends(miniature: Graph) -> None:
    ref = _ref("omar-example#allied-with-guards")

    assert ref in {tie.ref for tie in miniature.ties_from["omar-example"]}
    assert ref in {tie.ref for tie in miniature.ties_to["oasis-guards"]}


def test_every_use_of_a_source_is_known(miniature: Graph) -> None:
    uses = miniature.uses["agency-2031"]

    assert ("omar-example", "chairs-council") in {(use.entry, use.claim) for use in uses}
    assert ("omar-example", None) in {(use.entry, use.claim) for use in uses}
    assert "letter-2029" not in miniature.uses


def test_mentions_are_known_from_the_other_end(miniature: Graph) -> None:
    assert "oasis-guards" in miniature.mentions["great-oasis"]
    assert "salma-example" in miniature.mentions["oasis-agency"]  # in a claim's note


def test_conflicts_are_whole_components(miniature: Graph) -> None:
    nine, eleven = _ref("oasis-council#members-nine"), _ref("oasis-council#members-eleven")

    assert miniature.conflicts[nine] == miniature.conflicts[eleven] == (nine, eleven)
    assert _ref("oasis-council#based-in-north-oasis") not in miniature.conflicts


def test_a_dispute_owns_all_positions_of_the_conflicts_it_covers(miniature: Graph) -> None:
    """It names one of the two."""
    dispute = next(miniature.entries(Dispute))

    assert dispute.covers == (_ref("oasis-council#members-nine"),)
    assert miniature.dispute_of[_ref("oasis-council#members-eleven")] == "council-size"
    assert miniature.positions(dispute) == (
        _ref("oasis-council#members-nine"),
        _ref("oasis-council#members-eleven"),
    )
    assert _ref("sandstorm-2030#began-april") not in miniature.dispute_of


def test_who_said_what(miniature: Graph) -> None:
    assert miniature.said["oasis-council"] == (
        _ref("oasis-guards#described-as-militia"),
        _ref("omar-example#accused-of-waste"),
    )


def test_every_text_with_marks_is_named(miniature: Graph) -> None:
    """What `prose` prints must be checked: a mark that leads nowhere would stop the build."""
    omar = miniature.corpus.entries["omar-example"]
    withdrawn = miniature.corpus.entries["old-committee"]
    source = miniature.corpus.entries["agency-2031"]

    assert {at[-1] for at, _ in texts_at(omar)} == {
        "summary",
        "note",
        "statement",
        "confidence_reason",
    }
    assert ("corrections", 0, "note") in dict(texts_at(omar))
    assert ("withdrawn", "reason") in dict(texts_at(withdrawn))
    assert list(dict(texts_at(source))) == [("note",)]
