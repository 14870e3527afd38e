"""Tolls as pictures: numbers that differ under one measure, each with its day and who says so."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from markupsafe import Markup

from build_tools.facts.tolls import Number, Toll
from build_tools.reading.model import ClaimRef, Quantity, Source, Text
from build_tools.site import addresses
from build_tools.site.figures.sheet import Figure, Key, Sheet
from build_tools.site.figures.tolls import TollRow, draw_tolls, sign
from build_tools.site.views.claims import number_alone, status_words
from build_tools.site.views.context import PageContext
from build_tools.site.views.picture import picture_href
from build_tools.words.language import listed, number_words

# As many publishers are named where nobody else says the number.
_NAMED = 2
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
    return context.name(toll.entry) + context.say(":") + Markup(" ") + measure_label(context, toll)


def measure_label(context: PageContext, toll: Toll) -> Markup:
    """What was counted: "Killed"."""
    return context.label(context.graph.corpus.vocabulary.measures[toll.measure].label)


def _row(context: PageContext, number: Number) -> TollRow:
    return TollRow(
        who=_speakers(
            context, number, context.plain_name, lambda text: text.in_language(context.lang)
        ),
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
    *said, words = _said(context, number)
    return (*said, words + context.citations(citations))


def linked_cells(context: PageContext, number: Number) -> tuple[Markup, ...]:
    """A row of the table on a page without references: the number leads to its claim."""
    *said, words = _said(context, number)
    anchor = f"#{addresses.claim_anchor(number.ref.claim)}"
    return (*said, context.link_to(number.ref.entry, words, anchor))


def _said(context: PageContext, number: Number) -> tuple[Markup, ...]:
    """Who says so, as of when, and the number."""
    return (
        Markup(_speakers(context, number, context.link, context.label)),
        _when(context, number),
        context.text(_words(context, number)),
    )


def _speakers(
    context: PageContext,
    number: Number,
    name: Callable[[str], str],
    label: Callable[[Text], str],
) -> str:
    """Who says so; the publishers where they name nobody. Entries are called by `name`."""
    if number.said_by:
        return listed([name(who) for who in number.said_by], context.lang)
    supporters = (
        context.graph.source(citation.source)
        for citation in context.graph.claims[number.ref].citations
        if citation.role == "supports"
    )
    named = list(dict.fromkeys(_publisher(source, name, label) for source in supporters))
    others = [str(context.say("others"))] if len(named) > _NAMED else []
    return listed(named[:_NAMED] + others, context.lang)


def _publisher(source: Source, name: Callable[[str], str], label: Callable[[Text], str]) -> str:
    if source.publisher:
        return name(source.publisher)
    assert source.publisher_name is not None  # the model asks for one of the two
    return label(source.publisher_name)


def _keys(context: PageContext, signs: Iterable[str]) -> tuple[Key, ...]:
    """The signs that need words: where all numbers are as stated, none does."""
    sheet, used = Sheet(context.lang), set(signs)
    if used == {"exact"}:
        return ()
    return tuple(
        Key(sign(sheet, name), context.say(words)) for name, words in _SIGNS.items() if name in used
    )
