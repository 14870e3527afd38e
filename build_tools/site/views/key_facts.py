"""The key facts of an entry: what it is, its names, what it has one of, and some of its ties."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.facts.standing import stands
from build_tools.facts.telling import is_fact
from build_tools.reading.model import ClaimRef, Described, PropertyClaim
from build_tools.site.views.claims import anchor_of, role_words, status_words, value_words
from build_tools.site.views.context import PageContext
from build_tools.site.views.details import claim_details
from build_tools.site.views.heads import head_lines
from build_tools.site.views.rests import rests_on

# Names shown before the others are folded.
_SHOWN = 3


@dataclass(frozen=True)
class Fact:
    """A line of the key facts."""

    label: Markup
    values: tuple[Markup, ...]


def key_facts(
    context: PageContext, entry: Described, told_here: Collection[ClaimRef]
) -> Iterator[Fact]:
    """The key facts; links to the claims `told_here` land on them."""
    kind = context.graph.corpus.vocabulary.kinds[entry.kind]
    yield Fact(context.say("Kind"), (context.label(kind.label),))
    yield from (Fact(*line) for line in head_lines(context, entry))
    names = tuple(_names(context, entry, told_here))
    if names:
        yield Fact(context.say("Other names"), names)
    yield from _property_facts(context, entry, told_here)
    for name, relation in context.graph.corpus.vocabulary.relations.items():
        values = (
            tuple(_relation_values(context, entry, name, told_here)) if relation.infobox else ()
        )
        if values:
            yield Fact(context.label(relation.label), values)


def _names(
    context: PageContext, entry: Described, told_here: Collection[ClaimRef]
) -> Iterator[Markup]:
    """Those that a source is cited for stand first; many others are folded."""
    terms = context.graph.corpus.vocabulary.properties
    named = entry.properties([name for name, term in terms.items() if term.type == "name"])
    cited = {str(claim.value): claim for claim in named if is_fact(context.graph, claim)}
    rest = [
        context.foreign(name.text, name.lang)
        for name in entry.other_names
        if name.text not in cited
    ]
    shown = [_fact(context, entry, claim, told_here) for claim in cited.values()]
    free = max(_SHOWN - len(shown), 0)
    shown, folded = [*shown, *rest[:free]], rest[free:]
    if len(folded) == 1:
        shown, folded = [*shown, *folded], []
    yield from shown[:-1]
    yield from (shown[-1] + _fold(context, folded) for _ in shown[:1])


def _fold(context: PageContext, names: list[Markup]) -> Markup:
    if not names:
        return Markup("")
    more = context.count("{number} more", "{number} more", len(names))
    return Markup(' <details class="more"><summary>{}</summary>{}</details>').format(
        more, Markup(" · ").join(names)
    )


def _property_facts(
    context: PageContext, entry: Described, told_here: Collection[ClaimRef]
) -> Iterator[Fact]:
    """What an entry can have only one of, in the vocabulary's order, rivals in dispute together."""
    for name, term in context.graph.corpus.vocabulary.properties.items():
        claims = [c for c in entry.properties([name]) if term.single and stands(c)]
        if claims:
            values = (_fact(context, entry, claim, told_here) for claim in claims)
            yield Fact(context.label(term.label), tuple(values))


def _fact(
    context: PageContext, entry: Described, claim: PropertyClaim, told_here: Collection[ClaimRef]
) -> Markup:
    return _line(context, ClaimRef(entry.id, claim.id), value_words(context, claim), told_here)


def _relation_values(
    context: PageContext, entry: Described, relation: str, told_here: Collection[ClaimRef]
) -> Iterator[Markup]:
    for tie in context.graph.ties_from.get(entry.id, ()):
        if tie.claim.relation == relation and stands(tie.claim):
            words = (
                role_words(context, tie.claim, entry.id)
                if tie.claim.role
                else context.link(tie.object)
            )
            yield _line(context, tie.ref, words, told_here)


def _line(
    context: PageContext, ref: ClaimRef, words: Markup, told_here: Collection[ClaimRef]
) -> Markup:
    """A fact with its sources; what it rests on is said where its claim is told."""
    claim = context.graph.claims[ref]
    standing = status_words(context, claim)
    mark = Markup(" <small>{}</small>").format(standing) if standing else Markup("")
    line = words + claim_details(context, claim) + context.citations(claim.citations) + mark
    return anchor_of(context, ref) + line + rests_on(context, ref) if ref in told_here else line
