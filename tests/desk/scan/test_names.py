"""Names in sentences about invented entries: who is surely meant, who perhaps, and which are new."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_tools.desk.scan.article import make_article
from build_tools.desk.scan.report import Mention, Scan, scan_article
from build_tools.reading.dates import parse_edtf
from build_tools.reading.graph import Graph, build_graph
from build_tools.reading.model import Actor, Described, OtherName, Place, RelationClaim, Section

CASES: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("names.yaml").read_text("utf-8"))
HEADLINE = "A headline that names nobody and nothing at all"


@pytest.fixture(scope="module")
def invented(miniature: Graph) -> Graph:
    """The miniature, whose vocabulary it is, with the entries of names.yaml in place of its own."""
    entries = {row["id"]: _entry(row, miniature) for row in CASES["entries"]}
    kept = {name: miniature.corpus.entries[name] for name in ("great-oasis", "council-vote-2031")}
    sections: dict[str, Section] = {
        name: "places" if isinstance(entry, Place) else "actors" for name, entry in entries.items()
    }
    corpus = replace(
        miniature.corpus,
        entries={**entries, **kept},
        sections={**sections, "great-oasis": "places", "council-vote-2031": "events"},
    )
    return build_graph(corpus)


def _seat(row: dict[str, Any], miniature: Graph) -> list[Any]:
    """The claim of the miniature's council on where it sits, with the seat of `row`."""
    council = miniature.described("oasis-council")
    assert council is not None
    seats = [claim for claim in council.claims if claim.id == "based-in-north-oasis"]
    sat = {"valid": parse_edtf(row["sat"])} if "sat" in row else {}
    return [
        seat.model_copy(update={"object": row["seat"], **sat}) for seat in seats if "seat" in row
    ]


def _within(row: dict[str, Any], claim: Any) -> Any:
    """A claim that a place lies somewhere, with where `row` says."""
    return claim.model_copy(update={"object": row["in"]}) if _is_container(claim) else claim


def _since(row: dict[str, Any], miniature: Graph) -> list[Any]:
    """A claim that a body belongs to the event from which it emerged."""
    seats = _seat({"seat": row.get("since")}, miniature) if "since" in row else []
    return [seat.model_copy(update={"relation": "member-of"}) for seat in seats]


def _leads(row: dict[str, Any], miniature: Graph) -> list[Any]:
    """A claim that somebody commands the body of `row`."""
    seats = _seat({"seat": row.get("leads")}, miniature) if "leads" in row else []
    return [seat.model_copy(update={"relation": "commands"}) for seat in seats]


def _entry(row: dict[str, Any], miniature: Graph) -> Actor | Place:
    places = [one for one in miniature.entries(Place) if _is_in_great_oasis(one)]
    model: Actor | Place = places[0] if "in" in row else next(miniature.entries(Actor))
    names = [
        OtherName(text=text, lang=lang)
        for lang, texts in row.get("others", {}).items()
        for text in texts
    ]
    return model.model_copy(
        update={
            "id": row["id"],
            "kind": row["kind"],
            "name": model.name.model_copy(update={"ar": row["ar"], "en": row["en"]}),
            "other_names": tuple(names),
            "claims": (
                *(_within(row, claim) for claim in filter(_is_kept, model.claims)),
                *_seat(row, miniature),
                *_since(row, miniature),
                *_leads(row, miniature),
            ),
        }
    )


def _is_in_great_oasis(entry: Described) -> bool:
    return any(map(_is_container, entry.claims))


def _is_kept(claim: Any) -> bool:
    return _is_container(claim) or getattr(claim, "property", None) == "coordinates"


def _is_container(claim: Any) -> bool:
    return isinstance(claim, RelationClaim) and claim.relation == "located-in"


@pytest.mark.parametrize("case", CASES["cases"], ids=lambda case: case["text"])
def test_names(case: dict[str, Any], invented: Graph) -> None:
    article = make_article([HEADLINE, *case["text"].split("\n\n")])
    scan = scan_article(replace(article, issued=case.get("date")), invented)

    assert _entries(scan, sure=True) == case.get("sure", [])
    assert _entries(scan, sure=False) == case.get("perhaps", [])
    assert [one.name for one in scan.unplaced] == case.get("new", [])
    assert (
        "named" not in case
        or [name for one in scan.mentions for name in one.names] == case["named"]
    )


def _entries(scan: Scan, *, sure: bool) -> list[str]:
    found: list[Mention] = [mention for mention in scan.mentions if mention.sure is sure]
    return list(dict.fromkeys("|".join(mention.entries) for mention in found))
