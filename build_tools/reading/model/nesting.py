"""What fields a model has, and which model stands in a field: for messages and for order."""

from __future__ import annotations

from functools import cache
from typing import Any, get_args

from pydantic import BaseModel


def field_names(model: type[BaseModel]) -> list[str]:
    """The names under which a contributor writes the fields of `model`."""
    return [
        field.alias or name
        for name, field in model.model_fields.items()
        if name != "id" or _has_own_id(model)
    ]


@cache
def model_in(model: type[BaseModel], field: str) -> type[BaseModel] | None:
    """The model of the values in `field`, inside lists and unions too."""
    info = model.model_fields.get(field)
    return _first_model(info.annotation) if info else None


def models_in(model: type[BaseModel]) -> set[type[BaseModel]]:
    """`model` and every model that stands in a field of it or of one of these."""
    found = {model}
    for field in model.model_fields:
        inner = model_in(model, field)
        found |= models_in(inner) if inner else set()
    return found


def _has_own_id(model: type[BaseModel]) -> bool:
    """A claim writes its id; an entry's id is the file's name."""
    return "kind" not in model.model_fields


def _first_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_first_model, get_args(annotation))), None)
