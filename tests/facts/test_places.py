"""Where something is drawn: at its place, or at the nearest around it that has a position."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from build_tools.build import check_dossier
from build_tools.facts.places import containers_of, positioned
from tests.conftest import MINIATURE

PLACE = """\
kind: {kind}
name: {{ar: بئر, en: Well}}
summary:
  ar: بئر. [@daily-oasis-2031, ¶1]
  en: A well. [@daily-oasis-2031, ¶1]
confirmed: 2031-05-01
claims:
  - id: around
    relation: located-in
    object: {around}
    status: {status}
    note: {{ar: هكذا., en: So.}}
    citations:
      - {{source: daily-oasis-2031, locator: ¶1}}
"""


@pytest.mark.parametrize(
    ("kind", "around", "status", "at"),
    [
        ("city", "north-oasis", "accepted", "north-oasis"),
        ("city", "north-oasis", "rejected", None),
        ("region", "north-oasis", "accepted", None),
        ("city", "great-oasis", "accepted", None),
    ],
)
def test_the_nearest_position(
    tmp_path: Path, kind: str, around: str, status: str, at: str | None
) -> None:
    shutil.copytree(MINIATURE / "dossier", tmp_path / "dossier")
    words = PLACE.format(kind=kind, around=around, status=status)
    (tmp_path / "dossier/places/well.yaml").write_text(words, "utf-8")
    graph, problems = check_dossier(tmp_path)
    assert graph is not None, problems

    assert positioned(graph, "well") == at
    assert containers_of(graph, "well")[1:2] == ((around,) if status == "accepted" else ())
