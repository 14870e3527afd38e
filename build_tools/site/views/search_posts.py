"""How the search knows a post: by its words and its body's names, with who holds it, or held it last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from build_tools.facts.names import all_names, entry_name
from build_tools.facts.posts import Post
from build_tools.facts.standing import stands
from build_tools.facts.tenures import Tenure
from build_tools.reading.dates import rival_words, today
from build_tools.reading.model import ClaimRef, Entry
from build_tools.reading.model.vocabulary import Power, Role
from build_tools.site import addresses
from build_tools.site.views.claims import STATUS_WORDS
from build_tools.site.views.context import PageContext
from build_tools.site.views.search import links_to
from build_tools.site.views.sentences import agreeing
from build_tools.words.language import LANGS, Lang, other, translate
from build_tools.words.tables import read_table
from build_tools.words.two_forms import both_forms

# As words/asked.yaml has them.
POWERS = ("leads", "rules")


@dataclass(frozen=True)
class PostCard:
    """Plain words in one language; `names` begin with those in the two languages.

    `asked` are words by which a reader asks for a post, of whatever body; `about` says who holds it
    and since when; `holders` are the addresses of their entries. `ties` is 0 where nobody holds it
    today. `number` is its place in `facts.posts`. It has no kind, date or year by which an entry is
    found.
    """

    number: int
    names: tuple[str, ...]
    asked: tuple[str, ...]
    power: Power | None
    about: str
    ties: int
    holders: tuple[str, ...]
    section = "posts"
    kind = ""
    when = ""
    years = ()


def view_posts(context: PageContext) -> Iterator[tuple[str, PostCard]]:
    """Where each post is shown, with its card."""
    rosters = _rosters(context)
    for number, post in enumerate(context.facts.posts):
        held = post.holders(today())
        roster = next((rosters[ref] for each in held for ref in each.refs if ref in rosters), None)
        body = context.address(post.body)
        yield (
            addresses.post_address(roster, body, context.lang),
            _card(context, number, post, roster),
        )


def _card(context: PageContext, number: int, post: Post, roster: str | None) -> PostCard:
    held = post.holders(today())
    return PostCard(
        number=number,
        names=tuple(dict.fromkeys(_names(context, post, roster))),
        asked=tuple(dict.fromkeys(_asked(context, post))),
        power=_role(context, post).power,
        about=" · ".join(holding(context, each) for each in held),
        ties=links_to(context.graph, post.body) if post.is_held(today()) else 0,
        holders=tuple({addresses.built(context.address(each.holder)): None for each in held}),
    )


def _rosters(context: PageContext) -> dict[ClaimRef, str]:
    """The roster that lists each claim, by its name."""
    listed = context.facts.rosters.items()
    return {ref: name for name, held in listed for each in held for ref in each.refs}


def holding(context: PageContext, tenure: Tenure) -> str:
    """Who holds it, and since when; of dates that contradict each other, all."""
    when = rival_words(tenure.dates, context.locale)
    status = STATUS_WORDS.get(tenure.status)
    parts = [context.plain_name(tenure.holder), when or translate("dates not stated", context.lang)]
    if status:
        parts.append(translate(status, context.lang))
    return translate(", ", context.lang).join(parts)


def _names(context: PageContext, post: Post, roster: str | None) -> Iterator[str]:
    """With its body, in both languages and under each of its names; with the places it rules."""
    languages = (context.lang, other(context.lang))
    own, foreign = (_label(context, post, lang) for lang in languages)
    for lang in languages:
        yield _titled(context, post, lang)
    yield from (f"{own} {foreign} {name}" for name in all_names(_body(context, post), "en"))
    if _role(context, post).power == "rules":
        for place in _ruled(context, post):
            entry = context.graph.corpus.entries[place]
            yield from (f"{own} {foreign} {entry_name(entry, lang)}" for lang in LANGS)
    if roster:
        title = context.graph.corpus.vocabulary.rosters[roster].name
        yield from (title.in_language(lang) for lang in LANGS)


def _body(context: PageContext, post: Post) -> Entry:
    return context.graph.corpus.entries[post.body]


def _label(context: PageContext, post: Post, lang: Lang) -> str:
    """What the post is called, as agrees with who holds it."""
    return _agreeing(context, post, _role(context, post).label.in_language(lang), lang)


def _titled(context: PageContext, post: Post, lang: Lang) -> str:
    """The same with its body."""
    words = _agreeing(context, post, _role(context, post).titled(lang), lang)
    return words.replace("{body}", entry_name(_body(context, post), lang))


def _agreeing(context: PageContext, post: Post, words: str, lang: Lang) -> str:
    holder = post.holders(today())[0].holder
    return agreeing(PageContext(context.facts, lang, ""), words, {"holder": holder})


def _role(context: PageContext, post: Post) -> Role:
    return context.graph.corpus.vocabulary.roles[post.role]


def _ruled(context: PageContext, post: Post) -> list[str]:
    """Where the body has its seat, and the country of the dossier."""
    seats = context.graph.corpus.vocabulary.relations_as("seat")
    ties = context.graph.ties_from.get(post.body, ())
    places = (tie.object for tie in ties if tie.claim.relation in seats and stands(tie.claim))
    return [*places, context.dossier.country]


def _asked(context: PageContext, post: Post) -> Iterator[str]:
    """The words of the role and its synonyms, in both forms."""
    role = _role(context, post)
    for lang in LANGS:
        also = role.also.in_language(lang) if role.also else []
        for words in (role.label.in_language(lang), *also):
            yield from both_forms(words)


def view_asked() -> dict[Power, list[str]]:
    """How readers ask for each power: who rules is asked for as who leads, too."""
    table = read_table("asked")
    leads, rules = ([word for lang in LANGS for word in table[power][lang]] for power in POWERS)
    return {"leads": leads, "rules": leads + rules}
