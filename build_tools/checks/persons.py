"""Who lives, by the dossier, and where a text names somebody of them without a link."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from build_tools.reading.graph import Graph
from build_tools.reading.model import Actor
from build_tools.words.folding import words

_FULL_NAME = 2
"""Words that a name must have: a surname alone is many people's."""


class LivingPeople:
    """The persons of a dossier of whom it says that they live."""

    def __init__(self, graph: Graph) -> None:
        self._people = [actor for actor in graph.entries(Actor) if actor.living]
        self._ids = {person.id for person in self._people}

    def any_of(self, entries: Iterable[str]) -> bool:
        """Whether one of `entries` is somebody living."""
        return not self._ids.isdisjoint(entries)

    def named_in(self, texts: Iterable[str]) -> str | None:
        """The id of somebody whose full name stands in one of `texts`, in either script."""
        for text in texts:
            found = words(text)
            for place, word in enumerate(found):
                for name, person in self._names.get(word, ()):
                    if tuple(found[place : place + len(name)]) == name:
                        return person
        return None

    @cached_property
    def _names(self) -> dict[str, list[tuple[tuple[str, ...], str]]]:
        """Full names, folded, by their first word, each with whose it is."""
        names: defaultdict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for person in self._people:
            others = (other.text for other in person.other_names)
            for name in {tuple(words(n)) for n in (person.name.ar, person.name.en, *others)}:
                if len(name) >= _FULL_NAME:
                    names[name[0]].append((name, person.id))
        return names
