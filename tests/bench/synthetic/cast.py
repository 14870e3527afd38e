"""Who and what is in an invented dossier before anything is said of them: ids, names, terms."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import cycle, product
from typing import TypeVar

from build_tools.reading.model import Section, Vocabulary
from tests.bench.synthetic.words import FAMILY, GIVEN, LAND, OF, Words
from tests.bench.synthetic.yaml_text import Entry

SHARES = {"actors": 351, "events": 242, "places": 102, "disputes": 92, "sources": 1410}
"""The real dossier's entries, counted on 29 November 2026."""

PERSONS, PUBLISHERS, ARMED = 0.51, 0.16, 0.07
"""Which parts of its actors are what; the rest are bodies of all kinds."""

STEEP = 1.5
"""How far links are skewed: at 1 the n-th is linked 1/n as often as the first, as Zipf says."""

ROSTERS = 8

T = TypeVar("T")


class Cast:
    """The ids of each section, and the chance that decides everything about them."""

    def __init__(
        self, size: int, seed: int, vocabulary: Vocabulary, countries: dict[str, dict[str, str]]
    ) -> None:
        self.chance = random.Random(f"{seed} {size}")  # noqa: S311  # the same dossier at every run
        self.vocabulary = vocabulary
        self.countries = countries
        self.ids = _ids(size, len(countries))
        self.kinds = {name: self._kind_of_actor() for name in self.ids["actors"]}
        self.disputed = self._disputed()
        """The dispute about an entry, where there is one."""
        self.covered: dict[str, str] = {}
        """A claim that each dispute is about, once its entry is made."""
        self._next_source = cycle(self.ids["sources"])
        self._lands = [_joined(*words) for words in product(LAND, OF)]
        self._people = [_joined(*words) for words in product(GIVEN, FAMILY)]
        self._named: Counter[tuple[str, str]] = Counter()

    def some(self, choices: Sequence[T], steep: float = STEEP) -> T:
        """One of `choices`, the first most often."""
        rank = len(choices) ** (self.chance.random() ** steep)
        return choices[min(int(rank), len(choices)) - 1]

    def often(self, share: float) -> bool:
        """True in this share of all cases."""
        return self.chance.random() < share

    def source(self) -> str:
        """One to cite: every source in turn, and between them those that all cite."""
        return next(self._next_source) if self.often(0.7) else self.some(self.ids["sources"], 1)

    def actors_that(self, flag: str) -> list[str]:
        """The actors of a kind with this flag, as `person`."""
        kinds = self.vocabulary.kinds
        return [name for name, kind in self.kinds.items() if getattr(kinds[kind], flag)]

    def bodies(self) -> list[str]:
        """The actors that can have an office."""
        out = {*self.actors_that("person"), *self.actors_that("publisher")}
        return [name for name in self.kinds if name not in out]

    def kinds_of(self, section: Section) -> list[str]:
        """The kinds of a section, in the vocabulary's order."""
        return [name for name, kind in self.vocabulary.kinds.items() if kind.section == section]

    def relations(self, from_: Section, to: Section) -> list[str]:
        """What may tie an entry of one section to one of another, posts and accusations apart."""
        return [
            name
            for name, term in self.vocabulary.relations.items()
            if from_ in term.from_ and to in term.to
            if not term.takes_role and not term.wrongdoing and term.role is None
        ]

    def called(self, pattern: Words) -> dict[str, str]:
        """`pattern` with the name of some land in it."""
        land = self.chance.choice(self._lands)
        return {"ar": pattern[0].format(land[0]), "en": pattern[1].format(land[1])}

    def alone(self, name: dict[str, str]) -> dict[str, str]:
        """`name`, with a number where somebody has it already."""
        self._named[name["ar"], name["en"]] += 1
        number = self._named[name["ar"], name["en"]]
        return name if number == 1 else {lang: f"{text} ({number})" for lang, text in name.items()}

    def somebody(self) -> dict[str, str]:
        """The name of a person."""
        name = self.chance.choice(self._people)
        return {"ar": name[0], "en": name[1]}

    def rosters(self) -> Iterator[tuple[str, Entry]]:
        """The tables of who held which post in the bodies that are linked most."""
        roles = list(self.vocabulary.roles)[:4]
        for number, body in enumerate(self.bodies()[:ROSTERS]):
            name = self.called(("من ترأس {}", "Who headed {}"))
            about = {"ar": "من تولى المنصب ومتى.", "en": "Who held the post, and when."}
            yield (
                f"roster-{number}",
                {"name": name, "about": about, "roles": roles, "bodies": [body]},
            )

    def _disputed(self) -> dict[str, str]:
        """Posts are in every sixth dispute, events in the others."""
        posts = self.actors_that("person")[: len(self.ids["disputes"]) // 6]
        return dict(zip([*posts, *self.ids["events"]], self.ids["disputes"], strict=False))

    def _kind_of_actor(self) -> str:
        flags = ("person", "publisher", "armed")
        drawn = self.chance.choices((*flags, None), (PERSONS, PUBLISHERS, ARMED, 0.26))[0]
        kinds = {name: self.vocabulary.kinds[name] for name in self.kinds_of("actors")}
        fits = [
            name
            for name, kind in kinds.items()
            if [flag for flag in flags if getattr(kind, flag)] == ([drawn] if drawn else [])
        ]
        return self.some(fits)


def _ids(size: int, countries: int) -> dict[str, list[str]]:
    """Ids in each section's share of `size`; the countries on the maps have theirs already."""
    counts = {
        name: max(1, round(size * share / sum(SHARES.values()))) for name, share in SHARES.items()
    }
    counts["places"] = max(1, counts["places"] - countries)
    del counts["sources"]
    counts["sources"] = size - countries - sum(counts.values())
    return {
        name: [f"{name[:-1]}-{number:05}" for number in range(count)]
        for name, count in counts.items()
    }


def _joined(first: Words, second: Words) -> Words:
    return f"{first[0]} {second[0]}", f"{first[1]} {second[1]}"
