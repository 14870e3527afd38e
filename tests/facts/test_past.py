"""How an entry changed: what is told of a commit, and of a day."""

from __future__ import annotations

from datetime import date

from build_tools.facts.past import Step, by_day, past
from build_tools.reading.graph import Graph
from build_tools.reading.history import Change, History, Revision


def _change(day: int, commit: str, *ids: tuple[str, ...], by: str = "x") -> Change:
    return Change(Revision(commit, date(2031, 1, day)), by, *ids)


def _past(graph: Graph, entry: str = "salma-example", **files: tuple[Change, ...]) -> list[Step]:
    changes = {
        f"dossier/actors/{name.replace('_', '-')}.yaml": made for name, made in files.items()
    }
    return list(past(graph, History(changes), graph.corpus.entries[entry]))


def test_a_claim_that_went_is_counted_and_not_named(miniature: Graph) -> None:
    steps = _past(
        miniature,
        salma_example=(
            _change(2, "b", (), ("born",), ("was-hidden",)),
            _change(1, "a", ("born", "was-hidden")),
        ),
    )

    assert steps == [
        Step(date(2031, 1, 2), ("b",), ("x",), (), ("born",), 1),
        Step(date(2031, 1, 1), ("a",), ("x",), ("born",), (), 0),
    ]


def test_an_entry_keeps_its_past_when_it_moves(miniature: Graph) -> None:
    """Its claims went from one file to another in one commit: nothing came and nothing went."""
    steps = _past(
        miniature,
        salma_example=(_change(3, "c", (), ("born",)), _change(2, "b", ("born",))),
        salma_w=(_change(2, "b", (), (), ("born",)), _change(1, "a", ("born",))),
    )

    assert [(step.commits, step.added, step.changed, step.withdrawn) for step in steps] == [
        (("c",), (), ("born",), 0),
        (("b",), (), (), 0),
        (("a",), ("born",), (), 0),
    ]


def test_of_what_was_withdrawn_nothing_is_told(miniature: Graph) -> None:
    assert _past(miniature, "old-committee", old_committee=(_change(1, "a", ("x",)),)) == []


def test_what_came_on_a_day_did_not_change_on_it_too(miniature: Graph) -> None:
    steps = _past(
        miniature,
        salma_example=(
            _change(2, "c", (), ("born", "chairs-council"), by="y"),
            _change(2, "b", ("born",)),
            _change(1, "a", ("chairs-council",)),
        ),
    )

    assert list(by_day(steps)) == [
        Step(date(2031, 1, 2), ("c", "b"), ("y", "x"), ("born",), ("chairs-council",), 0),
        steps[-1],
    ]
