"""The command `dossier archive`: for a person or a scheduled job, never for a pull request."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_tools.cli.output import lang_option, told
from build_tools.cli.reading import agent, named_sources, read_graph
from build_tools.desk.archive import Archivist, Outcome, Result, counted, one_line
from build_tools.desk.archive.tries import Tries
from build_tools.outside.extras import need
from build_tools.outside.network import Client
from build_tools.reading.graph import Graph
from build_tools.words.messages import Message, wording

_RESULTS: dict[Result, Message] = {
    "found": wording("copy_found"),
    "made": wording("copy_made"),
    "refused": wording("not_asked_for"),
    "failed": wording("no_copy_got"),
}


@click.command()
@click.argument("sources", nargs=-1)
@click.option(
    "--capture",
    type=click.Path(path_type=Path, file_okay=False),
    help="Keep a WARC of each page in this folder, outside the repository, and record its SHA-256.",
)
@click.option("--limit", type=click.IntRange(min=1), help="Do so many now; run again for the rest.")
@lang_option()
@click.pass_obj
def archive(
    root: Path, /, sources: tuple[str, ...], capture: Path | None, limit: int | None
) -> None:
    """Give each source without one a copy in the Wayback Machine: all of them, or SOURCES.

    Each copy is recorded at once. A run that was stopped goes on where it was; what failed comes
    last.
    """
    if capture and (root == capture.resolve() or root in capture.resolve().parents):
        raise click.UsageError(told(wording("capture_inside")))
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
            result, said = told(_RESULTS[outcome.result]), one_line(told(outcome.said))
            click.echo(f"{place} {outcome.source}: {result}: {said}")
            if outcome.result in ("failed", "refused"):
                tries.failed(outcome.source)
    finally:
        _summary(outcomes, len(waiting))
    counts = counted(outcomes)
    sys.exit(1 if counts["failed"] or counts["refused"] else 0)


def _summary(outcomes: list[Outcome], waiting: int) -> None:
    counts = counted(outcomes)
    message = wording(
        "copies_counted",
        found=counts["found"],
        made=counts["made"],
        refused=counts["refused"],
        failed=counts["failed"],
    )
    click.echo(told(message), err=True)
    left = waiting - counts["found"] - counts["made"]
    if left:
        click.echo(told(wording("still_without_copy", number=left)), err=True)


def archivist(root: Path, graph: Graph, capture: Path | None) -> Archivist:
    """The archivist that goes to the Wayback Machine."""
    return Archivist(root, Client(agent=agent(graph)), capture=capture)
