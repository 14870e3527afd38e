"""The numbered references at the foot of a page: one a source, with the places cited in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.facts.names import printed_title
from build_tools.reading.model import Source
from build_tools.site import addresses
from build_tools.site.views.context import PageContext, Place
from build_tools.site.views.locators import place_words
from build_tools.words.inline import quotation


@dataclass(frozen=True)
class Reference:
    """A numbered reference at the foot of a page."""

    number: int
    anchor: str
    words: Markup


def view_references(context: PageContext) -> tuple[Reference, ...]:
    """The references of a page, in order; ask for them when the rest of the page is made."""
    return tuple(
        Reference(
            number, addresses.reference_anchor(number), reference_words(context, source, places)
        )
        for number, source, places in context.cited()
    )


def reference_words(context: PageContext, source_id: str, places: Iterable[Place] = ()) -> Markup:
    """A source in full: publisher, title, date, places in it, its words if quoted, address."""
    source = context.graph.source(source_id)
    words = _origin(context, source)
    stated = [_place(context, source, place) for place in places if any(place)]
    if stated:
        words += context.say(":") + " " + context.say("; ").join(stated)
    if source.address:
        words += Markup(". ") + context.outside(source.address)
    return words


def _place(context: PageContext, source: Source, place: Place) -> Markup:
    where = context.text(place_words(place.locator, context.lang)) if place.locator else Markup("")
    if not place.quote:
        return where
    return where + " " * bool(where) + quotation(place.quote, printed_title(source)[1])


def _origin(context: PageContext, source: Source) -> Markup:
    """Publisher, title and date, and which of them is not stated but inferred."""

    def words() -> Markup:
        publisher = context.publisher(source) + _inferred(context, source.publisher_basis)
        issued = context.issued(source) + _inferred(context, source.issued_basis)
        return context.say(", ").join([publisher, _titles(context, source), issued])

    named = (source.id, source.publisher or source.id)
    if context.page in map(context.address, named):  # where one of them is no link
        return words()
    return context.once((Source, source.id), words)


def _inferred(context: PageContext, basis: str | None) -> Markup:
    return Markup(" ({})").format(context.say("inferred")) if basis == "inferred" else Markup("")


def _titles(context: PageContext, source: Source) -> Markup:
    """The title as printed, and in the page's language where that is another."""
    title = source.title.in_language(context.lang)
    if printed_title(source)[0] == title:
        return context.source_link(source)
    return context.source_link(source) + Markup(" ({})").format(context.text(title))
