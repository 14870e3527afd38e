"""Who independently published what a claim rests on, and how old that and its entry are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from build_tools.reading.dates import Edtf, today
from build_tools.reading.graph import Graph
from build_tools.reading.model import Claim, Described, Source

STALE_AFTER = timedelta(days=365)


@dataclass(frozen=True)
class Support:
    """What a claim rests on: how many independent publishers, and whether a page of theirs is known."""

    publishers: int
    addressed: bool

    @property
    def is_one(self) -> bool:
        """Whether nobody else says it."""
        return self.publishers == 1


def publisher_key(source: Source) -> str:
    """The name of whoever is behind a source: its agency, else its publisher.

    Two sources with one key are not independent: a reprint, or two pages of one paper.
    """
    name = source.publisher_name
    return source.agency or source.publisher or (name.en if name else source.id)


def publishers(graph: Graph, claim: Claim) -> frozenset[str]:
    """The keys (see `publisher_key`) of the independent publishers that support a claim.

    An agency and its reprints are one. A publisher whose kind `aggregates` reports without naming
    their origin counts only where there is no other.
    """
    sources = _supporters(graph, claim)
    named = [source for source in sources if not hides_its_origin(graph, source)]
    return frozenset(publisher_key(source) for source in named or sources)


def _supporters(graph: Graph, claim: Claim) -> list[Source]:
    entries = (graph.corpus.entries.get(source) for source in claim.supporters())
    return [entry for entry in entries if isinstance(entry, Source)]


def has_address(graph: Graph, claim: Claim) -> bool:
    """Whether a reader can be sent to the page of at least one source that supports the claim."""
    return any(source.address for source in _supporters(graph, claim))


def hides_its_origin(graph: Graph, source: Source) -> bool:
    """Whether its publisher repeats reports without saying whose they are."""
    publisher = graph.described(source.publisher or "")
    kind = graph.corpus.vocabulary.kinds.get(publisher.kind) if publisher else None
    return kind is not None and kind.aggregates and source.agency is None


def rests_on_one(graph: Graph, claim: Claim) -> bool:
    """Whether a claim has exactly one independent publisher."""
    return len(publishers(graph, claim)) == 1


def newest_source(graph: Graph, entry: Described) -> Edtf | None:
    """When the newest source that supports a claim of `entry` came out; None if none says."""
    names = {name for claim in entry.claims for name in claim.supporters()}
    sources = (graph.corpus.entries.get(name) for name in sorted(names))
    dates = [one.issued for one in sources if isinstance(one, Source)]
    known = [when for when in dates if isinstance(when, Edtf)]
    return max(known, key=lambda when: when.last, default=None)


def reach(graph: Graph) -> Edtf | None:
    """How far the sources run: when the newest came out that supports a claim with a date.

    What is undated, as where a place lies, is told by works that are renewed for other reasons.
    """
    claims = (claim for claim in graph.claims.values() if claim.valid or claim.as_of)
    names = {name for claim in claims for name in claim.supporters()}
    sources = (graph.corpus.entries.get(name) for name in sorted(names))
    dates = (one.issued for one in sources if isinstance(one, Source))
    known = (when for when in dates if isinstance(when, Edtf))
    return max(known, key=lambda when: when.first, default=None)


def is_old(when: Edtf) -> bool:
    """Whether the whole of a date is more than a year before today."""
    return when.last < today() - STALE_AFTER


def is_stale(entry: Described) -> bool:
    """Whether the entry's `confirmed` is more than a year before today."""
    return entry.confirmed < today() - STALE_AFTER
