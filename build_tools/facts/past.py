"""How one entry changed, as Git tells it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from build_tools.facts.news import ids
from build_tools.reading.corpus import data_file
from build_tools.reading.graph import Graph
from build_tools.reading.history import Change, History
from build_tools.reading.model import Described, EntryBase


@dataclass(frozen=True)
class Step:
    """What became of an entry's claims, by id, at a commit or on a day; `on` is its day.

    Claims that the entry no longer has are counted when they go, and are not named: they may have
    gone for the sake of somebody. `by` are the names that those who did it gave Git.
    """

    on: date
    commits: tuple[str, ...]
    by: tuple[str, ...]
    added: tuple[str, ...]
    changed: tuple[str, ...]
    withdrawn: int


def past(graph: Graph, history: History, entry: EntryBase) -> tuple[Step, ...]:
    """A step for each commit that changed `entry` under the ids it has and had, the newest first.

    What was withdrawn has none: its tombstone says all that is told.
    """
    if entry.withdrawn:
        return ()
    made: defaultdict[str, list[Change]] = defaultdict(list)
    for each in ids(graph, entry.id):
        path = data_file(graph.corpus.sections[entry.id], each)
        for change in history.changes.get(path, ()):
            made[change.revision.commit].append(change)
    steps = (_step(entry, changes) for changes in made.values())
    return tuple(sorted(steps, key=lambda step: step.on, reverse=True))


def _step(entry: EntryBase, changes: list[Change]) -> Step:
    """A commit that moved the entry took its claims from one file and put them into another."""
    added = {claim: None for change in changes for claim in change.added}
    gone = {claim for change in changes for claim in change.gone}
    changed = (claim for change in changes for claim in change.changed)
    now = {claim.id for claim in entry.claims} if isinstance(entry, Described) else set[str]()
    first = changes[0]
    return Step(
        first.revision.on,
        (first.revision.commit,),
        (first.by,) if first.by else (),
        tuple(claim for claim in added if claim in now - gone),
        tuple(claim for claim in changed if claim in now),
        len(gone - added.keys() - now),
    )


def by_day(steps: Iterable[Step]) -> Iterator[Step]:
    """`steps` with those of one day in one: what was added on it is not said to have changed too."""
    days: defaultdict[date, list[Step]] = defaultdict(list)
    for step in steps:
        days[step.on].append(step)
    for on, found in days.items():
        added = _once(step.added for step in found)
        yield Step(
            on,
            _once(step.commits for step in found),
            _once(step.by for step in found),
            added,
            tuple(c for c in _once(step.changed for step in found) if c not in added),
            sum(step.withdrawn for step in found),
        )


def _once(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for part in parts for each in part))
