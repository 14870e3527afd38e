"""A work as reference managers take it: BibTeX for biber, CSL-JSON, RIS."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from babel import Locale, UnknownLocaleError

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


class Genre(NamedTuple):
    """What sort of work it is, in the words of CSL, BibLaTeX and RIS."""

    csl: str
    bibtex: str
    ris: str


# Where BibLaTeX says who published; "organization" elsewhere.
_HOUSE = {"article": "journaltitle", "report": "institution", "book": "publisher"}

WEB_PAGE = Genre("webpage", "online", "ELEC")


@dataclass(frozen=True)
class Work:
    """What is cited; `url`, `issued` and what follows are None where they are not known.

    `issued` is a day, a month or a year as ISO 8601 writes it, or two of them parted by a slash.
    `lang` is a tag of BCP 47. `authors` are written as they are, not parted into names.
    """

    key: str
    title: str
    authors: tuple[str, ...]
    container: str
    lang: str
    url: str | None
    issued: str | None
    version: str | None = None
    genre: Genre = WEB_PAGE
    accessed: date | None = None
    archive: str | None = None


def bibtex(work: Work) -> str:
    """An entry for biber, in UTF-8; the second braces keep names as they are written."""
    fields = {
        "author": " and ".join(f"{{{_escaped(author)}}}" for author in work.authors),
        "title": f"{{{_escaped(work.title)}}}",
        _HOUSE.get(work.genre.bibtex, "organization"): _escaped(work.container),
        "date": work.issued,
        "version": work.version,
        "langid": _langid(work.lang),
        "url": work.url,  # verbatim
        "urldate": work.accessed.isoformat() if work.accessed and work.url else None,
        "note": rf"\url{{{work.archive}}}" if work.archive else None,
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@{work.genre.bibtex}{{{work.key},", *lines, "}"])


def _escaped(text: str) -> str:
    return text.translate(_SPECIAL)


def _langid(lang: str) -> str | None:
    """Babel's name of a language in English, which is BibLaTeX's for most."""
    try:
        name = Locale.parse(lang, sep="-").get_language_name("en")
    except (UnknownLocaleError, ValueError):
        return None
    return name.split(" ")[0].lower() if name else None


def csl_item(work: Work) -> dict[str, Any]:
    """An item of https://resource.citationstyles.org/schema/latest/input/json/csl-data.json."""
    item = {
        "id": work.key,
        "type": work.genre.csl,
        "title": work.title,
        "author": [{"literal": author} for author in work.authors],
        "container-title": work.container,
        "issued": _csl_date(work.issued),
        "accessed": _csl_date(work.accessed.isoformat() if work.accessed else None),
        "version": work.version,
        "language": work.lang,
        "URL": work.url,
        "archive_location": work.archive,
    }
    return {name: value for name, value in item.items() if value}


def _csl_date(issued: str | None) -> dict[str, Any] | None:
    if issued is None:
        return None
    return {"date-parts": [list(map(int, point.split("-"))) for point in issued.split("/")]}


def csl_json(work: Work) -> str:
    """A list of the one item."""
    return json.dumps([csl_item(work)], ensure_ascii=False)


def ris(work: Work) -> str:
    """A record; the comma tells a body's name from a person's, and each field is one line."""
    return "\n".join(f"{tag}  - {' '.join(value.split())}" for tag, value in _ris_lines(work))


def _ris_lines(work: Work) -> Iterator[tuple[str, str]]:
    yield "TY", work.genre.ris
    yield "ID", work.key
    yield from (("AU", f"{author},") for author in work.authors)
    yield "TI", work.title
    yield "T2", work.container
    if work.issued:
        first = work.issued.partition("/")[0]
        yield "PY", first[:4]
        yield "DA", first.replace("-", "/")
    if work.version:
        yield "ET", work.version
    yield "LA", work.lang
    if work.url:
        yield "UR", work.url
    if work.archive:
        yield "L2", work.archive
    if work.accessed:
        yield "Y2", work.accessed.strftime("%Y/%m/%d")
    yield "ER", ""
