"""Whether a claim stands: decided here for every page, picture, export and check."""

from __future__ import annotations

from build_tools.reading.model import GIVEN_UP, Claim


def stands(claim: Claim) -> bool:
    """Whether the dossier still counts a claim: its status is not "rejected" or "superseded"."""
    return claim.status not in GIVEN_UP


def is_disputed(claim: Claim) -> bool:
    """Whether the claim's status is "contested": another claim contradicts it."""
    return claim.status == "contested"
