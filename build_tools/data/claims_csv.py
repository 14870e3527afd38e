"""One row a citation, for spreadsheets: https://www.rfc-editor.org/rfc/rfc4180."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from build_tools.reading.graph import Graph
from build_tools.reading.model import FORMS, Claim, ClaimRef, Text

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
            claim.object or "",
            str(claim.valid or ""),
            claim.status,
            " ".join(claim.said_by),
            citation.source,
            citation.locator or "",
            citation.role,
        )


def _property(claim: Claim) -> str:
    """The term of the claim's one form; a statement has none and says so."""
    form = next(form for form in FORMS if getattr(claim, form) is not None)
    return "statement" if form == "statement" else str(getattr(claim, form))


def _value(claim: Claim) -> str:
    value = claim.statement or claim.value
    if isinstance(value, Text):
        return f"{value.en} / {value.ar}"
    words = "" if value is None else str(value)
    return f"{claim.role} {words}".strip() if claim.role else _bounded(claim, words)


def _bounded(claim: Claim, words: str) -> str:
    return f"{claim.bound} {words}" if claim.bound else words


def _harmless(cell: str) -> str:
    """A spreadsheet runs a cell that begins like a formula; an apostrophe keeps it text."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@") else cell
