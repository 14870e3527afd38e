"""A file as it was read: plain data (dict, list, str), and the line on which each value begins."""

from __future__ import annotations

from dataclasses import dataclass, field
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

    def problem(
        self, check: str, message: Message, *keys: str | int, warning: bool = False
    ) -> Problem:
        """A problem at the line of `keys`."""
        severity: Severity = "warning" if warning else "error"
        return Problem(self.path, self.line(*keys), message, check, severity)
