"""Statements: what is said of which entity, with the source that says it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from build_tools.data.dataset import Dataset
from build_tools.reading.dates import Edtf
from build_tools.reading.model import ClaimRef
from build_tools.words.language import Lang

CODES: dict[str, str] = {"ar": "ara", "en": "eng"}
"""Languages as FollowTheMoney names them (ISO 639-3)."""

_POINT = re.compile(r"\d{4}(-\d\d){0,2}")


class Statement(NamedTuple):
    """A value of one property of one entity; `origin` is the id of the source that says so, or ""."""

    entity: str
    schema: str
    prop: str
    value: str
    lang: str = ""
    origin: str = ""

    def key(self, dataset: str) -> str:
        """The same wherever the same is said of the same on the same ground."""
        said = (dataset, self.entity, self.prop, self.value, self.lang, self.origin)
        return hashlib.sha1("\x1f".join(said).encode("utf-8"), usedforsecurity=False).hexdigest()


class Entity(NamedTuple):
    """Makes the statements about one entity."""

    id: str
    schema: str

    def says(
        self, prop: str, value: object, lang: Lang | None = None, origins: Iterable[str] = ()
    ) -> Iterator[Statement]:
        """`value` once for each source in `origins`; nothing where it is None or empty."""
        if value is None or value == "":
            return
        for origin in tuple(dict.fromkeys(origins)) or ("",):
            code = CODES[lang] if lang else ""
            yield Statement(self.id, self.schema, prop, str(value), code, origin)


def entity_id(data: Dataset, entry_id: str) -> str:
    """The id of an entry among those of other datasets."""
    return f"{data.dossier.slug}-{entry_id}"


def claim_id(data: Dataset, ref: ClaimRef) -> str:
    """The id of what a claim ties together; no id of an entry has a full stop."""
    return f"{data.dossier.slug}-{ref.entry}.{ref.claim}"


def supporters(data: Dataset, refs: Iterable[ClaimRef]) -> list[str]:
    """The sources that support claims, each once, in order."""
    claims = (data.graph.claims[ref] for ref in refs)
    cited = (one for claim in claims for one in claim.citations if one.role == "supports")
    return list(dict.fromkeys(one.source for one in cited))


def dates(when: Edtf) -> Iterator[tuple[str, str]]:
    """The properties that say a date, each with its value: only ends that are stated and sure.

    FollowTheMoney knows no "about" and no decade; `description` keeps the date as it is written.
    """
    start, slash, end = when.text.partition("/")
    named = (("startDate", start), ("endDate", end)) if slash else (("date", start),)
    sure = [(prop, value) for prop, value in named if _POINT.fullmatch(value)]
    yield from sure
    if any(value not in ("", "..") and not _POINT.fullmatch(value) for _, value in named):
        yield "description", when.text
