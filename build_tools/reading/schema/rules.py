"""Which fields need, allow or exclude each other, as JSON Schema: `dependentSchemas`, `if`/`then`.

The same rules as in the model's validators and in some checks; tests/reading/schema compares them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, get_args

from build_tools.reading.model import FORMS, GIVEN_UP, SECTIONS, Special, Vocabulary
from build_tools.reading.model.nesting import form_fields
from build_tools.reading.model.vocabulary import PropertyType
from build_tools.reading.schema.choices import id_references
from build_tools.reading.schema.formats import Schema, value_of
from build_tools.words.language import Lang

_FORM_OF: dict[PropertyType, str] = {
    "date": "edtf",
    "coordinates": "coordinates",
    "name": "text",
    "wikidata": "wikidata",
}


def add_rules(models: dict[str, Schema], vocabulary: Vocabulary, langs: Sequence[Lang]) -> None:
    """States in `models` which fields need, allow or exclude which."""
    add_claim_forms(models)
    if "Claim" in models:
        models["Claim"]["allOf"] = [*_claim_rules(vocabulary, langs)]
        any_value = {"anyOf": [{"type": ["string", "number"]}, {"$ref": "#/$defs/Text"}]}
        models["Claim"]["properties"]["value"] |= any_value
        supports = {"not": _where("role", "contradicts", "context")}
        models["Claim"]["properties"]["citations"]["contains"] = supports
    elif "Correction" in models:  # of a source or a dispute, which have no claims
        del models["Correction"]["properties"]["claim"]
    if "Actor" in models:
        person = _where("kind", *sorted(vocabulary.kinds_that("person")))
        models["Actor"] |= {"if": person, "then": _needs("living"), "else": _lacks("living")}
    if "Event" in models:
        dates = sorted(vocabulary.properties_as("date"))
        models["Event"]["properties"]["claims"] |= {"contains": _date_that_stands(dates)}
        models["Event"]["required"].append("claims")
    if "Dispute" in models:
        models["Dispute"]["properties"]["covers"]["minItems"] = 1
    if "Source" in models:
        models["Source"] |= _source_rules()


def add_claim_forms(models: dict[str, Schema]) -> None:
    """States in `models` which fields a claim has in which form, whatever the vocabulary."""
    if "Claim" in models:
        models["Claim"] |= _claim_forms()


def _date_that_stands(properties: Sequence[str]) -> Schema:
    """A claim of a date that was not given up, or that says that none is known."""
    unknown = _with_value({"enum": list(get_args(Special))})
    stands = {"not": _where("status", *GIVEN_UP)}
    return {**_where("property", *properties), "anyOf": [stands, unknown]}


def _where(field: str, *values: str) -> Schema:
    return {"required": [field], "properties": {field: {"enum": list(values)}}}


def _needs(*fields: str) -> Schema:
    return {"required": list(fields)}


def _lacks(*fields: str) -> Schema:
    return {"properties": dict.fromkeys(fields, False)}


def _with_value(schema: Schema) -> Schema:
    return {"properties": {"value": schema}}


def _claim_forms() -> Schema:
    """One form a claim, with all that it needs and nothing of another's."""
    own = {form: form_fields(form) for form in FORMS}
    every = {name: None for fields in own.values() for name in fields if name not in FORMS}
    needed = {
        form: [name for name, field in fields.items() if field.is_required() and name != form]
        for form, fields in own.items()
    }
    return {
        "oneOf": [_needs(form) for form in FORMS],
        "dependentRequired": {form: names for form, names in needed.items() if names},
        "dependentSchemas": {
            form: _lacks(*(name for name in every if name not in fields))
            for form, fields in own.items()
        },
    }


def _claim_rules(vocabulary: Vocabulary, langs: Sequence[Lang]) -> Iterator[Schema]:
    roles = [name for name, term in vocabulary.relations.items() if term.takes_role]
    yield {"if": _where("relation", *roles), "then": _needs("role"), "else": _lacks("role")}
    yield from _ends_fit(vocabulary)
    yield {"if": _needs("measure"), "then": _with_value(value_of("quantity", langs))}
    for kind in get_args(PropertyType):
        terms = [name for name, term in vocabulary.properties.items() if term.type == kind]
        yield {"if": _where("property", *terms), "then": _property_value(kind, langs)}
    yield {"if": _where("status", "contested", "rejected"), "then": _needs("note")}
    rated = _where("confidence", "high", "medium", "low")
    yield {"if": rated, "then": _needs("confidence_reason")}


def _ends_fit(vocabulary: Vocabulary) -> Iterator[Schema]:
    """A relation leads to no entry of a section that it does not lead to; the entry may be new."""
    relations = vocabulary.relations.items()
    for ends in sorted({tuple(sorted(term.to)) for _, term in relations}):
        names = [name for name, term in relations if tuple(sorted(term.to)) == ends]
        others = [section for section in SECTIONS if section not in ends]
        wrong = {"not": {"anyOf": id_references(others)}}
        yield {"if": _where("relation", *names), "then": {"properties": {"object": wrong}}}


def _property_value(kind: PropertyType, langs: Sequence[Lang]) -> Schema:
    if kind == "text":
        return _with_value({"$ref": "#/$defs/Text"})
    named: dict[str, Any] = _needs("lang") if kind == "name" else {}
    return named | _with_value(value_of(_FORM_OF[kind], langs))


def _source_rules() -> Schema:
    """One publisher, by id or by name; a date with its basis; a third language's own title."""
    return {
        "oneOf": [_needs("publisher"), _needs("publisher_name")],
        "allOf": [
            {
                "if": _where("issued", "somevalue"),
                "then": _lacks("issued_basis"),
                "else": _needs("issued_basis"),
            },
            {
                "if": _where("language", "ar", "en"),
                "then": _lacks("original_title"),
                "else": _needs("original_title"),
            },
        ],
    }
