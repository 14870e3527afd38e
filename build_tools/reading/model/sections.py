"""The sections of a dossier: folders, and the type of the entries in each."""

from __future__ import annotations

from typing import Literal, get_args

from build_tools.reading.model.entry import Actor, Dispute, Event, Place
from build_tools.reading.model.source import Source

Section = Literal["actors", "events", "places", "sources", "disputes"]
SECTIONS: tuple[Section, ...] = get_args(Section)

Entry = Actor | Event | Place | Source | Dispute

ENTRY_TYPES: dict[Section, type[Entry]] = {
    "actors": Actor,
    "events": Event,
    "places": Place,
    "sources": Source,
    "disputes": Dispute,
}
