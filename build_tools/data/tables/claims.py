"""Every claim, every citation of one, and the numbers that differ."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.data.dataset import Dataset
from build_tools.data.tables.table import Column, Row, Table, days, listed, strings, text
from build_tools.facts.standing import stands
from build_tools.facts.tolls import tolls
from build_tools.reading.model import (
    Claim,
    ClaimRef,
    MeasureClaim,
    PropertyClaim,
    Quantity,
    RelationClaim,
    StatementClaim,
    Text,
)
from build_tools.words.language import LANGS

_NOTHING: Row = (None,) * 9


def _claims(data: Dataset) -> Iterator[Row]:
    for ref, claim in sorted(data.graph.claims.items()):
        yield (
            str(ref),
            ref.entry,
            *_said(data, claim),
            text(claim.valid),
            *days(claim.valid),
            text(claim.as_of),
            claim.status,
            stands(claim),
            listed(claim.said_by),
            claim.wrongdoing,
            claim.confidence,
            *_notes(data, claim),
            data.facts.support(ref).publishers,
            data.graph.dispute_of.get(ref),
            listed(claim.conflicts_with),
        )


def _said(data: Dataset, claim: Claim) -> Row:
    """Form, term, role, object, value, value_ar, value_en, language, low, high, bound."""
    match claim:
        case RelationClaim():
            return ("relation", claim.relation, claim.role, claim.object, *_NOTHING[:7])
        case MeasureClaim():
            return (
                "measure",
                claim.measure,
                None,
                None,
                str(claim.value),
                *_NOTHING[:3],
                *_range(claim),
            )
        case PropertyClaim():
            value = claim.value
            words = _in_both(data, value) if isinstance(value, Text) else (None, None)
            plain = None if isinstance(value, Text) else str(value)
            return (
                "property",
                claim.property,
                None,
                None,
                plain,
                *words,
                claim.lang,
                *_NOTHING[:3],
            )
        case StatementClaim():
            words = _in_both(data, claim.statement)
            return ("statement", *_NOTHING[:4], *words, *_NOTHING[:4])


def _range(claim: MeasureClaim) -> Row:
    known = isinstance(claim.value, Quantity)
    ends = (
        (claim.value.low, claim.value.high) if isinstance(claim.value, Quantity) else (None, None)
    )
    return (*ends, (claim.bound or "exactly") if known else None)


def _in_both(data: Dataset, words: Text) -> tuple[str | None, ...]:
    return tuple(data.plain(words, lang) for lang in LANGS)


def _notes(data: Dataset, claim: Claim) -> tuple[str | None, ...]:
    return _in_both(data, claim.note) if claim.note else (None, None)


def _citations(data: Dataset) -> Iterator[Row]:
    for ref, claim in sorted(data.graph.claims.items()):
        for number, one in enumerate(claim.citations, 1):
            yield (str(ref), number, one.source, one.locator, one.role, one.quote)


def _numbers(data: Dataset) -> Iterator[Row]:
    """Those of which at least one is in conflict with another."""
    for toll in tolls(data.graph, data.graph.conflicts):
        for number in toll.numbers:
            yield (
                str(number.ref),
                toll.entry,
                toll.measure,
                number.low,
                number.high,
                number.bound or "exactly",
                text(number.on),
                listed(number.said_by),
                number.stands,
                _dispute(data, number.ref),
            )


def _dispute(data: Dataset, ref: ClaimRef) -> str | None:
    return data.graph.dispute_of.get(ref)


_RANGE = (Column("low", "number"), Column("high", "number"), Column("bound"))

CLAIMS = Table(
    "claims",
    "Claims",
    "every claim: what it says, when it holds, who says so, how it stands",
    (
        Column("claim"),
        Column("entry", of="entries"),
        *strings("form", "term", "role"),
        Column("object", of="entries"),
        *strings("value", "value_ar", "value_en", "language"),
        *_RANGE,
        Column("valid"),
        Column("first_day", "date"),
        Column("last_day", "date"),
        *strings("as_of", "status"),
        Column("stands", "boolean"),
        Column("said_by", many=True),
        Column("wrongdoing", "boolean"),
        *strings("confidence", "note_ar", "note_en"),
        Column("publishers", "integer"),
        Column("dispute", of="disputes"),
        Column("conflicts_with", many=True),
    ),
    _claims,
)
CITATIONS = Table(
    "citations",
    "Citations",
    "one row for each citation of a claim",
    (
        Column("claim", of="claims"),
        Column("number", "integer"),
        Column("source", of="sources"),
        *strings("locator", "role", "quote"),
    ),
    _citations,
    keys=2,
)
NUMBERS = Table(
    "numbers",
    "Numbers in dispute",
    "numbers in dispute, side by side",
    (
        Column("claim", of="claims"),
        Column("entry", of="entries"),
        Column("term"),
        *_RANGE,
        Column("as_of"),
        Column("said_by", many=True),
        Column("stands", "boolean"),
        Column("dispute", of="disputes"),
    ),
    _numbers,
)
