"""Invented sources: news of publishers that have an entry and of such that have none."""

from __future__ import annotations

from collections.abc import Iterator

from tests.bench.synthetic.cast import Cast
from tests.bench.synthetic.claims import day
from tests.bench.synthetic.words import NEWS, NOTE, PUBLISHER
from tests.bench.synthetic.yaml_text import Entry

_FOREIGN = {"it": "Notizie da {}", "fr": "Nouvelles de {}", "de": "Nachrichten aus {}"}


def sources(cast: Cast) -> Iterator[tuple[str, Entry]]:
    """Each with its id."""
    publishers = cast.actors_that("publisher")
    for name in cast.ids["sources"]:
        title = cast.called(cast.some(NEWS))
        entry: Entry = {"kind": cast.some(cast.kinds_of("sources")), "title": title}
        yield name, {**entry, **_language(cast, title), **_publisher(cast, publishers, name)}


def _language(cast: Cast, title: dict[str, str]) -> Entry:
    lang = cast.chance.choices(("en", "ar", *_FOREIGN), (65, 28, 3, 2, 2))[0]
    if lang not in _FOREIGN:
        return {"language": lang}
    text = _FOREIGN[lang].format(title["en"])
    return {"original_title": {"text": text, "lang": lang}, "language": lang}


def _publisher(cast: Cast, publishers: list[str], name: str) -> Entry:
    if publishers and cast.often(0.45):
        entry: Entry = {"publisher": cast.some(publishers)}
    else:
        entry = {"publisher_name": cast.called(cast.some(PUBLISHER))}
    if publishers and cast.often(0.1):
        entry["agency"] = cast.some(publishers)
    issued = {"issued": day(cast), "issued_basis": "stated"}
    entry |= issued if cast.often(0.8) else {"issued": "somevalue"}
    path = "/".join(f"%D8%{cast.chance.randint(160, 190):X}" * 12 for _ in range(2))
    entry["url"] = f"https://news.example.org/{name}/{path}"
    if cast.often(0.44):
        entry["accessed"] = "2026-11-29"
    entry["read"] = "excerpt"
    note = cast.some(NOTE)
    return {**entry, "note": {"ar": note[0], "en": note[1]}} if cast.often(0.1) else entry
