"""The sources for reference managers: CSL-JSON, BibTeX, RIS."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from build_tools.data.citing import WEB_PAGE, Genre, Work, bibtex, csl_item, ris
from build_tools.data.dataset import LICENCE, Dataset
from build_tools.facts.names import printed_title
from build_tools.reading.dates import Edtf
from build_tools.reading.model import Source

# By what schema.org calls the kind of a source.
_GENRES = {
    "NewsArticle": Genre("article-newspaper", "article", "NEWS"),
    "Report": Genre("report", "report", "RPRT"),
    "Dataset": Genre("dataset", "dataset", "DATA"),
    "DigitalDocument": Genre("document", "misc", "GEN"),
    "Book": Genre("book", "book", "BOOK"),
}
_POINT = r"\d{4}(?:-\d\d){0,2}"
_SAYABLE = re.compile(rf"{_POINT}(?:/{_POINT})?")


def works(data: Dataset) -> Iterator[Work]:
    """Every source as a work, its title as it was printed."""
    for source in data.graph.entries(Source):
        title, lang = printed_title(source)
        yield Work(
            key=source.id,
            title=title,
            authors=source.author,
            container=data.publisher(source, "ar" if lang == "ar" else "en"),
            lang=source.language,
            url=source.address,
            issued=_issued(source),
            genre=_genre(data, source),
            accessed=source.accessed,
            archive=source.archive.url if source.archive else None,
        )


def _issued(source: Source) -> str | None:
    """When it came out, if reference managers can say it: they know no "about" and no open end."""
    said = isinstance(source.issued, Edtf) and _SAYABLE.fullmatch(source.issued.text)
    return said.group() if said else None


def _genre(data: Dataset, source: Source) -> Genre:
    kind = data.graph.corpus.vocabulary.kinds[source.kind]
    return _GENRES.get(kind.schema_org or "", WEB_PAGE)


def sources_csl(data: Dataset) -> str:
    """A list of items, one a line; what each is of says `custom`."""
    custom = {"dossier": data.home, "licence": LICENCE, "revision": data.revision}
    items = (
        json.dumps(csl_item(work) | {"custom": custom}, ensure_ascii=False) for work in works(data)
    )
    return "[\n" + ",\n".join(items) + "\n]\n"


def sources_bibtex(data: Dataset) -> str:
    """Entries for biber; what stands outside of entries is a comment."""
    head = f"% {data.home} {LICENCE} {data.revision}".rstrip()
    return "\n\n".join([head, *map(bibtex, works(data))]) + "\n"


def sources_ris(data: Dataset) -> str:
    """Records one after the other; the notes of each say what it was taken from."""
    note = f"N1  - {data.home} {LICENCE} {data.revision}".rstrip()
    records = (ris(work).replace("\nER  - ", f"\n{note}\nER  - ") for work in works(data))
    return "\r\n\r\n".join(record.replace("\n", "\r\n") for record in records) + "\r\n"
