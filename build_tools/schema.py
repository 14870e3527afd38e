"""The model as JSON Schema, for editors: https://json-schema.org/draft/2020-12."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import models_json_schema

from build_tools.model import ENTRY_TYPES, Section, Vocabulary


def section_schema(section: Section, vocabulary: Vocabulary) -> dict[str, Any]:
    """What a file of `section` may hold, with the vocabulary's terms as enumerations."""
    model = ENTRY_TYPES[section]
    _, schema = models_json_schema([(model, "validation")])
    definitions = schema["$defs"]
    root = definitions.pop(model.__name__)
    root["properties"].pop("id")
    root["required"].remove("id")
    root["properties"]["kind"] = {"enum": _kinds(section, vocabulary)}
    if "Claim" in definitions:
        _enumerate_terms(definitions["Claim"]["properties"], vocabulary)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **root,
        "title": f"dossier/{section}/*.yaml",
        "$defs": definitions,
    }


def _kinds(section: Section, vocabulary: Vocabulary) -> list[str]:
    return [name for name, kind in vocabulary.kinds.items() if kind.section == section]


def _enumerate_terms(properties: dict[str, Any], vocabulary: Vocabulary) -> None:
    properties["relation"] = {"enum": list(vocabulary.relations)}
    properties["role"] = {"enum": list(vocabulary.roles)}
    properties["measure"] = {"enum": list(vocabulary.measures)}
    properties["property"] = {"enum": list(vocabulary.properties)}
