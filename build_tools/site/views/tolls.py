"""Tolls as pictures: numbers that differ under one measure, each with its day and who says so."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from markupsafe import Markup

from build_tools.facts.tolls import Number, Toll
from build_tools.reading.model import ClaimRef, Quantity
from build_tools.site import addresses
from build_tools.site.figures.sheet import Figure, Key, Sheet
from build_tools.site.figures.tolls import TollRow, draw_tolls, sign
from build_tools.site.views.claims import number_alone, status_words
from build_tools.site.views.context import PageContext
from build_tools.site.views.picture import picture_href
from build_tools.words.language import listed, number_words

_SIGNS = {
    "exact": "as stated",
    "about": "approximate",
    "at-least": "at least, or more",
    "at-most": "at most",
    "range": "from one number to another",
    "overtaken": "rejected or overtaken",
}


def view_toll(context: PageContext, toll: Toll, anchor: str = "toll") -> Figure:
    """The picture of a toll, with the same as a table; each row leads to its claim.

    `anchor` tells it from the other pictures of the page.
    """
    rows = [_row(context, number) for number in toll.numbers]
    body, height, signs = draw_tolls(rows, context.lang, lambda n: number_words(n, context.lang))
    last = max(number.high for number in toll.numbers)
    return Figure(
        page=context.page,
        anchor=anchor,
        shape="tolls",
        height=height,
        lang=context.lang,
        title=toll_title(context, toll),
        description=context.say(
            "{title}: {numbers}, the earliest first, from {least} to {most}.",
            title=toll_title(context, toll),
            numbers=context.count("{number} number", "{number} numbers", len(rows)),
            least=context.number(min(number.low for number in toll.numbers)),
            most=context.number(last),
        ),
        body=body,
        keys=_keys(context, signs),
        columns=tuple(map(context.say, ("According to", "As of", "Figure"))),
        rows=tuple(_cells(context, number) for number in toll.numbers),
    )


def toll_title(context: PageContext, toll: Toll) -> Markup:
    """What was counted, and of what: "Derna floods: Killed"."""
    measure = context.graph.corpus.vocabulary.measures[toll.measure].label
    return context.name(toll.entry) + context.say(":") + Markup(" ") + context.label(measure)


def _row(context: PageContext, number: Number) -> TollRow:
    return TollRow(
        who=_speakers(context, number, context.plain_name),
        when=_when(context, number).striptags(),
        words=_words(context, number),
        low=number.low,
        high=number.high,
        bound=number.bound,
        stands=number.stands,
        target=_target(context, number.ref),
    )


def _target(context: PageContext, ref: ClaimRef) -> str:
    """The claim on the page of its entry."""
    fragment = "#" + addresses.claim_anchor(ref.claim)
    return picture_href(context, context.address(ref.entry), fragment)


def _words(context: PageContext, number: Number) -> str:
    return number_alone(Quantity(number.low, number.high), number.bound, context.lang)


def _when(context: PageContext, number: Number) -> Markup:
    """Its day, and its standing where it does not stand."""
    day = context.date(number.on) if number.on else context.say("date not stated")
    standing = status_words(context, context.graph.claims[number.ref])
    return day if number.stands or standing is None else day + context.say(", ") + standing


def _cells(context: PageContext, number: Number) -> tuple[Markup, ...]:
    citations = context.graph.claims[number.ref].citations
    return (
        Markup(_speakers(context, number, context.link)),
        _when(context, number),
        context.text(_words(context, number)) + context.citations(citations),
    )


def _speakers(context: PageContext, number: Number, name: Callable[[str], str]) -> str:
    """Who says so, each called by `name`; the sources where they name nobody."""
    named = [name(who) for who in number.said_by]
    return listed(named, context.lang) if named else context.say("The sources themselves")


def _keys(context: PageContext, signs: Iterable[str]) -> tuple[Key, ...]:
    sheet, used = Sheet(context.lang), set(signs)
    return tuple(
        Key(sign(sheet, name), context.say(words)) for name, words in _SIGNS.items() if name in used
    )
