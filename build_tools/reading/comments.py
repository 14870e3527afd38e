"""Finds the comments of a YAML text, which PyYAML drops, and whether one cuts off a value."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, NamedTuple

from build_tools.words.messages import wording

CUTS = wording("cut_off")

_COMMENT = re.compile(r"#.*")
_OPENING = re.compile(r"(?:- | )*")


class ScalarRange(NamedTuple):
    """Where the words of a scalar are: `text[start:end]`; `is_plain` if they have no quotes."""

    start: int
    end: int
    is_plain: bool


class Comment(NamedTuple):
    """A comment with its line, from 1; `cuts` if it ends what may be meant as part of a value."""

    line: int
    text: str
    cuts: bool


def scalar_range(scalar: Any, text: str) -> ScalarRange:
    """The range of `scalar`, a PyYAML event or token; without the header of `|` and `>`."""
    start, end = scalar.start_mark.index, scalar.end_mark.index
    if scalar.style in ("|", ">"):
        header = text[start:end].partition("\n")[0]
        return ScalarRange(start + len(header), end, is_plain=False)
    return ScalarRange(start, end, is_plain=not scalar.style and start < end)


def find_comments(text: str, scalars: Iterable[ScalarRange]) -> Iterator[Comment]:
    """The comments of `text`, in order; `scalars` are all that it holds, in order.

    A comment cuts when something stands before it on its line, or when its line is the deeper
    one that would continue a plain value above it if it did not begin with `#`.
    """
    line, counted = 1, 0
    before = ScalarRange(0, 0, is_plain=False)
    for scalar in chain(scalars, [ScalarRange(len(text), len(text), is_plain=False)]):
        for found in _COMMENT.finditer(text, before.end, scalar.start):
            line, counted = line + text.count("\n", counted, found.start()), found.start()
            yield Comment(line, found[0].rstrip(), _cuts(text, found.start(), before))
            before = before._replace(is_plain=False)  # a comment has ended it
        before = scalar


def _cuts(text: str, at: int, before: ScalarRange) -> bool:
    column = at - _line_start(text, at)
    if text[at - column : at].strip():
        return True
    if not before.is_plain or text[before.end : at].strip():
        return False
    start = _line_start(text, before.start)
    opening = _OPENING.match(text, start)
    assert opening is not None
    depth = opening.end() - start
    return column > depth or (column == depth and opening.end() == before.start)


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1
