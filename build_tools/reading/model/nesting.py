"""The fields of a model, and the models inside it: for messages, for order, for the schema.

Where a claim stands, in whichever form, the model is `ClaimBase`, with the fields of all forms.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from build_tools.reading.model.claim import FORMS, ClaimBase


def field_names(model: type[BaseModel]) -> list[str]:
    """The names under which a contributor writes the fields of `model`, in their order."""
    return [
        field.alias or name
        for name, field in fields_of(model).items()
        if name != "id" or _has_own_id(model)
    ]


@cache
def model_in(model: type[BaseModel], field: str) -> type[BaseModel] | None:
    """The model of the values in `field`, inside lists and unions too."""
    info = fields_of(model).get(field)
    found = next(_models(info.annotation), None) if info else None
    return ClaimBase if found and issubclass(found, ClaimBase) else found


def model_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> type[BaseModel]:
    """The model at pydantic's location `loc` under `model`, where a claim is in the form it names."""
    forms = {form.__name__: form for form in FORMS.values()}
    for key in loc:
        model = forms.get(str(key)) or model_in(model, str(key)) or model
    return model


def models_in(model: type[BaseModel]) -> list[type[BaseModel]]:
    """`model`, every model that stands in a field of it or of one of these, and a claim's forms."""
    found = {model: None}
    for field in fields_of(model):
        inner = model_in(model, field)
        found |= dict.fromkeys(models_in(inner) if inner else ())
    if model is ClaimBase:
        found |= dict.fromkeys(FORMS.values())
    return list(found)


def form_of(model: type[BaseModel]) -> str | None:
    """The key that tells that a claim is in the form `model`."""
    return next((form for form, each in FORMS.items() if each is model), None)


def form_fields(form: str) -> Mapping[str, FieldInfo]:
    """The fields that a claim has in one form and not in all."""
    fields = FORMS[form].model_fields
    return {name: field for name, field in fields.items() if name not in ClaimBase.model_fields}


def fields_of(model: type[BaseModel]) -> Mapping[str, FieldInfo]:
    """The fields of `model` in the order of a file: each claim's own stand behind its id.

    Of `ClaimBase` the keys that tell a form come first, then what goes with them.
    """
    if not issubclass(model, ClaimBase):
        return model.model_fields
    forms = [form for form, each in FORMS.items() if model in (each, ClaimBase)]
    own = {name: field for form in forms for name, field in form_fields(form).items()}
    return {
        "id": model.model_fields["id"],
        **{form: own[form] for form in forms},
        **own,
        **ClaimBase.model_fields,
    }


def _has_own_id(model: type[BaseModel]) -> bool:
    """A claim writes its id; an entry's id is the file's name."""
    return "kind" not in model.model_fields


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)
