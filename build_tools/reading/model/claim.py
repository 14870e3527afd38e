"""The claim: who or what it is about, what it says, when it holds, who says so, on what evidence.

A claim takes one of four forms, each a class of its own; which one is told by the key it is written
under: `relation`, `measure`, `property` or `statement`.
"""

from __future__ import annotations

import difflib
from typing import Annotated, Any, Literal, Self

from pydantic import (
    BeforeValidator,
    Discriminator,
    Field,
    Tag,
    ValidationInfo,
    field_validator,
    model_validator,
)

from build_tools.reading.dates import Edtf, parse_edtf
from build_tools.reading.model.context import context_of, parse_refs
from build_tools.reading.model.values import (
    Amount,
    ClaimRef,
    Coordinates,
    Date,
    Id,
    LanguageTag,
    Quote,
    ShortLine,
    Special,
    Strict,
    Text,
    Truth,
    is_special,
    parse_coordinates,
    short_text,
    wikidata_id,
)
from build_tools.reading.model.vocabulary import PropertyType
from build_tools.words.messages import WrongValueError

Status = Literal["accepted", "contested", "rejected", "superseded", "needs-work"]
GIVEN_UP: tuple[Status, ...] = ("rejected", "superseded")
"""With these the dossier no longer says what the claim says."""
Confidence = Literal["high", "medium", "low", "unrated"]
CitationRole = Literal["supports", "contradicts", "context"]
Bound = Literal["about", "at-least", "more-than", "at-most"]
PropertyValue = Edtf | Coordinates | Text | str
"""A date, a position, words in both languages, or a name (or a Special)."""


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


class Citation(Strict):
    """Where in which source the evidence is; locators: H, S, C, A, ¶2, p. 3, 00:12."""

    source: Id
    locator: ShortLine | None = None
    role: CitationRole = "supports"
    quote: Quote | None = None


class ClaimBase(Strict):
    """What every claim has, whatever it says: when it holds, who says so, on what evidence.

    `wrongdoing`: it accuses somebody; written as false, an editor has judged that it accuses nobody
    living. `replies` are claims in which those accused answer it: they are told beside it.
    """

    id: Id
    valid: Date | None = None
    as_of: Date | None = None
    said_by: Annotated[tuple[Id, ...], BeforeValidator(_listed)] = ()
    status: Status = "accepted"
    wrongdoing: Truth = False
    confidence: Confidence = "unrated"
    confidence_reason: Text | None = None
    conflicts_with: Annotated[tuple[ClaimRef, ...], BeforeValidator(parse_refs)] = ()
    replies: Annotated[tuple[ClaimRef, ...], BeforeValidator(parse_refs)] = ()
    note: Text | None = None
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]

    def supporters(self) -> frozenset[str]:
        """The sources that support it, each once."""
        return frozenset(one.source for one in self.citations if one.role == "supports")

    @field_validator("citations")
    @classmethod
    def _supported(cls, citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
        if not any(one.role == "supports" for one in citations):
            raise WrongValueError("no_support")
        return citations

    @model_validator(mode="after")
    def _explained(self) -> Self:
        if self.status in ("contested", "rejected") and self.note is None:
            raise WrongValueError("status_without_note", status=self.status)
        if self.confidence != "unrated" and self.confidence_reason is None:
            raise WrongValueError("confidence_without_reason", confidence=self.confidence)
        return self


class RelationClaim(ClaimBase):
    """A tie to another entry, `object`; in the post `role`, where the relation takes one."""

    relation: Id
    role: Id | None = None
    object: Id


class MeasureClaim(ClaimBase):
    """A count: so many, or `bound` says how the number is meant."""

    measure: Id
    value: Amount | Special
    bound: Bound | None = None


class PropertyClaim(ClaimBase):
    """What the entry has that is not another entry; `lang` is that of a name."""

    property: Id
    value: PropertyValue
    lang: LanguageTag | None = None

    @field_validator("value", mode="plain")
    @classmethod
    def _typed(cls, value: Any, info: ValidationInfo) -> PropertyValue:
        """Types `value` by the term before it; unknown terms are for the checks to report."""
        term = context_of(info).vocabulary.properties.get(info.data.get("property", ""))
        if is_special(value) or term is None:
            return value  # type: ignore[no-any-return]
        return _typed_value(value, term.type)

    @model_validator(mode="after")
    def _in_a_language(self, info: ValidationInfo) -> Self:
        term = context_of(info).vocabulary.properties.get(self.property)
        if term and term.type == "name" and self.lang is None:
            raise WrongValueError("name_without_lang")
        return self


class StatementClaim(ClaimBase):
    """What no other form can say, as a sentence."""

    statement: Text


Claim = RelationClaim | MeasureClaim | PropertyClaim | StatementClaim

FORMS: dict[str, type[ClaimBase]] = {
    "relation": RelationClaim,
    "measure": MeasureClaim,
    "property": PropertyClaim,
    "statement": StatementClaim,
}
"""The forms of a claim, by the key that is in this form alone."""

FORM_NAMES = tuple(f"`{form}`" for form in FORMS)


def _forms_in(claim: Any) -> list[str]:
    """The forms that a claim is written in; where there is none, that which was misspelt."""
    keys = list(claim) if isinstance(claim, dict) else []
    given = [form for form in FORMS if form in keys]
    return given or [form for form in FORMS if difflib.get_close_matches(form, keys, 1, 0.75)]


def _in_a_form(claim: Any) -> Any:
    if isinstance(claim, dict) and not _forms_in(claim):
        raise WrongValueError("claim_of_no_form", forms=FORM_NAMES)
    return claim


def _tag(claim: Any) -> str:
    """The first form it is written in: the keys of another are fields that it does not have."""
    form = type(claim) if isinstance(claim, ClaimBase) else FORMS[[*_forms_in(claim), *FORMS][0]]
    return form.__name__


# A tag appears in the place of an error: no key is called as a class is.
AnyClaim = Annotated[
    Annotated[RelationClaim, Tag("RelationClaim")]
    | Annotated[MeasureClaim, Tag("MeasureClaim")]
    | Annotated[PropertyClaim, Tag("PropertyClaim")]
    | Annotated[StatementClaim, Tag("StatementClaim")],
    Discriminator(_tag),
    BeforeValidator(_in_a_form),
]
"""A claim as an entry holds it."""


def _typed_value(value: Any, kind: PropertyType) -> PropertyValue:
    if kind == "text":
        if not isinstance(value, dict):
            raise WrongValueError("in_one_language")
        return Text.model_validate(value)
    words = short_text(value)
    if kind == "date":
        return parse_edtf(words)
    if kind == "wikidata":
        return wikidata_id(words)
    return parse_coordinates(words) if kind == "coordinates" else words
