"""Where the nodes of a network stand: groups by their ties, places by springs.

Nothing here is random, and every machine and Python rounds these sums alike (`sum` of floats
is another since 3.12), so a build repeats its bytes. docs/decisions/figures.md measures it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import cos, fsum, sin, sqrt, tau

Pair = tuple[str, str]
Point = tuple[float, float]

# When no node moves further in a round, the springs are at rest; after so many rounds, near it. A
# crowd is near it sooner: all its rounds together are at most so many pulls of one node at another.
_REST, _ROUNDS, _PULLS = 1e-4, 500, 2_000_000


def components(pairs: Sequence[Pair]) -> tuple[tuple[str, ...], ...]:
    """Nodes that ties lead between, the largest group first; in each, those with most ties first."""
    near = _neighbours(sorted({name for pair in pairs for name in pair}), pairs)
    groups: list[list[str]] = []
    seen: set[str] = set()
    for name in near:
        if name not in seen:
            group = list(_steps_from(name, near))
            seen.update(group)
            groups.append(sorted(group, key=lambda name: (-len(near[name]), name)))
    return tuple(map(tuple, sorted(groups, key=lambda group: (-len(group), group))))


def parted(pairs: Sequence[Pair], most: int, number: int) -> tuple[tuple[str, ...], ...]:
    """At most `number` groups of at most `most` nodes, the largest first, no node in two.

    Of a group too large, those nearest to the node with most ties stand together, and what is left
    is grouped anew: once for each group, so the cost grows as the ties do.
    """
    found: list[tuple[str, ...]] = []
    left = [*components(pairs)]
    while left and len(found) < number:
        group = left.pop(0)
        if len(group) > most:
            inside = {*group}
            own = [pair for pair in pairs if inside.issuperset(pair)]
            inside.difference_update(group := _nearest(group, own, most))
            rest = components([pair for pair in own if inside.issuperset(pair)])
            left = sorted((*rest, *left), key=lambda group: (-len(group), group))
        found.append(group)
    return tuple(sorted(found, key=lambda group: (-len(group), group)))


def _nearest(group: tuple[str, ...], pairs: Sequence[Pair], number: int) -> tuple[str, ...]:
    """The first of a group and those reached from it in the fewest steps."""
    near = _neighbours(list(group), pairs)
    place = {name: number for number, name in enumerate(group)}
    ranked = {name: sorted(others, key=place.__getitem__) for name, others in near.items()}
    return tuple(_steps_from(group[0], ranked))[:number]


def _neighbours(names: list[str], pairs: Sequence[Pair]) -> dict[str, list[str]]:
    near: dict[str, set[str]] = {name: set() for name in names}
    for one, other in pairs:
        if one != other:
            near[one].add(other)
            near[other].add(one)
    return {name: sorted(others) for name, others in near.items()}


@lru_cache(maxsize=64)
def springs(nodes: tuple[str, ...], pairs: tuple[Pair, ...]) -> dict[str, Point]:
    """A place in a square from 0 to 1 for each node, as far apart as there are ties between.

    Stress majorisation (Gansner, Koren and North) from a circle in the order of `nodes`.
    """
    if len(nodes) < 3:
        return {node: (0.5, (number + 0.5) / len(nodes)) for number, node in enumerate(nodes)}
    pulls = [_Pulls(row) for row in _steps(_neighbours(list(nodes), pairs))]
    turns = [tau * number / len(nodes) for number in range(len(nodes))]
    # Machines differ in the last digit of a sine, and in nothing that follows.
    across = [round(cos(turn), 9) for turn in turns]
    down = [round(sin(turn), 9) for turn in turns]
    for _round in range(max(1, min(_ROUNDS, _PULLS // len(nodes) ** 2))):
        if _relax(across, down, pulls) < _REST:
            break
    return dict(zip(nodes, zip(_spread(across), _spread(down), strict=True), strict=True))


def _steps(near: dict[str, list[str]]) -> list[list[int]]:
    """How many ties lead from each node to each; where none do, one more than the most."""
    found = [_steps_from(start, near) for start in near]
    apart = max(max(steps.values()) for steps in found) + 1
    return [[steps.get(name, apart) for name in near] for steps in found]


def _steps_from(start: str, near: dict[str, list[str]]) -> dict[str, int]:
    steps = {start: 0}
    reached = [start]
    for name in reached:  # grows as it is read
        for other in near[name]:
            if other not in steps:
                steps[other] = steps[name] + 1
                reached.append(other)
    return steps


class _Pulls:
    """How one node is pulled: how far it should be from each node, and how strongly; itself not."""

    def __init__(self, steps: list[int]) -> None:
        self.steps = steps
        self.weights = [1 / number**2 if number else 0.0 for number in steps]
        self.strength = fsum(self.weights)


def _relax(across: list[float], down: list[float], pulls: list[_Pulls]) -> float:
    """Moves each node in turn to where its springs pull it; the furthest that one went."""
    furthest = 0.0
    for number, own in enumerate(pulls):
        x, y = across[number], down[number]
        to_x, to_y = _pulled(x, y, across, down, own)
        across[number], down[number] = to_x, to_y
        furthest = max(furthest, abs(to_x - x), abs(to_y - y))
    return furthest


def _pulled(x: float, y: float, across: list[float], down: list[float], own: _Pulls) -> Point:
    """Where a node at `x`, `y` comes to rest among the others: the innermost of many rounds."""
    to_x, to_y = [], []
    for other_x, other_y, steps, weight in zip(across, down, own.steps, own.weights, strict=True):
        aside, below = x - other_x, y - other_y
        stretch = steps / (sqrt(aside * aside + below * below) or 1)
        to_x.append(weight * (other_x + aside * stretch))
        to_y.append(weight * (other_y + below * stretch))
    return fsum(to_x) / own.strength, fsum(to_y) / own.strength


def _spread(values: list[float]) -> list[float]:
    """The values moved and stretched to run from 0 to 1."""
    low, high = min(values), max(values)
    width = high - low or 1
    return [round((value - low) / width, 3) for value in values]
