"""The page of what the dossier lacks asks for what its checks ask for."""

from __future__ import annotations

from build_tools.checks.evidence import sources_are_archived
from build_tools.facts import Facts
from build_tools.reading.graph import Graph
from build_tools.site.views.context import PageContext
from build_tools.site.views.state import view_state


def test_a_source_with_no_page_lacks_no_copy(miniature: Graph) -> None:
    state = view_state(PageContext(Facts(miniature), "en", "en/state.md"))
    listed = next(task for task in state.tasks if task.anchor == "archive")
    warned = [*sources_are_archived(miniature)]

    assert "letter-2029" in miniature.corpus.entries  # of which there never was a page
    assert listed.count == str(len(warned))
    assert not any("letter-2029" in item for item in listed.items)
    assert warned


def test_a_source_that_waits_to_be_read_is_not_listed_again(miniature: Graph) -> None:
    """Who opens its page can save a copy: two lists of the same sources help nobody."""
    state = view_state(PageContext(Facts(miniature), "en", "en/state.md"))
    unread, archive = (
        next(task for task in state.tasks if task.anchor == anchor)
        for anchor in ("unread", "archive")
    )

    assert any("posta-2031" in item for item in unread.items)
    assert "posta-2031" in Facts(miniature).unarchived
    assert not any("posta-2031" in item for item in archive.items)
    assert archive.more == "Those known from an excerpt are listed above."


def test_sources_that_most_claims_cite_come_first(miniature: Graph) -> None:
    state = view_state(PageContext(Facts(miniature), "en", "en/state.md"))
    unread = next(task for task in state.tasks if task.anchor == "unread")
    uses = [
        next(len(miniature.uses[name]) for name in miniature.uses if f"/{name}.md" in item)
        for item in unread.items
    ]

    assert uses == sorted(uses, reverse=True)
    assert len(set(uses)) > 1
