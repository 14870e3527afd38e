"""How the search reads of when a question is, and who held each post then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypedDict

from babel import Locale
from babel.dates import get_month_names

from build_tools.facts.days import Span
from build_tools.facts.posts import Post
from build_tools.facts.tenures import Tenure
from build_tools.site import addresses
from build_tools.site.views.context import PageContext
from build_tools.site.views.search_posts import holding
from build_tools.words.folding import fold
from build_tools.words.language import LANGS
from build_tools.words.tables import read_table


class Dates(TypedDict):
    """By which words a date is known: all folded but `called`, the months as a page says them.

    `between` are months only between a day and a year; `beside` and `now` are as in asked.yaml.
    """

    months: dict[str, int]
    between: list[str]
    beside: list[str]
    now: list[str]
    called: list[str]


@dataclass(frozen=True)
class HeldRow:
    """A time in a post: in words, its holder's address, and its days as in `facts.days.Span`."""

    words: str
    holder: str
    first: str
    last: str
    sure: tuple[str, ...]
    claimed: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class HeldPost:
    """All times in a post that are dated; `is_listed` if the page of offices shows it on a day."""

    is_listed: bool
    rows: tuple[HeldRow, ...]


def view_dates(locale: Locale) -> Dates:
    """The words by which a question says when, in either language; `locale` is the page's."""
    names: dict[int, list[str]] = read_table("months")["months"]
    asked = read_table("asked")
    called = get_month_names("wide", locale=locale)
    return {
        "months": {fold(name): number for number, row in names.items() for name in row},
        "between": [fold(name) for name in read_table("months")["months_between"]],
        "beside": [fold(word) for lang in LANGS for word in asked["beside"][lang]],
        "now": [fold(word) for lang in LANGS for word in asked["now"][lang]],
        "called": [str(called[number]) for number in sorted(names)],
    }


def view_held(context: PageContext) -> Iterator[HeldPost]:
    """Of each post, in their order, who held it when."""
    listed = {ref for tenure in context.facts.tenures for ref in tenure.refs}
    for post in context.facts.posts:
        yield HeldPost(
            is_listed=any(ref in listed for each in post.tenures for ref in each.refs),
            rows=tuple(_rows(context, post)),
        )


def _rows(context: PageContext, post: Post) -> Iterator[HeldRow]:
    for tenure in post.tenures:
        if tenure.span:
            yield _row(context, tenure, tenure.span)


def _row(context: PageContext, tenure: Tenure, span: Span) -> HeldRow:
    return HeldRow(
        words=holding(context, tenure),
        holder=addresses.built(context.address(tenure.holder)),
        first=span.first.isoformat(),
        last=span.last.isoformat(),
        sure=tuple(day.isoformat() for day in span.sure or ()),
        claimed=tuple((begun.isoformat(), over.isoformat()) for begun, over in span.claimed),
    )
