"""Checks of days: none that says what was known lies ahead."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from build_tools.reading.dates import Edtf, today
from build_tools.reading.document import KeyPath
from build_tools.reading.graph import Graph, claims_of
from build_tools.reading.model import Described, Entry, Source
from build_tools.reading.problems import Problem
from build_tools.words.messages import wording


def days_have_come(graph: Graph) -> Iterator[Problem]:
    """Nothing was published, read, confirmed or known on a day that has not come."""
    now = today()
    for entry in graph.corpus.entries.values():
        for at, day in _stated(entry):
            if day > now:
                message = wording("not_come_yet", day=day.isoformat(), today=now.isoformat())
                yield graph.corpus.problem("days_have_come", message, entry.id, *at)


def _stated(entry: Entry) -> Iterator[tuple[KeyPath, date]]:
    if isinstance(entry, Source):
        if isinstance(entry.issued, Edtf):
            yield ("issued",), entry.issued.first
        if entry.accessed:
            yield ("accessed",), entry.accessed
        return
    if isinstance(entry, Described):
        yield ("confirmed",), entry.confirmed
    for at, claim in claims_of(entry):
        if claim.as_of:
            yield (*at, "as_of"), claim.as_of.first


def sources_are_read_after_issue(graph: Graph) -> Iterator[Problem]:
    """No source was read before it came out."""
    for source in graph.entries(Source):
        if (
            source.accessed
            and isinstance(source.issued, Edtf)
            and source.accessed < source.issued.first
        ):
            message = wording(
                "read_before_issue", read=source.accessed.isoformat(), issued=str(source.issued)
            )
            yield graph.corpus.problem(
                "sources_are_read_after_issue", message, source.id, "accessed"
            )
