"""What is wrong with a value, in words: pydantic's errors as a contributor is told of them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel

from build_tools.reading.model import FORMS, ONE_FORM, ClaimBase
from build_tools.reading.model.nesting import field_names, form_fields, form_of, model_at
from build_tools.reading.source import KeyPath


def closest(word: str, known: Iterable[str]) -> str | None:
    """The one of `known` that `word` may be meant for."""
    return next(iter(difflib.get_close_matches(word, list(known), n=1, cutoff=0.75)), None)


def explain(detail: Any, model: type[BaseModel]) -> str:
    """What one of pydantic's errors about `model` says, and how to fix it; a place may precede it."""
    kind, loc = detail["type"], detail["loc"]
    if kind == "extra_forbidden":
        return _explain_extra(loc, model_at(model, loc[:-1]))
    if kind == "missing":
        return _explain_missing(str(loc[-1]), model_at(model, loc[:-1]))
    if kind == "value_error":
        return str(detail["ctx"]["error"])
    if kind == "model_type":
        fields = " and ".join(f"`{name}:`" for name in field_names(model_at(model, loc))[:2])
        return f"is one value where fields are expected: write {fields}"
    if kind == "literal_error":
        known = [
            word.strip("'") for word in detail["ctx"]["expected"].replace(" or ", ", ").split(", ")
        ]
        return f"is `{str(detail['input'])[:40]}`, not one of {', '.join(known)}"
    return _KIND_WORDS.get(kind, f"{detail['msg']}: correct it").format(**detail.get("ctx", {}))


def _explain_missing(field: str, model: type[BaseModel]) -> str:
    form = form_of(model)
    if form and field in form_fields(form):
        return f"has a `{form}` without `{field}`: add it"
    return f"lacks `{field}`: add it{_HINTS.get(field, '')}"


def _explain_extra(loc: KeyPath, model: type[BaseModel]) -> str:
    field, form = str(loc[-1]), form_of(model)
    if form and field in FORMS:
        return f"{ONE_FORM}: has `{form}` and `{field}`"
    if form and field in field_names(ClaimBase):
        return f"has a `{form}` and `{field}`, which do not go together: remove one"
    known = field_names(model)
    close = closest(field, known)
    hint = f"did you mean `{close}`?" if close else f"the fields here are {', '.join(known)}"
    return f"{'has an ' if len(loc) > 1 else ''}unknown field `{field}`: {hint}"


_HINTS = {
    "citations": " (nothing is asserted without a citation)",
    "ar": " (every text is in both languages)",
    "en": " (every text is in both languages)",
}
_KIND_WORDS = {
    "string_type": "is not a text: write one value here",
    "tuple_type": "is not a list: write `- …` items",
    "list_type": "is not a list: write `- …` items",
    "dict_type": "is one value where fields are expected: write its fields",
    "too_short": "is empty: give at least one item",
    "string_too_long": "is longer than {max_length} characters: shorten it",
    "bool_parsing": "is neither true nor false: write one of them",
    "string_pattern_mismatch": "does not look like `{pattern}`: correct it",
}
