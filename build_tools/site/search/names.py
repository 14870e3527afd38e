"""The index of names: by how their words sound, in pieces small enough to fetch one by one.

A query's word has keys, in either script; the browser fetches the pieces that hold these keys, and
each entry in a piece comes with all that is needed to judge and to show it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from build_tools.facts import Facts
from build_tools.reading.model import SECTION_TERMS, SECTIONS
from build_tools.site import addresses
from build_tools.site.search.handed import card_fields, script
from build_tools.site.search.held import held_files
from build_tools.site.views.context import PageContext
from build_tools.site.views.search import SearchCard, view_search
from build_tools.site.views.search_held import Dates, view_dates, view_held
from build_tools.site.views.search_posts import PostCard, view_asked, view_posts
from build_tools.words.folding import TABLE, keys, words
from build_tools.words.language import LANGS, Lang, alternatives, translate

# Entries in a piece, and entries under one key: those to which most leads.
PIECE = 60
MOST = 60

# What the results say, by the name under which theme/assets/javascripts/search/ asks for it.
WORDS: dict[str, str] = {
    **{str(name): terms.label for name, terms in SECTION_TERMS.items()},
    "posts": "Posts",
    "pages": "Pages",
    "begun": "Longer or related words:",
    "similar": "Similar spelling:",
    "partial": "In part:",
    "results": "Results:",
    "nothing": "The dossier has nothing under these words.",
    "none_exact": "Nothing under exactly these words. What is nearest:",
    "names_only": "Only names are searched here, not the text.",
    "cut": "Only the beginning of so long a query is searched.",
    "why_also": "Also written",
    "why_holds": "Holds or last held:",
    "why_held": "Held then:",
    "why_begun": "Begins so",
    "why_similar": "Similar spelling:",
    "lacking": "without some of the words",
    "perhaps": "perhaps",
}

Card = tuple[str, SearchCard | PostCard]
Identity = tuple[str, str]
Keys = Mapping[str, Sequence[Card]]


def search_files(facts: Facts) -> dict[str, str]:
    """Every file of the search for names, as scripts, by name; `text` indexes the rest."""
    return {name: text for lang in LANGS for name, text in _files(facts, lang)}


def _files(facts: Facts, lang: Lang) -> Iterator[tuple[str, str]]:
    context = PageContext(facts, lang, "")
    cards = list(search_cards(facts, lang))
    entries = {page: card for page, card in cards if isinstance(card, SearchCard)}
    yield from card_files(
        cards, lang, view_dates(context.locale), facts.graph.corpus.dossier.spellings
    )
    yield from held_files(list(view_held(context)), entries, lang)


def name_keys(word: str) -> list[str]:
    """The keys under which a word of a name is filed: its sounds; itself if it has no consonant."""
    return keys(word) or [word]


def card_files(
    cards: Sequence[Card], lang: Lang, dates: Dates, spellings: Sequence[str] = ()
) -> Iterator[tuple[str, str]]:
    """The files of an index of `cards`, by name: what a search loads first, then its pieces."""
    pieces = list(_pieces(_by_key(card for card in cards if card[1].section != "sources")))
    entries = {card[0]: card for card in cards if card[1].section != "posts"}
    settings = {
        "folding": TABLE,
        "say": {"hint": _hint(spellings, lang)}
        | {name: translate(message, lang) for name, message in WORDS.items()},
        "asked": view_asked(),
        "dates": dates,
        "offices": addresses.built(addresses.offices_page(lang)),
        "sections": ["posts", *SECTIONS, "pages"],
        "kinds": sorted({card.kind for _, card in cards if card.kind}),
        "years": sorted({year for _, card in cards for year in card.years}, reverse=True),
        "pieces": [min(piece) for piece in pieces],
    }
    yield f"{lang}.js", script(settings)
    for number, piece in enumerate(pieces):
        yield f"{lang}-{number}.js", script(_piece(piece, entries))


def _hint(spellings: Sequence[str], lang: Lang) -> str:
    """What to do, with some spellings of one name that find the same."""
    if not spellings:
        return translate("Type a name or a word.", lang)
    message = translate("Type a name or a word: {spellings} find the same.", lang)
    return message.format(spellings=alternatives(spellings, lang))


def search_cards(facts: Facts, lang: Lang) -> Iterator[Card]:
    """Each entry's page with its card, then each post's."""
    corpus = facts.graph.corpus
    for entry in corpus.entries.values():
        if entry.withdrawn is None:
            page = addresses.entry_page(corpus.sections[entry.id], entry.id, lang)
            yield addresses.built(page), view_search(facts.graph, entry, lang)
    yield from view_posts(PageContext(facts, lang, ""))


def _by_key(cards: Iterable[Card]) -> Keys:
    found: defaultdict[str, dict[Identity, Card]] = defaultdict(dict)
    for card in sorted(cards, key=lambda card: -card[1].ties):
        for key in _card_keys(card[1]):
            found[key][_identity(card)] = card
    return {key: list(found[key].values())[:MOST] for key in sorted(found)}


def _card_keys(card: SearchCard | PostCard) -> set[str]:
    asked = card.asked if isinstance(card, PostCard) else ()
    return {
        key for name in (*card.names, *asked) for word in words(name) for key in name_keys(word)
    }


def _identity(card: Card) -> Identity:
    """Posts of one roster share their address."""
    return card[0], card[1].names[0]


def _pieces(found: Keys) -> Iterator[Keys]:
    """Neighbouring keys together, until their entries fill a piece."""
    piece: dict[str, Sequence[Card]] = {}
    held: set[Identity] = set()
    for key, cards in found.items():
        if piece and len(held) + len(cards) > PIECE:
            yield piece
            piece, held = {}, set()
        piece[key] = cards
        held |= set(map(_identity, cards))
    if piece:
        yield piece


def _piece(piece: Keys, entries: Mapping[str, Card]) -> dict[str, Any]:
    """The keys with the numbers of their cards; behind these, the cards of who holds a post."""
    cards = {_identity(card): card for cards in piece.values() for card in cards}
    for _, card in list(cards.values()):
        if isinstance(card, PostCard):
            held = (entries[address] for address in card.holders if address in entries)
            cards |= {_identity(holder): holder for holder in held}
    place = {identity: number for number, identity in enumerate(cards)}
    at = {
        address: place[_identity(card)]
        for address, card in entries.items()
        if _identity(card) in place
    }
    return {
        "keys": {key: [place[_identity(card)] for card in found] for key, found in piece.items()},
        "cards": [[address, *_fields(card, at)] for address, card in cards.values()],
    }


def _fields(card: SearchCard | PostCard, at: Mapping[str, int]) -> tuple[object, ...]:
    """A card's; of a post also how it is asked for and its holders, who are numbered by `at`."""
    if isinstance(card, SearchCard):
        return card_fields(card)
    holders = [at[address] for address in card.holders if address in at]
    return (*card_fields(card), card.asked, card.power, card.number, holders)
