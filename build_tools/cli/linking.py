"""The command `dossier links`: for a person or a scheduled job, never for a pull request."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_tools.cli.output import chosen_lang, lang_option, told
from build_tools.cli.reading import agent, named_sources, read_graph
from build_tools.desk.links import Finding, LinkChecker, links_of
from build_tools.desk.links.report import report
from build_tools.desk.links.verdict import Result
from build_tools.outside.network import Client
from build_tools.reading.graph import Graph
from build_tools.site.addresses import Repository
from build_tools.words.language import translate
from build_tools.words.messages import Message, wording

_RESULTS: dict[Result, Message] = {
    "works": wording("link_works"),
    "moved": wording("link_moved"),
    "unclear": wording("link_unclear"),
    "dead": wording("link_dead"),
}


@click.command()
@click.argument("sources", nargs=-1)
@lang_option()
@click.pass_obj
def links(root: Path, /, sources: tuple[str, ...]) -> None:
    """Ask each source's address and copy, or those of SOURCES, and report as Markdown; exit with 1 if any is dead."""
    graph = read_graph(root)
    wanted = links_of(named_sources(graph, sources))
    findings: list[Finding] = []
    lang = chosen_lang() or "en"
    for finding in checker(graph).check(wanted):
        findings.append(finding)
        link, verdict = finding
        place = f"{len(findings)}/{len(wanted)}"
        part, result = translate(link.part, lang), told(_RESULTS[verdict.result])
        reason = verdict.reason if verdict.reason.isdigit() else translate(verdict.reason, lang)
        click.echo(f"{place} {link.source} {part}: {result}: {reason}", err=True)
    if len(findings) > 1 and all(
        finding.verdict.reason == "there is no such host" for finding in findings
    ):
        raise click.ClickException(told(wording("no_network")))
    click.echo(report(findings, Repository(graph.corpus.dossier.home)), nl=False)
    sys.exit(1 if any(finding.verdict.result == "dead" for finding in findings) else 0)


def checker(graph: Graph) -> LinkChecker:
    """The checker that goes to the public internet."""
    return LinkChecker(Client(agent=agent(graph), max_seconds=30.0))
