"""What is found in an article about the miniature, and what is not; of the dossier itself: tests/bench."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_tools.desk.scan.article import make_article, read_article
from build_tools.desk.scan.report import Scan, scan_article
from build_tools.reading.graph import Graph

CASES: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("articles.yaml").read_text("utf-8"))


def _scan(case: dict[str, Any], graph: Graph) -> Scan:
    blocks = [block for block in case["text"].split("\n\n") if block.strip()]
    return scan_article(replace(make_article(blocks), issued=case["date"]), graph)


@pytest.mark.parametrize("name", CASES)
def test_an_article(name: str, miniature: Graph) -> None:
    case = CASES[name]
    scan = _scan(case, miniature)
    found: defaultdict[str, set[str]] = defaultdict(set)
    for mention in scan.sure:
        for locator in mention.locators:
            found[locator].add("|".join(mention.entries))

    assert found == {locator: set(entries) for locator, entries in case["mentions"].items()}
    assert set(case["unplaced"]) <= {one.name for one in scan.unplaced}
    assert set(case["dates"]) <= {given.edtf for given in scan.dates}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1256", "utf-16"])
def test_a_table_as_a_spreadsheet_saves_it(miniature: Graph, tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "towns.csv"
    rows = ["البلدية,السكان", "الواحة الشمالية,4352", "الميناء البعيد,1200"]
    path.write_bytes("\r\n".join(rows).encode(encoding))

    scan = scan_article(read_article(path), miniature)

    assert [mention.entries for mention in scan.sure] == [("north-oasis",), ("far-harbour",)]
