"""The command that puts in what somebody proposed with the forms of the site."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from build_tools.cli.output import lang_option, show, told
from build_tools.desk.receive import received
from build_tools.site.publish import rewrite, write_new
from build_tools.words.messages import wording

_STDIN = "-"


@click.command()
@click.argument(
    "proposal", type=click.Path(path_type=Path, exists=True, dir_okay=False, allow_dash=True)
)
@lang_option()
@click.pass_obj
def receive(root: Path, proposal: Path) -> None:
    """Put the files of PROPOSAL (text copied from an issue; `-` for standard input) into the dossier.

    All are put in, or none. `dossier check` says then what is wrong with them.
    """
    files, problems = received(root, _text(proposal), str(proposal))
    if problems:
        show(problems, "text")
        sys.exit(1)
    for path, text in files.items():
        (rewrite if path.exists() else write_new)(path, text)
        click.echo(path.relative_to(root).as_posix())
    click.echo(told(wording("check_comes_next")), err=True)


def _text(proposal: Path) -> str:
    try:
        raw = sys.stdin.buffer.read() if str(proposal) == _STDIN else proposal.read_bytes()
        return raw.decode("utf-8-sig")
    except OSError as error:
        message = wording("cannot_be_read", reason=error.strerror or str(error))
    except UnicodeDecodeError:
        message = wording("not_utf_8")
    raise click.ClickException(f"{proposal}: {told(message)}")
