"""The first page: it answers who holds power now, what is disputed, what is new, how sure that is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import quote

from markupsafe import Markup

from build_tools.facts.tenures import Held, holders_on
from build_tools.reading.dates import today
from build_tools.reading.model import FrontOffice, Source
from build_tools.site import addresses
from build_tools.site.figures.sheet import Figure
from build_tools.site.views.chronology import EventLine, event_line
from build_tools.site.views.context import PageContext
from build_tools.site.views.news import NewLine, newest_entries
from build_tools.site.views.office import tenure_dates
from build_tools.site.views.state import per_cent
from build_tools.site.views.tolls import linked_cells, view_toll
from build_tools.words.language import translate

LATEST = 5


@dataclass(frozen=True)
class Holder:
    """Who holds an office, since when, and on how many sources that rests; `perhaps` if so."""

    name: Markup
    since: Markup
    sources: Markup
    perhaps: Markup | None
    disputed: Markup | None


@dataclass(frozen=True)
class OfficeNow:
    """An office, and its holders on the day of the build: several where it is in dispute."""

    name: Markup
    holders: tuple[Holder, ...]


@dataclass(frozen=True)
class HomeView:
    """Everything on the first page."""

    lang: str
    title: Markup
    lead: Markup
    about: Markup
    letters: Markup
    examples: tuple[Markup, ...]
    offices: tuple[OfficeNow, ...]
    day: str
    on_day: Markup
    toll: Figure | None
    all_numbers: Markup
    all_disputes: Markup
    latest: tuple[EventLine, ...]
    all_events: Markup
    newest: tuple[NewLine, ...]
    news: Markup
    limits: tuple[Markup, ...]


def view_home(context: PageContext) -> HomeView:
    """The first page in the context's language."""
    lang, front = context.lang, context.dossier.front
    return HomeView(
        lang=lang,
        title=context.label(context.dossier.title),
        lead=context.label(context.dossier.promise),
        about=_about(context),
        letters=Markup.escape(addresses.relative(context.page, addresses.letters_page(lang))),
        examples=tuple(_example(context, query) for query in front.queries.in_language(lang)),
        offices=tuple(_office(context, office) for office in front.offices),
        day=today().isoformat(),
        on_day=Markup.escape(addresses.relative(context.page, addresses.on_day(today(), lang))),
        toll=_toll(context),
        all_numbers=_all_numbers(context),
        all_disputes=_index(context, "All that is disputed", "disputes"),
        latest=tuple(_latest(context)),
        all_events=_index(context, "All events", "events"),
        newest=newest_entries(context, LATEST),
        news=context.page_link(context.say("What is new"), addresses.news_page(lang)),
        limits=tuple(_limits(context)),
    )


def _about(context: PageContext) -> Markup:
    """What search engines say of it."""
    sources = len(list(context.graph.entries(Source)))
    return context.say(
        "{promise}: {claims} from {sources}, each with its evidence.",
        promise=context.label(context.dossier.promise),
        claims=context.count("{number} claim", "{number} claims", len(context.graph.claims)),
        sources=context.count("{number} source", "{number} sources", sources),
    )


def _example(context: PageContext, query: str) -> Markup:
    """A link that opens the search with a query."""
    return Markup('<a href="?q={}">{}</a>').format(quote(query), context.text(query))


def _index(context: PageContext, words: str, section: str) -> Markup:
    return context.page_link(context.say(words), addresses.index_page(section, context.lang))


def _office(context: PageContext, office: FrontOffice) -> OfficeNow:
    held = holders_on(context.graph, office, today())
    return OfficeNow(context.label(office.name), tuple(_holder(context, each) for each in held))


def _holder(context: PageContext, held: Held) -> Holder:
    tenure = held.tenure
    claim = f"#{addresses.claim_anchor(tenure.refs[0].claim)}"
    sources = {citation.source for citation in tenure.citations if citation.role == "supports"}
    words = context.say("sources: {number}", number=context.number(len(sources)))
    return Holder(
        name=context.link(tenure.holder),
        since=tenure_dates(context, tenure),
        sources=context.link_to(tenure.holder, words, claim),
        perhaps=context.say("perhaps") if held.hold == "perhaps" else None,
        disputed=context.say("disputed") if held.is_disputed else None,
    )


def _toll(context: PageContext) -> Figure | None:
    """The numbers of the chief toll that stand; the others are on its entry's page."""
    toll = context.facts.chief_toll
    if toll is None:
        return None
    standing = tuple(number for number in toll.numbers if number.stands)
    rows = tuple(linked_cells(context, number) for number in standing)
    return replace(view_toll(context, replace(toll, numbers=standing)), rows=rows)


def _all_numbers(context: PageContext) -> Markup:
    toll = context.facts.chief_toll
    words = translate("All numbers, with their sources", context.lang)
    return context.link(toll.entry, words) if toll else Markup("")


def _latest(context: PageContext) -> Iterator[EventLine]:
    dated = [(event, dating) for event, dating in context.facts.events if dating]
    return (event_line(context, *found) for found in reversed(dated[-LATEST:]))


def _limits(context: PageContext) -> Iterator[Markup]:
    """What a reader should know of the dossier before trusting it."""
    facts, claims = context.facts, len(context.graph.claims)
    sources = len(list(context.graph.entries(Source)))
    if facts.reach:
        yield context.say("The sources run to {date}", date=context.date(facts.reach))
    if claims:
        share = context.text(per_cent(len(facts.on_one_publisher), claims))
        yield context.say("Claims that rest on one publisher: {share}", share=share)
    yield context.say(
        "Sources with an archive copy: {some} of {all}",
        some=context.number(sources - len(facts.unarchived)),
        all=context.number(sources),
    )
    state = addresses.state_page(context.lang)
    yield context.page_link(context.say("State of the dossier"), state)
