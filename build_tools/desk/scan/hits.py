"""A name found in an article, and which entries it may be."""

from __future__ import annotations

from typing import NamedTuple

from build_tools.desk.scan.names import Name


class Hit(NamedTuple):
    """A name in the tokens from `start` up to, not including, `end`; `names` are all it may be."""

    start: int
    end: int
    names: tuple[Name, ...]
    sure: bool
    alike: bool = False

    @property
    def entries(self) -> tuple[str, ...]:
        """The entries that it may name."""
        return tuple(dict.fromkeys(name.entry for name in self.names))

    def overlaps(self, other: Hit) -> bool:
        """Whether the two share a word."""
        return self.start < other.end and other.start < self.end
