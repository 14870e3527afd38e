"""The dossier as data: every file there is to take away, listed once in `EXPORTS`.

In: a `Dataset` (the facts, the edition, the addresses of pages). Out: the files in docs/data/. The
page "Use the data", the READ-ME of the zips and the tests are made from the same list, so that a
new export is one line of it and a module.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from build_tools.data.database import database, datasette_metadata
from build_tools.data.dataset import Content, Dataset, PageOf, raw_of
from build_tools.data.entries_json import entries_json
from build_tools.data.events import all_events, calendar, events_atom
from build_tools.data.geojson import events_geojson, places_geojson
from build_tools.data.index import index_json
from build_tools.data.money import entities_json, office_holders_json, statements_csv
from build_tools.data.package import data_package
from build_tools.data.popolo import popolo_json
from build_tools.data.published import entries_schema
from build_tools.data.references import sources_bibtex, sources_csl, sources_ris
from build_tools.data.spreadsheets import csv_file, workbook
from build_tools.data.tables import TABLES
from build_tools.data.texts import bundle, llms_txt
from build_tools.data.triples import triples
from build_tools.facts import Facts
from build_tools.outside.collector import collector_paused
from build_tools.reading.edition import Edition
from build_tools.words.language import Lang


@dataclass(frozen=True)
class Export:
    """A file in docs/data: its name, a message that says what it holds, its media type, its maker.

    `use` is a message that names the programs it is for, under which the page lists it.
    """

    name: str
    about: str
    media: str
    use: str
    make: Callable[[Dataset], Content]


_JSON = "application/json"
_PROGRAMS = "For programs"
_TABLES = "As tables"
_SHEETS = "For spreadsheets"
_SQL = "As a database"
_PEOPLE = "For data on people and offices"
_MAPS = "For maps"
_FOLLOW = "For calendars and feed readers"
_TEXTS = "As plain text"
_CITE = "For reference managers"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _in_turn(arabic: str, english: str) -> tuple[tuple[Lang, str], ...]:
    """Each language, with what is said of the file in it."""
    return ("ar", arabic), ("en", english)


def _calendar(data: Dataset, lang: Lang) -> str:
    return calendar(data, all_events(data, lang))


def _atom(data: Dataset, lang: Lang) -> str:
    return events_atom(data, all_events(data, lang))


def _llms(data: Dataset) -> str:
    return llms_txt(data, ((each.name, each.about) for each in EXPORTS))


def _index(data: Dataset) -> str:
    others = [(each.name, each.about, each.media) for each in EXPORTS if each.name != "index.json"]
    return index_json(data, others)


EXPORTS: tuple[Export, ...] = (
    Export(
        "index.json",
        "what there is, with sizes and checksums",
        _JSON,
        _PROGRAMS,
        _index,
    ),
    Export(
        "entries.json",
        "every entry whole, with what its terms mean",
        _JSON,
        _PROGRAMS,
        entries_json,
    ),
    Export(
        "entries.schema.json",
        "the form of entries.json (JSON Schema)",
        "application/schema+json",
        _PROGRAMS,
        entries_schema,
    ),
    Export(
        "dossier.nt",
        "entries, ties and sources as RDF, in the words of schema.org",
        "application/n-triples",
        _PROGRAMS,
        triples,
    ),
    *(
        Export(
            f"{table.name}.csv", table.about, "text/csv", _TABLES, partial(csv_file, table=table)
        )
        for table in TABLES
    ),
    Export(
        "datapackage.json",
        "what each column of the tables holds (Frictionless)",
        "application/vnd.datapackage+json",
        _TABLES,
        data_package,
    ),
    *(
        Export(f"tables-{lang}.xlsx", about, _XLSX, _SHEETS, partial(workbook, lang=lang))
        for lang, about in _in_turn(
            "all tables in one workbook, in Arabic", "all tables in one workbook, in English"
        )
    ),
    Export(
        "dossier.sqlite",
        "all tables in one database, with full-text search",
        "application/vnd.sqlite3",
        _SQL,
        database,
    ),
    Export(
        "datasette.json", "what Datasette shows beside the tables", _JSON, _SQL, datasette_metadata
    ),
    Export(
        "entities.ftm.json",
        "entries, ties and posts in the words of FollowTheMoney",
        "application/json+ftm",
        _PEOPLE,
        entities_json,
    ),
    Export(
        "statements.ftm.csv",
        "each value of these with each source that states it",
        "text/csv",
        _PEOPLE,
        statements_csv,
    ),
    Export(
        "office-holders.ftm.json",
        "who holds or held office, in the form that OpenSanctions takes",
        "application/json+ftm",
        _PEOPLE,
        office_holders_json,
    ),
    Export(
        "popolo.json",
        "people, bodies, posts and who held them (Popolo)",
        _JSON,
        _PEOPLE,
        popolo_json,
    ),
    Export(
        "events.geojson",
        "events where they happened",
        "application/geo+json",
        _MAPS,
        events_geojson,
    ),
    Export(
        "places.geojson",
        "places with their positions",
        "application/geo+json",
        _MAPS,
        places_geojson,
    ),
    *(
        Export(f"events-{lang}.ics", about, "text/calendar", _FOLLOW, partial(_calendar, lang=lang))
        for lang, about in _in_turn(
            "events whose day is known, for calendars, in Arabic",
            "events whose day is known, for calendars, in English",
        )
    ),
    *(
        Export(
            f"events-{lang}.atom", about, "application/atom+xml", _FOLLOW, partial(_atom, lang=lang)
        )
        for lang, about in _in_turn(
            "events for feed readers, in Arabic", "events for feed readers, in English"
        )
    ),
    Export(
        "sources.csl.json",
        "the sources for Zotero and pandoc",
        "application/vnd.citationstyles.csl+json",
        _CITE,
        sources_csl,
    ),
    Export("sources.bib", "the sources for LaTeX", "application/x-bibtex", _CITE, sources_bibtex),
    Export(
        "sources.ris",
        "the sources for EndNote and others",
        "application/x-research-info-systems",
        _CITE,
        sources_ris,
    ),
    Export("llms.txt", "what there is, for language models", "text/markdown", _TEXTS, _llms),
    *(
        Export(f"dossier-{lang}.txt", about, "text/plain", _TEXTS, partial(bundle, lang=lang))
        for lang, about in _in_turn(
            "every entry and claim in plain text, in Arabic",
            "every entry and claim in plain text, in English",
        )
    ),
)


class Exports(Mapping[str, Content]):
    """The exports of one state of the dossier by name; each is made when it is asked for, and kept."""

    def __init__(self, facts: Facts, edition: Edition, page_of: PageOf) -> None:
        self.dataset = Dataset(facts, edition, page_of, self)
        self._makers = {export.name: export.make for export in EXPORTS}
        self._made: dict[str, Content] = {}

    def __getitem__(self, name: str) -> Content:
        if name not in self._made:
            with collector_paused():
                self._made[name] = self._makers[name](self.dataset)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._makers)

    def __len__(self) -> int:
        return len(self._makers)

    def size(self, name: str) -> int:
        """How many bytes a file has."""
        return len(raw_of(self[name]))
