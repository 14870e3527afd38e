"""Turns pydantic's errors and unknown names into messages for whoever wrote the file."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from build_tools.reading.document import Document, KeyPath
from build_tools.reading.model import FORMS, ONE_FORM, ClaimBase
from build_tools.reading.model.nesting import field_names, form_fields, form_of, model_at
from build_tools.reading.problems import Problem


def nearest(word: str, known: Iterable[str]) -> str:
    """The end of a message about an unknown `word`: a known one that is near, or ""."""
    close = _closest(word, known)
    return f": did you mean `{close}`?" if close else ": see what is there, or add it first"


def _closest(word: str, known: Iterable[str]) -> str | None:
    return next(iter(difflib.get_close_matches(word, list(known), n=1, cutoff=0.75)), None)


def model_problems(
    document: Document, model: type[BaseModel], error: ValidationError
) -> Iterator[Problem]:
    """One problem a place: of a union's several complaints the first is the one to fix.

    A field misspelt is not missing too, and a list of broken items is not empty.
    """
    seen: set[KeyPath] = set()
    details = error.errors()
    meant = {_meant(detail, model) for detail in details if detail["type"] == "extra_forbidden"}
    for detail in details:
        kind, at = detail["type"], _place(document.data, detail["loc"])
        echoes = (kind == "missing" and detail["loc"] in meant) or (
            kind == "too_short" and bool(_value_at(document.data, at))
        )
        if not echoes and (kind in ("missing", "extra_forbidden") or at not in seen):
            seen.add(at)
            yield model_problem(document, model, detail)


def _meant(detail: Any, model: type[BaseModel]) -> KeyPath:
    """Where the field would be that an unknown one is taken for."""
    *home, field = detail["loc"]
    close = _closest(str(field), field_names(model_at(model, tuple(home))))
    return (*home, close or field)


def _value_at(data: Any, at: KeyPath) -> Any:
    for key in at:
        data = data[key]
    return data


def model_problem(
    document: Document, model: type[BaseModel], detail: Any, skip: int = 0
) -> Problem:
    """One of pydantic's complaints; the first `skip` keys of its location are not in the data."""
    at = _place(document.data, detail["loc"][skip:])
    message = _explain(detail, model)
    where = _dotted(at[:-1] if detail["type"] == "extra_forbidden" else at)
    text = f"{where} {message}" if where else message
    return Problem(document.path, document.line(*at), text, "model")


def _place(data: Any, loc: KeyPath) -> KeyPath:
    """The part of pydantic's location that is in the data; unions add names of their own."""
    at: list[str | int] = []
    for key in loc:
        inside = isinstance(data, dict) and key in data
        inside = inside or (isinstance(data, list) and isinstance(key, int) and key < len(data))
        if inside:
            at.append(key)
            data = data[key]
    return tuple(at)


def _dotted(at: KeyPath) -> str:
    path = ""
    for key in at:
        path += f"[{key + 1}]" if isinstance(key, int) else f".{key}"
    return f"`{path[1:]}`" if path else ""


def _explain(detail: Any, model: type[BaseModel]) -> str:
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
    close = _closest(field, known)
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
