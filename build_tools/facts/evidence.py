"""Who independently published what a claim rests on, and how old that and its entry are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from build_tools.facts.standing import stands
from build_tools.reading.dates import Edtf, today
from build_tools.reading.graph import Graph
from build_tools.reading.model import Claim, Described, Source
from build_tools.words.folding import words
from build_tools.words.language import LANGS

_TELLING = 6
"""Words of a headline that two papers do not write alike by chance."""

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


def publisher_key(graph: Graph, source: Source) -> str:
    """Who is behind a source: the owner of its agency, else of its publisher, else these themselves.

    Two sources with one key are not independent: a reprint, two pages of one paper, two papers of
    one house, one name spelt in two ways.
    """
    name = source.publisher_name
    known = source.agency or source.publisher
    return _owner(graph, known) if known else _name_key(name.en) if name else source.id


def _owner(graph: Graph, publisher: str) -> str:
    """Whoever owns a publisher in the end, by claims that stand; itself where nobody is known to."""
    owners = graph.corpus.vocabulary.relations_as("owner")
    seen = {publisher}
    while True:
        ties = graph.ties_from.get(publisher, ()) if owners else ()
        owned = (tie for tie in ties if tie.claim.relation in owners and stands(tie.claim))
        owner = next((tie.object for tie in owned if tie.object not in seen), None)
        if owner is None:
            return publisher
        seen.add(owner)
        publisher = owner


@lru_cache(maxsize=4096)
def _name_key(name: str) -> str:
    """One key for all spellings of a name, as an entry of that name is called."""
    parts = words(name)
    return "-".join(parts[1:] if parts[:1] == ["the"] and len(parts) > 1 else parts)


def publishers(graph: Graph, claim: Claim) -> frozenset[str]:
    """The keys (see `publisher_key`) of the independent publishers that support a claim.

    An agency and its reprints are one, also where they show it only by one printed headline. A
    publisher whose kind `aggregates` reports without naming their origin counts only where there
    is no other.
    """
    sources = _supporters(graph, claim)
    if len(sources) == 1:
        return frozenset((publisher_key(graph, sources[0]),))
    named = [source for source in sources if not hides_its_origin(graph, source)]
    keys: set[str] = set()
    headlines: dict[tuple[str, ...], str] = {}
    for source in named or sources:
        key = publisher_key(graph, source)
        headline = _headline(source) if len(sources) > 1 else ()
        keys.add(headlines.setdefault(headline, key) if headline else key)
    return frozenset(keys)


def _headline(source: Source) -> tuple[str, ...]:
    """The words of a printed title; none where it is too short to be anybody's own."""
    if source.title_basis != "printed" or source.language not in LANGS:
        return ()
    title = source.title.ar if source.language == "ar" else source.title.en
    return _title_key(title)


@lru_cache(maxsize=16384)
def _title_key(title: str) -> tuple[str, ...]:
    found = tuple(words(title))
    return found if len(found) >= _TELLING else ()


def _supporters(graph: Graph, claim: Claim) -> list[Source]:
    entries = (graph.corpus.entries.get(source) for source in sorted(claim.supporters()))
    return [entry for entry in entries if isinstance(entry, Source) and entry.withdrawn is None]


def support(graph: Graph, claim: Claim) -> Support:
    """What a claim rests on."""
    addressed = any(source.address for source in _supporters(graph, claim))
    return Support(len(publishers(graph, claim)), addressed)


def hides_its_origin(graph: Graph, source: Source) -> bool:
    """Whether its publisher repeats reports without saying whose they are."""
    publisher = graph.described(source.publisher or "")
    kind = graph.corpus.vocabulary.kinds.get(publisher.kind) if publisher else None
    return kind is not None and kind.aggregates and source.agency is None


def rests_on_one(graph: Graph, claim: Claim) -> bool:
    """Whether a claim has exactly one independent publisher."""
    return len(publishers(graph, claim)) == 1


def newest(graph: Graph, sources: Iterable[str]) -> Edtf | None:
    """When the newest of `sources` came out; None if none says."""
    dates = (graph.source(name).issued for name in sources)
    known = (when for when in dates if isinstance(when, Edtf))
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
