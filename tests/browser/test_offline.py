"""The copy for a disk: whole, the same at every making, and read in Chromium with no network."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from build_tools.release.offline import offline
from build_tools.site.addresses import offline_file
from build_tools.words.language import Lang, other
from tests.browser.reader import Reader
from tests.conftest import release_of

pytestmark = pytest.mark.browser

WHEN = datetime(2026, 11, 24, 8, 30, 2, tzinfo=UTC)
ONLY_NAMES = {
    "ar": "البحث هنا في الأسماء وحدها، لا في النص.",
    "en": "Only names are searched here, not the text.",
}
# In its own script, in the other one and misspelt.
QUERIES = ("سلمى المثال", "Salma Example", "Salmaa")


@dataclass(frozen=True)
class Copy:
    """A zip and where it is unpacked."""

    lang: Lang
    raw: bytes
    folder: Path

    def address(self, page: str) -> str:
        """A page of the folder as a browser asks a disk for it."""
        return (self.folder / page).as_uri()


@pytest.fixture(scope="module", params=["en", "ar"])
def copy(
    request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Copy:
    lang: Lang = request.param
    made = offline(release_of(site, WHEN), lang)
    assert made.problems == []  # among them: each link leads to a file of the folder
    unpacked = tmp_path_factory.mktemp("unpacked") / "C# 100% ملف؟ (1)"
    with ZipFile(BytesIO(made.raw)) as archive:
        archive.extractall(unpacked)
    return Copy(lang, made.raw, unpacked / made.name.removesuffix(".zip"))


def test_it_holds_one_language_the_data_and_the_licences(copy: Copy) -> None:
    names = {path.relative_to(copy.folder).as_posix() for path in copy.folder.rglob("*")}

    assert {"index.html", "READ-ME.txt", "LICENSE", "LICENSE-DATA"} <= names
    assert {"data/entries.json", "data/claims.csv"} <= names
    assert {"assets/fonts/OFL.txt", f"{copy.lang}/actors/salma-example.html"} <= names
    assert not [name for name in names if name.startswith((other(copy.lang), "pagefind"))]
    assert "v1, 24 " in (copy.folder / "READ-ME.txt").read_text("utf-8")


def test_its_files_bear_the_date_of_the_revision_and_stand_in_order(copy: Copy) -> None:
    with ZipFile(BytesIO(copy.raw)) as archive:
        files = archive.infolist()

    assert {file.date_time for file in files} == {(2026, 11, 24, 8, 30, 2)}
    assert [file.filename for file in files] == sorted(file.filename for file in files)
    assert files[0].filename.startswith(
        offline_file("oasis-dossier", copy.lang).removesuffix(".zip") + "/"
    )


def test_it_reads_from_a_disk_and_asks_no_network(copy: Copy, scripted: Reader) -> None:
    scripted.open(copy.address("index.html"))
    scripted.follow('.sections a[href$="actors/index.html"]')
    scripted.follow('main a[href$="salma-example.html"]')
    page = scripted.page
    assert page.evaluate("getComputedStyle(document.querySelector('.facts + dl')).float") != "none"
    assert page.evaluate("document.fonts.ready.then(() => document.fonts.check('600 1em Markazi'))")
    assert page.locator("#network ~ .figure .drawing").first.bounding_box()
    scripted.page.goto(copy.address(f"{copy.lang}/figures/network.html"))
    assert page.locator("form.filters select").first.is_visible()

    asked = [url for url in scripted.requests if not url.startswith(("file:", "data:"))]
    assert asked == []
    assert scripted.complaints == []


@pytest.mark.parametrize("query", QUERIES)
def test_it_finds_names_and_says_that_the_text_is_not_searched(
    copy: Copy, scripted: Reader, query: str
) -> None:
    page = scripted.page
    scripted.open(copy.address("index.html"))
    page.locator("header .search-open").click()
    page.locator(".search-input").fill(query)
    page.get_by_text(ONLY_NAMES[copy.lang]).wait_for()

    first = page.locator(".search-result").first.get_attribute("href") or ""
    assert first.startswith(copy.address(f"{copy.lang}/actors/salma-example.html"))
    assert scripted.complaints == []


def test_its_ways_out_lead_to_where_the_other_language_is(copy: Copy, plain: Reader) -> None:
    plain.open(copy.address(f"{copy.lang}/actors/salma-example.html"))

    leads = plain.page.locator("header a.twin").get_attribute("href") or ""
    assert leads.startswith("https://")
