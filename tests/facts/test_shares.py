"""Where the evidence comes from: by country and owner of publishers, overlapping."""

from __future__ import annotations

from dataclasses import replace

from build_tools.facts.shares import Share, shares_by_country, shares_by_owner
from build_tools.reading.graph import Graph, build_graph
from build_tools.reading.model import Actor
from build_tools.reading.model.claim import Citation, RelationClaim
from build_tools.reading.model.context import Context


def _with_seat(graph: Graph, publisher: str, place: str) -> Graph:
    entry = graph.corpus.entries[publisher]
    assert isinstance(entry, Actor)
    citations = [Citation(source="daily-oasis-2031").model_dump()]
    data = {"id": "seat", "relation": "based-in", "object": place, "citations": citations}
    context = Context(publisher, graph.corpus.vocabulary)
    claim = RelationClaim.model_validate(data, context=context)
    entries = {**graph.corpus.entries, publisher: entry.model_copy(update={"claims": (claim,)})}
    return build_graph(replace(graph.corpus, entries=entries))


def test_what_no_claim_says_is_said_to_be_unknown(miniature: Graph) -> None:
    assert shares_by_owner(miniature) == (Share(None, len(miniature.claims)),)


def test_a_seat_in_a_town_counts_for_what_lies_around_it(miniature: Graph) -> None:
    graph = _with_seat(miniature, "oasis-agency", "north-oasis")

    first, last = shares_by_country(graph)

    assert (first.origin, last.origin) == ("great-oasis", None)
    assert first.claims < len(graph.claims)
    assert last.claims < len(graph.claims)
    assert first.claims + last.claims >= len(graph.claims)
