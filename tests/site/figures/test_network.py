"""Networks: laid out alike at every build, each name with room, any number of them."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import pairwise
from math import dist
from random import Random

import pytest

from build_tools.site.figures.ego import Branch, Tied, draw_ego
from build_tools.site.figures.layout import components, parted, springs
from build_tools.site.figures.network import Edge, Node, draw_network
from build_tools.words.language import LANGS, Lang
from tests.conftest import ROOT

NAMES = {"en": "Ministry of the Interior {}", "ar": "وزارة الداخلية {}"}


def _ring(number: int, lang: Lang) -> tuple[list[Node], list[Edge]]:
    nodes = [Node(str(n), NAMES[lang].format(n), "square", f"{n}.html") for n in range(number)]
    edges = [Edge(str(n), str((n * 3 + 1) % number)) for n in range(number)]
    return nodes, [edge for edge in edges if edge.source != edge.target]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("number", [1, 2, 10, 40])
def test_every_name_has_room(number: int, lang: Lang) -> None:
    nodes, edges = _ring(number, lang)

    network = draw_network(nodes, edges, lang)

    assert network.body.count("<a href=") == number
    assert network.body.count("<text") == number
    assert network.height < 60 * number + 120


def test_layout_repeats_itself() -> None:
    nodes, edges = _ring(20, "en")

    assert draw_network(nodes, edges, "en") == draw_network(nodes, edges, "en")


@pytest.mark.parametrize("seed", ["1", "2", "3"])
def test_a_layout_does_not_depend_on_the_order_of_sets(seed: str) -> None:
    """Python orders a set of words anew in each run; this graph has ties to be broken."""
    code = (
        "from build_tools.site.figures.layout import components, springs\n"
        "ring = tuple((f'n{n}', f'n{(n + 1) % 24}') for n in range(24))\n"
        "print(components(ring), springs(tuple(f'n{n}' for n in range(24)), ring))"
    )
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    run = [sys.executable, "-c", code]
    done = subprocess.run(
        run, env=environment, cwd=ROOT, capture_output=True, text=True, check=True
    )

    ring = tuple((f"n{n}", f"n{(n + 1) % 24}") for n in range(24))
    places = springs(tuple(f"n{n}" for n in range(24)), ring)
    assert done.stdout.strip() == f"{components(ring)} {places}"


def test_a_ring_is_laid_out_as_a_ring() -> None:
    nodes = tuple(f"n{n:02}" for n in range(12))
    places = springs(nodes, tuple(pairwise((*nodes, nodes[0]))))

    radii = [dist(place, (0.5, 0.5)) for place in places.values()]
    assert radii == pytest.approx([0.5] * 12, abs=0.03)


def test_those_who_are_tied_stand_nearest() -> None:
    nodes = tuple("abcdef")
    places = springs(nodes, tuple(pairwise(nodes)))

    steps = [dist(places["a"], places[node]) for node in nodes]
    assert steps == sorted(steps)


def test_those_who_are_not_tied_have_a_place_too() -> None:
    places = springs(("a", "b", "c", "d"), (("a", "b"), ("c", "d"), ("d", "d")))

    assert dist(places["a"], places["b"]) < dist(places["a"], places["c"])
    assert len(set(places.values())) == 4


def test_nobody_is_tied_to_nobody() -> None:
    assert components(()) == ()


def test_springs_fill_the_square() -> None:
    places = springs(("a", "b", "c", "d"), (("a", "b"), ("b", "c"), ("c", "d")))

    for axis in (0, 1):
        assert min(place[axis] for place in places.values()) == 0
        assert max(place[axis] for place in places.values()) == 1


def test_groups_hold_those_linked_however_far() -> None:
    chain = [*pairwise("abcd"), ("b", "e")]

    groups = components((*chain, ("x", "y")))

    assert groups == (("b", "c", "a", "d", "e"), ("x", "y"))  # those with most ties first


def test_a_group_too_large_is_parted_around_those_with_most_ties() -> None:
    wheel = [("hub", f"spoke{n}") for n in range(9)] + [*pairwise(("far", "farther", "spoke8"))]

    assert parted(wheel, 12, 5) == components(wheel)
    assert parted(wheel, 9, 5) == (
        ("hub", "spoke8", *(f"spoke{n}" for n in range(7))),
        ("far", "farther"),
    )
    assert len(parted([(f"a{n}", f"b{n}") for n in range(9)], 9, 5)) == 5


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("number", [2, 10, 150])
def test_around_an_actor_each_tie_has_its_row(number: int, lang: Lang) -> None:
    tied = tuple(
        Tied(str(n), NAMES[lang].format(n), "2014", "ring", f"{n}.html", n == 0)
        for n in range(number)
    )
    branches = (
        Branch("Posts", "out", "thin", tied[:1]),
        Branch("Backed by", "in", "firm", tied[1:]),
    )

    body, height = draw_ego("Centre", "square", branches, [("0", "1")], lang)

    assert body.count("<a href=") == number
    assert body.count("edge thin disputed") == 2  # the branch, and the tie on it
    assert body.count("bracket") == 1
    assert height >= 40 * number


@pytest.mark.parametrize("seed", range(12))
def test_long_and_short_names_find_room_side_by_side(seed: int) -> None:
    """A name in four lines above its sign once left none for its neighbour at the edge."""
    random = Random(seed)  # noqa: S311  # the same names at each run
    words = ["Interim", "Government", "of the National", "Transitional", "Council", "Executive"]
    names = [" ".join(random.choices(words, k=random.choice((1, 2, 6, 7)))) for _ in range(16)]
    nodes = [Node(str(n), name, "square", None) for n, name in enumerate(names)]
    edges = [Edge(str(n), str(random.randrange(n))) for n in range(1, 16)]

    assert draw_network(nodes, edges, "en").body.count("<text") == 16
