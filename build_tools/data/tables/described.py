"""Every entry with its names and summary, then what only actors, events, places or disputes have."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.data.dataset import Dataset
from build_tools.data.tables.table import Column, Row, Table, days, listed, strings, text
from build_tools.facts.moments import event_dating
from build_tools.facts.places import containers_of, event_places, position_of
from build_tools.reading.model import Actor, Described, Dispute, EntryBase, Event, Place
from build_tools.words.language import LANGS

_HEAD = (Column("id", of="entries"), Column("kind"), *strings("name_ar", "name_en"))


def _entries(data: Dataset) -> Iterator[Row]:
    for entry in data.graph.entries(EntryBase):  # type: ignore[type-abstract]
        yield (
            entry.id,
            data.graph.corpus.sections[entry.id],
            entry.kind,
            *(entry.label.in_language(lang) for lang in LANGS),
            _other_names(entry),
            *_summaries(data, entry),
            entry.confirmed.isoformat() if isinstance(entry, Described) else None,
            *(data.page(entry.id, lang) for lang in LANGS),
        )


def _other_names(entry: EntryBase) -> str | None:
    if not isinstance(entry, Described):
        return None
    return listed(name.text for name in entry.other_names)


def _summaries(data: Dataset, entry: EntryBase) -> tuple[str | None, ...]:
    if not isinstance(entry, (Described, Dispute)):
        return (None,) * len(LANGS)
    return tuple(data.plain(entry.summary, lang) for lang in LANGS)


def _head(entry: EntryBase) -> Row:
    return (entry.id, entry.kind, *(entry.label.in_language(lang) for lang in LANGS))


def _actors(data: Dataset) -> Iterator[Row]:
    for actor in data.graph.entries(Actor):
        holding = data.facts.chief_holdings.get(actor.id)
        held = (holding.post.role, holding.post.body, holding.is_held) if holding else (None,) * 3
        yield (*_head(actor), actor.living, *held)


def _events(data: Dataset) -> Iterator[Row]:
    for event in data.graph.entries(Event):
        dating = event_dating(data.graph, event)
        when = dating.when if dating else None
        places = dict.fromkeys(event_places(data.graph, event))
        disputed = dating.disputed if dating else None
        yield (*_head(event), text(when), *days(when), disputed, listed(places))


def _places(data: Dataset) -> Iterator[Row]:
    for place in data.graph.entries(Place):
        at = position_of(data.graph, place.id)
        around = containers_of(data.graph, place.id)[1:2]
        position = (at.latitude, at.longitude) if at else (None, None)
        yield (*_head(place), *position, next(iter(around), None))


def _disputes(data: Dataset) -> Iterator[Row]:
    for dispute in data.graph.entries(Dispute):
        positions = data.graph.positions(dispute)
        yield (*_head(dispute), listed(positions))


ENTRIES = Table(
    "entries",
    "All entries",
    "every entry: its names, its summary, its pages",
    (
        *strings("id", "section", "kind", "name_ar", "name_en"),
        Column("other_names", many=True),
        *strings("summary_ar", "summary_en"),
        Column("confirmed", "date"),
        *strings("page_ar", "page_en"),
    ),
    _entries,
)
ACTORS = Table(
    "actors",
    "People and bodies",
    "people and bodies, each with the weightiest of its posts",
    (
        *_HEAD,
        Column("living", "boolean"),
        Column("post"),
        Column("body", of="entries"),
        Column("is_held", "boolean"),
    ),
    _actors,
)
EVENTS = Table(
    "events",
    "Events",
    "events with their dates and places",
    (
        *_HEAD,
        Column("date"),
        Column("first_day", "date"),
        Column("last_day", "date"),
        Column("is_disputed", "boolean"),
        Column("places", many=True),
    ),
    _events,
)
PLACES = Table(
    "places",
    "Places",
    "places with their positions",
    (
        *_HEAD,
        Column("latitude", "number"),
        Column("longitude", "number"),
        Column("within", of="entries"),
    ),
    _places,
)
DISPUTES = Table(
    "disputes",
    "Where sources differ",
    "the questions on which sources differ, with the claims in conflict",
    (*_HEAD, Column("positions", many=True)),
    _disputes,
)
