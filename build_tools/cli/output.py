"""How every command prints problems, and tells how to learn more about them."""

from __future__ import annotations

import click

from build_tools.checks.explanations import explained
from build_tools.reading.problems import Format, Problem, errors, render_problems


def show(problems: list[Problem], form: Format) -> None:
    """Prints `problems` to standard output; in text form, how many to fix to standard error."""
    if problems or form == "json":
        click.echo(render_problems(problems, form))
    count = len(set(errors(problems)))
    if count and form == "text":
        click.echo(f"{count} to fix.{hint(errors(problems))}", err=True)


def hint(problems: list[Problem]) -> str:
    """The end of that line: the `dossier explain` commands for the checks among `problems`."""
    names = sorted({problem.check for problem in problems} & set(explained()))
    return (
        f" Why, and how: {'; '.join(f'dossier explain {name}' for name in names)}" if names else ""
    )
