"""What fields, terms and forms are called, from words/fields.yaml, in the languages asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from pydantic import BaseModel

from build_tools.words.language import Lang
from build_tools.words.tables import read_table

Words = Mapping[Lang, str]


def field_words(model: type[BaseModel], field: str, langs: Sequence[Lang]) -> dict[str, str]:
    """The `title` and `description` of a field of `model` or of the model that it extends."""
    for each in model.__mro__:
        words = _table()["fields"].get(each.__name__, {}).get(field)
        if words:
            description = joined(words["description"], langs, "\n\n")
            return {"title": joined(words["title"], langs), "description": description}
    raise KeyError(model.__name__, field)


def term_words(term: str, langs: Sequence[Lang]) -> str:
    """A term of the model's own, as it is offered."""
    return joined(_table()["terms"][term], langs)


def own_terms() -> Mapping[str, Words]:
    """The model's own terms, which no vocabulary has: statuses, roles of citations, bounds."""
    return _table()["terms"]


def format_words(name: str, langs: Sequence[Lang]) -> str:
    """What is said of a value that is not in the form `name`."""
    return joined(_table()["formats"][name], langs, "\n")


def joined(words: Words, langs: Sequence[Lang], between: str = " · ") -> str:
    """`words` in each of `langs`, with `between` between them."""
    return between.join(words[lang] for lang in langs)


@cache
def _table() -> dict[str, dict[str, Any]]:
    table: dict[str, dict[str, Any]] = read_table("fields")
    return table
