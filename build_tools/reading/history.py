"""When what lies in `dossier/` came there and how it changed, as Git tells it; in one walk."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path

from build_tools.outside.git import ask_git
from build_tools.reading.model import ClaimRef
from build_tools.reading.patch import PARTS, touched

_MARK = "\x01"
# Git finds where a claim begins itself, for files that attributes of ours give a form of ours.
_WALK = (
    "-c",
    f"core.attributesFile={Path(__file__).with_name('patch.gitattributes')}",
    "-c",
    f"diff.dossier.xfuncname={PARTS}",
    "log",
    f"--format={_MARK}%H %cs %aN",
    "--patch",
    "--unified=0",
    "--indent-heuristic",
    "--no-renames",
    "--no-ext-diff",
    "--no-textconv",
    "--no-color",
    "--diff-merges=combined",
    "--relative",
    "--src-prefix=a/",
    "--dst-prefix=b/",
)
_COMMIT = re.compile(f"^{_MARK}", re.MULTILINE)
_ENTRY = re.compile(r"dossier/[a-z]+/([a-z0-9-]+)\.yaml")


@dataclass(frozen=True)
class Revision:
    """A commit that changed something, and its day."""

    commit: str
    on: date

    @property
    def short(self) -> str:
        """As much of the commit's name as tells it from all others."""
        return self.commit[:12]


@dataclass(frozen=True)
class Change:
    """What a commit did to a file; the ids are of its claims.

    `by` is whoever made it, by the name that they gave Git, or that .mailmap gives them now.
    """

    revision: Revision
    by: str = ""
    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


@dataclass(frozen=True)
class History:
    """`changes` are those of each file, by its path, the newest first.

    What is in no commit is not among them; `loose` are the files that differ from the last one.
    """

    changes: Mapping[str, tuple[Change, ...]] = field(default_factory=dict)
    loose: frozenset[str] = frozenset()

    @cached_property
    def revisions(self) -> Mapping[str, Revision]:
        """The last of each file, by its path; a file with changes that are in no commit has none."""
        committed = sorted(self.changes.keys() - self.loose)
        return {path: self.changes[path][0].revision for path in committed}

    @cached_property
    def entries(self) -> Mapping[str, Revision]:
        """The first of each entry."""
        return {entry: made[-1].revision for entry, made in self._entries()}

    @cached_property
    def claims(self) -> Mapping[ClaimRef, Revision]:
        """The first of each claim."""
        return {
            ClaimRef(entry, claim): change.revision
            for entry, made in self._entries()
            for change in made
            for claim in change.added
        }

    def _entries(self) -> Iterator[tuple[str, tuple[Change, ...]]]:
        for path, made in self.changes.items():
            if entry := _ENTRY.fullmatch(path):
                yield entry[1], made


def read_history(root: Path) -> History | None:
    """The history of `root`/dossier.

    None without Git, as in a tarball, and in a shallow clone, whose oldest commit seems to have
    written everything.
    """
    if ask_git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        return None
    changes = _committed(root, ask_git(root, "rev-parse", "HEAD").strip())
    changed = ask_git(root, "diff", "HEAD", "--name-only", "-z", "--relative", "--", "dossier")
    return History(changes, frozenset(changed.split("\0")))


@lru_cache(maxsize=1)
def _committed(root: Path, commit: str) -> Mapping[str, tuple[Change, ...]]:
    """What led to `commit`, which is checked out: the same at each edit that a server sees."""
    return _parse(ask_git(root, *_WALK, commit, "--", "dossier"))


def _parse(log: str) -> Mapping[str, tuple[Change, ...]]:
    """What a log says that begins with the newest commit."""
    found: defaultdict[str, list[Change]] = defaultdict(list)
    for commit in _COMMIT.split(log)[1:]:
        head, *lines = commit.split("\n")
        name, day, by = head.split(" ", 2)
        revision = Revision(name, date.fromisoformat(day))
        for path, each in touched(lines):
            found[path].append(Change(revision, by, each.added, each.changed, each.gone))
    return {path: tuple(made) for path, made in found.items()}
