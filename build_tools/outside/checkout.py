"""The revision that Git has checked out, and its date: what every copy of the site names."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from build_tools.outside.git import ask_git


class CheckoutError(Exception):
    """There is no date to give a copy: neither Git nor $SOURCE_DATE_EPOCH has one."""


@dataclass(frozen=True)
class Checkout:
    """A revision of the repository."""

    name: str  # the tag or the commit, with `-dirty` if files differ from it; empty outside git
    when: datetime  # of the commit, in UTC: two builds of it are the same


def revision_name(root: Path) -> str:
    """The tag or the commit of `root`, with `-dirty` if files differ from it; empty outside Git."""
    return ask_git(root, "describe", "--always", "--dirty", "--tags").strip()


def read_checkout(root: Path) -> Checkout:
    """The revision checked out in `root`, dated $SOURCE_DATE_EPOCH (in seconds) if that is set."""
    committed = ask_git(root, "log", "-1", "--format=%ct").strip()
    seconds = os.environ.get("SOURCE_DATE_EPOCH") or committed
    if not seconds.isdecimal():
        raise CheckoutError(
            "no date for the copies: build in a git checkout, or set SOURCE_DATE_EPOCH "
            "to a number of seconds since 1970"
        )
    return Checkout(revision_name(root), datetime.fromtimestamp(int(seconds), UTC))
