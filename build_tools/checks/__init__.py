"""Every rule that spans more than one value, each a generator of problems, listed once here.

A check's function name is its id, in output, tests and documentation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple

from build_tools.checks.accusations import (
    accusations_are_judged,
    may_accuse,
    wrongdoing_is_attributed,
)
from build_tools.checks.addresses import addresses_lead_to_the_page, copies_are_of_their_page
from build_tools.checks.alike import entries_are_distinct
from build_tools.checks.alone import Alone, EntryCheck
from build_tools.checks.calendar import days_are_in_the_calendar
from build_tools.checks.conflicts import (
    conflicts_are_mutual,
    conflicts_are_open,
    disputes_cover_conflicts,
    single_values_agree,
)
from build_tools.checks.counts import parts_are_within_wholes, ranges_have_no_bound
from build_tools.checks.days import (
    claims_are_of_their_time,
    days_have_come,
    plans_say_when,
    sources_are_read_after_issue,
)
from build_tools.checks.evidence import (
    entries_are_confirmed,
    events_are_dated,
    sources_are_archived,
    summaries_are_cited,
    support_is_independent,
)
from build_tools.checks.finished import texts_are_finished
from build_tools.checks.layout import fields_are_in_order, lines_are_clean
from build_tools.checks.ledger import addresses_never_die
from build_tools.checks.links import links_lead_to_what_they_name
from build_tools.checks.lives import deeds_are_within_lives, lives_are_possible
from build_tools.checks.locators import locators_are_written_alike, locators_lead_somewhere
from build_tools.checks.markup import words_are_plain
from build_tools.checks.negations import negations_agree
from build_tools.checks.numbers import numbers_agree
from build_tools.checks.once import (
    citations_are_one,
    claims_are_one,
    entries_are_one,
    sources_are_one,
    ties_are_told_once,
    ties_have_two_ends,
)
from build_tools.checks.positions import positions_are_in_their_country
from build_tools.checks.posts import posts_have_one_holder
from build_tools.checks.privacy import nothing_is_private
from build_tools.checks.references import (
    entries_exist,
    ids_are_never_reused,
    relations_fit,
    terms_exist,
    withdrawn_entries_stay_out,
)
from build_tools.checks.replies import accusations_have_a_reply, replies_are_somebodys
from build_tools.checks.signs import signs_are_in_place
from build_tools.checks.ties import (
    ties_follow_time,
    ties_join_whom_they_can,
    ties_lead_nowhere_back,
)
from build_tools.checks.titles import (
    names_are_as_spoken,
    names_are_given_once,
    names_are_without_titles,
)
from build_tools.checks.words import (
    languages_say_the_same,
    words_are_in_their_script,
    words_take_no_side,
)
from build_tools.outside.store import Store, code_key, key_of
from build_tools.reading.corpus import Corpus
from build_tools.reading.graph import Graph
from build_tools.reading.problems import Problem, pack_problem, unpack_problem

Check = Callable[[Graph], Iterator[Problem]]

ENTRY_CHECKS: tuple[EntryCheck, ...] = (
    summaries_are_cited,
    languages_say_the_same,
    numbers_agree,
    negations_agree,
    words_are_in_their_script,
    words_are_plain,
    signs_are_in_place,
    texts_are_finished,
    days_are_in_the_calendar,
    names_are_without_titles,
    names_are_as_spoken,
    names_are_given_once,
    words_take_no_side,
    locators_are_written_alike,
    fields_are_in_order,
    claims_are_one,
    citations_are_one,
    ranges_have_no_bound,
    parts_are_within_wholes,
    ties_have_two_ends,
    lives_are_possible,
    addresses_lead_to_the_page,
    copies_are_of_their_page,
    nothing_is_private,
)
"""Those about one entry by itself."""

GRAPH_CHECKS: tuple[Check, ...] = (
    terms_exist,
    entries_exist,
    ids_are_never_reused,
    addresses_never_die,
    relations_fit,
    sources_are_one,
    entries_are_one,
    days_have_come,
    sources_are_read_after_issue,
    plans_say_when,
    deeds_are_within_lives,
    positions_are_in_their_country,
    ties_join_whom_they_can,
    ties_lead_nowhere_back,
    ties_follow_time,
    ties_are_told_once,
    locators_lead_somewhere,
    withdrawn_entries_stay_out,
    conflicts_are_mutual,
    conflicts_are_open,
    disputes_cover_conflicts,
    single_values_agree,
    events_are_dated,
    wrongdoing_is_attributed,
    replies_are_somebodys,
    lines_are_clean,
)
"""Those about the whole, or too quick to be worth keeping."""

WARNING_CHECKS: tuple[Check, ...] = (
    entries_are_distinct,
    links_lead_to_what_they_name,
    claims_are_of_their_time,
    posts_have_one_holder,
    accusations_have_a_reply,
    support_is_independent,
    sources_are_archived,
    entries_are_confirmed,
)
"""Those about the whole that stop nothing: they are asked only for who wants to see warnings."""

CHECKS: tuple[Callable[..., Iterator[Problem]], ...] = (
    *ENTRY_CHECKS,
    *GRAPH_CHECKS,
    *WARNING_CHECKS,
    accusations_are_judged,
)


def run_checks(graph: Graph, store: Store | None = None) -> list[Problem]:
    """Everything wrong with a dossier whose files could be read, warnings included.

    `store` keeps what is wrong with each entry by itself.
    """
    found = (problem for check in WARNING_CHECKS for problem in check(graph))
    return [*run_stopping_checks(graph, store), *found]


def run_stopping_checks(graph: Graph, store: Store | None = None) -> list[Problem]:
    """As `run_checks`, without the rules that only ever warn."""
    alone = _found_alone(graph.corpus, store or Store())
    suspects = [name for name, found in alone.items() if found.may_accuse]
    return [
        *(problem for found in alone.values() for problem in found.problems),
        *(problem for check in GRAPH_CHECKS for problem in check(graph)),
        *accusations_are_judged(graph, suspects),
    ]


class _Found(NamedTuple):
    """What an entry by itself shows."""

    problems: tuple[Problem, ...]
    may_accuse: bool


def _found_alone(corpus: Corpus, store: Store) -> dict[str, _Found]:
    versions = code_key(("words", "reading", "facts", "checks"), ("pydantic",))
    alone: dict[str, _Found] = {}
    with store.shelf("checks", _packed) as shelf:
        for name, entry in {**corpus.entries, **corpus.sound}.items():
            one = Alone(entry, corpus.documents[name], corpus.sections[name], corpus.vocabulary)
            key = key_of(versions, corpus.keys[name])
            alone[name] = shelf.kept(key, partial(_find_alone, one), _unpacked)
    return alone


def _find_alone(one: Alone) -> _Found:
    problems = (problem for check in ENTRY_CHECKS for problem in check(one))
    return _Found(tuple(problems), may_accuse(one))


def _packed(found: _Found) -> list[Any]:
    return [[pack_problem(problem) for problem in found.problems], found.may_accuse]


def _unpacked(kept: list[Any]) -> _Found:
    problems, accuses = kept
    return _Found(tuple(map(unpack_problem, problems)), accuses)
