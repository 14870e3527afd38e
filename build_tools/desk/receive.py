"""Puts the files of a proposal where they belong, as the forms of the site hand over several at once.

Each begins with a line `# dossier/SECTION/ID.yaml`. What is under it is a new entry, or, where it
begins with a claim, goes behind the last claim of the entry that is there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_tools.reading.complaints import nearest
from build_tools.reading.corpus import FOLDER
from build_tools.reading.model import SECTIONS
from build_tools.reading.model.values import is_id
from build_tools.reading.problems import Problem
from build_tools.words.messages import Message, wording

_NAMED = re.compile(r"#\s*(\S*\.ya?ml)\s*")
_CLAIMS = re.compile(r"(?:claims:\s*\n)?\s*- ")
_BEHIND_CLAIMS = re.compile(r"^(?:withdrawn|corrections):", re.MULTILINE)


@dataclass(frozen=True)
class Part:
    """What a proposal holds of one file: its path as written there, its text, and from which line."""

    path: str
    line: int
    text: str


def parts_of(proposal: str) -> Iterator[Part]:
    """The files in a proposal; what stands before them, and after a code fence, is none of theirs."""
    path, begun, lines = "", 0, list[str]()
    for number, line in enumerate([*proposal.splitlines(), "```"], start=1):
        named = _NAMED.fullmatch(line)
        if named or line.startswith("```"):
            if path:
                yield Part(path, begun, "\n".join(lines).strip("\n") + "\n")
            path, begun, lines = named[1] if named else "", number, []
        elif path:
            lines.append(line.rstrip())


def received(root: Path, proposal: str, name: str) -> tuple[dict[Path, str], list[Problem]]:
    """What each file is to hold, by its path, and what is wrong with the proposal called `name`."""
    parts = list(parts_of(proposal))
    problems = [
        Problem(name, part.line, message, "receive")
        for place, part in enumerate(parts)
        for message in _wrong(root, part, parts[:place])
    ]
    if not parts:
        problems = [Problem(name, 1, wording("no_file_named"), "receive")]
    files = {} if problems else {root / part.path: _whole(root / part.path, part) for part in parts}
    return files, problems


def _wrong(root: Path, part: Part, before: Sequence[Part]) -> Iterator[Message]:
    folder, _, name = part.path.rpartition("/")
    known = [f"{FOLDER}/{section}" for section in SECTIONS]
    if folder not in known:
        yield wording("not_a_section", known=tuple(known), near=nearest(folder, known))
    elif not is_id(name.removesuffix(".yaml")):
        yield wording("not_a_file_name")
    elif part.path in [one.path for one in before]:
        yield wording("named_before", path=part.path)
    elif not part.text.strip():
        yield wording("empty_file")
    elif _CLAIMS.match(part.text) and not (root / part.path).is_file():
        yield wording("claim_of_no_file", path=part.path)
    elif not _CLAIMS.match(part.text) and (root / part.path).exists():
        yield wording("file_is_there", path=part.path)


def _whole(path: Path, part: Part) -> str:
    if not _CLAIMS.match(part.text):
        return part.text
    before = path.read_text("utf-8")
    claims = part.text.strip("\n")
    has_claims = re.search(r"^claims:", before, re.MULTILINE)
    if has_claims:
        claims = re.sub(r"\Aclaims:\s*\n", "", claims)
    elif not claims.startswith("claims:"):
        claims = f"claims:\n{claims}"
    end = _BEHIND_CLAIMS.search(before)
    place = end.start() if end else len(before)
    return f"{before[:place].rstrip()}\n{claims}\n{before[place:]}"
