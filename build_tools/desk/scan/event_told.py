"""The sentences of an article, as what may tell of an event."""

from __future__ import annotations

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from build_tools.desk.scan.article import Passage
from build_tools.desk.scan.date_beside import FoundDate
from build_tools.desk.scan.event_words import Stems, figures_in, stems_of
from build_tools.desk.scan.hits import Hit
from build_tools.desk.scan.tokens import Token, token_words
from build_tools.words.sentences import abbreviations

K = TypeVar("K")
T = TypeVar("T")

_STOP = re.compile(r"[.!?؟؛…\n]")


class Told(NamedTuple):
    """A sentence: the stems of its words as they may be, its dates (EDTF), and who is named.

    `named`: surely; `perhaps`: only perhaps. `near`, `given_near`: in the whole passage.
    `open_days`: days whose year the text leaves open ("-09-17"). `figures`: those of no date.
    `at`: which words of the text are the stem or entry. `beside`: the stems of the sentences
    before and after it.
    `locator`: where it stands, as citations say it.
    """

    stems: Stems
    named: frozenset[str]
    perhaps: frozenset[str]
    given: frozenset[str]
    near: frozenset[str]
    given_near: frozenset[str]
    open_days: frozenset[str]
    figures: frozenset[str]
    at: dict[str, list[int]]
    locator: str
    beside: Stems = frozenset()


def told_in(
    passage: Passage, tokens: Sequence[Token], hits: Sequence[Hit], dates: Sequence[FoundDate]
) -> Iterator[Told]:
    """The sentences of a passage."""
    seats = {at for hit in _by_seat(hits) for at in range(hit.start, hit.end)}
    hits = [hit for hit in hits if not (_is_place(hit) and hit.start in seats)]
    numbers = list(_numbers(passage.text, tokens))
    starts = [token.start for token in tokens]
    said = _grouped((numbers[at], at) for at in range(len(tokens)) if at not in seats)
    here = _grouped((numbers[hit.start], hit) for hit in hits)
    days = _grouped((numbers[max(0, bisect(starts, one.start) - 1)], one) for one in dates)
    figures = _grouped(
        (numbers[max(0, bisect(starts, at) - 1)], figure)
        for at, figure in _figures(passage.text, dates)
    )
    near, given_near = _entries(hits, sure=True), _given(dates)
    for number in dict.fromkeys(numbers):
        stems = _grouped((stem, at) for at in said[number] for stem in _stems(tokens[at]))
        yield Told(
            stems=frozenset(stems),
            named=_entries(here[number], sure=True),
            perhaps=_entries(here[number], sure=False),
            given=_given(days[number]),
            near=near,
            given_near=given_near,
            open_days=frozenset(_open_days(days[number])),
            figures=frozenset(figures[number]),
            at=stems | _places_of(here[number]),
            locator=passage.locator,
        )


def beside_each_other(told: Sequence[Told]) -> Iterator[Told]:
    """The sentences of an article, each with what those beside it say, in whichever passage."""
    none: Stems = frozenset()
    before = [none, *(one.stems for one in told)]
    after = [*(one.stems for one in told[1:]), none]
    for one, first, second in zip(told, before, after, strict=False):
        yield one._replace(beside=first | second)


def _stems(token: Token) -> set[str]:
    return {stem for word in token_words(token) for stem in stems_of(word)}


def _places_of(hits: Sequence[Hit]) -> dict[str, list[int]]:
    """Which words each entry's names are."""
    every = ((entry, hit) for hit in hits if hit.sure for entry in hit.entries)
    return _grouped((entry, at) for entry, hit in every for at in range(hit.start, hit.end))


def _figures(text: str, dates: Sequence[FoundDate]) -> Iterator[tuple[int, str]]:
    """Each figure that is of no date, and where it stands."""
    dated = {at for one in dates for at in range(one.start, one.end)}
    return ((at, figure) for at, figure in figures_in(text) if at not in dated)


def _open_days(dates: Sequence[FoundDate]) -> Iterator[str]:
    for one in dates:
        if one.edtf is None:
            yield from filter(None, (one.without_year, *one.readings))


def _numbers(text: str, tokens: Sequence[Token]) -> Iterator[int]:
    """In which sentence each word stands; `sentences` takes longer than its text grows."""
    number = 0
    for before, token in zip([None, *tokens], tokens, strict=False):
        if before and token.opens and _ends(text, before, token):
            number += 1
        yield number


def _ends(text: str, before: Token, after: Token) -> bool:
    """Whether a sentence ends between two words: not at "Gen." or "Sept. 4"."""
    if not _STOP.search(text, before.end, after.start):
        return False
    goes_on = after.text[0].islower() or after.text[0].isdigit()
    return not goes_on and before.text.casefold() not in abbreviations()["before_names"]


def _grouped(numbered: Iterable[tuple[K, T]]) -> defaultdict[K, list[T]]:
    found: defaultdict[K, list[T]] = defaultdict(list)
    for number, one in numbered:
        found[number].append(one)
    return found


def _entries(hits: Sequence[Hit], *, sure: bool) -> frozenset[str]:
    return frozenset(entry for hit in hits if hit.sure is sure for entry in hit.entries)


def _given(dates: Sequence[FoundDate]) -> frozenset[str]:
    return frozenset(one.edtf for one in dates if one.edtf)


def _by_seat(hits: Sequence[Hit]) -> Iterator[Hit]:
    """The governments called by their seat, which says not where something was."""
    places = {hit.start for hit in hits if _is_place(hit)}
    for hit in hits:
        actor = hit.names[0].section == "actors"
        if actor and not places.isdisjoint(range(hit.start, hit.end)):
            yield hit


def _is_place(hit: Hit) -> bool:
    return hit.names[0].section == "places"
