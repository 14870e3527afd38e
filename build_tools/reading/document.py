"""A file as it was read: plain data (dict, list, str), and the line on which each value begins."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import Any

from build_tools.reading.problems import Problem, Severity
from build_tools.words.messages import Message

KeyPath = tuple[str | int, ...]
Plain = dict[str, Any] | list[Any] | str


@dataclass(frozen=True)
class Parsed:
    """What a text says: `begins` has the line, from 1, of each value in the order of `data`.

    A value under a key begins where the key does. `comments` maps the line of each comment to its
    words, `#` included.
    """

    data: dict[str, Any]
    begins: tuple[int, ...] = field(repr=False)
    comments: dict[int, str]

    def line(self, *keys: str | int) -> int:
        """The line of the nearest node that exists on the way to `keys`, as ("claims", 0, "id")."""
        node: Any = self.data
        place = 0
        for key in keys:
            on = _way_to(node, key)
            if on is None:
                break
            place, node = place + on, node[key]
        return self.begins[place]


def _way_to(node: Any, key: str | int) -> int | None:
    """How many values after `node` that under `key` comes; None where there is none."""
    named = isinstance(node, dict) and key in node
    if not named and not (isinstance(node, list) and isinstance(key, int) and key < len(node)):
        return None
    before = takewhile(lambda one: one != key, node if named else range(len(node)))
    return 1 + sum(_values_in(node[one]) for one in before)


def _left(node: Any, keys: KeyPath) -> Any:
    """A copy of `node` without what is at `keys`; the rest of it is the same."""
    key, *deeper = keys
    named = node.items() if isinstance(node, dict) else enumerate(node)
    kept = [
        (name, _left(value, tuple(deeper)) if name == key else value)
        for name, value in named
        if name != key or deeper
    ]
    return dict(kept) if isinstance(node, dict) else [value for _, value in kept]


def _values_in(node: Any) -> int:
    """How many values a node is, itself included."""
    if isinstance(node, str):
        return 1
    return 1 + sum(map(_values_in, node.values() if isinstance(node, dict) else node))


@dataclass(frozen=True)
class Document(Parsed):
    """A file as it was read."""

    path: str
    text: str = field(repr=False)

    def without(self, *keys: str | int) -> Document:
        """This document as if the value at `keys` had not been written; other lines stay."""
        parent: Any = self.data
        place = 0
        for key in keys[:-1]:
            place, parent = place + (_way_to(parent, key) or 0), parent[key]
        begin = place + (_way_to(parent, keys[-1]) or 0)
        begins = self.begins[:begin] + self.begins[begin + _values_in(parent[keys[-1]]) :]
        return replace(self, data=_left(self.data, keys), begins=begins)

    def problem(
        self, check: str, message: Message, *keys: str | int, warning: bool = False
    ) -> Problem:
        """A problem at the line of `keys`."""
        severity: Severity = "warning" if warning else "error"
        return Problem(self.path, self.line(*keys), message, check, severity)
