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
