"""Commands about the entries' files: check, fmt, schemas."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_tools.build import check_dossier, find_errors, kept_store
from build_tools.cli.output import lang_option, show, told
from build_tools.cli.reading import read_graph
from build_tools.reading.canonical import canonical_text
from build_tools.reading.corpus import entry_files
from build_tools.reading.model import SECTIONS, Section
from build_tools.reading.problems import Format, Problem, errors
from build_tools.reading.schema import Known, as_json, section_schema
from build_tools.reading.source import SourceError, read_document
from build_tools.site.publish import rewrite
from build_tools.words.messages import wording


@click.command()
@click.option("--format", "form", type=click.Choice(["text", "github", "json"]), default="text")
@click.option("--warnings", is_flag=True, help="Show what should be better, too.")
@lang_option()
@click.pass_obj
def check(root: Path, form: Format, warnings: bool) -> None:
    """Check every entry; say nothing and exit with 0 when all is well."""
    find = check_dossier if warnings else find_errors
    _graph, problems = find(root, kept_store(root))
    show(problems, form)
    sys.exit(1 if errors(problems) else 0)


@click.command()
@click.option("--check", "only_check", is_flag=True, help="Change nothing; exit with 1 if needed.")
@click.option("--format", "form", type=click.Choice(["text", "github", "json"]), default="text")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@lang_option()
@click.pass_obj
def fmt(root: Path, only_check: bool, form: Format, files: tuple[Path, ...]) -> None:
    """Put entries into canonical form, each value and comment kept: all of them, or FILES."""
    chosen = {path.resolve() for path in files}
    entries, _strays = entry_files(root)
    strangers = chosen - {path for _, path in entries}
    if strangers:
        paths = tuple(sorted(map(str, strangers)))
        raise click.UsageError(told(wording("not_entries_here", paths=paths)))
    picked = [(section, path) for section, path in entries if not chosen or path in chosen]
    results = [_format(root, section, path, write=not only_check) for section, path in picked]
    problems = [result for result in results if isinstance(result, Problem)]
    show(problems, form)
    if problems:
        sys.exit(1)
    said = wording("formatted", entries=len(picked), changed=results.count(True))
    click.echo(told(said), err=True)


def _format(root: Path, section: Section, path: Path, *, write: bool) -> bool | Problem:
    """Whether the file was rewritten, or what is wrong with it."""
    document = read_document(path, root)
    if isinstance(document, Problem):
        return document
    try:
        text = canonical_text(document.text, section)
        if text == document.text or (not write and text == document.text + "\n"):
            return False  # GitHub's editor leaves out the last line feed
        if not write:
            return Problem(document.path, 1, wording("not_canonical"), "fmt")
        rewrite(path, text)
    except SourceError as refusal:
        return Problem(document.path, refusal.line, refusal.message, "fmt")
    except OSError as error:
        message = wording("cannot_be_written", reason=str(error.strerror))
        return Problem(document.path, 1, message, "fmt")
    return True


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.pass_obj
def schemas(root: Path, folder: Path) -> None:
    """Write the JSON Schema of each section's entries into FOLDER, for editors and other tools."""
    graph = read_graph(root)
    known = Known(graph.corpus.vocabulary, graph.names())
    for section in SECTIONS:
        schema = section_schema(section, known)
        folder.mkdir(parents=True, exist_ok=True)
        rewrite(folder / f"{section}.json", as_json(schema) + "\n")
