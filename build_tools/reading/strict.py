"""What libyaml reads though YAML 1.2 forbids it, or reads otherwise: the rest is told by libyaml."""

from __future__ import annotations

import re
from collections.abc import Iterable

from build_tools.words.messages import Message, wording

BESIDE_VALUES = re.compile(r" *(?:#|[]}][]} ,]*$)")
"""What may stand anywhere between values: a comment, and the end of braces, as many put it."""

_LOOKING_BACK = 100  # for a question mark in front of a key


def dangling_line(text: str) -> tuple[int, Message] | None:
    """A last line of nothing but spaces, with its number: a block above it would end in it."""
    *whole, last = text.split("\n")
    return (len(whole) + 1, wording("spaces_at_the_end")) if last.isspace() else None


def line_too_far_left(lines: Iterable[tuple[int, str]], column: int) -> int | None:
    """The number of the first of the numbered `lines` that does not begin behind `column`.

    What was begun in quotes, braces or brackets goes on deeper than the field that it belongs to.
    """
    for number, line in lines:
        if line.strip(" ") and len(line) - len(line.lstrip(" ")) <= column:
            return number
    return None


def is_questioned(text: str, at: int) -> bool:
    """Whether a question mark stands in front of the key that begins at `at`."""
    before = text[max(0, at - _LOOKING_BACK) : at]
    return before.rstrip(" \n").endswith("?")
