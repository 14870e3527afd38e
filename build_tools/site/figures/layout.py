"""Where the nodes of a network stand: groups by modularity, places by springs (networkx).

The only module that sees networkx. Nothing here is random, so a build repeats its bytes.
"""

from __future__ import annotations

from functools import lru_cache

import networkx as nx

Pair = tuple[str, str]


@lru_cache(maxsize=4)
def communities(pairs: tuple[Pair, ...]) -> tuple[tuple[str, ...], ...]:
    """Nodes more tied to one another than to the rest, the largest group first.

    Within a group the nodes with most ties come first. Nodes are numbered for networkx, since it
    goes through sets, and a set of words has another order in each run of Python.
    """
    names = sorted({name for pair in pairs for name in pair})
    number = {name: place for place, name in enumerate(names)}
    graph = nx.Graph()
    graph.add_edges_from(sorted((number[one], number[other]) for one, other in pairs))
    groups = nx.community.greedy_modularity_communities(graph)
    ordered = [sorted(group, key=lambda node: (-graph.degree(node), node)) for group in groups]
    ordered.sort(key=lambda group: (-len(group), group))
    return tuple(tuple(names[node] for node in group) for group in ordered)


@lru_cache(maxsize=64)
def springs(nodes: tuple[str, ...], pairs: tuple[Pair, ...]) -> dict[str, tuple[float, float]]:
    """A place in a square from 0 to 1 for each node, tied ones near (Kamada and Kawai)."""
    graph = nx.Graph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(pairs)
    if len(nodes) < 3:
        return {node: (0.5, (number + 0.5) / len(nodes)) for number, node in enumerate(nodes)}
    places = nx.kamada_kawai_layout(graph, pos=nx.circular_layout(graph))
    across = _spread([float(places[node][0]) for node in nodes])
    down = _spread([float(places[node][1]) for node in nodes])
    return dict(zip(nodes, zip(across, down, strict=True), strict=True))


def _spread(values: list[float]) -> list[float]:
    """The values moved and stretched to run from 0 to 1."""
    low, high = min(values), max(values)
    width = high - low or 1
    return [round((value - low) / width, 3) for value in values]
