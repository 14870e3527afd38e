"""What the typing of one entry needs to know of the rest: its own id and the vocabulary."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import ValidationInfo

from build_tools.reading.model.values import ClaimRef, parse_claim_ref
from build_tools.reading.model.vocabulary import Vocabulary
from build_tools.words.messages import WrongValueError


@dataclass(frozen=True)
class Context:
    """Passed to pydantic as its validation context."""

    entry: str
    vocabulary: Vocabulary


def context_of(info: ValidationInfo) -> Context:
    """The context that `corpus` gave; TypeError when a model is built without one."""
    if not isinstance(info.context, Context):
        raise TypeError("entries are typed with a Context")
    return info.context


def parse_refs(value: object, info: ValidationInfo) -> tuple[ClaimRef, ...]:
    """A list of claims' names, `claim` alone standing for one of this entry."""
    if not isinstance(value, list) or not all(isinstance(ref, str) for ref in value):
        raise WrongValueError("not_a_list_of_claims")
    home = context_of(info).entry
    return tuple(parse_claim_ref(ref, home) for ref in value)
