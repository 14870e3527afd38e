"""Maps: where positions fall, which map holds them, and how base maps are cut."""

from __future__ import annotations

import re

import pytest

from build_tools.desk.natural_earth import cut
from build_tools.reading.graph import Graph
from build_tools.site.figures.map import Ground, Spot, draw_map, ground_of
from build_tools.site.figures.projection import UNITS, Frame
from build_tools.site.views.maps import grounds_of
from build_tools.words.language import LANGS, Lang

NEAR = Ground("near", Frame(west=7, south=19, east=33, north=38.5), "M0 0l9 0", "", "")
FAR = Ground("far", Frame(west=-12, south=21, east=58, north=61), "", "", "")
WORLD = Ground("world", Frame(west=-84, south=14, east=62, north=62), "", "", "")

PORT = Spot("Port", "Port, 34 events", 13.19, 32.89, 34, "port.html")
CAPITAL = Spot("Capital", "Capital, 5 events", 37.62, 55.75, 5, "capital.html")
ABROAD = Spot("Abroad", "Abroad, 1 event", -79.40, 43.71, 1, "abroad.html")


def _points(path: str) -> list[tuple[float, float]]:
    points: list[tuple[float, float]] = []
    at = (0, 0)
    for command, numbers in re.findall(r"([Ml])([^Mlz]*)", path):
        values = [int(number) for number in re.findall(r"-?\d+", numbers)]
        for x, y in zip(values[::2], values[1::2], strict=True):
            at = (x, y) if command == "M" else (at[0] + x, at[1] + y)
            points.append(at)
    return points


def test_base_maps_fill_their_frames(real: Graph) -> None:
    for ground in grounds_of(real):
        points = _points(ground.land)

        assert min(x for x, _ in points) == 0
        assert max(x for x, _ in points) == UNITS
        assert all(-1 <= y <= ground.frame.height + 1 for _, y in points)
        assert len(ground.own) > 100
        assert sum(map(len, (ground.land, ground.own, ground.borders))) < 20_000


def test_a_map_without_a_base_map_has_its_dots(miniature: Graph) -> None:
    near, far = grounds_of(miniature)

    assert near.land
    assert not far.land
    assert "<path" not in draw_map(far, [PORT], [], "en").body.partition("</svg>")[0]


def test_degrees_fall_in_proportion() -> None:
    frame = Frame(west=10, south=20, east=20, north=40)

    assert frame.units(10, 40) == (0, 0)
    assert frame.shares(15, 30) == (50, 50)
    assert frame.height == pytest.approx(2 * UNITS / 0.866, rel=0.01)


def test_the_closest_map_that_holds_all_is_taken() -> None:
    grounds = (NEAR, FAR, WORLD)

    assert ground_of(grounds, [PORT]) is NEAR
    assert ground_of(grounds, [PORT, CAPITAL]) is FAR
    assert ground_of(grounds, [PORT, ABROAD]) is WORLD


@pytest.mark.parametrize("lang", LANGS)
def test_places_link_and_maps_are_not_mirrored(lang: Lang) -> None:
    drawing = draw_map(NEAR, [PORT], [], lang).body

    share = NEAR.frame.shares(13.19, 32.89)[0]
    assert f'<svg x="{share:.2f}%"' in drawing
    assert '<a href="port.html" aria-label="Port, 34 events">' in drawing
    assert ">34</tspan>" in drawing


def test_no_line_lies_over_a_circle() -> None:
    beside = [Spot(name, name, 13.2, 32.9, 1, None) for name in ("Quay", "Pier")]

    drawn = draw_map(NEAR, [PORT, *beside], [], "en").body

    assert drawn.count('class="leader"') >= 2
    assert drawn.rindex('class="leader"') < drawn.index('class="spot"')


def test_what_has_no_name_on_a_phone_is_told_from_west_to_east() -> None:
    """In the order in which the signs stand: a reader counts along them."""
    too_long = [Spot("X" * 60, "", 10 + 4 * n, 25, 5 - n, None) for n in (3, 1, 0, 2)]

    unnamed = draw_map(NEAR, [PORT, *too_long], [], "en").unnamed

    assert [spot.longitude for spot in unnamed] == [10, 14, 18, 22]


def test_cutting_keeps_what_is_inside() -> None:
    """A square country, cut in half by its frame."""
    topology = {
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "arcs": [[[5, 5], [10, 0], [0, 10], [-10, 0], [0, -10]]],
        "objects": {
            "countries": {"geometries": [{"type": "Polygon", "id": "434", "arcs": [[0]]}]},
            "land": {"geometries": [{"type": "MultiPolygon", "arcs": [[[0]]]}]},
        },
    }
    frame = Frame(west=0, south=0, east=10, north=20)

    paths = cut(topology, frame, 0.1, "434")

    assert paths["land"] == paths["own"]
    assert paths["borders"] == ""
    assert {x for x, _ in _points(paths["land"])} == {500, 1000}
