"""Tolls as tables: numbers that differ under one measure, each with its day and who says so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.facts.tolls import Number, Toll, tolls
from build_tools.reading.model import ClaimRef, MeasureClaim
from build_tools.site.views.claims import measure_words, status_words
from build_tools.site.views.context import PageContext
from build_tools.site.views.sentences import mention
from build_tools.words.language import listed


@dataclass(frozen=True)
class NumberRow:
    """One number: in words, when, whose, its standing where it is not simply accepted."""

    number: Markup
    on: Markup
    said_by: Markup
    status: str
    status_words: Markup | None
    references: Markup


@dataclass(frozen=True)
class TollTable:
    """The numbers under one measure, in order of day."""

    title: Markup
    rows: tuple[NumberRow, ...]


def view_tolls(context: PageContext, refs: Iterable[ClaimRef]) -> tuple[TollTable, ...]:
    """A table for each measure under which several of the claims `refs` give a number."""
    found = tolls(context.graph, refs)
    several = len({toll.entry for toll in found}) > 1
    return tuple(_table(context, toll, named=several) for toll in found)


def _table(context: PageContext, toll: Toll, *, named: bool) -> TollTable:
    title = context.label(context.graph.corpus.vocabulary.measures[toll.measure].label)
    if named:
        title = context.name(toll.entry) + context.say(":") + Markup(" ") + title
    return TollTable(title, tuple(_row(context, number) for number in toll.numbers))


def _row(context: PageContext, number: Number) -> NumberRow:
    claim = context.graph.claims[number.ref]
    assert isinstance(claim, MeasureClaim)
    return NumberRow(
        number=measure_words(context, claim),
        on=context.date(number.on) if number.on else context.say("date not stated"),
        said_by=_speakers(context, number.said_by),
        status=claim.status,
        status_words=status_words(context, claim) if not number.stands else None,
        references=context.citations(claim.citations),
    )


def _speakers(context: PageContext, speakers: tuple[str, ...]) -> Markup:
    """Who says so; nobody where the sources say it themselves."""
    if not speakers:
        return context.say("the sources themselves")
    return Markup(listed([mention(context, who) for who in speakers], context.lang))
