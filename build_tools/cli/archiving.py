"""The command `dossier archive`: for a person or a scheduled job, never for a pull request."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_tools.cli.reading import agent, named_sources, read_graph
from build_tools.desk.archive import Archivist, Outcome, counted, one_line
from build_tools.desk.archive.tries import Tries
from build_tools.outside.extras import need
from build_tools.outside.network import Client
from build_tools.reading.graph import Graph


@click.command()
@click.argument("sources", nargs=-1)
@click.option(
    "--capture",
    type=click.Path(path_type=Path, file_okay=False),
    help="Keep a WARC of each page in this folder, outside the repository, and record its SHA-256.",
)
@click.option("--limit", type=click.IntRange(min=1), help="Do so many now; run again for the rest.")
@click.pass_obj
def archive(
    root: Path, /, sources: tuple[str, ...], capture: Path | None, limit: int | None
) -> None:
    """Give each source without one a copy in the Wayback Machine: all of them, or SOURCES.

    Each copy is recorded at once. A run that was stopped goes on where it was; what failed comes
    last.
    """
    if capture and (root == capture.resolve() or root in capture.resolve().parents):
        raise click.UsageError("--capture is inside the repository: choose a folder outside")
    if capture:
        need("warcio")
    graph = read_graph(root)
    tries = Tries(root)
    waiting = [one for one in named_sources(graph, sources) if not one.archived]
    chosen = tries.in_order(waiting)[:limit]
    outcomes: list[Outcome] = []
    try:
        for outcome in archivist(root, graph, capture).archive(chosen):
            outcomes.append(outcome)
            place = f"{len(outcomes)}/{len(chosen)}"
            click.echo(f"{place} {outcome.source}: {outcome.result}: {one_line(outcome.said)}")
            if outcome.result in ("failed", "refused"):
                tries.failed(outcome.source)
    finally:
        _summary(outcomes, len(waiting))
    counts = counted(outcomes)
    sys.exit(1 if counts["failed"] or counts["refused"] else 0)


def _summary(outcomes: list[Outcome], waiting: int) -> None:
    counts = counted(outcomes)
    click.echo(", ".join(f"{number} {result}" for result, number in counts.items()), err=True)
    left = waiting - counts["found"] - counts["made"]
    if left:
        click.echo(f"{left} still without a copy: run it again to go on", err=True)


def archivist(root: Path, graph: Graph, capture: Path | None) -> Archivist:
    """The archivist that goes to the Wayback Machine."""
    return Archivist(root, Client(agent=agent(graph)), capture=capture)
