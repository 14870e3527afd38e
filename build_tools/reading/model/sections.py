"""The sections of a dossier, in one table: folders, types, and what each is called."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from build_tools.reading.model.entry import Actor, Dispute, Event, Place
from build_tools.reading.model.source import Source
from build_tools.reading.model.values import Section

Entry = Actor | Event | Place | Source | Dispute


@dataclass(frozen=True)
class SectionTerms:
    """A section: the type of its entries, and messages for pages (Arabic in words/ar.po).

    `label` is its name, `about` what a reader finds there, `add` the title of the form that writes
    a new entry; None where there is no form. `schema_org` is what an entry is there, unless its kind says.
    """

    type: type[Entry]
    label: str
    about: str
    add: str | None = None
    schema_org: str = "Thing"


SECTION_TERMS: Mapping[Section, SectionTerms] = {
    "actors": SectionTerms(
        Actor,
        "People and bodies",
        "People, bodies, armed forces and states, and how they are tied.",
        "Add a person or body",
        schema_org="Organization",
    ),
    "events": SectionTerms(
        Event,
        "Events",
        "What happened, in order, with who took part.",
        "Add an event",
        schema_org="Event",
    ),
    "places": SectionTerms(
        Place, "Places", "Where it happened.", "Add a place", schema_org="Place"
    ),
    "sources": SectionTerms(
        Source,
        "Sources",
        "What each published source supports, alone or with others.",
        "Add a source",
        schema_org="CreativeWork",
    ),
    "disputes": SectionTerms(
        Dispute,
        "Where sources differ",
        "Each position beside the others, with who holds it.",
        "Add a question on which sources differ",
    ),
}
"""In the order of the menu."""

SECTIONS: tuple[Section, ...] = tuple(SECTION_TERMS)
ENTRY_TYPES: Mapping[Section, type[Entry]] = {
    name: terms.type for name, terms in SECTION_TERMS.items()
}
