"""Related entries share something that is told in words, and are not on the page already."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from build_tools.build import check_dossier
from build_tools.facts import related
from build_tools.facts.related import MOST, Sharing, most_related
from build_tools.reading.graph import Graph
from build_tools.reading.model import Described
from tests.conftest import MINIATURE


def _related(graph: Graph, entry: str) -> dict[str, dict[str, int]]:
    described = graph.described(entry)
    assert described is not None
    return {one.entry: dict(one.shared) for one in most_related(Sharing(graph), described)}


def test_what_is_shared_is_counted(miniature: Graph) -> None:
    """Salma and Omar both chaired the council, and are in one tie each with the guards."""
    assert _related(miniature, "salma-example")["omar-example"] == {"actors": 2, "sources": 3}


def test_it_works_both_ways(miniature: Graph) -> None:
    """Unless the other has so many that this one is not among the first."""
    for entry in miniature.entries(Described):
        for other, shared in _related(miniature, entry.id).items():
            back = _related(miniature, other)
            assert back.get(entry.id) == shared or len(back) == MOST


def test_sources_alone_relate_nobody_nor_does_one_thing(miniature: Graph) -> None:
    for entry in miniature.entries(Described):
        for counts in _related(miniature, entry.id).values():
            assert sum(counts.values()) > 1
            assert counts.keys() != {"sources"}


MEETING = """\
kind: meeting
name: {{ar: لقاء, en: Meeting {number}}}
summary:
  ar: لقاء. [@agency-2031]
  en: A meeting. [@agency-2031]
confirmed: 2031-05-01
claims:
"""
TIE = """\
  - id: with-{other}
    relation: {relation}
    object: {other}
    citations:
      - {{source: agency-2031}}
"""


IDRIS = {"idris-example": "participant"}
COUNCIL = {"oasis-council": "participant", "north-oasis": "took-place-in"}


def _meeting(folder: Path, number: int, ties: dict[str, str]) -> None:
    """A meeting, with the relation to each of its `ties`."""
    claims = [TIE.format(other=other, relation=relation) for other, relation in ties.items()]
    path = folder / f"dossier/events/meeting-{number}.yaml"
    path.write_text(MEETING.format(number=number) + "".join(claims), "utf-8")


def test_what_few_share_counts_more_than_what_many_do(tmp_path: Path) -> None:
    """Two met Idris; ten met the council in the town, as one of the two did as well."""
    shutil.copytree(MINIATURE / "dossier", tmp_path / "dossier")
    _meeting(tmp_path, 0, IDRIS | COUNCIL)
    _meeting(tmp_path, 1, IDRIS)
    for number in range(2, 12):
        _meeting(tmp_path, number, COUNCIL)
    graph, _ = check_dossier(tmp_path)
    assert graph is not None

    first, second, *_ = _related(graph, "meeting-0").items()

    assert first == ("meeting-1", {"actors": 1, "sources": 1})
    assert second[1] == {"actors": 1, "places": 1, "sources": 1}


def test_none_is_named_on_the_page_already(real: Graph) -> None:
    for entry in real.entries(Described):
        found = _related(real, entry.id)
        ties = (*real.ties_from.get(entry.id, ()), *real.ties_to.get(entry.id, ()))
        named = {tie.subject for tie in ties} | {tie.object for tie in ties}
        named |= {entry.id, *real.mentions.get(entry.id, ())}
        assert not found.keys() & named
        assert not [other for other in found if entry.id in real.mentions.get(other, ())]
        assert len(found) <= MOST
        assert all(sum(counts.values()) > 1 for counts in found.values())


def test_what_a_crowd_shares_relates_nobody_but_counts_beside_what_few_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of five that met the council in the town, two met Idris there; a crowd is more than four."""
    monkeypatch.setattr(related, "_CROWD", 4)
    shutil.copytree(MINIATURE / "dossier", tmp_path / "dossier")
    for number in range(5):
        _meeting(tmp_path, number, COUNCIL | (IDRIS if number < 2 else {}))
    graph, _ = check_dossier(tmp_path)
    assert graph is not None

    assert _related(graph, "meeting-0")["meeting-1"] == {"actors": 2, "places": 1, "sources": 1}
    assert not {f"meeting-{number}" for number in range(5)} & _related(graph, "meeting-4").keys()
