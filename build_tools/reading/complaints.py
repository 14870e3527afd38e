"""Turns pydantic's errors and unknown names into messages for whoever wrote the file."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from build_tools.reading.document import Document, KeyPath
from build_tools.reading.model import FORM_NAMES, FORMS, ClaimBase
from build_tools.reading.model.nesting import field_names, form_fields, form_of, model_at
from build_tools.reading.problems import Problem
from build_tools.words.language import LANGS
from build_tools.words.messages import Message, WrongValueError, wording


def nearest(word: str, known: Iterable[str], table: str | None = None) -> Message:
    """The end of a message about an unknown `word`: a known one that is near, or where to look."""
    close = _closest(word, known)
    if close:
        return wording("did_you_mean", name=close)
    return wording("see_table", table=table) if table else wording("see_or_add")


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


def sound_part(
    document: Document, model: type[BaseModel], error: ValidationError
) -> Document | None:
    """`document` without the claims and the optional fields that pydantic complains of.

    What they say is left out, so that the rest can be checked at once; None where a field is
    broken without which nothing is.
    """
    broken: set[KeyPath] = set()
    for detail in error.errors():
        at = _place(document.data, detail["loc"])[:2]
        if not at or (at[0] != "claims" and _is_required(model, str(at[0]))):
            return None
        broken.add(at if at[0] == "claims" else at[:1])
    for at in sorted(broken, key=_from_the_end):
        document = document.without(*at)
    return document


def _from_the_end(at: KeyPath) -> tuple[str, int]:
    """Later claims first, so that the numbers of those before them stay."""
    return (str(at[0]), -int(at[1]) if len(at) > 1 else 1)


def _is_required(model: type[BaseModel], field: str) -> bool:
    known = model.model_fields.get(field)
    return known is not None and known.is_required()


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
    told = wording("at_field", where=where, what=message) if where else message
    return Problem(document.path, document.line(*at), told, "model")


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
    return path[1:]


def _explain(detail: Any, model: type[BaseModel]) -> Message:
    kind, loc = detail["type"], detail["loc"]
    if kind == "extra_forbidden":
        return _explain_extra(loc, model_at(model, loc[:-1]))
    if kind == "missing":
        return _explain_missing(str(loc[-1]), model_at(model, loc[:-1]))
    if kind == "model_type":
        fields = field_names(model_at(model, loc))[:2]
        return wording("value_for_fields", fields=tuple(f"`{name}:`" for name in fields))
    return explain_value(detail)


def explain_value(detail: Any) -> Message:
    """One of pydantic's complaints about a single value, by its type."""
    kind, context = detail["type"], detail.get("ctx", {})
    error = context.get("error")
    if isinstance(error, WrongValueError):
        return error.message
    if kind == "literal_error":
        known = context["expected"].replace(" or ", ", ").split(", ")
        words = tuple(word.strip("'") for word in known)
        return wording("none_of_these", text=str(detail["input"])[:40], known=words)
    if kind in _LIMITS:
        return wording("out_of_bounds", reason=detail["msg"])
    if kind == "string_too_long":
        return wording("too_long", length=context["max_length"])
    if kind == "string_pattern_mismatch":
        return wording("not_like", pattern=context["pattern"])
    return _KINDS.get(kind) or wording("not_what_belongs_here", reason=detail["msg"])


def _explain_missing(field: str, model: type[BaseModel]) -> Message:
    form = form_of(model)
    if form and field in form_fields(form):
        return wording("lacks_what_goes_with", form=form, field=field)
    if field == "citations":
        return wording("lacks_citations")
    return wording("lacks_language" if field in LANGS else "lacks_field", field=field)


def _explain_extra(loc: KeyPath, model: type[BaseModel]) -> Message:
    field, form = str(loc[-1]), form_of(model)
    if form and field in FORMS:
        return wording("claim_of_two_forms", forms=FORM_NAMES, form=form, field=field)
    if form and field in field_names(ClaimBase):
        return wording("do_not_go_together", form=form, field=field)
    known = field_names(model)
    close = _closest(field, known)
    hint = (
        wording("did_you_mean", name=close) if close else wording("fields_are", known=tuple(known))
    )
    return wording("has_unknown_field" if len(loc) > 1 else "unknown_field", field=field, hint=hint)


_LIMITS = ("greater_than_equal", "less_than_equal", "greater_than", "less_than")
_KINDS = {
    "string_type": wording("not_a_text"),
    "tuple_type": wording("not_a_list"),
    "list_type": wording("not_a_list"),
    "dict_type": wording("value_for_some_fields"),
    "too_short": wording("no_items"),
    "bool_parsing": wording("neither_true_nor_false"),
    "bool_type": wording("neither_true_nor_false"),
    "float_parsing": wording("not_short"),
    "float_type": wording("not_short"),
}
