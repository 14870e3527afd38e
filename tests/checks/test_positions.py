"""A position is held against the country: exchanged, abroad, and none of the real ones wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest

from build_tools.checks.positions import positions_are_in_their_country
from build_tools.reading.graph import Graph, build_graph
from build_tools.reading.model import Place, PropertyClaim
from build_tools.reading.model.values import parse_coordinates
from tests.conftest import uncounted


@uncounted()
def _moved(graph: Graph, place: str, position: str) -> Graph:
    """The graph with `place` at another position."""
    entry = graph.corpus.entries[place]
    assert isinstance(entry, Place)
    value = parse_coordinates(position)
    claims = tuple(
        claim.model_copy(update={"value": value})
        if isinstance(claim, PropertyClaim) and claim.property == "coordinates"
        else claim
        for claim in entry.claims
    )
    entries = {**graph.corpus.entries, place: entry.model_copy(update={"claims": claims})}
    return build_graph(replace(graph.corpus, entries=entries))


@pytest.mark.parametrize(
    ("place", "position", "said"),
    [
        ("tripoli", "13.19, 32.89", "exchange the two"),
        ("sabha", "14.43, 27.04", "exchange the two"),
        ("tripoli", "52.52, 13.41", "is not in `libya`"),
        ("cairo", "27.00, 17.00", "is in `libya`, not in `egypt`"),
        ("istanbul", "28.95, 41.01", "far from `turkey`: exchange the two"),
    ],
)
def test_a_wrong_position_is_found(real: Graph, place: str, position: str, said: str) -> None:
    found = [*positions_are_in_their_country(_moved(real, place, position))]

    assert [problem.path for problem in found] == [f"dossier/places/{place}.yaml"]
    assert said in found[0].said("en")


def test_a_real_one_is_right(real: Graph) -> None:
    assert [*positions_are_in_their_country(real)] == []
