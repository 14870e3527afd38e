"""What is new as an Atom feed (RFC 4287) in each language: entries, claims, corrections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import pyromark
from markupsafe import Markup

from build_tools.data.atom import AtomEntry, AtomFeed, feed_xml
from build_tools.facts import Facts
from build_tools.facts.news import Amendment, Arrival, amendments
from build_tools.reading.edition import Edition
from build_tools.reading.marks import plain_words
from build_tools.reading.model import Described, Dispute, Text
from build_tools.site import addresses
from build_tools.site.views.claims import claim_sentence
from build_tools.site.views.context import PageContext
from build_tools.site.views.news import arrived, is_source
from build_tools.words.language import LANGS, translate, translate_count

MOST = 200
_SENTENCES = 5


@dataclass(frozen=True)
class _Item:
    """An entry of the feed; `path` is the end of its id, `page` what it is about."""

    on: date
    path: str
    title: str
    summary: str
    page: str
    fragment: str = ""


def feed_files(facts: Facts, edition: Edition) -> Mapping[str, str]:
    """The feed in each language, by name within its folder."""
    contexts = (PageContext(facts, lang, addresses.feed_file(lang), edition) for lang in LANGS)
    return {context.page.partition("/")[2]: _feed(context) for context in contexts}


def _feed(context: PageContext) -> str:
    dossier, lang = context.dossier, context.lang
    items = _items(context)
    confirmed = (entry.confirmed for entry in context.graph.entries(Described))
    links = {"alternate": _href(context, addresses.news_page(lang))}
    if context.edition.address:
        links["self"] = context.edition.address + context.page
    feed = AtomFeed(
        lang=lang,
        path="",
        title=f"{dossier.title.in_language(lang)}: {translate('What is new', lang)}",
        updated=items[0].on if items else max(confirmed, default=date.min),
        links=links,
    )
    return feed_xml(dossier, feed, (_entry(context, item) for item in items))


def _entry(context: PageContext, item: _Item) -> AtomEntry:
    href = _href(context, item.page) + item.fragment
    return AtomEntry(item.on, item.path, item.title, item.summary, href)


def _href(context: PageContext, page: str) -> str:
    """Absolute where the public address is known, else from where the feed lies."""
    relative = addresses.relative(context.page, addresses.built(page))
    return addresses.public(context.edition.address, page) or relative


def _items(context: PageContext) -> list[_Item]:
    came = (each for each in arrived(context) if not is_source(context.graph, each))
    found = [*_arrivals(context, came), *_amendments(context)]
    return sorted(found, key=lambda item: item.on, reverse=True)[:MOST]


def _arrivals(context: PageContext, came: Iterable[Arrival]) -> Iterator[_Item]:
    for each in came:
        name, page = context.plain_name(each.entry), context.address(each.entry)
        if each.is_new:
            yield _Item(each.on, each.entry, name, _about(context, each.entry), page)
            continue
        number = len(each.claims)
        title = translate_count("{number} new claim", "{number} new claims", number, context.lang)
        yield _Item(
            each.on,
            f"{each.entry}/claims/{each.on.isoformat()}",
            f"{name}: {title}",
            " ".join(_sentence(context, each, place) for place in range(min(number, _SENTENCES))),
            page,
            f"#{addresses.claim_anchor(each.claims[0].claim)}",
        )


def _sentence(context: PageContext, arrival: Arrival, place: int) -> str:
    words = claim_sentence(context, arrival.claims[place])
    return Markup(pyromark.html(words)).striptags() + "."  # noqa: S704  # its text alone is used


def _about(context: PageContext, entry_id: str) -> str:
    entry = context.graph.corpus.entries[entry_id]
    assert isinstance(entry, Described | Dispute)
    return _plain(context, entry.summary)


def _plain(context: PageContext, text: Text) -> str:
    return plain_words(text.in_language(context.lang), context.plain_name)


def _amendments(context: PageContext) -> Iterator[_Item]:
    for each in amendments(context.graph):
        yield _correction(context, each) if each.correction else _withdrawal(context, each)


def _correction(context: PageContext, each: Amendment) -> _Item:
    assert each.correction is not None
    number = each.entry.corrections.index(each.correction)
    return _Item(
        each.on,
        f"{each.entry.id}/corrections/{each.on.isoformat()}/{number}",
        f"{context.plain_name(each.entry.id)}: {translate('correction', context.lang)}",
        _plain(context, each.correction.note),
        context.address(each.entry.id),
        "#corrections",
    )


def _withdrawal(context: PageContext, each: Amendment) -> _Item:
    """Of what was withdrawn not even the name is shown."""
    assert each.entry.withdrawn is not None
    return _Item(
        each.on,
        f"{each.entry.id}/withdrawn",
        translate("An entry was withdrawn", context.lang),
        _plain(context, each.entry.withdrawn.reason),
        context.address(each.entry.id),
    )
