"""The feed, read by feedparser as feed readers do."""

from __future__ import annotations

from typing import Any

import feedparser
import pytest

from build_tools.facts import Facts
from build_tools.reading.edition import Edition
from build_tools.reading.graph import Graph
from build_tools.site.feed import feed_files
from build_tools.words.language import LANGS, Lang
from tests.test_miniature import EDITION, HISTORY


def _read(graph: Graph, lang: Lang, edition: Edition = EDITION) -> Any:
    feed = feedparser.parse(feed_files(Facts(graph), edition)[f"{lang}.xml"])
    assert not feed.bozo, feed.bozo_exception
    assert feed.version == "atom10"
    return feed


@pytest.mark.parametrize("lang", LANGS)
def test_it_has_all_that_atom_asks_for(miniature: Graph, lang: Lang) -> None:
    feed = _read(miniature, lang)

    assert all(feed.feed.get(part) for part in ("id", "title", "updated", "author"))
    assert feed.entries
    for entry in feed.entries:
        assert all(entry.get(part) for part in ("id", "title", "updated", "link", "summary"))
        assert entry.id.startswith("tag:github.com,2026:oasis-dossier/oasis-dossier/")
    ids = [entry.id for entry in feed.entries]
    assert len(set(ids)) == len(ids)


def test_the_newest_comes_first(miniature: Graph) -> None:
    days = [entry.updated for entry in _read(miniature, "en").entries]

    assert days == sorted(days, reverse=True)


def test_links_are_absolute_where_the_address_is_known(miniature: Graph) -> None:
    feed = _read(miniature, "en")

    assert all(entry.link.startswith("https://example.org/dossier/en/") for entry in feed.entries)
    assert {link.rel for link in feed.feed.links} == {"alternate", "self"}


def test_links_lead_from_the_feed_where_it_is_not(miniature: Graph) -> None:
    feed = _read(miniature, "en", Edition(history=HISTORY))

    assert all(entry.link.startswith("../en/") for entry in feed.entries)
    assert [link.href for link in feed.feed.links] == ["../en/new.html"]


def test_an_id_depends_on_no_address(miniature: Graph) -> None:
    public, local = EDITION, Edition(history=HISTORY)

    assert [entry.id for entry in _read(miniature, "ar", public).entries] == [
        entry.id for entry in _read(miniature, "ar", local).entries
    ]


def test_without_history_corrections_are_left(miniature: Graph) -> None:
    feed = _read(miniature, "en", Edition())

    assert [entry.id.rpartition("/en/")[2] for entry in feed.entries] == [
        "omar-example/corrections/2031-05-01/1",
        "omar-example/corrections/2031-04-30/0",
        "old-committee/withdrawn",
        "council-size/corrections/2031-03-01/0",
    ]
