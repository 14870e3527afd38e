"""How commands that only read the dossier load it."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_tools.cli.output import show
from build_tools.reading.complaints import nearest
from build_tools.reading.corpus import load_corpus, load_dossier
from build_tools.reading.graph import Graph, build_graph
from build_tools.reading.model import Dossier, Source


def read_graph(root: Path) -> Graph:
    """The dossier as far as it can be read; the command ends where it has no vocabulary."""
    corpus, problems = load_corpus(root)
    if corpus is None:
        show(problems, "text")
        sys.exit(1)
    return build_graph(corpus)


def read_dossier(root: Path) -> Dossier:
    """What the dossier says of itself; the command ends where that cannot be used."""
    dossier, problems = load_dossier(root)
    if dossier is None:
        show(problems, "text")
        sys.exit(1)
    return dossier


def named_sources(graph: Graph, names: tuple[str, ...]) -> list[Source]:
    """The sources of these ids, or all where none is named; UsageError for one that is not there."""
    every = {source.id: source for source in graph.entries(Source)}
    for name in names:
        if name not in every:
            raise click.UsageError(f"there is no source `{name}`{nearest(name, every)}")
    return [source for source in every.values() if not names or source.id in names]


def agent(graph: Graph) -> str:
    """What this program calls itself where it asks other servers."""
    dossier = graph.corpus.dossier
    return f"{dossier.slug} (+{dossier.home})"
