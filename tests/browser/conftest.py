"""A site of invented entries, built once and served on this machine; the kinds of page it has."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.reader import WIDTH, Reader, Visit, reading, visit
from tests.crowd import add_crowd
from tests.sites import build_on_its_day, checkout, once, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# Each kind of page by name; where there are many of a kind, the largest.
OVERVIEWS = {
    "home": "index.html",
    "actors by kind": "actors/index.html",
    "actors by letter": "actors/a-z.html",
    "events": "events/index.html",
    "places": "places/index.html",
    "sources": "sources/index.html",
    "disputes": "disputes/index.html",
    "offices": "offices/index.html",
    "commands": "offices/commands.html",
    "former days": "figures/in-office-2029.html",
    "pictures": "figures/index.html",
    "timeline": "figures/timeline.html",
    "map": "figures/map.html",
    "network": "figures/network.html",
    "forms": "add/index.html",
    "a form": "add/events.html",
    "news": "new.html",
    "state": "state.html",
    "method": "method.html",
    "contribute": "contribute.html",
}
FULLEST = {
    "a year": "figures/[12]*.html",
    "an actor": "actors/*.html",
    "an event": "events/*.html",
    "a place": "places/*.html",
    "a source": "sources/*.html",
    "a dispute": "disputes/*.html",
}
KINDS = (*OVERVIEWS, *FULLEST)
UNPAIRED = ("index.html", "404.html")
INDEXES = ("index.html", "a-z.html")


def _crowded(root: Path) -> None:
    add_crowd(checkout(root) / "dossier")
    build_on_its_day(root)


@pytest.fixture(scope="session")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout of the miniature with a crowd around it, and its site as `make site` builds it."""
    return once(tmp_path_factory, "crowded", _crowded)


@pytest.fixture(scope="session")
def site(crowded: Path) -> Path:
    """The built site that the tests of the browser read."""
    return crowded / "site"


def largest_pages(site: Path) -> dict[str, str]:
    """For each kind of which there are many, its largest page, without its language."""
    return {name: _largest(site / "en", pattern) for name, pattern in FULLEST.items()}


def _largest(folder: Path, pattern: str) -> str:
    pages = [page for page in folder.glob(pattern) if page.name not in INDEXES]
    return max(pages, key=lambda page: page.stat().st_size).relative_to(folder).as_posix()


@pytest.fixture(scope="session")
def largest(site: Path) -> dict[str, str]:
    """For each kind of which there are many, its largest page, without its language."""
    return largest_pages(site)


@pytest.fixture(params=["en", "ar"])
def lang(request: pytest.FixtureRequest) -> str:
    """Each language in turn."""
    return str(request.param)


@pytest.fixture(params=KINDS)
def address(request: pytest.FixtureRequest, lang: str, largest: dict[str, str]) -> str:
    """A page of each kind in each language, relative to the site."""
    name = str(request.param)
    return f"{lang}/{OVERVIEWS.get(name) or largest[name]}"


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


@pytest.fixture(autouse=True)
def _wide(request: pytest.FixtureRequest) -> None:
    """Whoever read before may have left the window narrow."""
    if "scripted" in request.fixturenames:
        reader: Reader = request.getfixturevalue("scripted")
        reader.page.set_viewport_size({"width": WIDTH, "height": 800})


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
    address: str, served: str, browser: Browser, plain: Reader, _visits: dict[str, Visit]
) -> Visit:
    """What a visit to the page with and without scripts showed; each page is visited once."""
    if address not in _visits:
        with reading(browser) as newcomer:
            _visits[address] = visit(newcomer, plain, served, address)
    return _visits[address]
