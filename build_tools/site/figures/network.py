"""A network: nodes with their names, lines between those that are tied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from build_tools.site.figures.labels import Named, Position, Window, offset, place
from build_tools.site.figures.layout import springs
from build_tools.site.figures.measure import LINE, NARROWEST, WIDEST, wrap
from build_tools.site.figures.sheet import Sheet, Side, anchor, path
from build_tools.words.language import Lang

_SIDES: dict[Position, Side] = {"after": "after", "before": "before"}
_ONWARD: tuple[Position, ...] = ("after", "before", "below", "above")
_BACKWARD: tuple[Position, ...] = ("before", "after", "below", "above")
_ROOM = 124  # px for a line of a name: nearly half of the narrowest figure
_MARGIN = 16  # px above the highest node and below the lowest
_EDGE = 5.0  # per cent kept free at each side
# How much nodes are parted by their order downward: from as they were placed to a row for each.
_SHARES = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
_LOWEST = 18.0  # px of height for each node
_STEPS = 60  # of six per cent, to more than thirty times as high

Places = dict[str, tuple[float, float]]

# Nodes by kind, around their place; a reader who sees no colour sees the shape.
SHAPES = {
    "ring": "M5.5 0A5.5 5.5 0 1 1-5.5 0A5.5 5.5 0 1 1 5.5 0z",
    "triangle": "M0-6.5L6.5 5h-13z",
    "hexagon": "M-3.5-6h7l3.5 6-3.5 6h-7l-3.5-6z",
    "square": "M-5-5h10v10h-10z",
    "diamond": "M0-6.5L6.5 0 0 6.5-6.5 0z",
}


@dataclass(frozen=True)
class Node:
    """Someone or something in a network: `name` is its id, `data` attributes for the filter."""

    name: str
    label: str
    shape: str
    target: str | None
    data: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Edge:
    """A tie between two nodes, by their ids; `line` is the class of its kind of line."""

    source: str
    target: str
    line: str = "thin"
    disputed: bool = False
    data: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Network:
    """The drawing of a network, and its height in px."""

    body: Markup
    height: int


def draw_network(nodes: Sequence[Node], edges: Sequence[Edge], lang: Lang) -> Network:
    """Nodes placed by springs, as high as their names need; the first nodes get a name first."""
    pairs = tuple((edge.source, edge.target) for edge in edges)
    places = springs(tuple(node.name for node in nodes), pairs)
    items, positions, height = _arranged(nodes, places, pairs, lang)
    sheet = Sheet(lang)
    at = {node.name: item for node, item in zip(nodes, items, strict=True)}
    lines = [_edge(sheet, edge, at, height) for edge in edges]
    signs = [
        _node(sheet, node, item, position, height)
        for node, item, position in zip(nodes, items, positions, strict=True)
    ]
    return Network(Markup("").join((*lines, *signs)), round(height))


def _sides(places: Places, pairs: Sequence[tuple[str, str]]) -> dict[str, tuple[Position, ...]]:
    """For each node the sides to try, first those away from its lines."""
    pull = dict.fromkeys(places, 0.0)
    for one, other in pairs:
        step = places[other][0] - places[one][0]
        pull[one] += step
        pull[other] -= step
    return {name: _ONWARD if pull[name] <= 0 else _BACKWARD for name in places}


def _arranged(
    nodes: Sequence[Node], places: Places, pairs: Sequence[tuple[str, str]], lang: Lang
) -> tuple[list[Named], list[Position], float]:
    """In the lowest figure in which each name has room, so that a phone shows it at once.

    At each height the nodes are tried as they were placed and turned on their side, and ever more
    parted by their order downward.
    """
    turned = {name: (down, across) for name, (across, down) in places.items()}
    ways = [(way, _sides(way, pairs), share) for share in _SHARES for way in (places, turned)]
    height = max(90.0, _LOWEST * len(nodes))
    for _step in range(_STEPS):
        windows = [Window(width, height) for width in (NARROWEST, 350, 600, WIDEST)]
        for way, sides, share in ways:
            rank = {name: at for at, name in enumerate(sorted(way, key=lambda n: way[n][1]))}
            items = [
                replace(
                    _named(node, way[node.name], (rank, share), height, lang),
                    positions=sides[node.name],
                )
                for node in nodes
            ]
            positions = [found for found in place(items, windows, lang) if found]
            if len(positions) == len(items):
                return items, positions, height
        height *= 1.06
    raise AssertionError("no room for a name on a row of its own")


def _named(
    node: Node,
    at: tuple[float, float],
    order: tuple[dict[str, int], float],
    height: float,
    lang: Lang,
) -> Named:
    rank, share = order
    evenly = (rank[node.name] + 0.5) / len(rank)
    down = (1 - share) * at[1] + share * evenly
    inner = _MARGIN + LINE[lang] * 0.6
    across = _EDGE + at[0] * (100 - 2 * _EDGE)
    lines = wrap(node.label, _ROOM, lang)
    return Named(across, 100 * (inner + down * (height - 2 * inner)) / height, 6.5, lines)


def _edge(sheet: Sheet, edge: Edge, at: dict[str, Named], height: float) -> Markup:
    ends = [at[edge.source], at[edge.target]]
    places = [(end.across, end.down * height / 100) for end in ends]
    name = f"edge {edge.line}" + (" disputed" if edge.disputed else "")
    line = sheet.line((*places[0], *places[1]), name)
    return (Markup("<g%s>%s</g>") % (data(edge.data), line)) if edge.data else line


def _node(sheet: Sheet, node: Node, item: Named, position: Position, height: float) -> Markup:
    at = offset(position, item.radius, len(item.lines), sheet.lang)
    drawing = path(SHAPES[node.shape], f"node {node.shape}")
    drawing += sheet.words(item.lines, at, _SIDES.get(position, "middle"))
    pin = sheet.pin(item.across, item.down * height / 100, drawing)
    return Markup("<g%s>%s</g>") % (data(node.data), anchor(node.target, pin))


def data(values: dict[str, str]) -> Markup:
    """`values` as data attributes, for the script that filters a network."""
    pairs = ((Markup(' data-%s="%s"') % (name, value)) for name, value in values.items())
    return Markup("").join(pairs)
