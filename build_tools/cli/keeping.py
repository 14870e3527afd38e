"""Commands that keep what was published: its addresses alive, and what must go, gone."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_tools.build import find_errors, kept_store
from build_tools.cli.output import lang_option, show, told
from build_tools.cli.reading import read_graph
from build_tools.desk.redact import still_named, tombstone
from build_tools.reading.complaints import nearest
from build_tools.reading.corpus import FOLDER
from build_tools.reading.graph import Graph
from build_tools.reading.ledger import LEDGER, present_addresses
from build_tools.reading.model import Described, Text
from build_tools.reading.source import hidden_character
from build_tools.site.publish import rewrite
from build_tools.words.messages import wording


@click.command()
@lang_option()
@click.pass_obj
def ledger(root: Path) -> None:
    """Add to dossier/ledger.txt every address that the dossier has now: before it is published."""
    graph, problems = find_errors(root, kept_store(root))
    show(problems, "text")
    if graph is None or problems:
        sys.exit(1)
    listed = {*graph.corpus.ledger, *_present(graph)}
    rewrite(root / FOLDER / LEDGER, "".join(f"{address}\n" for address in sorted(listed)))
    added = len(listed) - len(graph.corpus.ledger)
    said = wording("addresses_listed", path=f"{FOLDER}/{LEDGER}", all=len(listed), added=added)
    click.echo(told(said), err=True)


def _present(graph: Graph) -> set[str]:
    return set(present_addresses(graph.corpus.entries, graph.corpus.sections))


def need_whole_ledger(root: Path) -> None:
    """A release names addresses that people will cite: those that the ledger lacks stop it."""
    graph = read_graph(root)
    missing = _present(graph) - set(graph.corpus.ledger)
    if missing:
        message = wording("ledger_lacks", path=f"{FOLDER}/{LEDGER}", number=len(missing))
        raise click.ClickException(told(message))


@click.command()
@click.argument("entry")
@click.option("--ar", "arabic", required=True, help="The reason, in Arabic, as readers see it.")
@click.option("--en", "english", required=True, help="The reason, in English.")
@lang_option()
@click.pass_obj
def redact(root: Path, entry: str, arabic: str, english: str) -> None:
    """Take all that ENTRY (an actor, event or place) says out of the dossier and leave its tombstone.

    Other files that name it are listed, to be fixed by a person; exit with 1 while there are any.
    """
    graph = read_graph(root)
    found = graph.corpus.entries.get(entry)
    if not isinstance(found, Described):
        known = [one.id for one in graph.entries(Described)]
        message = wording("no_described", name=entry, near=nearest(entry, known))
        raise click.UsageError(told(message))
    for reason in (arabic, english):
        if code := hidden_character(reason):
            raise click.UsageError(told(wording("answer_has_invisible", code=code)))
    document = graph.corpus.documents[entry]
    emptied = tombstone(graph.corpus, found, Text(ar=arabic, en=english))
    named = list(still_named(graph.corpus, found))
    rewrite(root / document.path, emptied)
    _, problems = find_errors(root, kept_store(root))
    left = [*named, *problems]
    click.echo(told(wording("redacted", path=document.path)), err=True)
    show(left, "text")
    sys.exit(1 if left else 0)
