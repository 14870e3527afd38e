"""What a build knows beside the entries: the site's public address, each entry's last commit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from build_tools.outside.git import ask_git

_MARK = "\x01"
_COMMIT = re.compile(r"[0-9a-f]{40,64} \d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Revision:
    """The commit in which a file last changed, and its day."""

    commit: str
    on: date

    @property
    def short(self) -> str:
        """As much of the commit's name as tells it from all others."""
        return self.commit[:12]


@dataclass(frozen=True)
class Edition:
    """`address` ends in a slash, or is "" where there is none; `revisions` are by a file's path."""

    address: str = ""
    revisions: Mapping[str, Revision] = field(default_factory=dict)


UNPUBLISHED = Edition()


def read_edition(root: Path, address: str) -> Edition:
    """The edition that a build of `root` makes, to be published at `address`."""
    return Edition(f"{address.rstrip('/')}/" if address else "", read_revisions(root))


def read_revisions(root: Path) -> dict[str, Revision]:
    """The last revision of each file under `root`/dossier, by its path; one walk for all of them.

    A file with changes that are in no commit has none. There is none at all without Git, as in a
    tarball, nor in a shallow clone, whose oldest commit seems to have written everything.
    """
    if ask_git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        return {}
    walk = ("log", "--diff-merges=combined", f"--format={_MARK}%H %cs", "--name-only")
    found = _parse(ask_git(root, *walk, "-z", "--relative", "--", "dossier"))
    changed = ask_git(root, "diff", "HEAD", "--name-only", "-z", "--relative", "--", "dossier")
    return {path: found[path] for path in sorted(found.keys() - set(changed.split("\0")))}


def _parse(log: str) -> dict[str, Revision]:
    """The newest revision of each path in a log that begins with the newest commit."""
    found: dict[str, Revision] = {}
    for block in log.split(_MARK)[1:]:
        head, *paths = re.split(r"[\0\n]+", block)
        assert _COMMIT.fullmatch(head), head
        commit, day = head.split(" ")
        revision = Revision(commit, date.fromisoformat(day))
        for path in filter(None, paths):
            found.setdefault(path, revision)
    return found
