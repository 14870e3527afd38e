"""Every export is sound to the tool of its community, and one line of the registry is enough."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import build_tools.data as registry
from build_tools.data import EXPORTS, Export, Exports
from build_tools.data.dataset import Dataset
from build_tools.facts import Facts
from build_tools.reading.graph import Graph
from build_tools.release.offline import folder as copies
from build_tools.site.made import Made
from build_tools.site.pages import exports_of
from build_tools.site.views import data as data_view
from build_tools.site.views.context import PageContext
from tests.data.validators import VALIDATORS, validate
from tests.test_miniature import EDITION


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.name)
def test_it_is_sound(export: Export, folder: Path) -> None:
    validate(folder / export.name, export.media)


@pytest.mark.parametrize("export", EXPORTS, ids=lambda export: export.name)
def test_the_same_dossier_gives_the_same_bytes(
    export: Export, exports: Exports, miniature: Graph
) -> None:
    again = exports_of(Facts(miniature), EDITION)

    assert again[export.name] == exports[export.name]


# Rows and lines alone have no place for it: index.json, which lists them, names it for them.
@pytest.mark.parametrize(
    "export",
    [
        e
        for e in EXPORTS
        if e.media not in ("text/csv", "application/json+ftm", "application/atom+xml")
    ],
    ids=lambda e: e.name,
)
def test_it_names_its_revision(export: Export, exports: Exports) -> None:
    made = exports[export.name]
    if export.name.endswith(".xlsx"):
        pytest.skip("packed: see test_spreadsheets")

    assert EDITION.revision in (made if isinstance(made, str) else made.decode("utf-8", "ignore"))


def test_names_are_given_once() -> None:
    assert len({export.name for export in EXPORTS}) == len(EXPORTS)


def test_a_line_of_the_registry_is_enough(
    miniature: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It stands on the page in both languages, in the zip and its READ-ME, in what lists the files.

    It is validated by its media type as the others are, and served.
    """
    new = Export("new.json", "Terms", "application/json", "For programs", lambda _: "[1]\n")
    for module in (registry, data_view, copies):
        monkeypatch.setattr(module, "EXPORTS", (*EXPORTS, new))

    exports = exports_of(Facts(miniature), EDITION)

    assert exports["new.json"] == "[1]\n"
    for lang in ("ar", "en"):
        context = PageContext(exports.dataset.facts, lang, f"{lang}/data.md", EDITION)
        view = data_view.view_data(context, exports)
        assert any("new.json" in row[0] for _, rows in view.groups for row in rows)
        assert '"name":"new.json"' in view.linked
        assert "new.json" in copies._data(lang)  # noqa: SLF001  # what the READ-ME says
        assert copies._belongs("data/new.json", lang)  # noqa: SLF001  # what the zip takes
    assert '"name": "new.json"' in str(exports["index.json"])
    assert "[new.json](" in str(exports["llms.txt"])
    assert Made(Facts(miniature), EDITION).file("data/new.json") == "[1]\n"
    assert new.media in VALIDATORS


def test_an_export_is_made_when_it_is_asked_for(
    miniature: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A preview waits for no file that nobody opens, and makes each once."""
    asked: list[str] = []

    def spied(export: Export) -> Export:
        def make(_: Dataset) -> str:
            asked.append(export.name)
            return export.name

        return replace(export, make=make)

    monkeypatch.setattr(registry, "EXPORTS", tuple(map(spied, EXPORTS)))
    made = Made(Facts(miniature), EDITION)

    assert made.file("data/tables-ar.xlsx") == made.file("data/tables-ar.xlsx") == "tables-ar.xlsx"
    assert made.page("en/actors/salma-example.md")
    assert asked == ["tables-ar.xlsx"]
    assert made.file("data/nothing.csv") is None
    assert made.file("nowhere/claims.csv") is None


def test_a_file_beside_a_page_is_made_alone(miniature: Graph) -> None:
    made = Made(Facts(miniature), EDITION)

    assert '"salma-example"' in str(made.file("ar/actors/salma-example.json"))
    assert "BEGIN:VCALENDAR" in str(made.file("ar/places/north-oasis.ics"))
    assert made.file("ar/actors/nobody.json") is None
