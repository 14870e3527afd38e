"""The typed entries: frozen, and impossible to build from data that breaks the model."""

from build_tools.reading.model.claim import FORMS, Citation, Claim, Value
from build_tools.reading.model.context import Context
from build_tools.reading.model.dossier import BaseMap, BaseMaps, Dossier, MapFrame
from build_tools.reading.model.entry import (
    Actor,
    Correction,
    Described,
    Dispute,
    EntryBase,
    Event,
    OtherName,
    Place,
    Withdrawal,
)
from build_tools.reading.model.sections import ENTRY_TYPES, SECTION_TERMS, SECTIONS, Entry
from build_tools.reading.model.source import Archive, Source
from build_tools.reading.model.values import (
    ClaimRef,
    Coordinates,
    Quantity,
    Section,
    Special,
    Text,
    is_id,
    is_special,
)
from build_tools.reading.model.vocabulary import (
    Kind,
    LoadedWord,
    Measure,
    Property,
    Relation,
    Role,
    Roster,
    Vocabulary,
)

__all__ = [
    "ENTRY_TYPES",
    "FORMS",
    "SECTIONS",
    "SECTION_TERMS",
    "Actor",
    "Archive",
    "BaseMap",
    "BaseMaps",
    "Citation",
    "Claim",
    "ClaimRef",
    "Context",
    "Coordinates",
    "Correction",
    "Described",
    "Dispute",
    "Dossier",
    "Entry",
    "EntryBase",
    "Event",
    "Kind",
    "LoadedWord",
    "MapFrame",
    "Measure",
    "OtherName",
    "Place",
    "Property",
    "Quantity",
    "Relation",
    "Role",
    "Roster",
    "Section",
    "Source",
    "Special",
    "Text",
    "Value",
    "Vocabulary",
    "Withdrawal",
    "is_id",
    "is_special",
]
