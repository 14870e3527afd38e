"""The indexes of actors: by kind without publishers, and all of them by letter."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from markupsafe import Markup

from build_tools.facts.posts import Holding, Post, role_of
from build_tools.facts.tenures import Tenure
from build_tools.reading.dates import today
from build_tools.reading.model import Actor
from build_tools.site import addresses
from build_tools.site.views.claims import status_words
from build_tools.site.views.context import PageContext
from build_tools.site.views.indexes.table import Heading, Index, Line
from build_tools.site.views.search import first_sentence, links_to
from build_tools.site.views.sentences import agreeing, sentence_case, titled
from build_tools.words.language import definite, index_letter, sort_key


def in_order(context: PageContext, actors: Iterable[Actor]) -> list[Actor]:
    """Actors by name, the article not counted."""
    return sorted(actors, key=lambda each: sort_key(context.plain_name(each.id), context.lang))


def _by_kind(context: PageContext) -> tuple[Heading[Actor], ...]:
    actors = in_order(context, context.graph.entries(Actor))
    kinds = context.graph.corpus.vocabulary.kinds
    found = (
        Heading(kind, context.label(term.plural), tuple(a for a in actors if a.kind == kind))
        for kind, term in kinds.items()
        if term.section == "actors" and not term.publisher
    )
    return tuple(heading for heading in found if heading.items)


def _by_letter(context: PageContext) -> tuple[Heading[Actor], ...]:
    actors = in_order(context, context.graph.entries(Actor))

    def letter(actor: Actor) -> str:
        return index_letter(context.plain_name(actor.id), context.lang)

    ordered = sorted(actors, key=lambda each: _initial(letter(each)))
    return tuple(
        Heading(addresses.letter_anchor(initial), context.text(initial), tuple(members))
        for initial, members in groupby(ordered, key=letter)
    )


def _initial(letter: str) -> tuple[bool, str]:
    """Letters of the page's alphabet in its order, digits and others after them."""
    return (letter == "#", letter)


def _line(context: PageContext, actor: Actor) -> Line:
    return Line(context.link(actor.id), context.other_name(actor), _what(context, actor))


def _line_with_kind(context: PageContext, actor: Actor) -> Line:
    kind = context.graph.corpus.vocabulary.kinds[actor.kind]
    parts = [] if kind.person else [context.label(kind.label)]
    if not kind.publisher:
        parts.append(_what(context, actor))
    note = Markup(" · ").join(part for part in parts if part)
    return Line(context.link(actor.id), context.other_name(actor), note)


def _what(context: PageContext, actor: Actor) -> Markup:
    """What somebody holds or held last, who leads a body or led it last; else the first sentence."""
    held = context.facts.chief_holdings.get(actor.id)
    if held:
        return _posts(context, held)
    led = next(iter(context.facts.heads(actor.id, today())), None)
    if led:
        return _heads(context, led)
    return context.text(first_sentence(context.graph, actor, context.lang))


def _posts(context: PageContext, holding: Holding) -> Markup:
    """As “Prime minister, Government of National Unity, since 10 March 2021”."""
    post, tenure = holding.post, holding.tenure
    body = context.name(post.body)
    words = titled(context, _role(context, post, tenure), tenure.holder, body)
    return context.say(", ").join([sentence_case(words), *_when(context, tenure)])


def _heads(context: PageContext, post: Post) -> Markup:
    """As “Speaker: Aguila Saleh, since 2014”, both where two claim it."""
    held = post.holders(today())
    holders = Markup(" · ").join(
        context.say(", ").join([context.name(each.holder), *_when(context, each)]) for each in held
    )
    return _post(context, post, held[0]) + Markup(": ") + holders


def _post(context: PageContext, post: Post, tenure: Tenure) -> Markup:
    """What the post is called where it stands alone."""
    role = context.graph.corpus.vocabulary.roles[_role(context, post, tenure)]
    words = agreeing(context, role.label.in_language(context.lang), {"holder": tenure.holder})
    return sentence_case(context.text(definite(words, context.lang)))


def _role(context: PageContext, post: Post, tenure: Tenure) -> str:
    """The role that names a post as it was held; of a command the one that commands."""
    return role_of(context.graph, tenure.ties[0]) or post.role


def _when(context: PageContext, tenure: Tenure) -> list[Markup]:
    """The dates of a tenure, all where claims contradict each other, and that it is disputed."""
    standing = status_words(context, tenure.ties[0].claim)
    return [
        *([context.rival_dates(tenure.dates)] if tenure.dates else []),
        *([standing] if standing else []),
    ]


def _by_kind_too(context: PageContext) -> tuple[Markup, ...]:
    page = addresses.index_page("actors", context.lang)
    return (context.page_link(context.say("People and bodies by kind"), page),)


def _by_letter_too(context: PageContext) -> tuple[Markup, ...]:
    pages = {
        "People and bodies by letter": addresses.letters_page(context.lang),
        "Publishers": addresses.publishers_page(context.lang),
    }
    return tuple(context.page_link(context.say(words), page) for words, page in pages.items())


ACTORS_BY_KIND: Index[Actor] = Index(
    address=lambda lang: addresses.index_page("actors", lang),
    by="kinds",
    title="People and bodies",
    intro="Each with the post held now or last; each body with who leads it.",
    look="entries",
    most=190,
    headings=_by_kind,
    line=_line,
    others=_by_letter_too,
    weight=lambda context, actor: (links_to(context.graph, actor.id), actor.id),
)
ACTORS_BY_LETTER: Index[Actor] = Index(
    address=addresses.letters_page,
    by="letters",
    title="People and bodies by letter",
    intro="The article does not count: al-Kikli stands under K.",
    look="entries",
    most=190,
    headings=_by_letter,
    line=_line_with_kind,
    others=_by_kind_too,
    runs_on=True,
)
