"""The pages of an index: what does not fit on the first has pages of its own.

They have the same addresses in both languages, so headings that only one language has (letters)
give no page their name: such an index runs on from page to page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import TypeVar

from markupsafe import Markup

from build_tools.site import addresses
from build_tools.site.views.context import PageContext
from build_tools.site.views.indexes.table import AnyLine, Heading, Index
from build_tools.site.views.numbered import numbered, parts_by_number
from build_tools.words.inline import link

T = TypeVar("T")


@dataclass(frozen=True)
class Group:
    """A heading as a page shows it; `more` leads to all that stands under it."""

    anchor: str
    label: Markup
    lines: tuple[AnyLine, ...]
    more: Markup | None


@dataclass(frozen=True)
class IndexView:
    """A page of an index.

    `jumps` leads to each heading, with the number of what stands under it; `others` to other
    indexes, `parts_of_it` to the pages that this one is a part of.
    """

    lang: str
    title: Markup
    intro: Markup
    look: str
    jumps: tuple[Markup, ...]
    groups: tuple[Group, ...]
    parts_of_it: tuple[Markup, ...]
    others: tuple[Markup, ...]


IndexPage = tuple[str, Callable[[PageContext], IndexView]]
"""A page relative to docs/, and how its view is made there."""


def index_pages(site: PageContext, index: Index[T]) -> Iterator[IndexPage]:
    """Every page of an index, its first page first: that has its address before the others are known."""
    first = index.address(site.lang)
    pages = cache(lambda: dict((_run_on if index.runs_on else _cut)(site, index)))

    def view_first(context: PageContext) -> IndexView:
        return pages()[first](context)

    yield first, view_first
    yield from ((page, view) for page, view in pages().items() if page != first)


def _cut(site: PageContext, index: Index[T]) -> Iterator[IndexPage]:
    """The first page, then those of each heading that it does not show whole."""
    headings = index.headings(site)
    shown = shown_of_each([len(heading.items) for heading in headings], index.most)
    yield index.address(site.lang), partial(_first, index, headings, shown)
    for heading in headings:
        if len(heading.items) > shown:
            pages = _pages(index, heading, site)
            for number, page in enumerate(pages):
                yield page, partial(_part, index, heading, pages, number)


def shown_of_each(sizes: Sequence[int], most: int) -> int:
    """How many lines each heading may show, one at least, so that all show `most` if they can.

    >>> shown_of_each([2, 9, 40], 20)
    9
    """
    cap = max([1, *sizes])
    while cap > 1 and sum(min(size, cap) for size in sizes) > most:
        cap -= 1
    return cap


def _pages(index: Index[T], heading: Heading[T], site: PageContext) -> list[str]:
    first = index.address(site.lang)
    parts = -(-len(heading.items) // index.most)
    names = [f"{heading.anchor}-{number}" for number in range(2, parts + 1)]
    return [addresses.index_part(first, index.by, name) for name in (heading.anchor, *names)]


def _first(
    index: Index[T], headings: tuple[Heading[T], ...], shown: int, context: PageContext
) -> IndexView:
    here = dict.fromkeys((heading.anchor for heading in headings), context.page)
    return IndexView(
        lang=context.lang,
        title=context.say(index.title),
        intro=context.say(index.intro),
        look=index.look,
        jumps=_jumps(context, headings, here),
        groups=tuple(_group(context, index, heading, shown) for heading in headings),
        parts_of_it=(),
        others=index.others(context),
    )


def _jumps(
    context: PageContext, headings: tuple[Heading[T], ...], pages: dict[str, str]
) -> tuple[Markup, ...]:
    """To each heading on the page where it begins; none where there is only one."""

    def jump(heading: Heading[T]) -> Markup:
        page = pages[heading.anchor]
        way = "" if page == context.page else addresses.relative(context.page, page)
        number = Markup(" <small>{}</small>").format(context.number(len(heading.items)))
        return link(heading.label + number, f"{way}#{heading.anchor}")

    return tuple(map(jump, headings)) if len(headings) > 1 else ()


def _group(context: PageContext, index: Index[T], heading: Heading[T], shown: int) -> Group:
    items, more = heading.items, None
    if len(items) > shown:
        items = _chosen(context, index, heading, shown)
        words = context.say("All {number}", number=context.number(len(heading.items)))
        more = context.page_link(words, _pages(index, heading, context)[0])
    lines = tuple(index.line(context, item) for item in items)
    return Group(heading.anchor, heading.label, lines, more)


def _chosen(
    context: PageContext, index: Index[T], heading: Heading[T], shown: int
) -> tuple[T, ...]:
    """What the first page shows of a long heading, in the heading's order."""
    weight = index.weight
    if weight is None:
        return heading.items[:shown]
    places = range(len(heading.items))
    heaviest = sorted(places, key=lambda at: weight(context, heading.items[at]), reverse=True)
    heaviest = heaviest[:shown]
    return tuple(heading.items[at] for at in sorted(heaviest))


def _part(
    index: Index[T], heading: Heading[T], pages: list[str], number: int, context: PageContext
) -> IndexView:
    items = heading.items[number * index.most : (number + 1) * index.most]
    lines = tuple(index.line(context, item) for item in items)
    named = Markup(": ") + heading.label + numbered(context, pages, number)
    return IndexView(
        lang=context.lang,
        title=context.say(index.title) + named,
        intro=context.page_link(context.say(index.title), index.address(context.lang)),
        look=index.look,
        jumps=(),
        groups=(Group(heading.anchor, heading.label, lines, None),),
        parts_of_it=parts_by_number(context, pages, number),
        others=(),
    )


def _run_on(site: PageContext, index: Index[T]) -> Iterator[IndexPage]:
    """All of it in order, over as many pages as it takes."""
    headings = index.headings(site)
    first = index.address(site.lang)
    slices = _slices(headings, index.most) or [[]]
    others = [addresses.index_part(first, index.by, str(at + 1)) for at in range(1, len(slices))]
    pages = [first, *others]
    begins: dict[str, str] = {}
    for page, found in zip(pages, slices, strict=True):
        for heading in found:
            begins.setdefault(heading.anchor, page)
    for number, (page, found) in enumerate(zip(pages, slices, strict=True)):
        yield page, partial(_slice, index, headings, (begins, pages, number), found)


def _slices(headings: tuple[Heading[T], ...], most: int) -> list[list[Heading[T]]]:
    """`headings` in runs of at most `most` items; one may go on in the next run."""
    runs: list[list[Heading[T]]] = []
    room = 0
    for heading in headings:
        items = heading.items
        while items:
            if room == 0:
                runs.append([])
                room = most
            runs[-1].append(Heading(heading.anchor, heading.label, items[:room]))
            items, room = items[room:], max(0, room - len(items))
    return runs


def _slice(
    index: Index[T],
    headings: tuple[Heading[T], ...],
    places: tuple[dict[str, str], list[str], int],
    found: list[Heading[T]],
    context: PageContext,
) -> IndexView:
    begins, pages, number = places
    return IndexView(
        lang=context.lang,
        title=context.say(index.title) + numbered(context, pages, number),
        intro=context.say(index.intro),
        look=index.look,
        jumps=_jumps(context, headings, begins),
        groups=tuple(_group(context, index, each, len(each.items)) for each in found),
        parts_of_it=parts_by_number(context, pages, number),
        others=index.others(context),
    )
