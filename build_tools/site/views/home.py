"""The first page: what the dossier is, ways into it, the latest events, open questions."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from build_tools.reading.model import SECTION_TERMS, Described, Dispute, Source
from build_tools.site import addresses
from build_tools.site.views.chronology import EventLine, event_line
from build_tools.site.views.context import PageContext

LATEST = 6
_OPEN_QUESTIONS = 6


@dataclass(frozen=True)
class Card:
    """A link to a part of the site, with a count and what it is about."""

    link: Markup
    count: Markup
    about: Markup
    disputed: bool = False


@dataclass(frozen=True)
class HomeView:
    """Everything on the first page."""

    lang: str
    title: Markup
    lead: Markup
    cards: tuple[Card, ...]
    latest: tuple[EventLine, ...]
    questions: tuple[Markup, ...]
    all_events: Markup
    all_disputes: Markup
    add: Markup
    confirmed: Markup


def view_home(context: PageContext) -> HomeView:
    """The first page in the context's language."""
    graph = context.graph
    dated = [(event, dating) for event, dating in context.facts.events if dating]
    disputes = sorted(graph.entries(Dispute), key=lambda d: (-len(graph.positions(d)), d.id))
    return HomeView(
        lang=context.lang,
        title=context.label(context.dossier.title),
        lead=_lead(context),
        cards=tuple(_cards(context)),
        latest=tuple(event_line(context, *found) for found in reversed(dated[-LATEST:])),
        questions=tuple(context.link(d.id) for d in disputes[:_OPEN_QUESTIONS]),
        all_events=context.page_link(
            context.say("All events"), addresses.index_page("events", context.lang)
        ),
        all_disputes=context.page_link(
            context.say("All that is disputed"), addresses.index_page("disputes", context.lang)
        ),
        add=context.say(
            "{form}: fill in a form, with a published source at hand. It needs no account until the end.",
            form=context.page_link(
                context.say("Add to the dossier"), addresses.index_page("add", context.lang)
            ),
        ),
        confirmed=_confirmed(context),
    )


def _lead(context: PageContext) -> Markup:
    claims = context.count("{number} claim", "{number} claims", len(context.graph.claims))
    sources = context.count(
        "{number} source", "{number} sources", len(list(context.graph.entries(Source)))
    )
    return context.say(
        "{promise}: {claims} from {sources}, each with its evidence.",
        promise=context.label(context.dossier.promise),
        claims=claims,
        sources=sources,
    )


def _confirmed(context: PageContext) -> Markup:
    days = [entry.confirmed for entry in context.graph.entries(Described)]
    return context.day(max(days)) if days else Markup("")


def _cards(context: PageContext) -> list[Card]:
    """One card a section, in the order of the menu."""
    return [
        Card(
            link=context.page_link(
                context.say(terms.label), addresses.index_page(section, context.lang)
            ),
            count=context.number(len(list(context.graph.entries(terms.type)))),
            about=context.say(terms.about),
            disputed=section == "disputes",
        )
        for section, terms in SECTION_TERMS.items()
    ]
