"""The claim: who or what it is about, what it says, when it holds, who says so, on what evidence."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator, model_validator

from build_tools.reading.dates import Edtf, parse_edtf
from build_tools.reading.model.context import context_of, parse_refs
from build_tools.reading.model.values import (
    ClaimRef,
    Coordinates,
    Date,
    Id,
    LanguageTag,
    Quantity,
    Quote,
    ShortLine,
    Strict,
    Text,
    parse_coordinates,
    parse_quantity,
)
from build_tools.reading.model.vocabulary import PropertyType

Status = Literal["accepted", "contested", "rejected", "superseded", "needs-work"]
Confidence = Literal["high", "medium", "low", "unrated"]
CitationRole = Literal["supports", "contradicts", "context"]
Bound = Literal["about", "at-least", "more-than", "at-most"]
Value = Edtf | Quantity | Coordinates | Text | str
"""A date, a number, a position, words in both languages, or a name (or a Special)."""

FORMS = ("relation", "measure", "property", "statement")


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


class Citation(Strict):
    """Where in which source the evidence is; locators: H, S, C, A, ¶2, p. 3, 00:12."""

    source: Id
    locator: ShortLine | None = None
    role: CitationRole = "supports"
    quote: Quote | None = None


class Claim(Strict):
    """One assertion, in one of four forms: a relation, a measure, a property or a statement."""

    id: Id
    relation: Id | None = None
    role: Id | None = None
    object: Id | None = None
    measure: Id | None = None
    property: Id | None = None
    value: Any = None
    bound: Bound | None = None
    lang: LanguageTag | None = None
    statement: Text | None = None
    valid: Date | None = None
    as_of: Date | None = None
    said_by: Annotated[tuple[Id, ...], BeforeValidator(_listed)] = ()
    status: Status = "accepted"
    wrongdoing: bool = False
    confidence: Confidence = "unrated"
    confidence_reason: Text | None = None
    conflicts_with: Annotated[tuple[ClaimRef, ...], BeforeValidator(parse_refs)] = ()
    note: Text | None = None
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]

    def supporters(self) -> frozenset[str]:
        """The sources that support it, each once."""
        return frozenset(one.source for one in self.citations if one.role == "supports")

    @field_validator("citations")
    @classmethod
    def _supported(cls, citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
        if not any(one.role == "supports" for one in citations):
            raise ValueError(
                "name no source that supports the claim: add one (a citation without `role` supports)"
            )
        return citations

    @field_validator("value")
    @classmethod
    def _typed(cls, value: Any, info: ValidationInfo) -> Any:
        """Types `value` by the term before it; unknown terms are for the checks to report."""
        if value in ("somevalue", "novalue"):
            return value
        if info.data.get("measure") is not None:
            return parse_quantity(_as_str(value))
        term = context_of(info).vocabulary.properties.get(info.data.get("property") or "")
        return _typed_value(value, term.type) if term else value

    @model_validator(mode="after")
    def _one_form(self) -> Self:
        forms = [form for form in FORMS if getattr(self, form) is not None]
        if len(forms) != 1:
            given = " and ".join(f"`{form}`" for form in forms) or "none"
            raise ValueError(
                f"needs one of `relation`, `measure`, `property`, `statement`: has {given}"
            )
        _check_companions(self, forms[0])
        return self

    @model_validator(mode="after")
    def _explained(self) -> Self:
        if self.status in ("contested", "rejected") and self.note is None:
            raise ValueError(f"is {self.status} without a `note`: say why, in `ar` and `en`")
        if self.confidence != "unrated" and self.confidence_reason is None:
            raise ValueError(
                f"has confidence {self.confidence} without `confidence_reason`: give it"
            )
        return self

    @model_validator(mode="after")
    def _in_a_language(self, info: ValidationInfo) -> Self:
        term = context_of(info).vocabulary.properties.get(self.property or "")
        if term and term.type == "name" and self.lang is None:
            raise ValueError("is a name without `lang`: add the language it is written in, as `ar`")
        return self


# What stands with a form only: what each cannot do without, and all that it may have.
DEPENDENT = ("object", "role", "value", "bound", "lang")
COMPANIONS: dict[str, tuple[str, ...]] = {
    "relation": ("object",),
    "measure": ("value",),
    "property": ("value",),
    "statement": (),
}
ALLOWED: dict[str, tuple[str, ...]] = {
    "relation": ("object", "role"),
    "measure": ("value", "bound"),
    "property": ("value", "lang"),
    "statement": (),
}


def _check_companions(claim: Claim, form: str) -> None:
    for name in COMPANIONS[form]:
        if getattr(claim, name) is None:
            raise ValueError(f"has a `{form}` without `{name}`: add it")
    for name in DEPENDENT:
        if getattr(claim, name) is not None and name not in ALLOWED[form]:
            raise ValueError(f"has a `{form}` and `{name}`, which do not go together: remove one")


def _typed_value(value: Any, kind: PropertyType) -> Value:
    if kind == "text":
        if not isinstance(value, dict):
            raise ValueError("is in one language: write `value: {ar: …, en: …}`")
        return Text.model_validate(value)
    words = _as_str(value)
    if kind == "date":
        return parse_edtf(words)
    return parse_coordinates(words) if kind == "coordinates" else words


def _as_str(value: Any) -> str:
    if not isinstance(value, str) or not value.strip() or len(value) > 200:
        raise ValueError("is not a short text or number: write one")
    return value
