"""The site of the dossier itself: what holds of any dossier, whatever its entries say.

That each link leads somewhere and each page has its twin, `make site` asks of every page.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import largest_pages
from tests.browser.reader import OVERFLOW, Reader
from tests.browser.test_figures import CROWDED
from tests.sites import serving

pytestmark = pytest.mark.browser

PICTURES = (
    *(f"figures/{name}.html" for name in ("timeline", "map", "network")),
    *(f"offices/{name}.html" for name in ("index", "foreign-ministers", "commands")),
)


@pytest.fixture(scope="module")
def published(whole: Path) -> Iterator[str]:
    with serving(whole) as address:
        yield address


def test_its_fullest_pages_fit_and_names_cover_nothing(
    scripted: Reader, published: str, whole: Path, lang: str
) -> None:
    found = []
    for page in (*PICTURES, "data.html", *largest_pages(whole).values()):
        scripted.open(f"{published}{lang}/{page}")
        for width in (1280, 320):
            scripted.resize(width)
            wrong = [scripted.page.evaluate(OVERFLOW) or "", *scripted.page.evaluate(CROWDED)]
            found += [f"{page} at {width}: {each}" for each in wrong if each]
        found += scripted.complaints

    assert found == []


def test_pages_name_the_revision_that_the_exports_name(whole: Path) -> None:
    revision = json.loads((whole / "data/index.json").read_text("utf-8"))["version"]
    some = [*whole.glob("??/*.html"), *sorted(whole.glob("??/*/*.html"))[::50]]

    assert [page for page in some if f"{revision}</bdi></p>" not in page.read_text("utf-8")] == []
    assert len(some) > 20
