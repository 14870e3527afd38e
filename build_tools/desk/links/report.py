"""The links that somebody should look at, as Markdown for an issue, in both languages at once."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from urllib.parse import quote

from build_tools.desk.links import Finding, Part
from build_tools.desk.links.verdict import Result
from build_tools.reading.corpus import data_file
from build_tools.site.addresses import Repository
from build_tools.words.language import translate

_HEADINGS: dict[Result, str] = {
    "dead": "Dead links",
    "moved": "Links that lead elsewhere",
    "unclear": "Links to open by hand",
}
_ADVICE: dict[Result, str] = {
    "dead": "Give the source a copy, or the address where it is now.",
    "moved": "Perhaps the page, perhaps a front page in its place: read it, and correct the address.",
    "unclear": "Many servers answer no machine. Nothing is wrong as long as the page opens.",
}
_PARTS: dict[Part, str] = {"address": "address", "copy": "copy"}

# In all, GitHub takes 65,536 characters; what is left out is in the run's log.
MOST_CHARACTERS = 18_000


def report(findings: Iterable[Finding], repository: Repository) -> str:
    """The whole report: how many links there are, then those of each result that is not well."""
    ordered = sorted(findings)
    works = sum(finding.verdict.result == "works" for finding in ordered)
    counts = f"- {_both('Links asked')}: {len(ordered)}\n- {_both('They answer')}: {works}"
    sections = [_section(result, ordered, repository) for result in _HEADINGS]
    return "\n\n".join([counts, *filter(None, sections)]) + "\n"


def _section(result: Result, findings: list[Finding], repository: Repository) -> str:
    found = [finding for finding in findings if finding.verdict.result == result]
    if not found:
        return ""
    columns = [_both("Source"), _both("Kind"), _both("Address"), _both("Answer")]
    rows = _fitting([_row(finding, repository) for finding in found])
    rest = ["", f"… + {len(found) - len(rows)}"] if len(rows) < len(found) else []
    return "\n".join(
        [
            f"## {_both(_HEADINGS[result])}: {len(found)}",
            "",
            translate(_ADVICE[result], "en"),
            "",
            f'<p dir="rtl">{translate(_ADVICE[result], "ar")}</p>',
            "",
            _line(columns),
            "|---|---|---|---|",
            *rows,
            *rest,
        ]
    )


def _fitting(rows: list[str]) -> list[str]:
    """The first rows, as many as a section has room for."""
    lengths = accumulate(len(row) + 1 for row in rows)
    return [row for row, end in zip(rows, lengths, strict=True) if end <= MOST_CHARACTERS]


def _row(finding: Finding, repository: Repository) -> str:
    link, verdict = finding
    file = repository.file(data_file("sources", link.source))
    why = verdict.reason if verdict.reason.isdigit() else _both(verdict.reason)
    to = f" {_shown(verdict.to)}" if verdict.to else ""
    return _line(
        [f"[`{link.source}`]({file})", _both(_PARTS[link.part]), _shown(link.url), why + to]
    )


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _both(message: str) -> str:
    """An interface message in English and in Arabic."""
    return f"{translate(message, 'en')} · {translate(message, 'ar')}"


def _shown(url: str) -> str:
    """An address as a link and nothing else: what a server sends cannot end it or the table."""
    return f"<{quote(url, safe='!#$%&()*+,-./:;=?@[]_~')}>"
