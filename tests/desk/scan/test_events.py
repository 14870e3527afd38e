"""Events of which an article tells without their name: by the day, who is tied to them, and what happened."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_tools.desk.scan.article import make_article
from build_tools.desk.scan.report import Scan, scan_article
from build_tools.reading.dates import parse_edtf
from build_tools.reading.graph import Graph, build_graph
from build_tools.reading.model import Event

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("events.yaml").read_text("utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['date']}: {case['text']}")
def test_events(case: dict[str, Any], miniature: Graph) -> None:
    article = make_article(["A headline that names nobody", case["text"]])
    scan = scan_article(replace(article, issued=case["date"]), miniature)

    _assert_told(scan, case)


def _assert_told(scan: Scan, case: dict[str, Any]) -> None:
    for key, sure in (("told", True), ("perhaps", False)):
        assert [told.entry for told in scan.events if told.sure is sure] == case.get(key, [])


# What the events of the miniature lack: sentences on these, and what is surely named in them or told of.
OTHERS: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("other_events.yaml").read_text("utf-8")
)


@pytest.mark.parametrize("case", OTHERS, ids=lambda case: f"{case['date']}: {case['text']}")
def test_other_events(case: dict[str, Any], miniature: Graph) -> None:
    graph = build_graph(replace(miniature.corpus, **_with_votes(miniature, case["events"])))
    article = make_article(["A headline that names nobody", *case["text"].split("\n\n")])
    scan = scan_article(replace(article, issued=case["date"]), graph)

    _assert_told(scan, case)
    assert {entry for mention in scan.sure for entry in mention.entries} >= set(case["sure"])


def _with_votes(miniature: Graph, events: list[dict[str, str]]) -> dict[str, Any]:
    """The entries with copies of the council's vote, each with its own name and day."""
    vote = miniature.corpus.entries["council-vote-2031"]
    assert isinstance(vote, Event)
    made = {one["id"]: _copied(vote, one) for one in events}
    sections = dict.fromkeys(made, "events")
    return {
        "entries": {**miniature.corpus.entries, **made},
        "sections": {**miniature.corpus.sections, **sections},
    }


def _copied(vote: Event, one: dict[str, str]) -> Event:
    day, *others = vote.claims
    name = vote.name.model_copy(update={"ar": one["ar"], "en": one["en"]})
    update = {"id": "another", "object": one.get("who")}
    who = [there.model_copy(update=update) for there in others[1:2] if "who" in one]
    votes = others[2].model_copy(update={"value": one["votes"]} if "votes" in one else {})
    others[2] = votes
    claims = (day.model_copy(update={"value": parse_edtf(str(one["date"]))}), *others, *who)
    kind = one.get("kind", vote.kind)
    return vote.model_copy(update={"id": one["id"], "kind": kind, "name": name, "claims": claims})
