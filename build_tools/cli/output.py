"""How every command shows problems."""

from __future__ import annotations

import click

from build_tools.problems import Format, Problem, errors, render_problems


def show(problems: list[Problem], form: Format) -> None:
    """The problems on standard output; how many stop a build, on standard error."""
    if problems or form == "json":
        click.echo(render_problems(problems, form))
    count = len(set(errors(problems)))
    if count and form == "text":
        click.echo(f"{count} to mend.", err=True)
