"""Events of which an article tells without their name: by the day, who is tied to them, and what happened."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_tools.desk.scan.article import make_article
from build_tools.desk.scan.report import scan_article
from build_tools.reading.graph import Graph

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("events.yaml").read_text("utf-8")
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['date']}: {case['text']}")
def test_events(case: dict[str, Any], miniature: Graph) -> None:
    article = make_article(["A headline that names nobody", case["text"]])
    scan = scan_article(replace(article, issued=case["date"]), miniature)

    assert list(scan.events) == case.get("told", [])
