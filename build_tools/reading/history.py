"""When what lies in `dossier/` came there and last changed, as Git tells it; in one walk."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path

from build_tools.outside.git import ask_git
from build_tools.reading.model import ClaimRef

_MARK = "\x01"
_WALK = (
    "log",
    f"--format={_MARK}%H %cs",
    "--patch",
    "--unified=0",
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
# A merge shows a file in which it differs from all its parents, a sign for each parent in each line.
_FILE = re.compile(r"diff --(?:git a/(?P<path>\S+) b/(?P=path)|combined (?P<merged>\S+))")
_CLAIM = re.compile(r"\++  - id: [\"']?([a-z0-9-]+)[\"']?")
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
class History:
    """`revisions` are the last of each file, by its path; `entries` and `claims` the first of each.

    What is in no commit is not among them.
    """

    revisions: Mapping[str, Revision] = field(default_factory=dict)
    entries: Mapping[str, Revision] = field(default_factory=dict)
    claims: Mapping[ClaimRef, Revision] = field(default_factory=dict)


def read_history(root: Path) -> History | None:
    """The history of `root`/dossier; a file with changes that are in no commit has no revision.

    None without Git, as in a tarball, and in a shallow clone, whose oldest commit seems to have
    written everything.
    """
    if ask_git(root, "rev-parse", "--is-shallow-repository").strip() != "false":
        return None
    history = _committed(root, ask_git(root, "rev-parse", "HEAD").strip())
    changed = ask_git(root, "diff", "HEAD", "--name-only", "-z", "--relative", "--", "dossier")
    committed = history.revisions.keys() - set(changed.split("\0"))
    revisions = {path: history.revisions[path] for path in sorted(committed)}
    return History(revisions, history.entries, history.claims)


@lru_cache(maxsize=1)
def _committed(root: Path, commit: str) -> History:
    """What led to `commit`, which is checked out: the same at each edit that a server sees."""
    return _parse(ask_git(root, *_WALK, commit, "--", "dossier"))


def _parse(log: str) -> History:
    """What a log says that begins with the newest commit."""
    revisions: dict[str, Revision] = {}
    entries: dict[str, Revision] = {}
    claims: dict[ClaimRef, Revision] = {}
    for revision, path, added in _files(log):
        revisions.setdefault(path, revision)
        if entry := _ENTRY.fullmatch(path):
            entries[entry[1]] = revision
            claims |= {ClaimRef(entry[1], claim): revision for claim in added}
    return History(revisions, entries, claims)


def _files(log: str) -> Iterator[tuple[Revision, str, list[str]]]:
    """Each file that a commit changed, with the ids of claims in lines that it added."""
    for commit in _COMMIT.split(log)[1:]:
        head, *lines = commit.split("\n")
        name, day = head.split(" ")
        revision = Revision(name, date.fromisoformat(day))
        for path, added in _added(lines).items():
            yield revision, path, added


def _added(lines: Iterable[str]) -> dict[str, list[str]]:
    """The ids of claims that a patch adds, by the path of each file in it."""
    found: dict[str, list[str]] = {}
    path = ""
    for line in lines:
        if file := _FILE.fullmatch(line):
            path = file["path"] or file["merged"]
            found[path] = []
        elif claim := _CLAIM.fullmatch(line):
            found[path].append(claim[1])
    return found
