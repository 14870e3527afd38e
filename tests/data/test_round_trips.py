"""What was exported says what was in the dossier: counted back, and asked again."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import rdflib

from build_tools.data import Exports
from build_tools.facts import Facts
from build_tools.facts.days import Hold, span_of
from build_tools.facts.lives import life_of
from build_tools.facts.standing import stands
from build_tools.reading.dates import parse_edtf
from build_tools.reading.graph import Graph
from build_tools.reading.model import Actor, Dispute, Event, Place, RelationClaim, Source
from build_tools.site.pages import exports_of
from build_tools.site.views.context import PageContext
from build_tools.site.views.linked import view_linked

DAYS = tuple(date(year, month, 1) for year in range(2026, 2031) for month in (1, 7))


def _entities(exports: Exports, name: str = "entities.ftm.json") -> list[dict[str, Any]]:
    return [json.loads(line) for line in str(exports[name]).splitlines()]


def test_followthemoney_has_every_entry_and_every_tie_that_stands(
    exports: Exports, miniature: Graph
) -> None:
    counted = Counter(entity["schema"] for entity in _entities(exports))
    claims = miniature.claims.values()
    ties = [one for one in claims if isinstance(one, RelationClaim) and stands(one)]
    # Claims in conflict about one time in office are one Occupancy.
    joined = sum(len(t.refs) - 1 for post in exports.dataset.facts.posts for t in post.tenures)
    edges = (
        "Occupancy",
        "UnknownLink",
        "Membership",
        "Family",
        "Ownership",
        "Succession",
        "Associate",
    )

    assert counted["Event"] == len(list(miniature.entries(Event)))
    assert counted["Address"] == len(list(miniature.entries(Place)))
    assert counted["Article"] == len(list(miniature.entries(Source)))
    assert counted["Note"] == len(list(miniature.entries(Dispute)))
    people = ("Person", "Organization", "PublicBody", "Company")
    assert sum(counted[name] for name in people) == len(list(miniature.entries(Actor)))
    assert sum(counted[name] for name in edges) == len(ties) - joined


def test_a_tie_keeps_each_of_its_sources(folder: Path) -> None:
    said = csv.DictReader(io.StringIO((folder / "statements.ftm.csv").read_text("utf-8")))
    held = [one for one in said if one["entity_id"].endswith("salma-example.chairs-council")]

    assert {one["origin"] for one in held if one["prop"] == "holder"} == {
        "daily-oasis-2031",
        "agency-2031",
    }


def test_our_word_for_a_post_is_kept_in_both_languages(exports: Exports) -> None:
    posts = [one for one in _entities(exports) if one["schema"] == "Position"]

    assert ["رئيس مجلس الواحة", "chair of Oasis Council"] in [
        post["properties"]["name"] for post in posts
    ]


def test_office_holders_have_dates_and_sources(exports: Exports) -> None:
    entities = _entities(exports, "office-holders.ftm.json")
    held = [one["properties"] for one in entities if one["schema"] == "Occupancy"]

    assert {one["schema"] for one in entities} >= {"Person", "Position", "Occupancy"}
    assert all(one["sourceUrl"] for one in held if "startDate" in one)
    assert {status for one in held for status in one["status"]} <= {"current", "ended", "unknown"}


@pytest.mark.parametrize("dossier", ["miniature", "real"])
def test_popolo_has_the_same_people_in_office(dossier: str, request: pytest.FixtureRequest) -> None:
    graph: Graph = request.getfixturevalue(dossier)
    facts = Facts(graph)
    memberships = json.loads(str(exports_of(facts)["popolo.json"]))["memberships"]
    people = {one["person_id"] for one in memberships}

    for day in DAYS if dossier == "miniature" else [date(d.year - 12, d.month, 1) for d in DAYS]:
        ours = {
            (tenure.holder, post.body, post.role, hold)
            for post in facts.posts
            for tenure in post.tenures
            if tenure.holder in people and (hold := tenure.hold(day))
        }
        theirs = {
            (one["person_id"], *one["post_id"].split("."), hold)
            for one in memberships
            if (hold := _hold(graph, one, day))
        }
        assert theirs == ours


def _hold(graph: Graph, membership: dict[str, Any], day: date) -> Hold | None:
    """How it was held on a day, by what the file says alone and the life of the body."""
    dates = [parse_edtf(text) for text in membership.get("dates", ())]
    return (
        span_of(dates, life_of(graph, membership["organization_id"])).hold(day) if dates else None
    )


def test_popolo_says_surely_what_is_sure(exports: Exports) -> None:
    memberships = json.loads(str(exports["popolo.json"]))["memberships"]

    for day in DAYS:
        ours = {
            tenure.refs[0].claim
            for post in exports.dataset.facts.posts
            for tenure in post.tenures
            if tenure.hold(day) in ("held", "begins", "ends")
        }
        surely = [(one["id"].rpartition(".")[2], one.get("surely")) for one in memberships]
        assert ours >= {
            claim
            for claim, span in surely
            if span and (span["from"] or "") <= day.isoformat() <= (span["until"] or "9999")
        }


def test_rdf_has_every_tie_with_its_sources(folder: Path, miniature: Graph) -> None:
    graph = rdflib.Graph().parse(folder / "dossier.nt")
    claims = miniature.claims.values()
    ties = [one for one in claims if isinstance(one, RelationClaim) and stands(one)]
    found = graph.query(
        "SELECT ?c WHERE { ?c rdf:subject ?s; rdf:predicate ?p; rdf:object ?o. ?s ?p ?o."
        " ?c <https://schema.org/citation> ?source }"
    )

    assert len({row[0] for row in found}) == len(ties)  # type: ignore[index]


def test_who_is_in_wikidata_is_found_there(folder: Path, miniature: Graph) -> None:
    """By the id that a source gives: in RDF, in the page, in FollowTheMoney, in Popolo."""
    ids = {"oasis-council": "Q20290115", "north-oasis": "Q20310501"}
    graph = rdflib.Graph().parse(folder / "dossier.nt", format="nt")
    same = graph.subject_objects(rdflib.URIRef("https://schema.org/sameAs"))
    statements = csv.DictReader(io.StringIO((folder / "statements.ftm.csv").read_text("utf-8")))
    popolo = json.loads((folder / "popolo.json").read_text("utf-8"))
    known = [each for each in popolo["organizations"] if each.get("identifiers")]
    context = PageContext(Facts(miniature), "ar", "ar/places/north-oasis.md")

    assert {str(thing).rpartition("/")[2]: str(there) for thing, there in same} == {
        f"{entry}.html#it": f"http://www.wikidata.org/entity/{found}"
        for entry, found in ids.items()
    }
    assert {
        (row["entity_id"], row["value"], row["origin"])
        for row in statements
        if row["prop"] == "wikidataId"
    } == {(f"oasis-dossier-{entry}", found, "daily-oasis-2031") for entry, found in ids.items()}
    assert [(each["id"], each["identifiers"]) for each in known] == [
        ("oasis-council", [{"scheme": "wikidata", "identifier": "Q20290115"}])
    ]
    place = miniature.corpus.entries["north-oasis"]
    assert '"sameAs":"http://www.wikidata.org/entity/Q20310501"' in view_linked(context, place)
