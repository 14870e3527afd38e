"""Sentences from the vocabulary's templates: their forms chosen, their slots filled."""

from __future__ import annotations

import re

from markupsafe import Markup

from build_tools.facts.names import is_marked
from build_tools.reading.graph import Graph, Tie
from build_tools.reading.model import Actor, Described, Entry, Event, Place
from build_tools.site.views.context import PageContext
from build_tools.words.inline import isolate
from build_tools.words.language import Lang
from build_tools.words.two_forms import CHOICE

_SLOT = re.compile(r"\{(\w+)\}")


def agreeing(context: PageContext, template: str, parts: dict[str, str]) -> str:
    """`template` with each {subject?a|b} chosen: `parts` has the entry's id for each name.

    `b` where the entry's grammar is feminine (Arabic) or plural (English).
    """

    def choose(found: re.Match[str]) -> str:
        entry = context.graph.corpus.entries.get(parts[found.group(1)])
        own = isinstance(entry, Event) and _is_own_page(context, entry)
        return found.group(3 if not own and is_marked(entry, context.lang) else 2)

    return CHOICE.sub(choose, template)


def fill(context: PageContext, template: str, values: dict[str, Markup]) -> Markup:
    """`template`, escaped, with `values` in its {slots}; KeyError for a slot without a value."""
    pieces: list[Markup] = []
    end = 0
    for found in _SLOT.finditer(template):
        pieces += [
            Markup(_spaced(template[end : found.start()], context.lang)),
            values[found.group(1)],
        ]
        end = found.end()
    pieces.append(Markup(_spaced(template[end:], context.lang)))
    return Markup("").join(pieces)


def mention(context: PageContext, entry_id: str) -> Markup:
    """An entry as a sentence names it: linked, with "the" where English wants it.

    On its own page an event is "the event", since its name is the page's title.
    """
    entry = context.graph.corpus.entries[entry_id]
    if isinstance(entry, Event) and _is_own_page(context, entry):
        return context.say("the event")
    article = "the " if context.lang == "en" and takes_article(context.graph, entry) else ""
    return Markup(article) + context.link(entry_id)


def pronoun(context: PageContext, entry_id: str) -> Markup | None:
    """What English calls an actor or a place on its own page; None elsewhere, and in Arabic."""
    entry = context.graph.described(entry_id)
    if context.lang != "en" or not isinstance(entry, (Actor, Place)):
        return None
    if not _is_own_page(context, entry):
        return None
    if entry.grammar.en == "plural":
        return Markup("they")
    if not context.graph.corpus.vocabulary.kinds[entry.kind].person:
        return Markup("it")
    return Markup("she" if entry.grammar.ar == "feminine" else "he")


def _is_own_page(context: PageContext, entry: Described) -> bool:
    """Whether the page is the entry's own, where its title says of whom."""
    return context.address(entry.id) == context.page


def takes_article(graph: Graph, entry: Entry) -> bool:
    """Whether English says "the": as the entry states, else for names of bodies in several words."""
    if not isinstance(entry, Described) or entry.grammar.article is not None:
        return isinstance(entry, Described) and entry.grammar.article == "the"
    kind = graph.corpus.vocabulary.kinds[entry.kind]
    return kind.article and " " in entry.name.en and not entry.name.en.startswith("The ")


def sentence_case(words: Markup) -> Markup:
    """`words` with a capital first letter."""
    return Markup(words[:1].upper() + words[1:])


def _spaced(words: str, lang: Lang) -> str:
    """Template words, escaped, the spaces at their ends kept."""
    leading = " " if words[:1] == " " else ""
    trailing = " " if words[-1:] == " " and words.strip() else ""
    return f"{leading}{isolate(words, lang)}{trailing}"


def titled(context: PageContext, role: str, holder: str, body: Markup) -> Markup:
    """A post with the `body` that it is in, where no sentence is around them."""
    words = context.graph.corpus.vocabulary.roles[role].titled(context.lang)
    return fill(context, agreeing(context, words, {"holder": holder}), {"body": body})


def role_name(context: PageContext, tie: Tie) -> str:
    """What the post of a tie is called; "" when the tie has none."""
    if tie.claim.role is None:
        return ""
    role = context.graph.corpus.vocabulary.roles[tie.claim.role].label
    return agreeing(context, role.in_language(context.lang), {"holder": tie.subject})
