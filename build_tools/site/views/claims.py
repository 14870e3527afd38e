"""A claim as a sentence, with what qualifies it, in the page's language."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from build_tools.reading.dates import Edtf, date_words, parse_edtf
from build_tools.reading.graph import Graph
from build_tools.reading.model import (
    Actor,
    Claim,
    ClaimRef,
    Coordinates,
    MeasureClaim,
    PropertyClaim,
    Quantity,
    RelationClaim,
    Special,
    StatementClaim,
    Text,
    is_special,
)
from build_tools.site import addresses
from build_tools.site.views.context import PageContext
from build_tools.site.views.details import untold_details
from build_tools.site.views.rests import rests_on
from build_tools.site.views.sentences import agreeing, fill, mention, pronoun, sentence_case
from build_tools.words.inline import bdi, escape, outside_anchor
from build_tools.words.language import Lang, number_words, plural_category, translate


@dataclass(frozen=True)
class ClaimView:
    """A claim as pages print it; `entry` links to it, or is None on its own entry's page."""

    anchor: Markup
    entry: Markup | None
    sentence: Markup
    details: Markup
    references: Markup
    rests: Markup
    status: str
    status_words: Markup | None
    notes: tuple[Markup, ...]


def view_claim(context: PageContext, ref: ClaimRef) -> ClaimView:
    """The claim `ref` as its own page prints it."""
    claim = context.graph.claims[ref]
    details = untold_details(context, claim)
    sentence = claim_sentence(context, ref)
    return ClaimView(
        anchor=Markup(context.claim_anchor(ref.entry, ref.claim)),
        entry=entry_link(context, ref),
        sentence=sentence,
        details=details,
        references=context.citations(claim.citations),
        rests=rests_on(context, ref),
        status=claim.status,
        status_words=status_words(context, claim),
        notes=claim_notes(context, ref),
    )


def claim_notes(context: PageContext, ref: ClaimRef) -> tuple[Markup, ...]:
    """What is told below a claim: replies, its note, how sure it is and why, that it was corrected."""
    claim = context.graph.claims[ref]
    notes = (
        *(_reply(context, reply) for reply in claim.replies),
        context.prose(claim.note) if claim.note else None,
        _confidence(context, claim),
        _corrected(context, ref),
    )
    return tuple(filter(None, notes))


def _reply(context: PageContext, ref: ClaimRef) -> Markup:
    """What somebody accused says to it, with its sources."""
    claim = context.graph.claims[ref]
    words = claim_sentence(context, ref) + untold_details(context, claim)
    cited = context.citations(claim.citations)
    return context.say("In reply") + context.say(":") + " " + words + " " + cited


def anchor_of(context: PageContext, ref: ClaimRef) -> Markup:
    """The place at which a link to the claim lands, to stand before its words."""
    return Markup('<a id="%s"></a>') % context.claim_anchor(ref.entry, ref.claim)


def entry_link(context: PageContext, ref: ClaimRef) -> Markup | None:
    """The entry of a claim, which leads to the claim; None on the entry's own page."""
    if context.address(ref.entry) == context.page:
        return None
    return context.link(ref.entry, fragment="#" + addresses.claim_anchor(ref.claim))


STATUS_WORDS = {
    "contested": "disputed",
    "rejected": "rejected",
    "superseded": "superseded",
    "needs-work": "needs work",
}


def status_words(context: PageContext, claim: Claim) -> Markup | None:
    """What a claim's status is called; None when it is accepted."""
    words = STATUS_WORDS.get(claim.status)
    return context.say(words) if words else None


def _corrected(context: PageContext, ref: ClaimRef) -> Markup | None:
    """That the claim was corrected, linked to where its entry says how."""
    corrections = context.graph.corpus.entries[ref.entry].corrections
    days = [correction.on for correction in corrections if correction.claim == ref.claim]
    if not days:
        return None
    when = date_words(parse_edtf(max(days).isoformat()), context.locale)
    words = translate("Corrected on {date}", context.lang).format(date=when)
    return context.link(ref.entry, words, "#" + addresses.CORRECTIONS)


def term_words(context: PageContext, claim: Claim) -> Markup:
    """What a claim is about in the vocabulary's word: "Population", "Born in"."""
    terms = context.graph.corpus.vocabulary
    match claim:
        case PropertyClaim():
            return context.label(terms.properties[claim.property].label)
        case MeasureClaim():
            return context.label(terms.measures[claim.measure].label)
        case RelationClaim():
            return context.label(terms.relations[claim.relation].label)
        case StatementClaim():
            return context.say("Accounts")


def _confidence(context: PageContext, claim: Claim) -> Markup | None:
    if claim.confidence == "unrated" or claim.confidence_reason is None:
        return None
    words = {"high": "high confidence", "medium": "medium confidence", "low": "low confidence"}
    reason = context.prose(claim.confidence_reason)
    return context.say(words[claim.confidence]) + Markup(": ") + reason


