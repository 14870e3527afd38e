"""Who held a post when, and where nobody is on record."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from build_tools.build import check_dossier
from build_tools.facts import Facts
from build_tools.reading.graph import Graph
from build_tools.site.views.context import PageContext
from build_tools.site.views.office import OfficeLine, view_office
from build_tools.words.language import LANGS, Lang
from tests.conftest import MINIATURE


def _tenures(graph: Graph, lang: Lang = "en") -> tuple[OfficeLine, ...]:
    context = PageContext(Facts(graph), lang, f"{lang}/offices/chairs-of-the-council.md")
    return view_office(context, "chairs-of-the-council").lines


def test_holders_in_order_with_gaps_between_and_the_undated_last(miniature: Graph) -> None:
    """Of two who began on one day the roster's first post stands first."""
    shown = [str(tenure.holder or "gap").split("]")[0].strip("[") for tenure in _tenures(miniature)]

    assert shown == [
        "Idris Example",
        "gap",
        "Salma Example",
        "Nadia Example",
        "gap",
        "Omar Example",
        "Idris Example",
    ]


@pytest.mark.parametrize("lang", LANGS)
def test_a_gap_says_that_nobody_is_on_record(miniature: Graph, lang: Lang) -> None:
    first = _tenures(miniature, lang)[1]
    expected = {
        "en": "no holder on record between 31 March 2027 and 15 January 2029",
        "ar": "لا شاغل مسجلاً للمنصب بين 31 مارس 2027 و15 يناير 2029",
    }

    assert str(first.dates) == expected[lang]


@pytest.mark.parametrize(
    ("since", "gap"),
    [("2027-04", False), ("2027-05-31", False), ("2027-06-02", True), ("2026-12", False)],
)
def test_two_months_of_silence_are_a_gap(tmp_path: Path, since: str, *, gap: bool) -> None:
    """The first chair left in March 2027; hand-overs take weeks."""
    shutil.copytree(MINIATURE / "dossier", tmp_path / "dossier")
    entry = tmp_path / "dossier" / "actors" / "salma-example.yaml"
    text = entry.read_text("utf-8").replace("2029-01-15/2031-02", f"{since}/2031-02")
    entry.write_text(text, encoding="utf-8")
    graph, _ = check_dossier(tmp_path)
    assert graph is not None

    assert (_tenures(graph)[1].holder is None) is gap
