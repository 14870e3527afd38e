"""The comments and blank lines of a YAML text, given out in order to the parts they belong to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple


class Remark(NamedTuple):
    """A comment, or a blank line (`text` is ""), at a line from 0; `depth` is its indent in spaces.

    A blank line has the indent of what follows it.
    """

    line: int
    depth: int
    text: str


class Remarks:
    """Gives out each remark once. Lines are counted from 0, as PyYAML's marks are."""

    def __init__(self, text: str, comments: Iterable[int]) -> None:
        """`comments` are the lines of `text` that are comments, in order and from 1."""
        self._comments = [line - 1 for line in comments]
        self._left = deque(sorted(_remarks(text.split("\n"), set(self._comments))))

    def has_within(self, node: Any) -> bool:
        """Whether a comment stands between the first and the last line of `node`."""
        after = bisect_right(self._comments, node.start_mark.line)
        return after < bisect_left(self._comments, node.end_mark.line)

    def before(self, line: int) -> list[str]:
        """Takes out what is left above `line`."""
        return self._take(lambda remark: remark.line < line)

    def ending(self, node: Any) -> list[str]:
        """Takes out what is left inside a collection, after its last item."""
        depth = 0 if node.flow_style else node.start_mark.column
        end = node.end_mark.line
        return self._take(lambda remark: remark.line < end and remark.depth >= depth)

    def rest(self) -> list[str]:
        """Takes out all that is left."""
        return self._take(lambda _: True)

    def _take(self, is_due: Callable[[Remark], bool]) -> list[str]:
        taken = []
        while self._left and is_due(self._left[0]):
            taken.append(self._left.popleft().text)
        return taken


def _remarks(rows: list[str], comments: set[int]) -> Iterator[Remark]:
    """From the last to the first. Blank lines in a text are among them: whoever passes it drops them."""
    depth = 0
    for line in range(len(rows) - 1, -1, -1):
        row = rows[line].strip(" ")
        depth = len(rows[line]) - len(rows[line].lstrip(" ")) if row else depth
        if not row or line in comments:
            yield Remark(line, depth, row)
