"""A page as JSON-LD in the words of schema.org, for whoever reads it with a program."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from itertools import islice
from typing import Any

from markupsafe import Markup

from build_tools.facts.moments import event_dating
from build_tools.facts.names import WIKIDATA, all_names, entry_name, printed_title, wikidata_of
from build_tools.facts.places import event_places, position_of
from build_tools.reading.dates import Edtf
from build_tools.reading.model import SECTION_TERMS, Described, Dispute, EntryBase, Event, Source
from build_tools.site import addresses
from build_tools.site.views.context import PageContext
from build_tools.words.language import LANGS

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
"""Under which the words of a dossier are published."""

Node = dict[str, Any]

# Of what a page cites, as in the order of the page: the rest would weigh more than it tells.
_MOST_CITED = 24
_ISO_8601 = re.compile(r"\d{4}(-\d\d){0,2}")


def view_linked(context: PageContext, entry: EntryBase) -> Markup:
    """The page of `entry` as a block of data; what it cites is known when the rest is made."""
    subject = "about" if isinstance(entry, Dispute) else "mainEntity"
    page: Node = {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "inLanguage": context.lang,
        "url": addresses.public(context.edition.address, context.page),
        "license": LICENCE,
        subject: _subject(context, entry),
        "citation": [] if isinstance(entry, Source) else _citations(context),
    }
    return data_block(page)


def view_dataset(context: PageContext, files: Iterable[tuple[str, str]]) -> Markup:
    """The page of data as a data set: `files` are their names and media types."""
    site = context.edition.address
    downloads = [
        {
            "@type": "DataDownload",
            "name": name,
            "contentUrl": f"{site}{addresses.DATA_FOLDER}/{name}",
            "encodingFormat": media,
        }
        for name, media in files
    ]
    data: Node = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": context.dossier.title.in_language(context.lang),
        "description": context.dossier.promise.in_language(context.lang),
        "inLanguage": list(LANGS),
        "url": addresses.public(site, context.page),
        "license": LICENCE,
        "version": context.edition.revision,
        "creator": {
            "@type": "Organization",
            "name": context.dossier.credit.in_language(context.lang),
        },
        "distribution": downloads if site else [],
    }
    return data_block(data)


def data_block(node: Node) -> Markup:
    """A script that no browser runs; nothing in it can end it, and what is empty is left out."""
    text = json.dumps(_filled(node), ensure_ascii=False, separators=(",", ":"))
    return Markup('<script type="application/ld+json">{}</script>').format(
        Markup(text.replace("<", "\\u003c"))
    )


def _filled(node: Node) -> Node:
    return {name: value for name, value in node.items() if value}


def _subject(context: PageContext, entry: EntryBase) -> Node | list[Node]:
    if isinstance(entry, Dispute):
        entries = dict.fromkeys(ref.entry for ref in context.graph.positions(entry))
        return [_named(context, each) for each in entries]
    if isinstance(entry, Source):
        return _filled(_source(context, entry))
    assert isinstance(entry, Described)
    return _filled(_thing(context, entry))


def _named(context: PageContext, entry_id: str) -> Node:
    entry = context.graph.corpus.entries[entry_id]
    return {"@type": _type(context, entry), "name": entry_name(entry, context.lang)}


def _type(context: PageContext, entry: EntryBase) -> str:
    kind = context.graph.corpus.vocabulary.kinds[entry.kind]
    return kind.schema_org or SECTION_TERMS[kind.section].schema_org


def _thing(context: PageContext, entry: Described) -> Node:
    """An actor, an event or a place."""
    name, *others = all_names(entry, context.lang)
    return {
        "@type": _type(context, entry),
        "name": name,
        "sameAs": WIKIDATA + same if (same := wikidata_of(context.graph, entry)) else None,
        "alternateName": [other for other in dict.fromkeys(others) if other != name],
        **(_event(context, entry) if isinstance(entry, Event) else _position(context, entry)),
    }


def _event(context: PageContext, event: Event) -> Node:
    """Its days, unless they are in dispute, and where it was."""
    dating = event_dating(context.graph, event)
    start, end = _days(dating.when) if dating and not dating.disputed else (None, None)
    places = event_places(context.graph, event)
    return {
        "startDate": start,
        "endDate": end,
        "location": [_named(context, place) for place in places],
    }


def _days(when: Edtf) -> tuple[str | None, str | None]:
    """The beginning and the end of a date, each only if ISO 8601 can say it."""
    start, _, end = when.text.partition("/")
    return _iso(start), _iso(end or start)


def _iso(text: str) -> str | None:
    return text if _ISO_8601.fullmatch(text) else None


def _position(context: PageContext, entry: Described) -> Node:
    at = position_of(context.graph, entry.id)
    if at is None:
        return {}
    degrees = {"latitude": at.latitude, "longitude": at.longitude}
    return {"geo": {"@type": "GeoCoordinates", **degrees}}


def _source(context: PageContext, source: Source) -> Node:
    title, lang = printed_title(source)
    return {
        "@type": _type(context, source),
        "name": title,
        "inLanguage": lang,
        "url": source.address,
        "datePublished": _iso(source.issued.text) if isinstance(source.issued, Edtf) else None,
        "publisher": _publisher(context, source),
        "archivedAt": source.archive.url if source.archive else None,
    }


def _publisher(context: PageContext, source: Source) -> Node:
    if source.publisher:
        return _named(context, source.publisher)
    assert source.publisher_name is not None  # the model asks for one of the two
    name = source.publisher_name.in_language(context.lang)
    return {"@type": "Organization", "name": name}


def _citations(context: PageContext) -> list[Node | str]:
    cited = islice(context.cited(), _MOST_CITED)
    return [_cited(context.graph.source(source)) for _, source, _ in cited]


def _cited(source: Source) -> Node | str:
    """A source by its address, else by its title."""
    return {"@id": source.address} if source.address else printed_title(source)[0]
