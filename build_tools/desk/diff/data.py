"""The report as JSON's types, for other programs; docs/decisions/diff.md gives its shape."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from build_tools.checks.accusations import accuses_the_living
from build_tools.desk.diff.base import Base, FileChange
from build_tools.desk.diff.changes import Changes, ClaimChange, counts
from build_tools.desk.diff.review import Review, said
from build_tools.facts import Facts
from build_tools.facts.evidence import publishers
from build_tools.reading.graph import Graph
from build_tools.reading.model import ClaimRef
from build_tools.reading.problems import Problem, problem_data
from build_tools.words.language import LANGS

VERSION = 1


def changes_data(
    base: Base, changes: Changes, broken: list[Problem], files: tuple[FileChange, ...]
) -> dict[str, Any]:
    """The whole report as JSON's types, in the shape that docs/decisions/diff.md gives."""
    before, after = counts(changes.base), counts(changes.head)
    return {
        **_head(base, compared=True),
        "broken": [problem_data(problem, "en") for problem in broken],
        "counts": {name: {"before": before[name], "after": after[name]} for name in before},
        "entries": _entries(changes),
        "claims": _claims(changes),
        "contradictions": {
            "added": [list(map(str, pair)) for pair in changes.new_conflicts],
            "removed": [list(map(str, pair)) for pair in changes.old_conflicts],
        },
        "files": [asdict(file) for file in files],
    }


def unreadable_data(base: Base, was: list[Problem], now: list[Problem]) -> dict[str, Any]:
    """The same when one side cannot be read: the problems of the base and of the head."""
    problems = {"base": was, "head": now}
    return {
        **_head(base, compared=False),
        "problems": {
            side: [problem_data(problem, "en") for problem in found]
            for side, found in problems.items()
        },
    }


def _head(base: Base, *, compared: bool) -> dict[str, Any]:
    names = {"revision": base.revision, "commit": base.commit}
    return {"version": VERSION, "base": names, "compared": compared}


def _entries(changes: Changes) -> dict[str, Any]:
    return {
        "added": list(changes.added),
        "withdrawn": list(changes.withdrawn),
        "moved": dict(sorted(changes.moved.items())),
        "gone": list(changes.gone),
        "restored": list(changes.restored),
        "changed": [{"id": one.entry, "fields": list(one.fields)} for one in changes.rewordings],
    }


def _claims(changes: Changes) -> dict[str, Any]:
    return {
        "added": [_now(changes, one) for one in changes.claims_added],
        "changed": [_now(changes, one) | _before(changes, one) for one in changes.claims_changed],
        "withdrawn": [_before(changes, one) for one in changes.claims_withdrawn],
        "rebacked": [_now(changes, one) for one in changes.claims_backed],
    }


def _now(changes: Changes, change: ClaimChange) -> dict[str, Any]:
    assert change.after is not None
    head, claim = changes.head, change.after
    entry = head.corpus.entries[change.ref.entry]
    return {
        "claim": str(change.ref),
        "sentence": _sentence(head, change.ref),
        "fields": [*change.says, *change.backs],
        "status": claim.status,
        "sources": [citation.source for citation in claim.citations],
        "publishers": sorted(publishers(head, claim)),
        "contradicts": [str(rival) for rival in claim.conflicts_with],
        "accuses_the_living": accuses_the_living(head, entry, claim),
    }


def _before(changes: Changes, change: ClaimChange) -> dict[str, Any]:
    return {"claim": str(change.ref), "before": _sentence(changes.base, change.was)}


def _sentence(graph: Graph, ref: ClaimRef) -> dict[str, str]:
    """The sentence without markup, by language."""
    return {lang: said(Review(Facts(graph), lang), ref).striptags() for lang in LANGS}
