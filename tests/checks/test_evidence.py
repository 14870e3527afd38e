"""A check says what is true also where the dossier is broken elsewhere."""

from __future__ import annotations

from dataclasses import replace

from build_tools.checks.evidence import support_is_independent
from build_tools.reading.graph import Graph


def test_a_claim_whose_source_is_missing_does_not_rest_on_one_publisher(miniature: Graph) -> None:
    corpus = miniature.corpus
    described = {name: entry for name, entry in corpus.entries.items() if miniature.described(name)}
    sourceless = replace(miniature, corpus=replace(corpus, entries=described))

    assert [*support_is_independent(miniature)]
    assert [*support_is_independent(sourceless)] == []
