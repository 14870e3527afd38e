"""Related entries share something that is told in words, and are not on the page already."""

from __future__ import annotations

from build_tools.facts.related import MOST, most_related
from build_tools.reading.graph import Graph
from build_tools.reading.model import Described


def _related(graph: Graph, entry: str) -> dict[str, dict[str, int]]:
    described = graph.described(entry)
    assert described is not None
    return {one.entry: dict(one.shared) for one in most_related(graph, described)}


def test_what_is_shared_is_counted(miniature: Graph) -> None:
    """Salma and Omar both chaired the council, and are in one tie each with the guards."""
    assert _related(miniature, "salma-example")["omar-example"] == {"actors": 2, "sources": 3}


def test_it_works_both_ways(miniature: Graph) -> None:
    for entry in miniature.entries(Described):
        for other, shared in _related(miniature, entry.id).items():
            assert _related(miniature, other).get(entry.id) == shared


def test_one_meeting_tells_more_than_one_city(real: Graph) -> None:
    """What few share counts more than what many do, however often it is."""
    first, *_ = _related(real, "derna-floods-2023")

    assert first == "derna-dam-verdict-2024"


def test_none_is_named_on_the_page_already(real: Graph) -> None:
    for entry in real.entries(Described):
        found = _related(real, entry.id)
        links = (*real.links_from.get(entry.id, ()), *real.links_to.get(entry.id, ()))
        named = {link.subject for link in links} | {link.object for link in links}
        named |= {entry.id, *real.mentions.get(entry.id, ())}
        assert not found.keys() & named
        assert not [other for other in found if entry.id in real.mentions.get(other, ())]
        assert len(found) <= MOST
        assert all(sum(counts.values()) > 1 for counts in found.values())


def test_the_dossier_is_full_of_them(real: Graph) -> None:
    entries = list(real.entries(Described))

    assert sum(bool(_related(real, entry.id)) for entry in entries) > len(entries) / 2
