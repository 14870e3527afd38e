"""How the search's data are handed to the browser: as scripts, a card as its fields in order."""

from __future__ import annotations

import json

from build_tools.site.views.search import SearchCard
from build_tools.site.views.search_posts import PostCard


def script(value: object) -> str:
    """A script that hands over its data: it loads from a disk, where a page may not fetch."""
    return f"dossier.receive({json.dumps(value, ensure_ascii=False, separators=(',', ':'))});\n"


def card_fields(card: SearchCard | PostCard) -> tuple[object, ...]:
    """What any card has, in the order in which theme/assets/javascripts/search/names.js names it."""
    return (card.section, card.kind, card.when, card.years, card.ties, card.about, card.names)
