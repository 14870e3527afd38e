"""Commands that make what there is to take away: the copy for a disk."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_tools.cli.output import show
from build_tools.language import LANGS
from build_tools.offline import offline
from build_tools.revision import Revision, RevisionError, read_revision

BUILT = click.Path(path_type=Path, exists=True, file_okay=False)
FOLDER = click.Path(path_type=Path, file_okay=False)


@click.command("offline")
@click.option("--output", type=FOLDER, default=Path("dist"), show_default=True)
@click.argument("site", type=BUILT)
@click.pass_obj
def offline_command(root: Path, site: Path, output: Path) -> None:
    """Make of the built pages in SITE one zip a language that reads without a network."""
    revision = revision_of(root)
    copies = [offline(root, site, lang, revision) for lang in LANGS]
    show([problem for copy in copies for problem in copy.problems], "text")
    if any(copy.problems for copy in copies):
        sys.exit(1)
    for copy in copies:
        write(output / copy.name, copy.raw, f"{copy.files} files")


def revision_of(root: Path) -> Revision:
    """The revision, or the reason why there is none and the end."""
    try:
        return read_revision(root)
    except RevisionError as error:
        raise click.ClickException(str(error)) from error


def write(path: Path, raw: bytes, holds: str) -> None:
    """Writes a file and says what was made and where."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    click.echo(f"{path}: {holds}, {len(raw) / 1e6:.1f} MB", err=True)
