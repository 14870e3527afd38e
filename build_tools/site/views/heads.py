"""Who heads a body, now or at its end; which heads have their seat in a place."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from build_tools.facts.posts import Post
from build_tools.facts.standing import stands
from build_tools.facts.tenures import Held, Tenure
from build_tools.reading.dates import today
from build_tools.reading.model import Actor, Described, Place
from build_tools.site import addresses
from build_tools.site.views.context import PageContext
from build_tools.site.views.office import tenure_dates
from build_tools.site.views.sentences import agreeing
from build_tools.words.language import definite

Line = tuple[Markup, tuple[Markup, ...]]
"""A label and its values."""


def head_lines(context: PageContext, entry: Described) -> Iterator[Line]:
    """The lines of the key facts that name heads: of a body its own, of a place those seated in it."""
    if isinstance(entry, Actor):
        for post in context.facts.heads(entry.id, today()):
            yield _own(context, post)
    elif isinstance(entry, Place):
        seated = tuple(_seated(context, entry))
        if seated:
            yield context.say("Offices here"), seated


def _own(context: PageContext, post: Post) -> Line:
    holders = post.holders(today())
    return _title(context, post, holders[0]), tuple(_holder(context, each) for each in holders)


def _title(context: PageContext, post: Post, tenure: Tenure) -> Markup:
    """What the post is called where it stands alone, as agrees with who holds it."""
    role = context.graph.corpus.vocabulary.roles[tenure.role or post.role].label
    words = agreeing(context, role.in_language(context.lang), {"holder": tenure.holder})
    return context.text(definite(words, context.lang))


def _holder(context: PageContext, tenure: Tenure) -> Markup:
    """With dates and references, and whether that is disputed."""
    anchor = f"#{addresses.claim_anchor(tenure.refs[0].claim)}"
    dates = Markup(" ({})").format(
        context.link_to(tenure.holder, tenure_dates(context, tenure), anchor)
    )
    return (
        context.link(tenure.holder)
        + dates
        + context.citations(tenure.citations)
        + _disputed(context, tenure)
    )


def _disputed(context: PageContext, tenure: Tenure) -> Markup:
    hold = tenure.hold(today())
    is_disputed = Held(tenure, hold).is_disputed if hold else tenure.is_disputed
    return (
        Markup(" <small>{}</small>").format(context.say("disputed")) if is_disputed else Markup("")
    )


def _seated(context: PageContext, place: Place) -> Iterator[Markup]:
    """The posts held today that lead a body with its seat in `place`, the weightiest first."""
    graph = context.graph
    seats = graph.corpus.vocabulary.relations_as("seat")
    bodies = {
        tie.subject: None
        for tie in graph.ties_to.get(place.id, ())
        if tie.claim.relation in seats and stands(tie.claim)
    }
    weights = context.facts.weights
    for body in sorted(bodies, key=lambda body: weights.get(body, len(weights))):
        for post in context.facts.heads(body, today()):
            if post.is_held(today()):
                yield _office(context, post)


def _office(context: PageContext, post: Post) -> Markup:
    """The body, its post and who holds it; the name of each holder leads to the claim."""
    holders = post.holders(today())
    names = context.say(", ").join(
        context.link(each.holder, fragment=f"#{addresses.claim_anchor(each.refs[0].claim)}")
        + _disputed(context, each)
        for each in holders
    )
    title = _title(context, post, holders[0])
    return context.link(post.body) + context.say(":") + Markup(" ") + title + Markup(" ") + names
