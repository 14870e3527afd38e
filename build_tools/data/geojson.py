"""Places and events on the map, as RFC 7946 has it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from build_tools.data.dataset import LICENCE, Dataset
from build_tools.data.tables.table import days
from build_tools.facts.moments import event_dating
from build_tools.facts.places import position_of
from build_tools.reading.model import Coordinates, Described, Event, Place
from build_tools.words.language import LANGS

Feature = dict[str, Any]


def places_geojson(data: Dataset) -> str:
    """Every place; `geometry` is null where nobody states its position."""
    places = data.graph.entries(Place)
    return _collection(
        data,
        (_feature(data, place, position_of(data.graph, place.id)) for place in places),
    )


def events_geojson(data: Dataset) -> str:
    """Every event once for each place where it can be drawn; without geometry where there is none."""
    return _collection(data, _events(data))


def _events(data: Dataset) -> Iterator[Feature]:
    where: dict[str, list[tuple[str, Coordinates | None]]] = {}
    for located in data.facts.whereabouts.located:
        for name in located.events:
            where.setdefault(name, []).append((located.place, located.position))
    nowhere: list[tuple[str, Coordinates | None]] = [("", None)]
    for event, _ in data.facts.events:
        for place, position in where.get(event.id, nowhere):
            feature = _feature(data, event, position)
            feature["properties"] |= _when(data, event) | {"place": place or None}
            yield feature | ({"id": f"{event.id}@{place}"} if place else {})


def _when(data: Dataset, event: Event) -> dict[str, Any]:
    dating = event_dating(data.graph, event)
    first, last = days(dating.when if dating else None)
    return {
        "date": str(dating.when) if dating else None,
        "first_day": first,
        "last_day": last,
        "is_disputed": dating.disputed if dating else None,
    }


def _feature(data: Dataset, entry: Described, at: Coordinates | None) -> Feature:
    point = {"type": "Point", "coordinates": [at.longitude, at.latitude]} if at else None
    names = {f"name_{lang}": data.name(entry.id, lang) for lang in LANGS}
    pages = {f"page_{lang}": data.page(entry.id, lang) for lang in LANGS}
    properties = {"id": entry.id, "kind": entry.kind, **names, **pages}
    return {"type": "Feature", "id": entry.id, "geometry": point, "properties": properties}


def _collection(data: Dataset, features: Iterator[Feature]) -> str:
    """A feature a line; RFC 7946 lets a collection have members of its own, as the revision."""
    head = {"licence": LICENCE, "revision": data.revision, "home": data.home}
    members = json.dumps({"type": "FeatureCollection", **head}, ensure_ascii=False)
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False) for feature in features)
    return f'{members[:-1]}, "features": [\n{lines}\n]}}\n'
