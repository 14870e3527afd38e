"""What changed in what was published: on each entry's page, and in the whole dossier."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from build_tools.reading.model import ClaimRef, Correction, EntryBase
from build_tools.site import addresses
from build_tools.site.views.claims import term_words
from build_tools.site.views.context import PageContext
from build_tools.site.views.references import Reference, view_references
from build_tools.words.language import translate


@dataclass(frozen=True)
class CorrectionLine:
    """One correction: its day, the entry when the page is not its own, what changed and how."""

    date: Markup
    entry: Markup | None
    subject: Markup
    note: Markup


@dataclass(frozen=True)
class CorrectionsView:
    """Every correction and withdrawal."""

    lang: str
    title: Markup
    lines: tuple[CorrectionLine, ...]
    references: tuple[Reference, ...]


def entry_corrections(context: PageContext, entry: EntryBase) -> tuple[CorrectionLine, ...]:
    """What changed in `entry`, the newest first."""
    dated = [(correction.on, entry, correction) for correction in entry.corrections]
    return tuple(_lines(context, dated))


def view_corrections(context: PageContext) -> CorrectionsView:
    """What changed in the whole dossier, the newest first; entries that were withdrawn too."""
    lines = tuple(_lines(context, _changes(context)))
    return CorrectionsView(
        lang=context.lang,
        title=context.say("Corrections"),
        lines=lines,
        references=view_references(context),
    )


_Change = tuple[date, EntryBase, Correction | None]


def _changes(context: PageContext) -> Iterator[_Change]:
    """Each correction; None stands for the withdrawal of an entry, which leaves nothing else."""
    for _, entry in sorted(context.graph.corpus.entries.items()):
        if entry.withdrawn:
            yield entry.withdrawn.on, entry, None
        else:
            yield from ((correction.on, entry, correction) for correction in entry.corrections)


def _lines(context: PageContext, changes: Iterable[_Change]) -> Iterator[CorrectionLine]:
    for _, entry, correction in sorted(changes, key=lambda change: change[0], reverse=True):
        yield _correction(context, entry, correction) if correction else _gone(context, entry)


def _correction(context: PageContext, entry: EntryBase, correction: Correction) -> CorrectionLine:
    own = context.address(entry.id) == context.page
    return CorrectionLine(
        date=context.day(correction.on),
        entry=None if own else context.link(entry.id),
        subject=_subject(context, entry, correction),
        note=context.prose(correction.note),
    )


def _subject(context: PageContext, entry: EntryBase, correction: Correction) -> Markup:
    if correction.claim is None:
        return context.say("The entry's words")
    ref = ClaimRef(entry.id, correction.claim)
    claim = context.graph.claims.get(ref)
    if claim is None:
        return context.say("A claim was withdrawn")
    anchor = "#" + addresses.claim_anchor(ref.claim)
    return context.link_to(entry.id, term_words(context, claim), anchor)


def _gone(context: PageContext, entry: EntryBase) -> CorrectionLine:
    """Of what was withdrawn not even the name is shown."""
    assert entry.withdrawn is not None
    words = translate("An entry was withdrawn", context.lang)
    return CorrectionLine(
        date=context.day(entry.withdrawn.on),
        entry=None,
        subject=context.link(entry.id, words),
        note=context.prose(entry.withdrawn.reason),
    )
