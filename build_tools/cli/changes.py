"""Commands that compare: `diff` for whoever decides on a change, `delta` for whoever uses the data."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any, Literal

import click

from build_tools.build import find_errors
from build_tools.checks.references import entries_exist, terms_exist
from build_tools.cli.output import chosen_lang, lang_option, to_fix
from build_tools.desk.delta.compare import compare as compare_releases
from build_tools.desk.delta.published import PublishedError, read_published
from build_tools.desk.delta.words import delta_words
from build_tools.desk.diff.base import Base, BaseError, base_tree, other_files
from build_tools.desk.diff.changes import compare
from build_tools.desk.diff.data import changes_data, unreadable_data
from build_tools.desk.diff.report import markdown, unreadable_markdown
from build_tools.desk.diff.rules import broken_rules
from build_tools.reading.corpus import load_corpus
from build_tools.reading.graph import Graph, build_graph
from build_tools.reading.problems import Format, Problem, errors, one_line, render_problems

Form = Literal["markdown", "json"]
# What JSON may hold as it is, and a terminal obeys.
_UNSEEN = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


@click.command()
@click.argument("base")
@click.option("--format", "form", type=click.Choice(["markdown", "json"]), default="markdown")
@click.option(
    "--problems",
    "told",
    type=click.Choice(["text", "github"]),
    default="text",
    help="How broken rules are told on standard error: as lines, or as annotations of GitHub.",
)
@lang_option()
@click.pass_obj
def diff(root: Path, base: str, form: Form, told: Format) -> None:
    """Say what the dossier here says that it did not at BASE, a revision of Git; check the rules."""
    try:
        with base_tree(root, base) as tree:
            report, broken = _report(root, tree, form)
    except BaseError as error:
        raise click.ClickException(error.message.words(chosen_lang() or "en")) from None
    click.echo(report)
    if broken:
        click.echo(render_problems(broken, told, chosen_lang()), err=True)
        click.echo(to_fix(broken), err=True)
    sys.exit(1 if broken else 0)


@click.command()
@click.argument("old", type=click.Path(path_type=Path, exists=True))
@click.argument("new", type=click.Path(path_type=Path, exists=True))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@lang_option()
def delta(old: Path, new: Path, form: Literal["text", "json"]) -> None:
    """Say what differs between two releases: OLD and NEW are entries.json, or a folder or zip with it."""
    try:
        before, after = read_published(old), read_published(new)
    except PublishedError as error:
        raise click.ClickException(one_line(str(error))) from None
    found = compare_releases(before, after)
    words = delta_words(found, before, after, chosen_lang() or "en")
    click.echo(_json(found) if form == "json" else words.rstrip())


def _report(root: Path, base: Base, form: Form) -> tuple[str, list[Problem]]:
    """The report, and what stands against the change."""
    was, wrong_before = _read_base(base.folder)
    now, problems = find_errors(root)
    wrong = sorted(set(problems))
    if was is None or now is None or wrong_before or wrong:
        return _unreadable(base, wrong_before, wrong, form), wrong + wrong_before
    changes = compare(was, now)
    broken = broken_rules(changes)
    files = other_files(root, base.commit)
    if form == "json":
        return _json(changes_data(base, changes, broken, files)), broken
    return markdown(changes, broken, files), broken


def _read_base(folder: Path) -> tuple[Graph | None, list[Problem]]:
    """The base as this version reads it. What it may say is no concern of the change."""
    corpus, problems = load_corpus(folder)
    if corpus is None:
        return None, errors(problems)
    graph = build_graph(corpus)
    unreadable = [*problems, *terms_exist(graph), *entries_exist(graph)]
    return graph, sorted(set(errors(unreadable)))


def _unreadable(base: Base, was: list[Problem], now: list[Problem], form: Form) -> str:
    if form == "json":
        return _json(unreadable_data(base, was, now))
    return unreadable_markdown(was, now)


def _json(data: dict[str, Any]) -> str:
    text = json.dumps(data, ensure_ascii=False, indent=2)
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
