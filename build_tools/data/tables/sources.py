"""The published sources: by whom, when, where, and how many claims rest on each."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.data.dataset import Dataset
from build_tools.data.tables.table import Column, Row, Table, days, listed, strings, text
from build_tools.facts.names import printed_title
from build_tools.reading.dates import Edtf
from build_tools.reading.model import Source
from build_tools.words.language import LANGS


def _sources(data: Dataset) -> Iterator[Row]:
    for source in data.graph.entries(Source):
        issued = source.issued if isinstance(source.issued, Edtf) else None
        uses = data.graph.uses.get(source.id, ())
        claims = {(use.entry, use.claim) for use in uses if use.claim}
        yield (
            source.id,
            source.kind,
            printed_title(source)[0],
            *(source.title.in_language(lang) for lang in LANGS),
            source.title_basis,
            source.language,
            listed(source.author),
            source.publisher,
            *(data.publisher(source, lang) for lang in LANGS),
            source.agency,
            text(issued),
            *days(issued),
            source.address,
            text(source.accessed),
            source.archive.url if source.archive else None,
            text(source.archive.captured) if source.archive else None,
            source.read,
            len(claims),
        )


SOURCES = Table(
    "sources",
    "Sources",
    "the published sources, with their copies in archives",
    (
        Column("id", of="entries"),
        *strings("kind", "title", "title_ar", "title_en", "title_basis", "language"),
        Column("author", many=True),
        Column("publisher", of="entries"),
        *strings("publisher_name_ar", "publisher_name_en"),
        Column("agency", of="entries"),
        Column("issued"),
        Column("first_day", "date"),
        Column("last_day", "date"),
        Column("url"),
        Column("accessed", "date"),
        Column("archive_url"),
        Column("archived_on", "date"),
        Column("read"),
        Column("number_of_claims", "integer"),
    ),
    _sources,
)
