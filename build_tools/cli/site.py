"""Commands about the site: build its pages, check what was built."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path

import click

from build_tools.build import build as build_site
from build_tools.build import kept_store
from build_tools.cli.output import lang_option, show
from build_tools.outside.store import STORE_FOLDER, Store
from build_tools.outside.turns import turn_to_build
from build_tools.reading.edition import read_edition
from build_tools.reading.problems import Format, errors
from build_tools.site.site_check import check_site


@click.command()
@lang_option()
@click.pass_obj
def build(root: Path) -> None:
    """Make the Markdown pages and the data in docs/; `mkdocs build` does this by itself."""
    edition = read_edition(root, os.environ.get("SITE_URL", ""))
    with turn_to_build(root, partial(click.echo, err=True)):
        result = build_site(root, root / "docs", edition, kept_store(root))
    show(errors(result.problems), "text")
    if result.publication is None:
        sys.exit(1)
    done = result.publication
    click.echo(
        f"{done.files} files in docs/: {done.written} written, {done.removed} removed.", err=True
    )


@click.command("check-site")
@click.option("--format", "form", type=click.Choice(["text", "github", "json"]), default="text")
@click.argument("site", type=click.Path(path_type=Path, exists=True, file_okay=False))
def check_site_command(site: Path, form: Format) -> None:
    """Check the built pages in SITE as a browser reads them, whoever built them."""
    problems = check_site(site, store=_kept(site))
    show(problems, form)
    sys.exit(1 if problems else 0)


def _kept(site: Path) -> Store:
    """What a check of `site` keeps for the next, beside it, where it was built."""
    root = site.resolve().parent
    return Store(root / STORE_FOLDER / "site.sqlite" if (root / "mkdocs.yml").exists() else None)
