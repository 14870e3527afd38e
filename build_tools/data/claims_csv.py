"""One row a citation, for spreadsheets: https://www.rfc-editor.org/rfc/rfc4180."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from build_tools.reading.graph import Graph
from build_tools.reading.model import (
    Claim,
    ClaimRef,
    MeasureClaim,
    PropertyClaim,
    RelationClaim,
    StatementClaim,
    Text,
)

HEADER = (
    "entry",
    "claim",
    "property",
    "value",
    "object",
    "valid",
    "status",
    "said_by",
    "source",
    "locator",
    "role",
)


def claims_csv(graph: Graph) -> str:
    """Every claim's every citation; `property` holds the relation or the measure too."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(HEADER)
    for ref, claim in sorted(graph.claims.items()):
        writer.writerows([_harmless(cell) for cell in row] for row in _rows(ref, claim))
    return out.getvalue()


def _rows(ref: ClaimRef, claim: Claim) -> Iterator[tuple[str, ...]]:
    for citation in claim.citations:
        yield (
            ref.entry,
            ref.claim,
            _property(claim),
            _value(claim),
            claim.object if isinstance(claim, RelationClaim) else "",
            str(claim.valid or ""),
            claim.status,
            " ".join(claim.said_by),
            citation.source,
            citation.locator or "",
            citation.role,
        )


def _property(claim: Claim) -> str:
    """The term of the claim's form; a statement has none and says so."""
    match claim:
        case RelationClaim():
            return claim.relation
        case MeasureClaim():
            return claim.measure
        case PropertyClaim():
            return claim.property
        case StatementClaim():
            return "statement"


def _value(claim: Claim) -> str:
    match claim:
        case RelationClaim():
            return claim.role or ""
        case MeasureClaim():
            return f"{claim.bound} {claim.value}" if claim.bound else str(claim.value)
        case PropertyClaim():
            return _in_both(claim.value) if isinstance(claim.value, Text) else str(claim.value)
        case StatementClaim():
            return _in_both(claim.statement)


def _in_both(text: Text) -> str:
    return f"{text.en} / {text.ar}"


def _harmless(cell: str) -> str:
    """A spreadsheet runs a cell that begins like a formula; an apostrophe keeps it text."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@") else cell
