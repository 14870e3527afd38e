"""On whom a claim rests: its independent publishers; and whether its entry was read again lately."""

from __future__ import annotations

from datetime import timedelta

from build_tools.reading.dates import Edtf, today
from build_tools.reading.graph import Graph
from build_tools.reading.model import Claim, Described, Source

STALE_AFTER = timedelta(days=365)


def publisher_key(source: Source) -> str:
    """What two sources share when they are not independent: the agency, else the publisher."""
    name = source.publisher_name
    return source.agency or source.publisher or (name.en if name else source.id)


def publishers(graph: Graph, claim: Claim) -> frozenset[str]:
    """The keys of those who independently published the support of a claim.

    An agency and its reprints count once. Who gathers reports without naming their origin adds
    nobody, and counts only where there is no one else.
    """
    entries = (graph.corpus.entries.get(source) for source in claim.supporters())
    sources = [entry for entry in entries if isinstance(entry, Source)]
    named = [source for source in sources if not _hides_its_origin(graph, source)]
    return frozenset(publisher_key(source) for source in named or sources)


def _hides_its_origin(graph: Graph, source: Source) -> bool:
    publisher = graph.described(source.publisher or "")
    kind = graph.corpus.vocabulary.kinds.get(publisher.kind) if publisher else None
    return kind is not None and kind.aggregates and source.agency is None


def rests_on_one(graph: Graph, claim: Claim) -> bool:
    """Whether a single publisher stands behind a claim, however many of its reprints are cited."""
    return len(publishers(graph, claim)) == 1


def newest_source(graph: Graph, entry: Described) -> Edtf | None:
    """When the newest source that a claim of `entry` rests on came out; None if none states it."""
    names = {name for claim in entry.claims for name in claim.supporters()}
    sources = (graph.corpus.entries.get(name) for name in sorted(names))
    dates = [one.issued for one in sources if isinstance(one, Source)]
    known = [when for when in dates if isinstance(when, Edtf)]
    return max(known, key=lambda when: when.last, default=None)


def is_old(when: Edtf) -> bool:
    """Whether a date lies more than a year back."""
    return when.last < today() - STALE_AFTER


def is_stale(entry: Described) -> bool:
    """Whether nobody has confirmed the entry for a year."""
    return entry.confirmed < today() - STALE_AFTER
