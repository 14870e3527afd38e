"""The table of claims: one row a citation, and nothing a spreadsheet would run."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import pytest

from build_tools.build import check_dossier
from build_tools.data.claims_csv import claims_csv
from build_tools.reading.graph import Graph
from tests.conftest import MINIATURE


def _rows(graph: Graph) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(claims_csv(graph), newline="")))


def test_header(miniature: Graph) -> None:
    header, _, _ = claims_csv(miniature).partition("\r\n")

    assert header == ("entry,claim,property,value,object,valid,status,said_by,source,locator,role")


def test_each_citation_has_its_row(miniature: Graph) -> None:
    expected = sum(len(claim.citations) for claim in miniature.claims.values())
    chair = [row for row in _rows(miniature) if row["claim"] == "chairs-council"]

    assert len(_rows(miniature)) == expected
    assert [(row["entry"], row["source"], row["role"]) for row in chair] == [
        ("omar-example", "agency-2031", "supports"),
        ("omar-example", "daily-oasis-2031", "contradicts"),
        ("salma-example", "daily-oasis-2031", "supports"),
        ("salma-example", "agency-2031", "supports"),
    ]


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("members-eleven", ("members", "11", "", "", "contested", "salma-example")),
        ("votes", ("votes-for", "about 3/6", "", "", "accepted", "salma-example omar-example")),
        ("founded", ("founded", "somevalue", "", "", "accepted", "")),
        ("dissolved", ("dissolved", "novalue", "", "", "accepted", "")),
        ("in-great-oasis", ("located-in", "", "great-oasis", "", "accepted", "")),
        (
            "chaired-council",
            ("holds-post", "chair", "oasis-council", "2026/2027-03", "accepted", ""),
        ),
        ("titled-architect", ("titled", "Architect / مهندسة", "", "", "accepted", "")),
        ("spelled-selma", ("spelled", "Selma Exampla", "", "", "accepted", "")),
        ("died-earlier", ("died", "2028-12-23", "", "", "superseded", "")),
    ],
)
def test_property_holds_the_relation_or_the_measure_too(
    miniature: Graph, claim: str, expected: tuple[str, ...]
) -> None:
    row = next(row for row in _rows(miniature) if row["claim"] == claim)

    assert tuple(row[name] for name in list(row)[2:8]) == expected


def test_a_statement_is_in_both_languages(miniature: Graph) -> None:
    row = next(row for row in _rows(miniature) if row["claim"] == "denies-waste")

    assert (row["property"], row["value"]) == ("statement", "He wasted no money. / لم يهدر مالاً.")


def test_withdrawn_entries_leave_nothing(miniature: Graph) -> None:
    assert "old-committee" not in claims_csv(miniature)


@pytest.mark.parametrize("sign", list("=+-@"))
def test_no_cell_is_a_formula(tmp_path: Path, sign: str) -> None:
    """A spreadsheet runs what begins so."""
    shutil.copytree(MINIATURE / "dossier", tmp_path / "dossier")
    entry = tmp_path / "dossier" / "actors" / "salma-example.yaml"
    text = entry.read_text("utf-8").replace("value: Selma Exampla", f'value: "{sign}HYPERLINK(1)"')
    entry.write_text(text.replace('"H, ¶1"', f'"{sign}2+3"'), encoding="utf-8")
    graph, _ = check_dossier(tmp_path)
    assert graph is not None

    row = next(row for row in _rows(graph) if row["claim"] == "spelled-selma")

    assert (row["value"], row["locator"]) == (f"'{sign}HYPERLINK(1)", f"'{sign}2+3")
    assert not [
        cell for one in _rows(graph) for cell in one.values() if cell[:1] in "=+-@" and cell
    ]
