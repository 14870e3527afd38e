"""The page of all pictures: what each shows, and how much."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from build_tools.site import addresses
from build_tools.site.views.context import PageContext


@dataclass(frozen=True)
class Card:
    """A link to a picture, with a count and what it is about."""

    link: Markup
    count: Markup
    about: Markup


@dataclass(frozen=True)
class GalleryView:
    """The ways into the pictures."""

    lang: str
    title: Markup
    intro: Markup
    cards: tuple[Card, ...]


def view_gallery(context: PageContext) -> GalleryView:
    """A card for each picture of the whole dossier."""
    return GalleryView(
        lang=context.lang,
        title=context.say("Pictures"),
        intro=context.say(
            "The same facts to look at. Pages of actors, events and places have pictures of their "
            "own; each has its facts as a table below it."
        ),
        cards=(
            _card(context, "timeline", "Timeline", _events(context)),
            _card(context, "map", "Map", _places(context)),
            _card(context, "network", "Network", _ties(context)),
        ),
    )


_ABOUT = {
    "timeline": "What happened when, year by year.",
    "map": "Where it happened, in {country} and elsewhere.",
    "network": "Who stands with whom and against whom, and every tie.",
}


def _card(context: PageContext, page: str, name: str, count: Markup) -> Card:
    target = addresses.figures_page(page, context.lang)
    return Card(
        context.page_link(context.say(name), target),
        count,
        context.say(_ABOUT[page], country=context.text(context.country)),
    )


def _events(context: PageContext) -> Markup:
    return context.count(
        "{number} event", "{number} events", sum(1 for _, dating in context.facts.events if dating)
    )


def _places(context: PageContext) -> Markup:
    return context.count(
        "{number} place", "{number} places", len(context.facts.whereabouts.located)
    )


def _ties(context: PageContext) -> Markup:
    return context.count("{number} tie", "{number} ties", len(context.facts.actor_ties))
