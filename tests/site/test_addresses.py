"""Every path, anchor and link of the site."""

from __future__ import annotations

from typing import Literal
from urllib.parse import parse_qs, urlsplit

import pytest

from build_tools.facts import Facts
from build_tools.reading.graph import Graph
from build_tools.site import addresses
from build_tools.site.pages import site_pages
from build_tools.words.language import LANGS, Lang
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("en/index.md", "ar/index.md"),
        ("ar/actors/a.md", "en/actors/a.md"),
        ("en/actors/en/x.md", "ar/actors/en/x.md"),
    ],
)
def test_twin(page: str, expected: str) -> None:
    assert addresses.twin(page) == expected
    assert addresses.twin(expected) == page


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("en/actors/a.md", "en/actors/b.md", "b.md"),
        ("en/actors/a.md", "en/events/b.md", "../events/b.md"),
        ("en/index.md", "en/actors/a.md", "actors/a.md"),
        ("en/actors/a.md", "ar/actors/a.md", "../../ar/actors/a.md"),
        ("en/actors/a.md", "data/claims.csv", "../../data/claims.csv"),
    ],
)
def test_relative(source: str, target: str, expected: str) -> None:
    assert addresses.relative(source, target) == expected


def test_every_page_has_its_twin_and_a_path_of_its_own(miniature: Graph) -> None:
    paths = [page.path for page in site_pages(Facts(miniature))]

    assert len(set(paths)) == len(paths)
    assert {addresses.twin(path) for path in paths} == set(paths)


def test_every_page_is_in_what_the_build_owns(miniature: Graph) -> None:
    ignored = (ROOT / ".gitignore").read_text("utf-8").splitlines()
    for page in site_pages(Facts(miniature)):
        lang, folder, *_ = page.path.split("/")
        assert lang in LANGS
        assert folder in addresses.GENERATED_FOLDERS or f"/docs/{page.path}" in ignored


def test_anchors_of_claims_cannot_meet_those_of_references() -> None:
    assert addresses.claim_anchor("ref-1") != addresses.reference_anchor(1)


REPOSITORY = addresses.Repository("https://github.com/oasis/dossier")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("form", ["error", "source"])
def test_links_to_the_repository_carry_any_title(
    form: Literal["error", "source"], lang: Lang
) -> None:
    title = "حفتر & [x](y) #1"

    address = REPOSITORY.issue(form, lang, title=title, entry="dossier/actors/a.yaml")

    assert address.isascii()
    assert not set(' "<>[]()') & set(address)
    assert parse_qs(urlsplit(address).query)["title"] == [title]


def test_an_entry_is_changed_in_its_file() -> None:
    assert REPOSITORY.edit("dossier/actors/a.yaml").endswith("/edit/main/dossier/actors/a.yaml")


def test_a_fork_that_is_published_leads_to_itself(
    miniature: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = miniature.corpus.dossier
    monkeypatch.delenv("REPOSITORY_URL", raising=False)
    assert dossier.home == "https://github.com/oasis-dossier/oasis-dossier"

    monkeypatch.setenv("REPOSITORY_URL", "https://github.com/fork/dossier")

    assert dossier.home == "https://github.com/fork/dossier"
