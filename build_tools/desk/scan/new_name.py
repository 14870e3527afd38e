"""A name that no entry has."""

from __future__ import annotations

from typing import NamedTuple


class Unplaced(NamedTuple):
    """A name in the tokens from `start` up to, not including, `end`.

    `clitic`: how many letters of a prefix before the name belong to the sentence.
    """

    start: int
    end: int
    clitic: int = 0
