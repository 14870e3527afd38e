"""The page of a source: what it is, what it supports, and what it alone supports."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from build_tools.facts.names import printed_title
from build_tools.reading.model import ClaimRef, Source
from build_tools.site.figures.sheet import Figure
from build_tools.site.views.claims import claim_sentence, entry_link, status_words
from build_tools.site.views.context import PageContext
from build_tools.site.views.corrections import CorrectionLine, entry_corrections
from build_tools.site.views.details import untold_details
from build_tools.site.views.key_facts import Fact
from build_tools.site.views.linked import view_linked
from build_tools.site.views.locators import locator_words
from build_tools.site.views.past import PastView, view_past
from build_tools.site.views.reader_links import ReaderLinks, reader_links
from build_tools.site.views.references import Reference, view_references
from build_tools.site.views.search import SearchCard, view_search
from build_tools.site.views.support import view_support
from build_tools.words.inline import bdi, escape
from build_tools.words.language import language_name, other


@dataclass(frozen=True)
class SupportedClaim:
    """A claim that cites the source: where in it, in which role, and whether nothing else does.

    `entry` leads to the claim; it is None where the sentence names the entry, and leads there.
    """

    entry: Markup | None
    sentence: Markup
    details: Markup
    status: str
    status_words: Markup | None
    locator: Markup | None
    role: Markup | None
    alone: bool


@dataclass(frozen=True)
class SourceView:
    """Everything on a source's page."""

    lang: str
    title: Markup
    description: Markup
    heading: Markup
    translated: Markup | None
    infobox: tuple[Fact, ...]
    note: Markup | None
    claims: tuple[SupportedClaim, ...]
    alone: int
    picture: Figure | None
    summaries: tuple[Markup, ...]
    corrections: tuple[CorrectionLine, ...]
    references: tuple[Reference, ...]
    past: PastView | None
    search: SearchCard
    links: ReaderLinks
    linked: Markup


def view_source(context: PageContext, source: Source) -> SourceView:
    """The page of `source`."""
    # What is said of the source comes before its claims, whose references the page does not show.
    note = context.prose(source.note) if source.note else None
    corrections = entry_corrections(context, source)
    references = view_references(context)
    claims = _claims(context, source)
    words, lang = printed_title(source)
    translated = source.title.in_language(context.lang)
    return SourceView(
        lang=context.lang,
        title=escape(words),
        description=_description(context, source),
        heading=context.foreign(words, lang),
        translated=context.text(translated)
        if words != translated
        else _other_title(context, source),
        infobox=_facts(context, source),
        note=note,
        claims=claims,
        alone=sum(claim.alone for claim in claims),
        picture=view_support(context, source),
        summaries=_summaries(context, source),
        corrections=corrections,
        references=references,
        past=view_past(context, source),
        search=view_search(context.graph, source, context.lang),
        links=reader_links(context, source.id, words),
        linked=view_linked(context, source),
    )


def _description(context: PageContext, source: Source) -> Markup:
    """The title in the page's language; who published it, and when."""
    title = context.text(source.title.in_language(context.lang))
    return context.say(", ").join([title, context.publisher(source), context.issued(source)])


def _other_title(context: PageContext, source: Source) -> Markup:
    return bdi(source.title.in_language(other(context.lang)), other(context.lang))


def _facts(context: PageContext, source: Source) -> tuple[Fact, ...]:
    kind = context.graph.corpus.vocabulary.kinds[source.kind]
    rows: list[tuple[str, list[Markup]]] = [
        ("Kind", [context.label(kind.label)]),
        ("Publisher", [context.publisher(source) + _inferred(context, source.publisher_basis)]),
        ("Agency", [context.link(source.agency)] if source.agency else []),
        ("Author", [context.text(author) for author in source.author]),
        ("Published", [context.issued(source) + _inferred(context, source.issued_basis)]),
        ("Language", [context.text(language_name(source.language, context.lang))]),
        ("Title", [context.say(_TITLE_BASIS[source.title_basis])]),
        ("Read", [context.say(_READ[source.read])]),
        ("Address", [_address(context, source)]),
        ("Archive copy", [_archive(context, source)]),
        ("Id", [bdi(source.id, "en")]),
    ]
    return tuple(Fact(context.say(label), tuple(values)) for label, values in rows if values)


_TITLE_BASIS = {
    "printed": "as printed",
    "address": "read off the address",
    "supplied": "supplied by the dossier",
}
_READ = {"full": "in full", "excerpt": "an excerpt: the page still needs a reader"}
_BASIS = {
    "inferred": "inferred",
    "address": "from the address",
    "index": "from a search index",
}


def _inferred(context: PageContext, basis: str | None) -> Markup:
    words = _BASIS.get(basis or "")
    return Markup(" ({})").format(context.say(words)) if words else Markup("")


def _address(context: PageContext, source: Source) -> Markup:
    return context.outside(source.address) if source.address else context.say("none stated")


def _archive(context: PageContext, source: Source) -> Markup:
    if source.archive is None:
        return context.say("none yet")
    taken = context.say("taken on {date}", date=context.day(source.archive.captured))
    return context.outside(source.archive.url) + Markup(" ({})").format(taken)


def _claims(context: PageContext, source: Source) -> tuple[SupportedClaim, ...]:
    return tuple(
        _supported(context, ClaimRef(use.entry, use.claim), use.citation.locator, use.citation.role)
        for use in context.graph.uses.get(source.id, ())
        if use.claim is not None
    )


def _supported(
    context: PageContext, ref: ClaimRef, locator: str | None, role: str
) -> SupportedClaim:
    claim = context.graph.claims[ref]
    entry, sentence = _named_once(context, ref, claim_sentence(context, ref))
    return SupportedClaim(
        entry=entry,
        sentence=sentence,
        details=untold_details(context, claim),
        status=claim.status,
        status_words=status_words(context, claim),
        locator=context.text(locator_words(locator, context.lang)) if locator else None,
        role=context.say({"contradicts": "contradicts this", "context": "context"}[role])
        if role != "supports"
        else None,
        alone=role == "supports" and context.facts.support(ref).is_one,
    )


def _named_once(
    context: PageContext, ref: ClaimRef, sentence: Markup
) -> tuple[Markup | None, Markup]:
    """What leads to the claim, and its sentence: where that names the entry, the name leads there."""
    named, entry = context.link(ref.entry), entry_link(context, ref)
    if entry is None or named not in sentence:
        return entry, sentence
    return None, sentence.replace(named, entry, 1)


def _summaries(context: PageContext, source: Source) -> tuple[Markup, ...]:
    uses = context.graph.uses.get(source.id, ())
    entries = dict.fromkeys(use.entry for use in uses if use.claim is None)
    return tuple(context.link(entry) for entry in entries)
