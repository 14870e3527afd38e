"""The base maps, and where positions fall on them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import build_tools.site.figures
from build_tools.site.figures.map import Spot, draw_map, frame_of
from build_tools.site.figures.natural_earth import cut
from build_tools.site.figures.projection import FRAMES, UNITS, Frame
from build_tools.words.language import LANGS, Lang

FOLDER = Path(build_tools.site.figures.__path__[0])
BASE = json.loads((FOLDER / "basemap.json").read_text("utf-8"))

TRIPOLI = Spot("Tripoli", "Tripoli, 34 events", 13.19, 32.89, 34, "tripoli.html")
MOSCOW = Spot("Moscow", "Moscow, 5 events", 37.62, 55.75, 5, "moscow.html")
TORONTO = Spot("Toronto", "Toronto, 1 event", -79.40, 43.71, 1, "toronto.html")


def _points(path: str) -> list[tuple[float, float]]:
    points: list[tuple[float, float]] = []
    at = (0, 0)
    for command, numbers in re.findall(r"([Ml])([^Mlz]*)", path):
        values = [int(number) for number in re.findall(r"-?\d+", numbers)]
        for x, y in zip(values[::2], values[1::2], strict=True):
            at = (x, y) if command == "M" else (at[0] + x, at[1] + y)
            points.append(at)
    return points


@pytest.mark.parametrize("name", FRAMES)
def test_base_maps_fill_their_frames(name: str) -> None:
    points = _points(BASE[name]["land"])

    assert min(x for x, _ in points) == 0
    assert max(x for x, _ in points) == UNITS
    assert all(-1 <= y <= FRAMES[name].height + 1 for _, y in points)
    assert len(BASE[name]["own"]) > 100


def test_base_maps_are_light() -> None:
    assert (FOLDER / "basemap.json").stat().st_size < 60_000


def test_degrees_fall_in_proportion() -> None:
    frame = Frame(west=10, south=20, east=20, north=40)

    assert frame.units(10, 40) == (0, 0)
    assert frame.shares(15, 30) == (50, 50)
    assert frame.height == pytest.approx(2 * UNITS / 0.866, rel=0.01)


def test_tripoli_lies_on_the_coast() -> None:
    x, y = FRAMES["libya"].units(13.19, 32.89)
    distances = [abs(x - px) + abs(y - py) for px, py in _points(BASE["libya"]["own"])]

    assert min(distances) < 30


def test_the_closest_frame_that_holds_all_is_taken() -> None:
    assert frame_of([TRIPOLI]) == "libya"
    assert frame_of([TRIPOLI, MOSCOW]) == "europe"
    assert frame_of([TRIPOLI, TORONTO]) == "world"


@pytest.mark.parametrize("lang", LANGS)
def test_places_link_and_maps_are_not_mirrored(lang: Lang) -> None:
    drawing = draw_map("libya", [TRIPOLI], [], lang)

    share = FRAMES["libya"].shares(13.19, 32.89)[0]
    assert f'<svg x="{share:.2f}%"' in drawing
    assert '<a href="tripoli.html" aria-label="Tripoli, 34 events">' in drawing
    assert ">34</tspan>" in drawing


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

    paths = cut(topology, frame, 0.1)

    assert paths["land"] == paths["own"]
    assert paths["borders"] == ""
    assert {x for x, _ in _points(paths["land"])} == {500, 1000}
