"""The indexes of sources by year of publication: the newest first, and the oldest first."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from markupsafe import Markup

from build_tools.reading.dates import Edtf
from build_tools.reading.model import Source
from build_tools.site import addresses
from build_tools.site.views.context import PageContext
from build_tools.site.views.indexes.events import other_order
from build_tools.site.views.indexes.table import Heading, Index, Line
from build_tools.words.language import Lang


def _oldest(context: PageContext) -> tuple[Heading[Source], ...]:
    return _by_year(context, sorted(_dated(context), key=_when))


def _newest(context: PageContext) -> tuple[Heading[Source], ...]:
    return _by_year(context, sorted(_dated(context), key=_when, reverse=True))


def _dated(context: PageContext) -> list[Source]:
    return [each for each in context.graph.entries(Source) if isinstance(each.issued, Edtf)]


def _when(source: Source) -> tuple[str, str]:
    return (str(source.issued), source.id)


def _by_year(context: PageContext, dated: list[Source]) -> tuple[Heading[Source], ...]:
    """Those without a date stand last, by publisher."""
    years = groupby(dated, key=lambda source: str(source.issued)[:4])
    found = [Heading(f"y{year}", context.text(year), tuple(members)) for year, members in years]
    every = context.graph.entries(Source)
    undated = sorted((s for s in every if not isinstance(s.issued, Edtf)), key=_published_by)
    if undated:
        found.append(Heading("undated", context.say("date not stated"), tuple(undated)))
    return tuple(found)


def _published_by(source: Source) -> tuple[str, str]:
    name = source.publisher_name
    return (source.publisher or (name.en.casefold() if name else ""), source.id)


def _line(context: PageContext, source: Source) -> Line:
    uses = context.graph.uses.get(source.id, ())
    claims = len({(use.entry, use.claim) for use in uses if use.claim})
    parts = [context.publisher(source)]
    if isinstance(source.issued, Edtf):
        parts.append(context.date(source.issued))
    if claims:
        parts.append(context.count("{number} claim", "{number} claims", claims))
    translated = context.text(source.title.in_language(context.lang))
    foreign = source.language != context.lang
    note = context.say(", ").join(parts)
    return Line(context.source_link(source), translated if foreign else None, note)


def _first(lang: Lang) -> str:
    return addresses.index_page("sources", lang)


def _other(lang: Lang) -> str:
    return addresses.oldest_page("sources", lang)


def _with_publishers(context: PageContext) -> tuple[Markup, ...]:
    publishers = context.page_link(
        context.say("Publishers"), addresses.publishers_page(context.lang)
    )
    return (*other_order("Oldest first", _other)(context), publishers)


SOURCES: Index[Source] = Index(
    address=_first,
    by="newest",
    title="Sources",
    intro="What the claims rest on, by year of publication, the newest first.",
    look="entries",
    most=170,
    headings=_newest,
    line=_line,
    others=_with_publishers,
)
SOURCES_OLDEST: Index[Source] = replace(
    SOURCES,
    address=_other,
    by="oldest",
    title="Sources, the oldest first",
    intro="What the claims rest on, by year of publication.",
    headings=_oldest,
    others=other_order("Newest first", _first),
)
