"""A page as reference managers take it: BibTeX for biber, CSL-JSON, RIS."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from build_tools.words.language import Lang

_SPECIAL = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",  # even escaped, a brace must have its partner
        "}": r"\textbraceright{}",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
        **{character: f"\\{character}" for character in "$&#%_"},
    }
)
_LANGID: dict[Lang, str] = {"ar": "arabic", "en": "english"}


@dataclass(frozen=True)
class Work:
    """What is cited; `url`, `issued` and `version` are None where they are not known."""

    key: str
    title: str
    author: str
    container: str
    lang: Lang
    url: str | None
    issued: date | None
    version: str | None


def bibtex(work: Work) -> str:
    """An entry for biber, in UTF-8; the second braces keep names as they are written."""
    fields = {
        "author": f"{{{_escaped(work.author)}}}",
        "title": f"{{{_escaped(work.title)}}}",
        "organization": _escaped(work.container),
        "date": work.issued.isoformat() if work.issued else None,
        "version": work.version,
        "langid": _LANGID[work.lang],
        "url": work.url,  # verbatim
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@online{{{work.key},", *lines, "}"])


def _escaped(text: str) -> str:
    return text.translate(_SPECIAL)


def csl_json(work: Work) -> str:
    """A list of one item: https://resource.citationstyles.org/schema/latest/input/json/csl-data.json."""
    item = {
        "id": work.key,
        "type": "webpage",
        "title": work.title,
        "author": [{"literal": work.author}],
        "container-title": work.container,
        "issued": {"date-parts": [list(work.issued.timetuple()[:3])]} if work.issued else None,
        "version": work.version,
        "language": work.lang,
        "URL": work.url,
    }
    known = {name: value for name, value in item.items() if value}
    return json.dumps([known], ensure_ascii=False)


def ris(work: Work) -> str:
    """A record of type ELEC; the comma tells a body's name from a person's."""
    return "\n".join(f"{tag}  - {value}" for tag, value in _ris_lines(work))


def _ris_lines(work: Work) -> Iterator[tuple[str, str]]:
    yield "TY", "ELEC"
    yield "ID", work.key
    yield "AU", f"{work.author},"
    yield "TI", work.title
    yield "T2", work.container
    if work.issued:
        yield "PY", str(work.issued.year)
        yield "DA", work.issued.strftime("%Y/%m/%d")
    if work.version:
        yield "ET", work.version
    yield "LA", work.lang
    if work.url:
        yield "UR", work.url
    yield "ER", ""
