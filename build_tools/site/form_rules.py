"""What the forms' rules ask with: the checks' own patterns and lists, and what the dossier holds.

The rules themselves are in theme/assets/javascripts/form/rules.js, since they run as one types.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from zlib import crc32

from build_tools.checks.words import (
    FOREIGN_LETTER,
    JOINED_PREFIX,
    MIXED_NUMBER,
    NEITHER,
    SEAM,
)
from build_tools.facts.evidence import hides_its_origin, publisher_key
from build_tools.outside.addresses import CAMPAIGN, page_key, spelled
from build_tools.reading.graph import Graph
from build_tools.reading.model import Actor, Dispute, Vocabulary
from build_tools.reading.model.vocabulary import Property, Relation
from build_tools.reading.names import INDEXES
from build_tools.site.views.search import links_to
from build_tools.words.folding import TABLE
from build_tools.words.sentences import abbreviations


def rule_data(vocabulary: Vocabulary) -> dict[str, Any]:
    """What the rules know of the vocabulary and of words."""
    properties = vocabulary.properties.items()
    terms: tuple[tuple[str, Relation | Property], ...] = (
        *vocabulary.relations.items(),
        *properties,
    )
    return {
        "dates": [name for name, term in properties if term.type == "date"],
        "single": [name for name, term in properties if term.single],
        "accusing": [name for name, term in terms if term.wrongdoing],
        "publishers": [name for name, kind in vocabulary.kinds.items() if kind.publisher],
        "sentences": {name: sorted(words) for name, words in abbreviations().items()},
        "scripts": {
            "letter": _in_browsers(FOREIGN_LETTER.pattern),
            "prefix": _in_browsers(JOINED_PREFIX.pattern),
            "seam": SEAM.pattern,
            "neither": NEITHER.pattern,
            "numbers": MIXED_NUMBER.pattern,
        },
        "letters": TABLE["letters"],
        "campaign": CAMPAIGN.pattern,
    }


def holdings(graph: Graph) -> dict[str, Any]:
    """What a form knows of entries: ids no longer free, who lives, who published each source.

    `ties` tells of each entry but sources, in the order of their ids, how much leads to it.
    """
    entries = graph.corpus.entries.values()
    old = {name for entry in entries for name in entry.redirect_from}
    gone = {entry.id for entry in entries if entry.withdrawn}
    return {
        "taken": sorted(old | gone | INDEXES),
        "living": sorted(one.id for one in graph.entries(Actor) if one.living),
        "publishers": [*_publishers(graph)],
        "ties": {
            f"{section}-ids": [links_to(graph, entry) for entry in names]
            for section, names in graph.names().items()
            if section != "sources"
        },
    }


def _publishers(graph: Graph) -> Iterator[int]:
    """A number for the publisher of each source, in their order; below zero if it hides origins."""
    numbers: dict[str, int] = {}
    for name in graph.names()["sources"]:
        source = graph.source(name)
        number = numbers.setdefault(publisher_key(graph, source), len(numbers) + 1)
        yield -number if hides_its_origin(graph, source) else number


def pages(graph: Graph) -> list[str]:
    """A sum over the address of each source's page, in the order of the sources; "" for none.

    The addresses themselves would weigh as much as all that the form asks besides.
    """
    return [_page_sum(graph.source(name).address) for name in graph.names()["sources"]]


def _page_sum(address: str | None) -> str:
    return f"{crc32(spelled(page_key(address)).encode()):x}" if address else ""


def conflicts(graph: Graph) -> dict[str, Any]:
    """The claims in conflict: which dispute covers each, and those that none covers, to choose from."""
    owners = {
        str(ref): dispute.id
        for dispute in graph.entries(Dispute)
        for ref in graph.positions(dispute)
    }
    uncovered = sorted(ref for ref in graph.conflicts if str(ref) not in owners)
    called = [graph.corpus.entries[ref.entry].label for ref in uncovered]
    names = [f"{label.ar} · {label.en}" for label in called]
    return {"covered": owners, "open": {"enum": [*map(str, uncovered)], "enumDescriptions": names}}


def _in_browsers(pattern: str) -> str:
    """A pattern of Python's as JavaScript reads it with the flag u."""
    return pattern.replace(r"[^\W\d_]", r"\p{L}").replace(r"\w", r"[\p{L}\p{N}_]")
