"""Every rule that spans more than one value, each a generator of problems, listed once here.

A check's function name is its id, in output, tests and documentation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from build_tools.checks.conflicts import (
    conflicts_are_mutual,
    conflicts_are_open,
    disputes_cover_conflicts,
    single_values_agree,
)
from build_tools.checks.evidence import (
    entries_are_confirmed,
    events_are_dated,
    sources_are_archived,
    summaries_are_cited,
    support_is_independent,
    wrongdoing_is_attributed,
)
from build_tools.checks.layout import fields_are_in_order, lines_are_clean
from build_tools.checks.references import (
    entries_exist,
    ids_are_never_reused,
    relations_fit,
    terms_exist,
    withdrawn_entries_stay_out,
)
from build_tools.checks.words import (
    languages_say_the_same,
    words_are_in_their_script,
    words_take_no_side,
)
from build_tools.reading.graph import Graph
from build_tools.reading.problems import Problem

Check = Callable[[Graph], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    terms_exist,
    entries_exist,
    ids_are_never_reused,
    relations_fit,
    withdrawn_entries_stay_out,
    conflicts_are_mutual,
    conflicts_are_open,
    disputes_cover_conflicts,
    single_values_agree,
    summaries_are_cited,
    events_are_dated,
    wrongdoing_is_attributed,
    languages_say_the_same,
    words_are_in_their_script,
    words_take_no_side,
    fields_are_in_order,
    lines_are_clean,
    support_is_independent,
    sources_are_archived,
    entries_are_confirmed,
)


def run_checks(graph: Graph) -> list[Problem]:
    """Everything wrong with a dossier whose files could be read, warnings included."""
    return [problem for check in CHECKS for problem in check(graph)]
