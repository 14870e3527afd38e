"""Checks of evidence: citations, dates of events, independence, copies, renewal."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.alone import Alone
from build_tools.facts.evidence import is_stale, rests_on_one
from build_tools.facts.moments import event_date
from build_tools.reading.graph import Graph, claims_of
from build_tools.reading.marks import CitationMark, Plain, parse_marks
from build_tools.reading.model import (
    Actor,
    Described,
    Event,
    Source,
    is_special,
)
from build_tools.reading.problems import Problem
from build_tools.words.language import LANGS
from build_tools.words.messages import wording
from build_tools.words.sentences import sentences


def summaries_are_cited(one: Alone) -> Iterator[Problem]:
    """Every sentence of a summary is followed by its citation."""
    if isinstance(one.entry, Source) or one.entry.withdrawn or _says_nothing(one):
        return
    for lang in LANGS:
        for sentence in _uncited_sentences(one.entry.summary.in_language(lang)):
            said = sentence.strip(" .")[-60:]
            message = wording("uncited", said=said)
            yield one.problem("summaries_are_cited", message, "summary", lang)


def _says_nothing(one: Alone) -> bool:
    """A publisher known only by what it published: its summary asserts nothing."""
    if not isinstance(one.entry, Actor) or one.entry.claims:
        return False
    kind = one.vocabulary.kinds.get(one.entry.kind)
    return kind is not None and kind.publisher


def _uncited_sentences(text: str) -> Iterator[str]:
    """The sentences of `text` that end without a citation; a stop may stand before or behind it."""
    pending = ""
    for mark in parse_marks(text):
        if isinstance(mark, CitationMark):
            yield from [*sentences(pending)][:-1]
            pending = ""
        elif isinstance(mark, Plain):
            pending += mark.text
        else:
            pending += mark.words or mark.entry
    yield from sentences(pending)


def events_are_dated(graph: Graph) -> Iterator[Problem]:
    """Every event has a claim with `property: date`, be it `somevalue`."""
    dates = graph.corpus.vocabulary.properties_as("date")
    for event in graph.entries(Event):
        values = [claim.value for claim in event.properties(dates)]
        unknown = any(map(is_special, values))
        if event_date(graph, event) is None and not unknown:
            terms = tuple(f"`property: {name}`" for name in sorted(dates))
            message = wording("undated", terms=terms)
            yield graph.corpus.problem("events_are_dated", message, event.id)


def support_is_independent(graph: Graph) -> Iterator[Problem]:
    """Warns of a claim that one publisher alone supports."""
    for entry in graph.corpus.entries.values():
        for at, claim in claims_of(entry):
            if rests_on_one(graph, claim):
                message = wording("one_publisher_alone", claim=claim.id)
                yield graph.corpus.problem(
                    "support_is_independent", message, entry.id, *at, warning=True
                )


def sources_are_archived(graph: Graph) -> Iterator[Problem]:
    """Warns of a source that has no copy in an archive."""
    for source in graph.entries(Source):
        if not source.archived:
            message = wording("no_copy")
            yield graph.corpus.problem("sources_are_archived", message, source.id, warning=True)


def entries_are_confirmed(graph: Graph) -> Iterator[Problem]:
    """Warns of an entry that nobody has confirmed for a year."""
    for entry in graph.corpus.entries.values():
        if not isinstance(entry, Described) or entry.withdrawn or not is_stale(entry):
            continue
        message = wording("confirmed_long_ago", day=entry.confirmed.isoformat())
        yield graph.corpus.problem(
            "entries_are_confirmed", message, entry.id, "confirmed", warning=True
        )
