"""Who held each post when, in pieces: the browser fetches one where a question names a day or a year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from build_tools.site.search.handed import card_fields, script
from build_tools.site.views.search import SearchCard
from build_tools.site.views.search_held import HeldPost, HeldRow
from build_tools.words.language import Lang

# Posts in a piece: a post's number says in which it is.
PIECE = 24


def held_files(
    posts: Sequence[HeldPost], entries: Mapping[str, SearchCard], lang: Lang
) -> Iterator[tuple[str, str]]:
    """The files, by name; `entries` are the cards of those who may have held a post, by address."""
    for start in range(0, len(posts), PIECE):
        piece = _piece(posts[start : start + PIECE], entries)
        yield f"{lang}-held-{start // PIECE}.js", script(piece)


def _piece(posts: Sequence[HeldPost], entries: Mapping[str, SearchCard]) -> dict[str, object]:
    """The posts, with the cards of their holders behind them."""
    holders = {row.holder: None for post in posts for row in post.rows if row.holder in entries}
    at = {address: number for number, address in enumerate(holders)}
    return {
        "posts": [[post.is_listed, [_fields(row, at) for row in post.rows]] for post in posts],
        "cards": [[address, *card_fields(entries[address])] for address in holders],
    }


def _fields(row: HeldRow, at: Mapping[str, int]) -> tuple[object, ...]:
    """What theme/assets/javascripts/search/names.js names; a holder without a card is null."""
    return (row.words, at.get(row.holder), row.first, row.last, row.sure, row.claimed)
