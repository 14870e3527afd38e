"""The command `dossier codeowners`: who is asked to review what."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_tools.cli.output import show
from build_tools.desk.maintainers import CODEOWNERS, FILE, codeowners
from build_tools.reading.problems import Format, Problem
from build_tools.site.publish import rewrite


@click.command("codeowners")
@click.option("--check", "only_check", is_flag=True, help="Change nothing; exit with 1 if needed.")
@click.option("--format", "form", type=click.Choice(["text", "github", "json"]), default="text")
@click.pass_obj
def codeowners_command(root: Path, only_check: bool, form: Format) -> None:
    """Write .github/CODEOWNERS from .github/maintainers.yaml."""
    text, problems = codeowners(root)
    path = root / CODEOWNERS
    if text is not None and text != (path.read_text("utf-8") if path.exists() else ""):
        if only_check:
            message = f"does not say what {FILE} says: run `dossier codeowners`"
            problems = [Problem(CODEOWNERS, 1, message, "maintainers")]
        else:
            rewrite(path, text)
    show(problems, form)
    sys.exit(1 if problems else 0)
