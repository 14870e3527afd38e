"""What is wrong with a dossier, as values: printing and exit codes are renderings of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from build_tools.words.language import LANGS, Lang, translate
from build_tools.words.messages import Message, isolate_plain, pack_message, unpack_message

Severity = Literal["error", "warning"]
Format = Literal["text", "github", "json"]

# What would break a line, colour a terminal or turn the direction of what follows.
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to fix: where (path from the repository's root, line from 1), what, which check."""

    path: str
    line: int
    message: Message
    check: str
    severity: Severity = "error"

    def __str__(self) -> str:
        return self.text("en")

    def text(self, lang: Lang) -> str:
        """The problem as a line of a terminal, for who reads `lang`."""
        warning = "" if self.severity == "error" else f"{translate('warning', lang)}: "
        return f"{one_line(self.path)}:{self.line}: {_shown(f'{warning}{self.said(lang)}', lang)}"

    def said(self, lang: Lang) -> str:
        """What is wrong and how to fix it, in `lang`; it may quote any character."""
        return self.message.words(lang)


def errors(problems: Iterable[Problem]) -> list[Problem]:
    """Those problems that stop a build."""
    return [problem for problem in problems if problem.severity == "error"]


def render_problems(
    problems: Iterable[Problem], form: Format = "text", lang: Lang | None = None
) -> str:
    """All problems, each once, in the order of path and line.

    Without `lang` they are in English; an annotation, whose reader nobody knows, is in both.
    """
    ordered = sorted(set(problems))
    if form == "json":
        data = [problem_data(problem, lang or "en") for problem in ordered]
        return json.dumps(data, ensure_ascii=False, indent=2)
    if form == "github":
        langs = (lang,) if lang else LANGS
        return "\n".join(_annotation(problem, langs) for problem in ordered)
    return "\n".join(problem.text(lang or "en") for problem in ordered)


def problem_data(problem: Problem, lang: Lang) -> dict[str, Any]:
    """A problem for machines, its message in `lang`."""
    return {
        "path": problem.path,
        "line": problem.line,
        "message": problem.said(lang),
        "check": problem.check,
        "severity": problem.severity,
    }


def pack_problem(problem: Problem) -> list[Any]:
    """`problem` as JSON can hold it, in no language."""
    packed = pack_message(problem.message)
    return [problem.path, problem.line, packed, problem.check, problem.severity]


def unpack_problem(kept: list[Any]) -> Problem:
    """The problem of which `pack_problem` made `kept`."""
    path, line, packed, check, severity = kept
    return Problem(path, line, unpack_message(packed), check, severity)


def _shown(words: str, lang: Lang) -> str:
    line = one_line(words)
    return isolate_plain(line) if lang == "ar" else line


def one_line(text: str) -> str:
    """A file's name and what is quoted from it are a stranger's: they stay on their line."""
    return _UNPRINTABLE.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


def _annotation(problem: Problem, langs: Iterable[Lang]) -> str:
    """A GitHub workflow command: https://docs.github.com/actions/reference/workflow-commands."""
    path = _escape(one_line(problem.path)).replace(":", "%3A").replace(",", "%2C")
    said = {problem.said(lang): lang for lang in langs}  # once, where both say the same
    words = "\n".join(_shown(words, lang) for words, lang in said.items())
    return (
        f"::{problem.severity} file={path},line={problem.line},"
        f"title={problem.check}::{_escape(words)}"
    )


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
