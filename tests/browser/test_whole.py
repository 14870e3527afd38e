"""The dossier itself in a browser: what holds of any dossier, whatever its entries say.

That each link leads somewhere and each page has its twin, `make site` asks of every page. These few
are made by `mkdocs serve`: `test_serve.py` has it that such a page is the one that is built.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from build_tools.facts import Facts
from build_tools.reading.graph import Graph, claims_of
from build_tools.reading.model import SECTIONS, Dispute, Entry
from build_tools.site.addresses import entry_page
from tests.browser.reader import OVERFLOW, Reader
from tests.browser.test_figures import CROWDED
from tests.conftest import ROOT, uncounted
from tests.previewing import Preview, previewing

pytestmark = pytest.mark.browser

PICTURES = (
    *(f"figures/{name}.html" for name in ("timeline", "map", "network")),
    *(f"offices/{name}.html" for name in ("index", "foreign-ministers", "commands")),
)


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    log_file = tmp_path_factory.mktemp("whole") / "serve.log"
    with uncounted(), previewing(ROOT, log_file) as preview:
        yield preview


@pytest.fixture(scope="module")
def fullest(real: Graph) -> list[str]:
    """The page of each kind of entry of which there is most to tell, and that of the fullest year."""
    by_year = Facts(real).events_by_year
    year = max(by_year, key=lambda year: len(by_year[year]))
    pages = [f"figures/{year}.html"]
    for section in SECTIONS:
        entries = [one for one in real.corpus.entries if real.corpus.sections[one] == section]
        fullest = max(entries, key=lambda one: _told(real, real.corpus.entries[one]))
        page = entry_page(section, fullest, "en")
        pages.append(page.removeprefix("en/").removesuffix(".md") + ".html")
    return pages


def _told(graph: Graph, entry: Entry) -> int:
    """How much there is to tell of an entry: claims, ties to it, where it is cited."""
    if isinstance(entry, Dispute):
        return len(graph.positions(entry))
    lists = (graph.ties_to, graph.uses, graph.mentioned)
    return len(list(claims_of(entry))) + sum(len(of.get(entry.id, ())) for of in lists)


def test_its_fullest_pages_fit_and_names_cover_nothing(
    scripted: Reader, preview: Preview, fullest: list[str], lang: str
) -> None:
    found = []
    for page in (*PICTURES, "data.html", *fullest):
        scripted.open(f"{preview.address}{lang}/{page}")
        for width in (1280, 320):
            scripted.resize(width)
            wrong = [scripted.page.evaluate(OVERFLOW) or "", *scripted.page.evaluate(CROWDED)]
            found += [f"{page} at {width}: {each}" for each in wrong if each]
        found += scripted.complaints

    assert found == []


def test_pages_name_the_revision_that_the_exports_name(
    preview: Preview, fullest: list[str], lang: str
) -> None:
    revision = json.loads(preview.read("data/index.json"))["version"]

    for page in ("index.html", "data.html", *PICTURES, *fullest):
        assert f"{revision}</bdi></p>" in preview.read(f"{lang}/{page}"), page
