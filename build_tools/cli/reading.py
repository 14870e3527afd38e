"""How commands load the dossier: what they cannot go on without ends them with its problems."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_tools.cli.output import show, told
from build_tools.reading.complaints import nearest
from build_tools.reading.corpus import load_corpus, load_dossier
from build_tools.reading.graph import Graph, build_graph
from build_tools.reading.model import Dossier, Source
from build_tools.words.messages import wording


def read_graph(root: Path) -> Graph:
    """The dossier, without entries that cannot be read; exits with 1 if its vocabulary cannot."""
    corpus, problems = load_corpus(root)
    if corpus is None:
        show(problems, "text")
        sys.exit(1)
    return build_graph(corpus)


def read_dossier(root: Path) -> Dossier:
    """What dossier/dossier.yaml says; prints its problems and exits with 1 if it cannot be used."""
    dossier, problems = load_dossier(root)
    if dossier is None:
        show(problems, "text")
        sys.exit(1)
    return dossier


def named_sources(graph: Graph, names: tuple[str, ...]) -> list[Source]:
    """The sources with the ids `names`, or all if it is empty; UsageError for any other id."""
    every = {source.id: source for source in graph.entries(Source)}
    for name in names:
        if name not in every:
            message = wording("no_such_source", name=name, near=nearest(name, every))
            raise click.UsageError(told(message))
    return [source for source in every.values() if not names or source.id in names]


def agent(graph: Graph) -> str:
    """The User-Agent for requests to other servers: the dossier's slug and its repository."""
    dossier = graph.corpus.dossier
    return f"{dossier.slug} (+{dossier.home})"
