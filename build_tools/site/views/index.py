"""The indexes: actors by kind and by letter, events by year, places by kind, sources by year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from build_tools.facts.moments import Dating
from build_tools.reading.dates import Edtf
from build_tools.reading.model import Actor, Described, Event, Place, Source
from build_tools.site import addresses
from build_tools.site.views.chronology import EventLine, event_line
from build_tools.site.views.context import PageContext
from build_tools.words.language import index_letter, sort_key


@dataclass(frozen=True)
class Line:
    """An entry in an index."""

    link: Markup
    other_name: Markup | None
    note: Markup


@dataclass(frozen=True)
class Group:
    """A heading of an index with the entries under it."""

    anchor: str
    label: Markup
    lines: tuple[Line, ...]
    events: tuple[EventLine, ...] = ()

    @property
    def count(self) -> int:
        """How many entries stand under the heading."""
        return len(self.lines) + len(self.events)


@dataclass(frozen=True)
class IndexView:
    """An index: its groups are its jump bar too."""

    lang: str
    title: Markup
    intro: Markup
    groups: tuple[Group, ...]
    other_index: Markup | None = None


def view_actors_by_kind(context: PageContext) -> IndexView:
    """Actors under the vocabulary's kinds."""
    return IndexView(
        lang=context.lang,
        title=context.say("People and bodies"),
        intro=context.say(
            "People, bodies, armed forces, states and others that the claims name, by kind."
        ),
        groups=_by_kind(context, list(context.graph.entries(Actor))),
        other_index=context.page_link(
            context.say("by letter"), addresses.letters_page(context.lang)
        ),
    )


def view_actors_by_letter(context: PageContext) -> IndexView:
    """Actors under the letters of the page's alphabet, without the article."""
    actors = _sorted(context, context.graph.entries(Actor))

    def letter(actor: Actor | Place) -> str:
        return index_letter(context.plain_name(actor.id), context.lang)

    groups = tuple(
        Group(
            anchor=addresses.letter_anchor(initial),
            label=context.text(initial),
            lines=tuple(_line(context, actor, _kind(context, actor)) for actor in members),
        )
        for initial, members in groupby(
            sorted(actors, key=lambda a: _initial(letter(a))), key=letter
        )
    )
    return IndexView(
        lang=context.lang,
        title=context.say("People and bodies by letter"),
        intro=context.say("The article does not count: al-Kikli stands under K."),
        groups=groups,
        other_index=context.page_link(
            context.say("by kind"), addresses.index_page("actors", context.lang)
        ),
    )


def _initial(letter: str) -> tuple[bool, str]:
    """Letters of the page's alphabet in its order, digits and others after them."""
    return (letter == "#", letter)


def view_places(context: PageContext) -> IndexView:
    """Places under the vocabulary's kinds."""
    return IndexView(
        lang=context.lang,
        title=context.say("Places"),
        intro=context.say("Countries, regions, towns and sites that the claims name."),
        groups=_by_kind(context, list(context.graph.entries(Place))),
    )


def view_events(context: PageContext) -> IndexView:
    """Events under the years in which they began."""

    def year(found: tuple[Event, Dating | None]) -> str:
        return str(found[1].when.first.year) if found[1] else ""

    groups = tuple(
        Group(
            anchor=f"y{began}" if began else "undated",
            label=context.text(began) if began else context.say("date not stated"),
            lines=(),
            events=tuple(event_line(context, event, dating) for event, dating in members),
        )
        for began, members in groupby(context.facts.events, key=year)
    )
    return IndexView(
        lang=context.lang,
        title=context.say("Events"),
        intro=context.say("What happened, by year."),
        groups=groups,
    )


def view_sources(context: PageContext) -> IndexView:
    """Sources under the years in which they were published, the latest first, undated ones last."""
    sources = sorted(context.graph.entries(Source), key=lambda s: _source_order(context, s))
    groups = tuple(
        Group(
            anchor=f"y{year}" if year else "undated",
            label=context.text(year) if year else context.say("date not stated"),
            lines=tuple(_source_line(context, source) for source in members),
        )
        for year, members in groupby(sources, key=_source_year)
    )
    return IndexView(
        lang=context.lang,
        title=context.say("Sources"),
        intro=context.say("What the claims rest on, by year of publication."),
        groups=groups,
    )


def _source_year(source: Source) -> str:
    return str(source.issued.first.year) if isinstance(source.issued, Edtf) else ""


def _source_order(context: PageContext, source: Source) -> tuple[int, str, str]:
    year = int(_source_year(source) or 0)
    day = str(source.issued) if isinstance(source.issued, Edtf) else ""
    return (-year, day, sort_key(context.plain_name(source.id), context.lang))


def _source_line(context: PageContext, source: Source) -> Line:
    claims = len(
        {(use.entry, use.claim) for use in context.graph.uses.get(source.id, ()) if use.claim}
    )
    note = context.publisher(source) + context.say(", ")
    note += context.count("{number} claim", "{number} claims", claims)
    translated = source.title.in_language(context.lang)
    foreign = source.language != context.lang
    return Line(context.source_link(source), context.text(translated) if foreign else None, note)


def _by_kind(context: PageContext, entries: list[Actor] | list[Place]) -> tuple[Group, ...]:
    groups = []
    for kind, term in context.graph.corpus.vocabulary.kinds.items():
        members = _sorted(context, (entry for entry in entries if entry.kind == kind))
        if members:
            lines = tuple(_line(context, entry, _claims(context, entry)) for entry in members)
            groups.append(Group(kind, context.label(term.plural), lines))
    return tuple(groups)


def _sorted(context: PageContext, entries: Iterable[Actor | Place]) -> list[Actor | Place]:
    return sorted(entries, key=lambda entry: sort_key(context.plain_name(entry.id), context.lang))


def _line(context: PageContext, entry: Actor | Place, note: Markup) -> Line:
    return Line(context.link(entry.id), context.other_name(entry), note)


def _kind(context: PageContext, entry: Described) -> Markup:
    return context.label(context.graph.corpus.vocabulary.kinds[entry.kind].label)


def _claims(context: PageContext, entry: Described) -> Markup:
    return context.count("{number} claim", "{number} claims", len(entry.claims))
