"""The command `dossier`: one module a group of commands, each a thin layer over its stage."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

import click

from build_tools.cli.archiving import archive
from build_tools.cli.article import scan
from build_tools.cli.changes import delta, diff
from build_tools.cli.contribute import explain, new
from build_tools.cli.doctoring import doctor
from build_tools.cli.entries import check, fmt, schemas
from build_tools.cli.helping import Worded
from build_tools.cli.keeping import ledger, redact
from build_tools.cli.linking import links
from build_tools.cli.output import lang_option, told
from build_tools.cli.receiving import receive
from build_tools.cli.release import (
    checksums_command,
    offline_command,
    pdf_command,
    release_command,
    sbom_command,
)
from build_tools.cli.site import build, check_site_command
from build_tools.outside.extras import MissingExtraError
from build_tools.words.language import LANG_VARIABLE
from build_tools.words.messages import wording

_REFUSALS = frozenset(
    {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO}
)
"""What a machine says whose disk is full, or whose files are not ours; any other is our own fault."""


class _Dossier(Worded):
    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command, or says in one line what it needs."""
        try:
            return super().invoke(ctx)
        except MissingExtraError as error:
            raise click.ClickException(str(error)) from None
        except OSError as error:
            if error.errno not in _REFUSALS:
                raise
            what, reason = error.filename or ".", error.strerror or str(error)
            message = wording("machine_refuses", what=str(what), reason=reason)
            raise click.ClickException(told(message)) from None


@click.group(cls=_Dossier, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--root",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    default=Path(),
    help="The repository's root; by default the current directory.",
)
@lang_option(envvar=LANG_VARIABLE)
@click.pass_context
def main(context: click.Context, root: Path) -> None:
    """Check, build and format a dossier of claims with their sources."""
    context.obj = root.resolve()


for _command in (
    archive,
    build,
    check,
    check_site_command,
    checksums_command,
    delta,
    diff,
    doctor,
    explain,
    fmt,
    ledger,
    redact,
    links,
    new,
    receive,
    scan,
    offline_command,
    pdf_command,
    release_command,
    sbom_command,
    schemas,
):
    main.add_command(_command)
