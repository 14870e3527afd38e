"""Text that means something to a format means only itself in each export."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import feedparser
import pytest
import rdflib

from build_tools.build import check_dossier
from build_tools.data import EXPORTS, Export, Exports
from build_tools.data.dataset import raw_of
from build_tools.facts import Facts
from build_tools.reading.problems import errors
from build_tools.site.pages import exports_of
from tests.conftest import MINIATURE
from tests.data.validators import validate

NAME = """=cmd|' /C calc'!A0 "q" \\ <script>alert(1)</script> ]]> & ; , {b} %c @x #y"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Exports:
    """The exports of a dossier in which an event and a source are called so."""
    root = tmp_path_factory.mktemp("hostile")
    shutil.copytree(MINIATURE / "dossier", root / "dossier")
    for path, english in (
        ("events/council-vote-2031.yaml", "Council vote"),
        ("sources/daily-oasis-2031.yaml", "Council votes “without objection”"),
    ):
        file = root / "dossier" / path
        text = file.read_text("utf-8")
        assert english in text
        file.write_text(text.replace(english, json.dumps(NAME), 1), encoding="utf-8")
    graph, problems = check_dossier(root)
    assert graph is not None
    found = {one.check for one in errors(problems)}
    assert found == {"words_are_plain", "signs_are_in_place"}  # on which none relies
    return exports_of(Facts(graph))


@pytest.fixture(scope="module")
def written(hostile: Exports, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    for name, made in hostile.items():
        (folder / name).write_bytes(raw_of(made))
    return folder


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.name)
def test_it_is_as_sound_as_ever(export: Export, written: Path) -> None:
    validate(written / export.name, export.media)


def test_it_says_what_was_written(written: Path) -> None:
    feed = feedparser.parse((written / "events-en.atom").read_bytes())
    graph = rdflib.Graph().parse(written / "dossier.nt")
    names = {str(name) for name in graph.objects(None, rdflib.URIRef("https://schema.org/name"))}

    assert "<script" in (written / "events-en.ics").read_text("utf-8").replace("\n ", "")
    assert "<script" not in (written / "events-en.atom").read_text("utf-8")
    assert any("]]>" in entry.title for entry in feed.entries)
    assert NAME in names
