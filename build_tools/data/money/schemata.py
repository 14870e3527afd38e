"""Which of FollowTheMoney's schemata an entry is, and what stands at either end of a relation."""

from __future__ import annotations

from build_tools.data.dataset import Dataset
from build_tools.reading.graph import Tie
from build_tools.reading.model import Actor, Entry, Event, Place, Source

# By what schema.org calls the kind of an actor.
_ACTORS = {
    "Person": "Person",
    "GovernmentOrganization": "PublicBody",
    "Country": "PublicBody",
    "AdministrativeArea": "PublicBody",
    "Corporation": "Company",
}
_IS: dict[str, frozenset[str]] = {
    "Person": frozenset({"Person", "LegalEntity", "Thing"}),
    "Organization": frozenset({"Organization", "LegalEntity", "Thing"}),
    "PublicBody": frozenset({"Organization", "LegalEntity", "Thing"}),
    "Company": frozenset({"Organization", "LegalEntity", "Asset", "Thing"}),
    "Event": frozenset({"Thing"}),
    "Address": frozenset({"Thing"}),
}
"""What each is, too: the ranges of properties are among these."""

_RANGES = {
    "associate": "Person",
    "asset": "Asset",
    "member": "LegalEntity",
    "organization": "Organization",
    "owner": "LegalEntity",
    "person": "Person",
    "predecessor": "LegalEntity",
    "relative": "Person",
    "successor": "LegalEntity",
}
"""What may stand in each property of an edge that the vocabulary names."""

TYPES = {
    **dict.fromkeys(("name", "alias"), "name"),
    **dict.fromkeys(("summary", "description", "notes"), "text"),
    **dict.fromkeys(("sourceUrl",), "url"),
    **dict.fromkeys(("country",), "country"),
    **dict.fromkeys(("latitude", "longitude"), "number"),
    **dict.fromkeys(("full", "location"), "address"),
    **dict.fromkeys(("wikidataId",), "identifier"),
    **dict.fromkeys(("language",), "language"),
    **dict.fromkeys(("topics",), "topic"),
    **dict.fromkeys(
        ("title", "author", "publisher", "role", "status", "recordId", "relationship"), "string"
    ),
    **dict.fromkeys(("holder", "post", "proof", "entity", "subject", "object", *_RANGES), "entity"),
    **dict.fromkeys(
        (
            *("startDate", "endDate", "date", "birthDate", "deathDate"),
            *("incorporationDate", "dissolutionDate", "publishedAt", "retrievedAt"),
        ),
        "date",
    ),
}
"""The type of each property that we give."""


def schema_of(data: Dataset, entry: Entry) -> str:
    """The schema of an entry."""
    match entry:
        case Actor():
            kind = data.graph.corpus.vocabulary.kinds[entry.kind]
            return "Person" if kind.person else _ACTORS.get(kind.schema_org or "", "Organization")
        case Event():
            return "Event"
        case Place():
            return "Address"
        case Source():
            return "Article"
        case _:
            return "Note"


def is_a(data: Dataset, entry_id: str, schema: str) -> bool:
    """Whether an entry may stand where `schema` is asked for."""
    own = schema_of(data, data.graph.corpus.entries[entry_id])
    return schema in _IS.get(own, frozenset())


def edge_of(data: Dataset, tie: Tie) -> tuple[str, str, str]:
    """The schema of a tie and the properties of its ends: UnknownLink where nothing closer fits."""
    edge = data.graph.corpus.vocabulary.relations[tie.claim.relation].edge
    if (
        edge
        and is_a(data, tie.subject, _RANGES[edge.subject])
        and is_a(data, tie.object, _RANGES[edge.object])
    ):
        return edge.schema_, edge.subject, edge.object
    return "UnknownLink", "subject", "object"
