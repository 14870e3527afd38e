"""Cuts the base maps out of Natural Earth; run by hand, when a frame changes: see `make basemap`.

    python -m build_tools.desk.natural_earth world-atlas/

reads `countries-50m.json` and `countries-110m.json` of the npm package `world-atlas` (TopoJSON)
and writes `dossier/basemap.yaml`, for the frames and the country that `dossier/dossier.yaml` names.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from build_tools.reading.corpus import BASE_MAPS, FOLDER, load_dossier
from build_tools.site.figures.projection import UNITS, Frame, Point
from build_tools.site.publish import rewrite

HEAD = "# Cut out of Natural Earth, which is in the public domain, by `make basemap`."
_SMALLEST = 6.0  # islands of a smaller area are left out

Line = list[Point]


def main() -> None:
    """Writes the base maps out of the folder that the command names, beside the dossier here."""
    folder, root = Path(sys.argv[1]), Path.cwd()
    dossier, problems = load_dossier(root)
    if dossier is None:
        sys.exit("\n".join(map(str, problems)))
    lines = [HEAD, "maps:"]
    for name, asked in dossier.maps.items():
        topology = json.loads((folder / f"countries-{asked.detail}.json").read_text("utf-8"))
        frame = Frame(asked.west, asked.south, asked.east, asked.north)
        layers = cut(topology, frame, asked.stray, dossier.country_code)
        lines += [f"  {name}:", *(f"    {layer}: {path}" for layer, path in layers.items() if path)]
    rewrite(root / FOLDER / BASE_MAPS, "\n".join(lines) + "\n")


def cut(
    topology: dict[str, Any], frame: Frame, stray: float, country: str | None
) -> dict[str, str]:
    """The paths of a map: all land, the country of that code (ISO 3166-1), the borders."""
    arcs = [_simple([frame.units(*at) for at in line], stray) for line in _arcs(topology)]
    countries = topology["objects"]["countries"]["geometries"]
    own = [each for each in countries if country and each.get("id") == country]
    shared = Counter(abs_arc for each in countries for abs_arc in _used(each))
    borders = [arcs[arc] for arc, times in sorted(shared.items()) if times > 1]
    return {
        "land": _rings(topology["objects"]["land"]["geometries"], arcs, frame),
        "own": _rings(own, arcs, frame),
        "borders": "".join(_path(part) for line in borders for part in _inside(line, frame)),
    }


def _arcs(topology: dict[str, Any]) -> Iterator[list[tuple[float, float]]]:
    """Each arc as degrees: TopoJSON keeps steps of a grid."""
    (scale_x, scale_y), (left, bottom) = topology["transform"].values()
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            line.append((x * scale_x + left, y * scale_y + bottom))
        yield line


def _polygons(geometry: dict[str, Any]) -> list[list[list[int]]]:
    parts = geometry.get("arcs", [])
    return [parts] if geometry["type"] == "Polygon" else parts


def _used(geometry: dict[str, Any]) -> Iterator[int]:
    for polygon in _polygons(geometry):
        for ring in polygon:
            yield from (arc if arc >= 0 else ~arc for arc in ring)


def _rings(geometries: Iterable[dict[str, Any]], arcs: list[Line], frame: Frame) -> str:
    paths = []
    for geometry in geometries:
        for polygon in _polygons(geometry):
            for ring in polygon:
                line = _clipped(_joined(ring, arcs), frame)
                if len(line) > 2 and abs(_area(line)) >= _SMALLEST:
                    paths.append(_path(line) + "z")
    return "".join(paths)


def _joined(ring: list[int], arcs: list[Line]) -> Line:
    line: Line = []
    for arc in ring:
        part = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
        line += part[1:] if line else part
    return line


def _simple(line: Line, stray: float) -> Line:
    """The line without the points that it can do without (Douglas and Peucker)."""
    if len(line) < 3:
        return line
    first, last = line[0], line[-1]
    far, most = 0, 0.0
    for number, point in enumerate(line[1:-1], 1):
        distance = _distance(point, first, last)
        if distance > most:
            far, most = number, distance
    if most <= stray:
        return [first, last]
    return _simple(line[: far + 1], stray)[:-1] + _simple(line[far:], stray)


def _distance(point: Point, first: Point, last: Point) -> float:
    dx, dy = last[0] - first[0], last[1] - first[1]
    length = dx * dx + dy * dy
    along = 0.0
    if length:
        along = ((point[0] - first[0]) * dx + (point[1] - first[1]) * dy) / length
        along = min(max(along, 0), 1)
    x, y = first[0] + along * dx - point[0], first[1] + along * dy - point[1]
    return float((x * x + y * y) ** 0.5)


def _clipped(ring: Line, frame: Frame) -> Line:
    """The part of a ring within the frame (Sutherland and Hodgman)."""
    edges = ((0, 0.0, 1), (0, float(UNITS), -1), (1, 0.0, 1), (1, frame.height, -1))
    for axis, limit, sign in edges:
        result: Line = []
        for here, there in zip(ring, ring[1:] + ring[:1], strict=True):
            inside = (here[axis] - limit) * sign >= 0
            if inside:
                result.append(here)
            if inside != ((there[axis] - limit) * sign >= 0):
                result.append(_crossing(here, there, axis, limit))
        ring = result
    return ring


def _crossing(here: Point, there: Point, axis: int, limit: float) -> Point:
    share = (limit - here[axis]) / (there[axis] - here[axis])
    return (here[0] + share * (there[0] - here[0]), here[1] + share * (there[1] - here[1]))


def _inside(line: Line, frame: Frame) -> Iterator[Line]:
    """The runs of a line that touch the frame."""
    run: Line = []
    for here, there in pairwise(line):
        if _near(here, frame) or _near(there, frame):
            run = [*(run or [here]), there]
        elif run:
            yield run
            run = []
    if run:
        yield run


def _near(point: Point, frame: Frame) -> bool:
    return 0 <= point[0] <= UNITS and 0 <= point[1] <= frame.height


def _area(ring: Line) -> float:
    pairs = zip(ring, ring[1:] + ring[:1], strict=True)
    return sum(here[0] * there[1] - there[0] * here[1] for here, there in pairs) / 2


def _path(line: Line) -> str:
    """The line in whole units, each point as a step from the last; nothing if it is a point."""
    points = [(round(x), round(y)) for x, y in line]
    steps = [(there[0] - here[0], there[1] - here[1]) for here, there in pairwise(points)]
    words = [f"{x}{y}" if y < 0 else f"{x} {y}" for x, y in steps if (x, y) != (0, 0)]
    if not words:
        return ""
    return f"M{points[0][0]} {points[0][1]}l" + " ".join(words).replace(" -", "-")


if __name__ == "__main__":
    main()
