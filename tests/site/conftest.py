"""The site, built once and served on this machine; the kinds of page it has; a browser."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock

from tests.conftest import ROOT
from tests.site.reader import Reader, Visit, reading, visit
from tests.sites import build_site, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# Each kind of page by name; of entries, the largest page of each section.
OVERVIEWS = {
    "home": "index.html",
    "actors by kind": "actors/index.html",
    "actors by letter": "actors/a-z.html",
    "events": "events/index.html",
    "places": "places/index.html",
    "sources": "sources/index.html",
    "disputes": "disputes/index.html",
    "rosters": "rosters/index.html",
    "pictures": "figures/index.html",
    "timeline": "figures/timeline.html",
    "a year": "figures/2020.html",
    "map": "figures/map.html",
    "offices": "figures/in-office.html",
    "network": "figures/network.html",
    "forms": "add/index.html",
    "a form": "add/events.html",
    "state": "state.html",
    "method": "method.html",
    "contribute": "contribute.html",
}
ENTRIES = {
    "an actor": "actors",
    "an event": "events",
    "a place": "places",
    "a source": "sources",
    "a dispute": "disputes",
}
KINDS = (*OVERVIEWS, *ENTRIES)
UNPAIRED = ("index.html", "404.html")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `mkdocs build --strict` makes it, once a run, or the one in $SITE if set."""
    if os.environ.get("SITE"):
        return Path(os.environ["SITE"]).resolve()
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = shared / "site"
    with FileLock(shared / "site.lock"):
        if not folder.exists():
            build_site(ROOT, shared / "building").rename(folder)
    return folder


def largest_pages(site: Path) -> dict[str, str]:
    """For each section the entry whose page is the largest, without its language."""
    entries = json.loads((site / "data" / "entries.json").read_text("utf-8"))["entries"]
    found: dict[str, str] = {}
    sizes: dict[str, int] = {}
    for entry in entries:
        section, page = entry["section"], f"{entry['section']}/{entry['id']}.html"
        size = (site / "en" / page).stat().st_size
        if size > sizes.get(section, 0):
            sizes[section], found[section] = size, page
    return found


@pytest.fixture(scope="session")
def largest(site: Path) -> dict[str, str]:
    """For each section the entry whose page is the largest, without its language."""
    return largest_pages(site)


@pytest.fixture(params=["en", "ar"])
def lang(request: pytest.FixtureRequest) -> str:
    """Each language in turn."""
    return str(request.param)


@pytest.fixture(params=KINDS)
def address(request: pytest.FixtureRequest, lang: str, largest: dict[str, str]) -> str:
    """A page of each kind in each language, relative to the site."""
    name = str(request.param)
    return f"{lang}/{OVERVIEWS.get(name) or largest[ENTRIES[name]]}"


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The address at which the site is served."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def scripted(browser: Browser) -> Iterator[Reader]:
    """A reader whose browser runs scripts."""
    with reading(browser) as reader:
        yield reader


@pytest.fixture(scope="session")
def plain(browser: Browser) -> Iterator[Reader]:
    """A reader whose browser runs none."""
    with reading(browser, scripts=False) as reader:
        yield reader


@pytest.fixture(scope="session")
def _visits() -> dict[str, Visit]:
    return {}


@pytest.fixture
def visited(
    address: str, served: str, scripted: Reader, plain: Reader, _visits: dict[str, Visit]
) -> Visit:
    """What a visit to the page with and without scripts showed; each page is visited once."""
    if address not in _visits:
        _visits[address] = visit(scripted, plain, served, address)
    return _visits[address]
