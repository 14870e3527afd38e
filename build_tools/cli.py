"""The command `dossier`: check the entries, build the pages, format the files."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_tools.build import build as build_site
from build_tools.build import check_dossier
from build_tools.canonical import canonical_text
from build_tools.corpus import FOLDER
from build_tools.model import SECTIONS
from build_tools.problems import Format, Problem, errors, render_problems
from build_tools.source import read_document


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--root",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path(),
    help="The repository's root; by default the current directory.",
)
@click.pass_context
def main(context: click.Context, root: Path) -> None:
    """Check, build and format a dossier of claims with their sources."""
    context.obj = root.resolve()


@main.command()
@click.option("--format", "form", type=click.Choice(["text", "github", "json"]), default="text")
@click.option("--warnings", is_flag=True, help="Show what should be better, too.")
@click.pass_obj
def check(root: Path, form: Format, warnings: bool) -> None:
    """Check every entry; say nothing and exit with 0 when all is well."""
    _graph, problems = check_dossier(root)
    _show(problems if warnings else errors(problems), form)
    sys.exit(1 if errors(problems) else 0)


def _show(problems: list[Problem], form: Format) -> None:
    if problems or form == "json":
        click.echo(render_problems(problems, form))
    count = len(set(errors(problems)))
    if count and form == "text":
        click.echo(f"{count} to mend before the dossier can be built.", err=True)


@main.command()
@click.pass_obj
def build(root: Path) -> None:
    """Make the Markdown pages and the data in docs/; `mkdocs build` does this by itself."""
    result = build_site(root, root / "docs")
    _show(errors(result.problems), "text")
    if result.publication is None:
        sys.exit(1)
    done = result.publication
    click.echo(
        f"{done.files} files in docs/: {done.written} written, {done.removed} removed.", err=True
    )


@main.command()
@click.option("--check", "only_check", is_flag=True, help="Change nothing; exit with 1 if needed.")
@click.argument("files", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.pass_obj
def fmt(root: Path, only_check: bool, files: tuple[Path, ...]) -> None:
    """Put entries into canonical form, keeping comments: all of them, or FILES."""
    paths = [path.resolve() for path in files] or _entry_paths(root)
    problems: list[Problem] = []
    changed = 0
    for path in paths:
        document = read_document(path, root)
        if isinstance(document, Problem):
            problems.append(document)
            continue
        text = canonical_text(document.text, path.parent.name)
        if text == document.text:
            continue
        changed += 1
        if only_check:
            problems.append(
                Problem(document.path, 1, "is not in canonical form: run `dossier fmt`", "fmt")
            )
        else:
            path.write_text(text, encoding="utf-8")
    if problems:
        click.echo(render_problems(problems))
        sys.exit(1)
    click.echo(f"{len(paths)} entries read, {changed} put into canonical form.", err=True)


def _entry_paths(root: Path) -> list[Path]:
    return sorted(path for section in SECTIONS for path in (root / FOLDER / section).glob("*.yaml"))


if __name__ == "__main__":
    main()
