"""The command `dossier archive`: for a person or a scheduled job, never for a pull request."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_tools.addresses import REPOSITORY
from build_tools.archive import Archivist, Outcome, counted, one_line, wants_copy
from build_tools.archive.network import Client
from build_tools.cli.reading import read_graph
from build_tools.corpus import nearest
from build_tools.graph import Graph
from build_tools.model import Source


@click.command()
@click.argument("sources", nargs=-1)
@click.option(
    "--capture",
    type=click.Path(path_type=Path, file_okay=False),
    help="Keep a WARC of each page in this folder, outside the repository, and record its SHA-256.",
)
@click.option("--limit", type=click.IntRange(min=1), help="Stop after so many sources.")
@click.pass_obj
def archive(
    root: Path, /, sources: tuple[str, ...], capture: Path | None, limit: int | None
) -> None:
    """Give each source without one a copy in the Wayback Machine: all of them, or SOURCES."""
    if capture and (root == capture.resolve() or root in capture.resolve().parents):
        raise click.UsageError("--capture is inside the repository: choose a folder outside")
    chosen = _chosen(read_graph(root), sources)[:limit]
    outcomes: list[Outcome] = []
    for outcome in archivist(root, capture).archive(chosen):
        outcomes.append(outcome)
        place = f"{len(outcomes)}/{len(chosen)}"
        click.echo(f"{place} {outcome.source}: {outcome.result}: {one_line(outcome.said)}")
    counts = counted(outcomes)
    click.echo(", ".join(f"{number} {result}" for result, number in counts.items()), err=True)
    sys.exit(1 if counts["failed"] or counts["refused"] else 0)


def archivist(root: Path, capture: Path | None) -> Archivist:
    """The archivist that goes to the Wayback Machine."""
    return Archivist(root, Client(agent=f"libya-dossier (+{REPOSITORY})"), capture=capture)


def _chosen(graph: Graph, names: tuple[str, ...]) -> list[Source]:
    """The sources named, or all; without those that have a copy or no address."""
    every = {source.id: source for source in graph.entries(Source)}
    for name in names:
        if name not in every:
            raise click.UsageError(f"there is no source `{name}`{nearest(name, every)}")
    return [source for source in every.values() if wants_copy(source) and _is_named(source, names)]


def _is_named(source: Source, names: tuple[str, ...]) -> bool:
    return not names or source.id in names