def claim_sentence(context: PageContext, ref: ClaimRef) -> Markup:
    """What the claim says as a sentence, without its full stop."""
    claim = context.graph.claims[ref]
    match claim:
        case StatementClaim():
            return context.prose(_unstopped(claim.statement))
        case RelationClaim():
            return _relation_sentence(context, ref, claim)
        case MeasureClaim():
            return sentence_case(measure_words(context, claim))
        case PropertyClaim():
            term = context.graph.corpus.vocabulary.properties[claim.property]
            if context.address(ref.entry) == context.page:  # whose title says of whom
                return (
                    context.label(term.label) + context.say(":") + " " + value_words(context, claim)
                )
            template = term.sentence.in_language(context.lang)
            return _filled(context, template, ref.entry, value=value_words(context, claim))


def _unstopped(text: Text) -> Text:
    return Text(ar=text.ar.rstrip(" .") or text.ar, en=text.en.rstrip(" .") or text.en)


def _relation_sentence(context: PageContext, ref: ClaimRef, claim: RelationClaim) -> Markup:
    relation = context.graph.corpus.vocabulary.relations[claim.relation]
    sentence = (
        relation.past if _is_over(context, ref, claim) and relation.past else relation.sentence
    )
    template = sentence.in_language(context.lang)
    role = role_words(context, claim, ref.entry) if claim.role else Markup("")
    return _filled(context, template, ref.entry, claim.object, role=role)


def _is_over(context: PageContext, ref: ClaimRef, claim: RelationClaim) -> bool:
    """Whether an end is stated, or nothing is and the one who did it is dead."""
    if claim.valid:
        return claim.valid.ends and "/" in claim.valid.text
    subject = context.graph.corpus.entries[ref.entry]
    return isinstance(subject, Actor) and subject.living is False


def role_words(context: PageContext, claim: RelationClaim, holder: str) -> Markup:
    """The post that a claim is about, with the body it is in."""
    assert claim.role is not None  # whoever asks has seen that it names one
    role = context.graph.corpus.vocabulary.roles[claim.role]
    template = agreeing(context, role.phrase.in_language(context.lang), {"holder": holder})
    return fill(context, template, {"body": mention(context, claim.object)})


def _filled(
    context: PageContext, template: str, subject: str, target: str | None = None, **values: Markup
) -> Markup:
    parts = {"subject": subject} | ({"object": target} if target else {})
    agreed = agreeing(context, template, parts)
    names = {name: mention(context, entry) for name, entry in parts.items()}
    if agreed.startswith("{subject}"):
        names["subject"] = pronoun(context, subject) or names["subject"]
    return sentence_case(fill(context, agreed, names | values))


def value_words(context: PageContext, claim: PropertyClaim) -> Markup:
    """A property's value in words."""
    if is_special(claim.value):
        return context.say(_SPECIAL[claim.value])
    if isinstance(claim.value, Edtf):
        return context.date(claim.value)
    if isinstance(claim.value, Coordinates):
        return Markup('<bdi dir="ltr">%s</bdi>') % (escape(str(claim.value)),)
    if isinstance(claim.value, Text):
        return context.label(claim.value)
    if context.graph.corpus.vocabulary.properties[claim.property].type == "wikidata":
        return outside_anchor(
            bdi(claim.value, "en"), f"https://www.wikidata.org/wiki/{claim.value}"
        )
    return context.foreign(claim.value, claim.lang or context.lang)


_SPECIAL: dict[Special, str] = {"somevalue": "not known", "novalue": "none"}
_BOUNDS = {
    "about": "about {number}",
    "at-least": "at least {number}",
    "more-than": "more than {number}",
    "at-most": "at most {number}",
}


def measure_words(context: PageContext, claim: MeasureClaim) -> Markup:
    """A count with its noun: "at least 11,300 people killed"."""
    if isinstance(claim.value, Quantity):
        return context.text(quantity_words(context.graph, claim, claim.value, context.lang))
    measure = context.graph.corpus.vocabulary.measures[claim.measure]
    return context.label(measure.label) + Markup(": ") + context.say(_SPECIAL[claim.value])


def quantity_words(graph: Graph, claim: MeasureClaim, value: Quantity, lang: Lang) -> str:
    """A measured value in words of `lang`, unescaped."""
    number = _bare_words(value, lang)
    return _bounded(claim.bound, _noun(graph, claim, value, lang).format(number=number), lang)


def number_alone(value: Quantity, bound: str | None, lang: Lang) -> str:
    """A measured value with its bound and without its noun: "at least 11,300"."""
    return _bounded(bound, _bare_words(value, lang), lang)


def _bounded(bound: str | None, counted: str, lang: Lang) -> str:
    """`counted` with its bound in words, where it has one."""
    return translate(_BOUNDS[bound], lang).format(number=counted) if bound else counted


def _bare_words(value: Quantity, lang: Lang) -> str:
    high = number_words(value.high, lang)
    if value.low == value.high:
        return high
    return translate("{low} to {high}", lang).format(low=number_words(value.low, lang), high=high)


def _noun(graph: Graph, claim: MeasureClaim, value: Quantity, lang: Lang) -> str:
    """The noun in the form that the number asks for, with a slot where the number must be said.

    A dual in one word cannot tell a range, nor follow "more than", which asks for the genitive.
    """
    forms = graph.corpus.vocabulary.measures[claim.measure].counted.in_language(lang)
    category = plural_category(value.high, lang)
    noun = str(forms.get(category, forms["other"]))  # type: ignore[call-overload]
    bare = value.low != value.high or (claim.bound is not None and category != "one")
    return forms.get("few", forms["other"]) if bare and "{number}" not in noun else noun
