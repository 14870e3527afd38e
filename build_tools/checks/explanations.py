"""Why each rule exists and how to satisfy it, in both languages, from words/checks.yaml."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from build_tools.words.language import Lang
from build_tools.words.tables import read_table


class Explanation(NamedTuple):
    """A rule in a sentence, the reason for it, and the way to satisfy it."""

    rule: str
    why: str
    how: str


def explained() -> tuple[str, ...]:
    """The names under which problems are reported, in the order of the file."""
    return tuple(_table())


def explain_check(name: str, lang: Lang) -> Explanation:
    """The explanation of the check or stage `name`; KeyError when there is none."""
    entry = _table()[name]
    return Explanation(*(entry[part][lang].strip() for part in Explanation._fields))


@cache
def _table() -> dict[str, dict[str, dict[Lang, str]]]:
    table: dict[str, dict[str, dict[Lang, str]]] = read_table("checks")
    return table
