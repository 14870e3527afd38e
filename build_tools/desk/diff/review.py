"""Sentences as a reviewer reads them, away from the site: names without links, sources in full."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.checks.accusations import accuses_the_living, concerns_the_living
from build_tools.desk.diff.changes import ClaimChange, only_in
from build_tools.facts.evidence import rests_on_one
from build_tools.reading.graph import Graph
from build_tools.reading.model import Citation, Claim, ClaimRef, Source, StatementClaim
from build_tools.site.views.claims import claim_sentence, status_words
from build_tools.site.views.context import PageContext, Place
from build_tools.site.views.details import claim_details
from build_tools.site.views.references import reference_words
from build_tools.words.inline import bdi, escape, link
from build_tools.words.language import Lang, listed


@dataclass
class Review(PageContext):
    """A page context for reports: links become plain names, citations name their source."""

    page: str = ""

    def link_to(self, entry_id: str, shown: Markup, fragment: str = "") -> Markup:  # noqa: ARG002
        """The words alone: a report is on no site, so there is no page to lead to."""
        return shown

    def cite(self, source: str, places: Iterable[Place]) -> Markup:
        """The source's id and the places in it, in brackets."""
        words = ", ".join([source, *(place.locator for place in places if place.locator)])
        return Markup("<sub>{}</sub>").format(bdi(words, "en"))

    def outside(self, url: str) -> Markup:
        """A link that shows where it leads."""
        return link(Markup('<bdi dir="ltr">{}</bdi>').format(self._shown(url)), url)


def said(review: Review, ref: ClaimRef) -> Markup:
    """What a claim says, with all that qualifies it."""
    claim = review.graph.claims[ref]
    standing = status_words(review, claim)
    mark = Markup(" ") + strong(standing) if standing else Markup("")
    return claim_sentence(review, ref) + claim_details(review, claim) + mark


def cited(review: Review, citation: Citation) -> Markup:
    """A source in full, with its role where it does not support and its words where quoted."""
    words = reference_words(review, citation.source, [Place(citation.locator)])
    roles = {"contradicts": "contradicted by", "context": "context"}
    if citation.role in roles:
        words = review.say(roles[citation.role]) + Markup(": ") + words
    if citation.quote:
        lang = review.graph.source(citation.source).language
        words += Markup(" — ") + review.foreign(f"“{citation.quote}”", lang)
    return words


def warnings(review: Review, change: ClaimChange) -> Iterator[Markup]:
    """What a reviewer should not overlook in a claim as it is now."""
    assert change.after is not None
    graph, claim = review.graph, change.after
    entry = graph.corpus.entries[change.ref.entry]
    if accuses_the_living(graph, entry, claim):
        yield strong(review.say("Accuses a living person."))
    elif isinstance(claim, StatementClaim) and concerns_the_living(graph, entry, claim):
        yield review.say("A statement about a living person: does it accuse?")
    if rests_on_one(graph, claim):
        yield review.say("Rests on one publisher: {name}.", name=publishers(review, claim))
    excerpts = [one.source for one in claim.citations if graph.source(one.source).read == "excerpt"]
    if excerpts:
        names = Markup(listed([code(source) for source in dict.fromkeys(excerpts)], review.lang))
        yield review.say("Known from an excerpt only: {sources}.", sources=names)
    for rival in claim.conflicts_with:
        yield review.say("Contradicts: {claim}.", claim=named(review, rival))
    yield from one_sided(review, change)


def one_sided(review: Review, change: ClaimChange) -> Iterator[Markup]:
    """That a text was changed in one language alone."""
    for field in ("statement", "note", "confidence_reason"):
        lang = only_in(getattr(change.before, field, None), getattr(change.after, field, None))
        if lang:
            yield changed_only(review, lang)


def changed_only(review: Review, lang: Lang) -> Markup:
    """That only the words in `lang` were changed."""
    words = {"ar": "Only the Arabic was changed.", "en": "Only the English was changed."}
    return strong(review.say(words[lang]))


def publishers(review: Review, claim: Claim) -> Markup:
    """Who published the support of a claim, or that nobody did."""
    names: dict[str, Markup] = {}
    for citation in claim.citations:
        if citation.role == "supports":
            source = review.graph.source(citation.source)
            names.setdefault(str(publisher(review, source)), publisher(review, source))
    if not names:
        return review.say("none")
    return Markup(listed(list(names.values()), review.lang))


def publisher(review: Review, source: Source) -> Markup:
    """Who published a source: the agency that it has from, where it says so."""
    return review.name(source.agency) if source.agency else review.publisher(source)


def named(review: Review, ref: ClaimRef) -> Markup:
    """A claim told in its sentence, with its name to find it by."""
    return said(review, ref) + Markup(" ") + code(str(ref))


def where(graph: Graph, ref: ClaimRef) -> Markup:
    """The file and the line of a claim."""
    document = graph.corpus.documents[ref.entry]
    claims = document.data.get("claims", [])
    places = [number for number, one in enumerate(claims) if one["id"] == ref.claim]
    return code(f"{document.path}:{document.line('claims', *places)}")


def strong(words: Markup) -> Markup:
    """Words that must not be overlooked."""
    return Markup("<strong>{}</strong>").format(words)


def code(words: str) -> Markup:
    """An id, a path or a field, as it is typed."""
    return Markup('<code dir="ltr">{}</code>').format(escape(words))
