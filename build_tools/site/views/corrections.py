"""What changed in what was published: on each entry's page, and in the whole dossier."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from markupsafe import Markup

from build_tools.facts.news import Amendment, amendments, amendments_of
from build_tools.reading.model import ClaimRef, Correction, EntryBase
from build_tools.site import addresses
from build_tools.site.views.claims import term_words
from build_tools.site.views.context import PageContext
from build_tools.site.views.numbered import numbered, parts_by_number
from build_tools.site.views.references import Reference, view_references
from build_tools.words.language import translate

# Lines on a page: 15 kB packed.
MOST = 150


@dataclass(frozen=True)
class CorrectionLine:
    """One correction: its day, the entry when the page is not its own, what changed and how."""

    date: Markup
    entry: Markup | None
    subject: Markup
    note: Markup


@dataclass(frozen=True)
class CorrectionsView:
    """A page of all corrections and withdrawals; `parts_of_it` leads to the others."""

    lang: str
    title: Markup
    lines: tuple[CorrectionLine, ...]
    parts_of_it: tuple[Markup, ...]
    references: tuple[Reference, ...]


def entry_corrections(context: PageContext, entry: EntryBase) -> tuple[CorrectionLine, ...]:
    """What changed in `entry`, the newest first."""
    found = sorted(amendments_of(entry), key=lambda each: each.on, reverse=True)
    return tuple(correction_line(context, each) for each in found)


def corrections_pages(
    site: PageContext,
) -> Iterator[tuple[str, Callable[[PageContext], CorrectionsView]]]:
    """What changed in the whole dossier, the newest first: each page with how its view is made."""
    found = amendments(site.graph)
    starts = range(0, max(len(found), 1), MOST)
    pages = [addresses.corrections_page(site.lang, at + 1) for at in range(len(starts))]
    for number, (page, start) in enumerate(zip(pages, starts, strict=True)):
        yield page, partial(_page, pages, number, found[start : start + MOST])


def _page(
    pages: Sequence[str], number: int, found: Sequence[Amendment], context: PageContext
) -> CorrectionsView:
    return CorrectionsView(
        lang=context.lang,
        title=context.say("Corrections") + numbered(context, pages, number),
        lines=correction_lines(context, found),
        parts_of_it=parts_by_number(context, pages, number),
        references=view_references(context),
    )


def correction_lines(
    context: PageContext, found: Iterable[Amendment]
) -> tuple[CorrectionLine, ...]:
    """Corrections as lines of a list; those of a day that have the same note share one."""
    alike: dict[tuple[Markup, Markup], list[CorrectionLine]] = {}
    for each in found:
        line = correction_line(context, each)
        alike.setdefault((line.date, line.note), []).append(line)
    return tuple(_as_one(context, lines) for lines in alike.values())


def _as_one(context: PageContext, lines: Sequence[CorrectionLine]) -> CorrectionLine:
    first, *others = lines
    if not others:
        return first
    subjects = (
        line.entry + context.say(":") + Markup(" ") + line.subject
        if line.entry and line.entry != before.entry
        else line.subject
        for before, line in pairwise([replace(first, entry=None), *lines])
    )
    return replace(first, entry=None, subject=Markup(" · ").join(subjects))


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
