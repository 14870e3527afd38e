"""What changed in what was published: on each entry's page, and in the whole dossier."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from build_tools.facts.news import Amendment, amendments, amendments_of
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
    found = sorted(amendments_of(entry), key=lambda each: each.on, reverse=True)
    return tuple(correction_line(context, each) for each in found)


def view_corrections(context: PageContext) -> CorrectionsView:
    """What changed in the whole dossier, the newest first; entries that were withdrawn too."""
    lines = tuple(correction_line(context, each) for each in amendments(context.graph))
    return CorrectionsView(
        lang=context.lang,
        title=context.say("Corrections"),
        lines=lines,
        references=view_references(context),
    )


def correction_line(context: PageContext, each: Amendment) -> CorrectionLine:
    """A correction or a withdrawal as a line of a list."""
    entry, correction = each.entry, each.correction
    return _correction(context, entry, correction) if correction else _gone(context, entry)


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
