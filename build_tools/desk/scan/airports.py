"""The one airport of a city by the city's name: مطار بنغازي, Benghazi airport."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from build_tools.desk.scan.lexicon import table
from build_tools.desk.scan.reordered import Form
from build_tools.reading.graph import Graph
from build_tools.reading.model import Described, Place
from build_tools.words.language import Lang

_LANGS: tuple[Lang, ...] = ("en", "ar")


def airport_forms(graph: Graph) -> dict[str, list[Form]]:
    """What each airport that is the only one of its city is called by it."""
    within = graph.corpus.vocabulary.relations_as("container")
    areas = graph.corpus.vocabulary.kinds_that("area")
    airports: defaultdict[str, list[str]] = defaultdict(list)
    for place in graph.entries(Place):
        for tie in graph.ties_from.get(place.id, ()) if _is_airport(place) else ():
            if tie.claim.relation in within:
                airports[tie.object].append(place.id)
    alone = {city: found[0] for city, found in airports.items() if len(found) == 1}
    return {
        airport: [(form, True) for form in _forms(entry)]
        for city, airport in alone.items()
        if (entry := graph.described(city)) is not None and entry.kind not in areas
    }


def _is_airport(place: Place) -> bool:
    said = f"{place.name.en} {place.name.ar}".lower().split()
    return any(word in said for word in table()["airports"]["words"])


def _forms(city: Described) -> Iterator[str]:
    for lang in _LANGS:
        others = [other.text for other in city.other_names if other.lang == lang]
        for name in (city.name.in_language(lang), *others):
            yield from (way.format(city=name) for way in table()["airports"][lang])
