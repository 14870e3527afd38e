"""The model as JSON Schema, for editors and the form: https://json-schema.org/draft/2020-12.

Fields stand in canonical order and are described in the languages asked for. What values look
like is in `formats`, what may be chosen in `choices`, what goes together in `rules`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from typing import Literal

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from build_tools.reading.canonical import canonical_order
from build_tools.reading.model import (
    ENTRY_TYPES,
    SECTION_TERMS,
    SECTIONS,
    ClaimBase,
    EntryBase,
    Section,
)
from build_tools.reading.model import FORMS as CLAIM_FORMS
from build_tools.reading.model.nesting import models_in
from build_tools.reading.names import DEVICES, INDEXES
from build_tools.reading.schema.choices import (
    NAMING,
    Known,
    add_choices,
    add_kinds,
    id_definitions,
    id_references,
)
from build_tools.reading.schema.formats import CLAIM, Schema, as_published, simplified
from build_tools.reading.schema.rules import add_claim_forms, add_rules
from build_tools.reading.schema.words import field_words
from build_tools.reading.source import HIDDEN
from build_tools.words.language import Lang

__all__ = [
    "FORMS",
    "Form",
    "Known",
    "Schema",
    "as_json",
    "claim_schema",
    "form_schema",
    "id_definitions",
    "published_models",
    "section_schema",
]

Form = Section | Literal["claim"]
FORMS: tuple[Form, ...] = (
    *(name for name, terms in SECTION_TERMS.items() if terms.add),
    "claim",
)

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def section_schema(section: Section, known: Known) -> Schema:
    """What a file of `section` may hold; the ids in `known` are offered, others may be written."""
    schema = _entry(section, known)
    if {_name(model) for model in models_in(ENTRY_TYPES[section])} & NAMING:
        schema["$defs"] |= id_definitions(SECTIONS, known)
    return schema


def claim_schema(sections: Sequence[Section], known: Known) -> Schema:
    """What a claim of an entry in one of `sections` may hold."""
    schema = _claim(sections, known)
    schema["$defs"] |= id_definitions(SECTIONS, known)
    return schema


def form_schema(form: Form, known: Known) -> Schema:
    """What a form asks: a new entry with its id in `entry`, or a claim of the entry of that id.

    All forms share the ids: `id_definitions` of every section belongs to its definitions.
    """
    described: tuple[Section, ...] = ("actors", "events", "places")
    if form == "claim":
        schema = _claim(described, known)
        entry: Schema = {
            "anyOf": id_references(described),
            **field_words(ClaimBase, "entry", known.langs),
        }
    else:
        schema = _entry(form, known)
        taken = [{"enum": sorted(INDEXES)}, {"pattern": DEVICES}]
        free = {"not": {"anyOf": [*id_references(SECTIONS), *taken]}}
        words = field_words(EntryBase, "id", known.langs)
        entry = {**simplified({"format": "id"}, known.langs), **free, **words}
    schema["properties"] = {"entry": entry, **schema["properties"]}
    schema["required"] = ["entry", *schema["required"]]
    return schema


def published_models(model: type[BaseModel], langs: Sequence[Lang]) -> dict[str, Schema]:
    """The models of an entry by name, as other programs are given it: no terms, no editors' words."""
    models: dict[str, Schema] = as_published(_models(model, langs))
    add_claim_forms(models)
    return models


def as_json(schema: Schema, indent: int | None = 1) -> str:
    """`schema` as JSON, with invisible characters escaped; on one line if `indent` is None."""
    apart = (",", ":") if indent is None else None
    text = json.dumps(schema, ensure_ascii=False, indent=indent, separators=apart)
    return HIDDEN.sub(lambda found: json.dumps(found.group())[1:-1], text)


def _entry(section: Section, known: Known) -> Schema:
    model = ENTRY_TYPES[section]
    models = _models(model, known.langs)
    root = models[model.__name__]
    root["properties"].pop("id")
    root["required"].remove("id")
    add_kinds(root, section, known)
    return {**_complete(model, models, (section,), known), "title": f"dossier/{section}/*.yaml"}


def _claim(sections: Sequence[Section], known: Known) -> Schema:
    return _complete(ClaimBase, _models(ClaimBase, known.langs), sections, known)


def _models(model: type[BaseModel], langs: Sequence[Lang]) -> dict[str, Schema]:
    """The schema of `model` and of the models in it, by name; a claim's forms are one, `Claim`."""
    every = models_in(model)
    parts = {name: simplified(part, langs) for name, part in _pydantic_parts(model).items()}
    if ClaimBase in every:
        _join_forms(parts)
    described = {"ClaimRef": simplified(CLAIM, langs)} if "ClaimRef" in parts else {}
    for each in (each for each in every if each.__name__ in parts):
        part = parts[each.__name__]
        fields = part["properties"]
        part["properties"] = {
            name: fields[name] | field_words(each, name, langs)
            for name in canonical_order(each, fields)
        }
        described[_name(each)] = part
    return dict(sorted(described.items()))


@cache
def _pydantic_parts(model: type[BaseModel]) -> dict[str, Schema]:
    _, schema = models_json_schema([(each, "validation") for each in models_in(model)])
    parts: dict[str, Schema] = schema["$defs"]
    return parts


def _join_forms(parts: dict[str, Schema]) -> None:
    """Editors and the form take a claim in any form; `rules` says what goes with which."""
    for form in CLAIM_FORMS.values():
        parts["ClaimBase"]["properties"] |= parts.pop(form.__name__)["properties"]
    for part in parts.values():
        if "claims" in part.get("properties", {}):
            part["properties"]["claims"]["items"] = {"$ref": "#/$defs/Claim"}


def _name(model: type[BaseModel]) -> str:
    return model.__name__.removesuffix("Base")


def _complete(
    model: type[BaseModel], models: dict[str, Schema], sections: Sequence[Section], known: Known
) -> Schema:
    add_choices(models, sections, known)
    add_rules(models, known.vocabulary, known.langs)
    return {"$schema": _DRAFT, **models.pop(_name(model)), "$defs": models}
