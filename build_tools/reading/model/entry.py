"""Entries: one YAML file each. Actors, events and places are described by their claims."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator, model_validator

from build_tools.reading.model.claim import AnyClaim, Claim, PropertyClaim
from build_tools.reading.model.context import context_of, parse_refs
from build_tools.reading.model.values import (
    ClaimRef,
    Day,
    Id,
    Label,
    LanguageTag,
    Line,
    Strict,
    Text,
    Truth,
)
from build_tools.words.messages import WrongValueError


class Withdrawal(Strict):
    """A tombstone: when an entry was withdrawn and why; its id is never used again."""

    on: Day
    reason: Text


class Correction(Strict):
    """What changed in what was published, when and why.

    `claim` names the claim of this entry that was changed or withdrawn; without it, other words
    of the entry were.
    """

    on: Day
    claim: Id | None = None
    note: Text


class OtherName(Strict):
    """A name or spelling by which an entry is also found; Popolo's `other_names`."""

    text: Line
    lang: LanguageTag


class Grammar(Strict):
    """How sentences agree with the name: by gender in Arabic, by number and article in English.

    Without `article`, the kind decides: see the vocabulary.
    """

    ar: Literal["masculine", "feminine"] = "masculine"
    en: Literal["singular", "plural"] = "singular"
    article: Literal["the", "none"] | None = None


class EntryBase(Strict):
    """What entries of all sections share; `id` is the file's name."""

    id: Id
    kind: Id
    redirect_from: tuple[Id, ...] = ()
    withdrawn: Withdrawal | None = None
    corrections: tuple[Correction, ...] = ()

    @property
    @abstractmethod
    def label(self) -> Text:
        """What the entry is called."""

    @field_validator("corrections")
    @classmethod
    def _of_its_own(cls, corrections: tuple[Correction, ...]) -> tuple[Correction, ...]:
        named = next((correction.claim for correction in corrections if correction.claim), None)
        if named and "claims" not in cls.model_fields:
            raise WrongValueError("correction_where_no_claims", claim=named)
        return corrections


class Described(EntryBase):
    """An actor, event or place: names, a summary in which each sentence is cited, claims.

    `not_same_as` are entries whose names are much like its own, and which are others; one of two says it.
    In `summary` the only marks are [[entry-id]], [[entry-id|words]] and [@source-id, ¶3].
    """

    name: Label
    other_names: tuple[OtherName, ...] = ()
    not_same_as: tuple[Id, ...] = ()
    grammar: Grammar = Grammar()
    summary: Text
    confirmed: Day
    claims: tuple[AnyClaim, ...] = ()

    @property
    def label(self) -> Text:
        """Its name."""
        return self.name

    def properties(self, terms: Collection[str]) -> tuple[PropertyClaim, ...]:
        """Its claims of one of the properties `terms`."""
        found = (claim for claim in self.claims if isinstance(claim, PropertyClaim))
        return tuple(claim for claim in found if claim.property in terms)

    @field_validator("claims")
    @classmethod
    def _ids_once(cls, claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
        ids = [claim.id for claim in claims]
        twice = sorted({claim for claim in ids if ids.count(claim) > 1})
        if twice:
            raise WrongValueError("claim_id_twice", id=twice[0])
        return claims


class Actor(Described):
    """A person, body, armed group, state, company or publisher."""

    living: Truth | None = None

    @model_validator(mode="after")
    def _person_lives(self, info: ValidationInfo) -> Self:
        kind = context_of(info).vocabulary.kinds.get(self.kind)
        if kind and kind.person and self.living is None:
            raise WrongValueError("person_without_living")
        if kind and not kind.person and self.living is not None:
            raise WrongValueError("living_of_no_person", kind=self.kind)
        return self


class Event(Described):
    """Something that happened; its date and places are claims."""


class Place(Described):
    """A town, region, base or country; its position is a claim."""


class Dispute(EntryBase):
    """A question on which sources differ: the claims in conflict, and why they do.

    `covers` names at least one claim of each chain of `conflicts_with` that the question is about.
    """

    name: Label
    summary: Text
    covers: Annotated[tuple[ClaimRef, ...], BeforeValidator(parse_refs), Field(min_length=1)]

    @property
    def label(self) -> Text:
        """The question."""
        return self.name
