"""In which part of an entry's page each of its claims is told, so that none is told twice."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import Literal

from build_tools.facts.standing import stands
from build_tools.reading.dates import Edtf, parse_edtf
from build_tools.reading.graph import Graph
from build_tools.reading.model import (
    Claim,
    ClaimRef,
    Described,
    Event,
    MeasureClaim,
    PropertyClaim,
    RelationClaim,
    StatementClaim,
)

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")

Part = Literal["facts", "disputed", "roles", "ties", "life", "numbers", "statements", "events"]
Told = Mapping[Part, tuple[ClaimRef, ...]]


def told(graph: Graph, entry: Described) -> Told:
    """The claims of `entry` by the part that tells each, in order of time, undated ones last."""
    parts: defaultdict[Part, list[ClaimRef]] = defaultdict(list)
    for claim in entry.claims:
        parts[_part(graph, entry, claim)].append(ClaimRef(entry.id, claim.id))
    for refs in parts.values():
        refs.sort(key=lambda ref: time_of(graph.claims[ref]))
    return {part: tuple(refs) for part, refs in parts.items()}


def time_of(claim: Claim) -> tuple[date, date, str]:
    """When a claim holds, for sorting; else the first year that it names, else as of when.

    What names none comes last.
    """
    when = claim.valid or _year_named(claim) or claim.as_of
    return when.sort_key if when else (date.max, date.max, "")


def _year_named(claim: Claim) -> Edtf | None:
    found = _YEAR.search(claim.statement.en) if isinstance(claim, StatementClaim) else None
    return parse_edtf(found.group()) if found else None


def is_role(graph: Graph, claim: RelationClaim) -> bool:
    """Whether a tie is a post or a command."""
    relation = graph.corpus.vocabulary.relations[claim.relation]
    return relation.takes_role or relation.role == "command"


def _part(graph: Graph, entry: Described, claim: Claim) -> Part:
    if ClaimRef(entry.id, claim.id) in graph.conflicts:
        return "disputed"
    match claim:
        case RelationClaim():
            return _part_of_tie(graph, entry, claim)
        case PropertyClaim():
            return "facts" if is_fact(graph, claim) and _is_all(entry, claim) else "life"
        case MeasureClaim():
            return "numbers"
        case StatementClaim():
            return "statements" if claim.said_by else "life"


def _part_of_tie(graph: Graph, entry: Described, claim: RelationClaim) -> Part:
    if stands(claim) and isinstance(graph.described(claim.object), Event):
        return "events"
    if is_role(graph, claim) and has_roles_to_list(graph, entry):
        return "roles"
    if is_fact(graph, claim) and _is_all(entry, claim):
        return "facts"
    return "ties"


def is_fact(graph: Graph, claim: Claim) -> bool:
    """Whether the key facts of an entry state the claim: while it stands, in one line or a name."""
    terms = graph.corpus.vocabulary
    if isinstance(claim, RelationClaim):
        return stands(claim) and terms.relations[claim.relation].infobox
    if not isinstance(claim, PropertyClaim):
        return False
    term = terms.properties[claim.property]
    return stands(claim) and (term.single or term.type == "name")


def _is_all(entry: Described, claim: Claim) -> bool:
    """Whether there is no more to tell of a claim than what it says, its time and its sources."""
    more = claim.note or claim.confidence_reason
    return not more and all(correction.claim != claim.id for correction in entry.corrections)


def has_roles_to_list(graph: Graph, entry: Described) -> bool:
    """Whether the key facts do not state all posts and commands, its own and those in it."""
    own = [tie.claim for tie in graph.ties_from.get(entry.id, ())]
    roles = [claim for claim in own if is_role(graph, claim)]
    others = any(is_role(graph, tie.claim) for tie in graph.ties_to.get(entry.id, ()))
    return others or not all(is_fact(graph, one) and _is_all(entry, one) for one in roles)
