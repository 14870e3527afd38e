"""A published source, in CSL's terms, and what we hold of it."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from build_tools.reading.model.entry import EntryBase
from build_tools.reading.model.values import (
    Date,
    Day,
    Id,
    Label,
    LanguageTag,
    Line,
    ShortLine,
    Special,
    Strict,
    Text,
    Url,
    is_special,
)
from build_tools.words.messages import WrongValueError


class Archive(Strict):
    """A copy of the page kept elsewhere, and the day it was taken."""

    url: Url
    captured: Day
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None


class OriginalTitle(Strict):
    """The title as printed, when the source is in neither of the dossier's languages."""

    text: Line
    lang: LanguageTag


class Source(EntryBase):
    """What was published, by whom, when and where; `title` in the other language is ours.

    `title_basis`: printed as the headline, read off the address, or supplied by us.
    `read`: whether the whole page was read for the dossier or an excerpt of it.
    """

    title: Label
    original_title: OriginalTitle | None = None
    title_basis: Literal["printed", "address", "supplied"] = "printed"
    language: LanguageTag
    author: tuple[Line, ...] = ()
    publisher: Id | None = None
    publisher_name: Label | None = None
    publisher_basis: Literal["stated", "inferred"] = "stated"
    agency: Id | None = None
    issued: Date | Special
    issued_basis: Literal["stated", "address", "index", "inferred"] | None = None
    url: Url | Special
    accessed: Day | None = None
    archive: Archive | None = None
    read: Literal["full", "excerpt"]
    locators: ShortLine | None = None
    note: Text | None = None

    @property
    def label(self) -> Text:
        """Its title."""
        return self.title

    @property
    def address(self) -> str | None:
        """Where its page is; None where there is none, or nobody knows where."""
        return None if is_special(self.url) else self.url

    @property
    def archived(self) -> bool:
        """Whether a copy of its page is kept elsewhere, or there is no page to copy."""
        return self.archive is not None or self.address is None

    @model_validator(mode="after")
    def _one_publisher(self) -> Self:
        if (self.publisher is None) == (self.publisher_name is None):
            raise WrongValueError("one_publisher")
        return self

    @model_validator(mode="after")
    def _dated(self) -> Self:
        if (self.issued == "somevalue") != (self.issued_basis is None):
            raise WrongValueError("issued_apart")
        if (self.language in ("ar", "en")) != (self.original_title is None):
            raise WrongValueError("original_title")
        return self
