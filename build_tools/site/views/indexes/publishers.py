"""The index of publishers, with and without an entry: those with most sources first."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.reading.dates import Edtf
from build_tools.reading.model import Actor, Source, Text
from build_tools.site import addresses
from build_tools.site.views.context import PageContext
from build_tools.site.views.indexes.table import Heading, Index, Line
from build_tools.words.inline import bdi
from build_tools.words.language import other

# Of a publisher that has no page, the newest sources; all stand in the index by year.
_LINKED = 5


@dataclass(frozen=True)
class Imprint:
    """A publisher or an agency with its sources; one of `entry` and `name` says who it is."""

    entry: str | None
    name: Text | None
    sources: tuple[Source, ...]


def _headings(context: PageContext) -> tuple[Heading[Imprint], ...]:
    """Those whose kind is to publish, others that have an entry, those that are only named."""
    entered, named = _entered(context), _named(context)
    kinds = context.graph.corpus.vocabulary.kinds
    of_kind = {each.entry: kinds[_entry(context, each).kind] for each in entered}
    found = [
        Heading(
            name, context.label(term.plural), tuple(e for e in entered if of_kind[e.entry] is term)
        )
        for name, term in kinds.items()
        if term.publisher
    ]
    rest = tuple(each for each in entered if not of_kind[each.entry].publisher)
    found.append(Heading("others", context.say("Others who publish"), rest))
    found.append(Heading("named", context.say("Named in their sources only"), named))
    return tuple(heading for heading in found if heading.items)


def _entry(context: PageContext, imprint: Imprint) -> Actor:
    entry = context.graph.corpus.entries[imprint.entry or ""]
    assert isinstance(entry, Actor)  # checks refuse any other publisher
    return entry


def _entered(context: PageContext) -> tuple[Imprint, ...]:
    sources: defaultdict[str, list[Source]] = defaultdict(list)
    for source in context.graph.entries(Source):
        for who in {source.publisher, source.agency} - {None}:
            sources[str(who)].append(source)
    kinds = context.graph.corpus.vocabulary.kinds
    publishers = (a.id for a in context.graph.entries(Actor) if kinds[a.kind].publisher)
    found = [Imprint(each, None, tuple(sources[each])) for each in {*publishers, *sources}]
    return tuple(sorted(found, key=lambda each: (-len(each.sources), each.entry or "")))


def _named(context: PageContext) -> tuple[Imprint, ...]:
    sources: defaultdict[str, list[Source]] = defaultdict(list)
    for source in context.graph.entries(Source):
        if source.publisher_name:
            sources[source.publisher_name.en].append(source)
    found = [Imprint(None, each[0].publisher_name, tuple(each)) for each in sources.values()]
    return tuple(
        sorted(found, key=lambda each: (-len(each.sources), each.name.en if each.name else ""))
    )


def _line(context: PageContext, imprint: Imprint) -> Line:
    number = len(imprint.sources)
    count = context.count("{number} source", "{number} sources", number) if number else Markup("")
    if imprint.entry:
        entry = _entry(context, imprint)
        return Line(context.link(entry.id), context.other_name(entry), count)
    assert imprint.name is not None
    foreign = other(context.lang)
    shown = [context.link_to(s.id, context.issued(s)) for s in _newest(imprint.sources)[:_LINKED]]
    if number > _LINKED:
        shown.append(Markup("…"))
    return Line(
        context.label(imprint.name),
        bdi(imprint.name.in_language(foreign), foreign),
        count + Markup(": ") + context.say(", ").join(shown),
    )


def _newest(sources: tuple[Source, ...]) -> list[Source]:
    """The newest first, those without a date last."""
    dated = [each for each in sources if isinstance(each.issued, Edtf)]
    undated = [each for each in sources if not isinstance(each.issued, Edtf)]
    return [*sorted(dated, key=lambda each: str(each.issued), reverse=True), *undated]


def _all_sources(context: PageContext) -> tuple[Markup, ...]:
    page = addresses.index_page("sources", context.lang)
    return (context.page_link(context.say("Sources by year"), page),)


PUBLISHERS: Index[Imprint] = Index(
    address=addresses.publishers_page,
    by="publishers",
    title="Publishers",
    intro="Who published the sources, and the agencies behind them; those with most sources first.",
    look="entries",
    most=250,
    headings=_headings,
    line=_line,
    others=_all_sources,
)
