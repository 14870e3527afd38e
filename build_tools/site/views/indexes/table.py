"""What an index is: headings with what stands under them, and how each of that is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from markupsafe import Markup

from build_tools.site.views.chronology import EventLine
from build_tools.site.views.context import PageContext
from build_tools.words.language import Lang

T = TypeVar("T")


@dataclass(frozen=True)
class Line:
    """An entry in an index, and what it is in a few words, "" where there is nothing to say."""

    link: Markup
    other_name: Markup | None
    note: Markup


@dataclass(frozen=True)
class DisputeLine:
    """A point in dispute with its positions; `about` names the entries that it is about.

    `more` leads to all positions where these are only the first.
    """

    title: Markup
    about: Markup
    positions: tuple[Markup, ...]
    more: Markup | None


AnyLine = Line | EventLine | DisputeLine


@dataclass(frozen=True)
class Heading(Generic[T]):
    """A heading of an index with what stands under it, in order."""

    anchor: str
    label: Markup
    items: tuple[T, ...]


@dataclass(frozen=True)
class Index(Generic[T]):
    """An index: `address` is its page, `by` the folder of the pages of its long headings.

    `title` and `intro` are messages. `most` is how many lines a page holds, so that none weighs
    more than 20 kB packed. Where a heading is too long for the first page, that shows those of it
    of the highest `weight` (then by id, since both languages show the same), or its first; an index that `runs_on` is shown whole, over several
    pages. `others` leads to other indexes of the same entries.
    """

    address: Callable[[Lang], str]
    by: str
    title: str
    intro: str
    look: Literal["entries", "events", "disputes"]
    most: int
    headings: Callable[[PageContext], tuple[Heading[T], ...]]
    line: Callable[[PageContext, T], AnyLine]
    others: Callable[[PageContext], tuple[Markup, ...]] = lambda _: ()
    weight: Callable[[PageContext, T], tuple[int, str]] | None = None
    runs_on: bool = False
