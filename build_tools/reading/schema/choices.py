"""What may be chosen: the vocabulary's terms, and the ids of entries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from build_tools.reading.model import SECTIONS, Section, Text, Vocabulary
from build_tools.reading.schema.formats import Schema, simplified
from build_tools.reading.schema.words import format_words, joined
from build_tools.words.language import LANGS, Lang
from build_tools.words.two_forms import both_forms

NAMING = frozenset({"Claim", "Citation", "Source"})
"""The models that name other entries."""

Names = Mapping[Section, Mapping[str, Text]]
"""For each section the ids of its entries and what they are called."""


@dataclass(frozen=True)
class Known:
    """What a schema offers, the vocabulary and the names of entries, and in which languages."""

    vocabulary: Vocabulary
    names: Names
    langs: Sequence[Lang] = LANGS


def add_kinds(root: Schema, section: Section, known: Known) -> None:
    """Gives `root`, the schema of an entry of `section`, the kinds to choose from."""
    terms = known.vocabulary.kinds.items()
    kinds = {name: term.label for name, term in terms if term.section == section}
    root["properties"]["kind"] |= _enumerated(kinds, known.langs)


def add_choices(models: dict[str, Schema], sections: Sequence[Section], known: Known) -> None:
    """Adds terms and ids to choose from to the schemas `models`, by name.

    `sections` are those of the entries in which the models stand: they decide which terms fit.
    """
    if "Claim" in models:
        for field, labels in _claim_terms({*sections}, known.vocabulary).items():
            models["Claim"]["properties"][field] |= _enumerated(labels, known.langs)
    for model, field, targets in _references(sections, known.vocabulary):
        if model in models:
            _offer_ids(models[model]["properties"][field], targets, known.langs)


def _claim_terms(sections: set[Section], vocabulary: Vocabulary) -> dict[str, dict[str, Text]]:
    """What the terms that entries of `sections` may use are called, by the field of a claim."""
    relations = vocabulary.relations.items()
    properties = vocabulary.properties.items()
    return {
        "relation": {name: term.label for name, term in relations if sections & {*term.from_}},
        "role": {name: term.label for name, term in vocabulary.roles.items()},
        "measure": {name: term.label for name, term in vocabulary.measures.items()},
        "property": {name: term.label for name, term in properties if sections & {*term.of}},
    }


def _enumerated(known: Mapping[str, Text], langs: Sequence[Lang]) -> Schema:
    said = [
        both_forms(joined({lang: words.in_language(lang) for lang in langs}, langs))[0]
        for words in known.values()
    ]
    return {"type": "string", "enum": list(known), "enumDescriptions": said}


def _references(
    sections: Sequence[Section], vocabulary: Vocabulary
) -> Iterable[tuple[str, str, Sequence[Section]]]:
    """The fields that name an entry, by model, and the sections that it may be in."""
    relations = [term for term in vocabulary.relations.values() if {*sections} & {*term.from_}]
    yield "Claim", "object", sorted({section for term in relations for section in term.to})
    yield "Claim", "said_by", ("actors",)
    yield "Citation", "source", ("sources",)
    yield "Source", "publisher", ("actors",)
    yield "Source", "agency", ("actors",)


def id_references(sections: Sequence[Section]) -> list[Schema]:
    """For `anyOf`: references to the ids of `sections`, which `id_definitions` lists."""
    return [{"$ref": f"#/$defs/{section}-ids"} for section in sections]


def id_definitions(sections: Sequence[Section], known: Known) -> dict[str, Schema]:
    """For `$defs`: for each of `sections` the ids of its entries, with their names."""
    said = {"errorMessage": format_words("id", known.langs)}
    return {
        f"{section}-ids": {**_enumerated(known.names[section], known.langs), **said}
        for section in sections
    }


def _offer_ids(field: Schema, targets: Sequence[Section], langs: Sequence[Lang]) -> None:
    """Any id may be written where `field` takes one, but one of an entry in another section.

    An entry that has no file yet may come in the same change.
    """
    others = [section for section in SECTIONS if section not in targets]
    one = {
        "anyOf": [*id_references(targets), simplified({"format": "id"}, langs)],
        "not": {"anyOf": id_references(others)},
    }
    many = field.pop("items", None)
    for key in ("type", "maxLength", "pattern", "patternErrorMessage"):
        field.pop(key, None)
    several = {"anyOf": [*one["anyOf"], {"type": "array", "items": one}]}
    field |= {**one, **(several if many else {})}
