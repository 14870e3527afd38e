"""A scan in words, in either language, and as data for machines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from build_tools.desk.scan.article import Article
from build_tools.desk.scan.report import GivenDate, Mention, OnRecord, Scan
from build_tools.reading.dates import date_words, parse_edtf
from build_tools.reading.graph import Graph
from build_tools.reading.model import Described
from build_tools.words.language import Lang, translate, translate_count


def scan_words(scan: Scan, graph: Graph, lang: Lang) -> str:
    """The whole report, for reading in a terminal."""
    parts = [
        _head(scan, graph, lang),
        _section("In the dossier", _mentioned(scan, graph, lang, sure=True), lang),
        _section(
            "Perhaps meant: the name is another word too, or only sounds alike",
            _mentioned(scan, graph, lang, sure=False),
            lang,
        ),
        _section("Not in the dossier", _unplaced(scan, lang), lang),
        _section("Dates that it gives", _dates(scan, lang), lang),
        _section("Events that it tells of", _told(scan, graph, lang, sure=True), lang),
        _section(
            "Perhaps told of: about half are, so compare each",
            _told(scan, graph, lang, sure=False),
            lang,
        ),
    ]
    return "\n\n".join(part for part in parts if part)


def scan_data(scan: Scan) -> dict[str, Any]:
    """The report for machines: dates in EDTF, locators as contributors write them."""
    article = scan.article
    return {
        "title": article.title,
        "language": article.language,
        "issued": article.issued.isoformat() if article.issued else None,
        "issued_basis": article.issued_basis,
        "url": article.url,
        "publisher": article.publisher,
        "locators": article.locators,
        "known_as": scan.known_as,
        "mentions": [asdict(mention) for mention in scan.mentions],
        "unplaced": [asdict(name) for name in scan.unplaced],
        "dates": [asdict(given) for given in scan.dates],
        "doubtful_numbers": article.doubtful_numbers,
        "events": [asdict(told) for told in scan.events],
        "dossier": {
            entry: {**asdict(on_record), "confirmed": on_record.confirmed.isoformat()}
            for entry, on_record in scan.on_record.items()
        },
    }


def _head(scan: Scan, graph: Graph, lang: Lang) -> str:
    article = scan.article
    lines = [f"{article.title or article.locators} ({_issued(article, graph, lang)})"]
    if scan.known_as:
        lines.append(
            translate("It is a source already: {source}", lang).format(source=scan.known_as)
        )
    if not scan.sure:
        lines.append(translate("It names nothing that the dossier has for sure.", lang))
    if article.doubtful_numbers:
        lines.append(translate(DOUBTFUL_NUMBERS, lang))
    return "\n".join(lines)


DOUBTFUL_NUMBERS = (
    "An Arabic PDF: its numbers and days may be in another order here. Compare each with the page."
)


def _issued(article: Article, graph: Graph, lang: Lang) -> str:
    """The day it came out, in words, and whether only its address says so."""
    if article.issued is None:
        return translate("day unknown", lang)
    day = date_words(parse_edtf(article.issued.isoformat()), graph.corpus.dossier.locale(lang))
    if article.issued_basis != "address":
        return day
    return translate("{date}, from its address", lang).format(date=day)


def _section(title: str, lines: list[str], lang: Lang) -> str:
    if not lines:
        return ""
    return "\n".join([f"{translate(title, lang)}:", *(f"  {line}" for line in lines)])


def _mentioned(scan: Scan, graph: Graph, lang: Lang, *, sure: bool) -> list[str]:
    return [
        line
        for mention in scan.mentions
        if mention.sure is sure
        for line in _mention(mention, scan, graph, lang)
    ]


def _mention(mention: Mention, scan: Scan, graph: Graph, lang: Lang) -> Iterator[str]:
    """The names as they stand, where; then a line for each entry that may be meant."""
    names = _comma(lang).join(mention.names)
    alike = f" ({translate('sounds alike', lang)})" if mention.alike else ""
    yield f"{names}{alike}: {_comma(lang).join(mention.locators)}"
    for entry in mention.entries:
        yield f"    {_entry(entry, scan, graph, lang)}"


def _entry(entry_id: str, scan: Scan, graph: Graph, lang: Lang) -> str:
    entry = graph.described(entry_id)
    assert isinstance(entry, Described)
    on_record = scan.on_record[entry_id]
    return f"{entry_id} · {entry.name.in_language(lang)} · {_says(on_record, graph, lang)}"


def _says(on_record: OnRecord, graph: Graph, lang: Lang) -> str:
    day = parse_edtf(on_record.confirmed.isoformat())
    confirmed = date_words(day, graph.corpus.dossier.locale(lang))
    parts = [
        translate_count("{number} claim", "{number} claims", on_record.claims, lang),
        translate("last confirmed {date}", lang).format(date=confirmed),
    ]
    if on_record.stale:
        parts.append(translate("stale", lang))
    if on_record.disputes:
        ids = _comma(lang).join(on_record.disputes)
        parts.append(translate("in dispute: {disputes}", lang).format(disputes=ids))
    return _comma(lang).join(parts)


def _told(scan: Scan, graph: Graph, lang: Lang, *, sure: bool) -> list[str]:
    return [
        f"{told.locator} {_entry(told.entry, scan, graph, lang)}"
        for told in scan.events
        if told.sure is sure
    ]


def _unplaced(scan: Scan, lang: Lang) -> list[str]:
    return [f"{name.name}: {_comma(lang).join(name.locators)}" for name in scan.unplaced]


def _dates(scan: Scan, lang: Lang) -> list[str]:
    return [f"{given.locator} {date_line(given, lang)}" for given in scan.dates]


def date_line(given: GivenDate, lang: Lang) -> str:
    """A date as the text gives it, and what it comes to, if the text tells."""
    if given.readings:
        readings = f" {translate('or', lang)} ".join(given.readings)
        return f"{given.text}: {readings} ({translate('the text leaves open which', lang)})"
    if given.edtf is None:
        how = translate("not worked out: say the article's day with --date", lang)
        return f"{given.text}: {how}"
    how = f" ({translate('worked out', lang)})" if given.inferred else ""
    return f"{given.text}: {given.edtf}{how}"


def _comma(lang: Lang) -> str:
    return "، " if lang == "ar" else ", "
