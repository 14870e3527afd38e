"""Checks of conflicts: both claims name each other, neither is settled, one dispute covers them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from build_tools.reading.dates import Edtf
from build_tools.reading.graph import Graph, claims_of
from build_tools.reading.model import ClaimRef, Dispute, PropertyClaim
from build_tools.reading.problems import Problem
from build_tools.words.messages import wording


def conflicts_are_mutual(graph: Graph) -> Iterator[Problem]:
    """Every claim named in `conflicts_with` names the other in return."""
    for entry in graph.corpus.entries.values():
        for at, claim in claims_of(entry):
            here = ClaimRef(entry.id, claim.id)
            for number, ref in enumerate(claim.conflicts_with):
                rival = graph.claims.get(ref)
                where = (*at, "conflicts_with", number)
                if ref == here:
                    message = wording("conflicts_with_itself", claim=str(here))
                    yield graph.corpus.problem("conflicts_are_mutual", message, entry.id, *where)
                elif rival and here not in rival.conflicts_with:
                    message = wording("not_named_in_return", rival=str(ref), claim=str(here))
                    yield graph.corpus.problem("conflicts_are_mutual", message, entry.id, *where)


def conflicts_are_open(graph: Graph) -> Iterator[Problem]:
    """Of two claims in conflict at most one is accepted."""
    for entry in graph.corpus.entries.values():
        for at, claim in claims_of(entry):
            rivals = [graph.claims[ref] for ref in claim.conflicts_with if ref in graph.claims]
            if claim.status == "accepted" and any(rival.status == "accepted" for rival in rivals):
                message = wording("both_accepted", claim=claim.id)
                yield graph.corpus.problem("conflicts_are_open", message, entry.id, *at)


def disputes_cover_conflicts(graph: Graph) -> Iterator[Problem]:
    """Every claim that a dispute covers has a rival, and is covered by no other dispute."""
    owners: dict[ClaimRef, str] = {}
    for dispute in graph.entries(Dispute):
        for number, ref in enumerate(dispute.covers):
            if ref in graph.claims and ref not in graph.conflicts:
                message = wording("conflicts_with_nothing", claim=str(ref))
                where = ("covers", number)
                yield graph.corpus.problem("disputes_cover_conflicts", message, dispute.id, *where)
        for ref in graph.positions(dispute):
            if ref in owners:
                message = wording("covered_twice", claim=str(ref), dispute=owners[ref])
                yield graph.corpus.problem(
                    "disputes_cover_conflicts", message, dispute.id, "covers"
                )
            owners[ref] = dispute.id


def single_values_agree(graph: Graph) -> Iterator[Problem]:
    """No entry has two accepted values for what can have only one."""
    properties = graph.corpus.vocabulary.properties
    for entry in graph.corpus.entries.values():
        accepted: defaultdict[str, list[PropertyClaim]] = defaultdict(list)
        for at, claim in claims_of(entry):
            if not isinstance(claim, PropertyClaim) or claim.status != "accepted":
                continue
            term = properties.get(claim.property)
            if not term or not term.single:
                continue
            rival = next((c for c in accepted[claim.property] if not _agree(c, claim)), None)
            if rival:
                message = wording(
                    "two_values", claim=claim.id, other=rival.id, property=claim.property
                )
                yield graph.corpus.problem("single_values_agree", message, entry.id, *at)
            accepted[claim.property].append(claim)


def _agree(one: PropertyClaim, other: PropertyClaim) -> bool:
    """Two dates agree when one may be the other told less exactly."""
    if isinstance(one.value, Edtf) and isinstance(other.value, Edtf):
        return one.value.overlaps(other.value)
    return bool(one.value == other.value)
