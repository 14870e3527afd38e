"""The command `dossier doctor`: for whoever sets up a dossier of their own."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from build_tools.build import find_errors, kept_store
from build_tools.cli.output import chosen_lang, lang_option, show
from build_tools.desk.doctor import Finding, Setting, State, examine
from build_tools.reading.corpus import load_dossier
from build_tools.reading.model import Dossier

_MARKS: dict[State, str] = {"done": "+", "to do": "!", "advice": "?", "not seen": "."}


@click.command()
@lang_option()
@click.pass_obj
def doctor(root: Path) -> None:
    """See what is left to do before the first publication; exit with 1 if anything is.

    In front of each step: + done, ! to do, ? worth doing, . could not be seen from here.
    """
    dossier, problems = load_dossier(root)
    if dossier is None:
        show(problems, "text")
        sys.exit(1)
    findings = list(examine(_setting(root, dossier), chosen_lang() or "en"))
    for number, finding in enumerate(findings, 1):
        click.echo(f"{_MARKS[finding.state]} {number}. {finding.title}{_fix(finding)}")
    sys.exit(1 if any(finding.state == "to do" for finding in findings) else 0)


def _fix(finding: Finding) -> str:
    return f"\n     {finding.fix}" if finding.fix else ""


def _setting(root: Path, dossier: Dossier) -> Setting:
    _, problems = find_errors(root, kept_store(root))
    return Setting(
        root=root,
        repository=dossier.repository,
        site_url=os.environ.get("SITE_URL", ""),
        contact=dossier.contact or "",
        mistakes=len(problems),
    )
