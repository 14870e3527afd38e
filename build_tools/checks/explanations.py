"""Why each rule exists and how to satisfy it, in both languages, from explanations.yaml."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from build_tools.language import Lang

_FILE = Path(__file__).with_name("explanations.yaml")


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
    table: dict[str, dict[str, dict[Lang, str]]] = yaml.safe_load(_FILE.read_text("utf-8"))
    return table
