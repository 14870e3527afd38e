"""What is new: what came when, by the history of a dossier."""

from __future__ import annotations

from datetime import date

from build_tools.facts.news import arrivals
from build_tools.reading.graph import Graph
from build_tools.reading.history import Change, History, Revision


def _day(number: int) -> Revision:
    return Revision("0" * 40, date(2031, 1, number))


def _history(**entries: dict[int, tuple[str, ...]]) -> History:
    """Each entry with the claims that it got by the number of the day."""
    return History(
        {
            f"dossier/actors/{entry.replace('_', '-')}.yaml": tuple(
                Change(_day(number), added=added) for number, added in days.items()
            )
            for entry, days in entries.items()
        }
    )


def _told(graph: Graph, history: History) -> list[tuple[int, str, bool, tuple[str, ...]]]:
    return [
        (each.on.day, each.entry, each.is_new, tuple(ref.claim for ref in each.claims))
        for each in arrivals(graph, history)
    ]


def test_a_claim_that_came_with_its_entry_is_not_told_apart(miniature: Graph) -> None:
    history = _history(omar_example={2: ()}, salma_example={2: ("chairs-council",), 1: ("born",)})

    assert _told(miniature, history) == [
        (2, "omar-example", True, ()),
        (2, "salma-example", False, ("chairs-council",)),
        (1, "salma-example", True, ("born",)),
    ]


def test_an_entry_that_moved_came_when_its_first_id_did(miniature: Graph) -> None:
    history = _history(salma_w={2: ("born",), 1: ()}, salma_example={3: ("born",)})

    assert _told(miniature, history) == [
        (2, "salma-example", False, ("born",)),
        (1, "salma-example", True, ()),
    ]


def test_what_is_in_no_commit_has_not_come(miniature: Graph) -> None:
    assert _told(miniature, History()) == []


def test_what_was_withdrawn_is_not_news(miniature: Graph) -> None:
    assert _told(miniature, _history(old_committee={1: ()})) == []
