"""What is wrong with a dossier, as values: printing and exit codes are renderings of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal

Severity = Literal["error", "warning"]
Format = Literal["text", "github", "json"]

# What would break a line, colour a terminal or turn the direction of what follows.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to fix: where (path from the repository's root, line from 1), what, which check."""

    path: str
    line: int
    message: str
    check: str
    severity: Severity = "error"

    def __str__(self) -> str:
        prefix = "" if self.severity == "error" else "warning: "
        return _one_line(f"{self.path}:{self.line}: {prefix}{self.message}")


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Those problems that stop a build."""
    return [problem for problem in problems if problem.severity == "error"]


def render_problems(problems: Iterable[Problem], form: Format = "text") -> str:
    """All problems, each once, in the order of path and line."""
    ordered = sorted(set(problems))
    if form == "json":
        return json.dumps([asdict(problem) for problem in ordered], ensure_ascii=False, indent=2)
    line = _annotation if form == "github" else str
    return "\n".join(line(problem) for problem in ordered)


def _one_line(text: str) -> str:
    """A file's name and what is quoted from it are a stranger's: they stay on their line."""
    return _UNPRINTABLE.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


def _annotation(problem: Problem) -> str:
    """A GitHub workflow command: https://docs.github.com/actions/reference/workflow-commands."""
    path = _escape(problem.path).replace(":", "%3A").replace(",", "%2C")
    return (
        f"::{problem.severity} file={path},line={problem.line},"
        f"title={problem.check}::{_escape(problem.message)}"
    )


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
