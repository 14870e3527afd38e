"""A change as a report in one language: the verdict, then what a reviewer decides, gravest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.desk.diff.base import FileChange
from build_tools.desk.diff.changes import Changes, counts
from build_tools.desk.diff.items import (
    Item,
    accusation_item,
    accuses,
    added_item,
    changed_item,
    conflict_item,
    entry_items,
    file_items,
    former_conflict_item,
    no_longer_living,
    problem_items,
    rebacked_item,
    rewording_items,
    withdrawn_item,
)
from build_tools.desk.diff.review import Review
from build_tools.facts import Facts
from build_tools.facts.evidence import rests_on_one
from build_tools.reading.model import SECTION_TERMS
from build_tools.reading.problems import Problem
from build_tools.words.language import Lang, translate


@dataclass(frozen=True)
class Part:
    """A heading of the report and the items under it."""

    title: Markup
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Tally:
    """How many of something there were in the base and are in the head."""

    label: Markup
    before: Markup
    after: Markup


@dataclass(frozen=True)
class ReportView:
    """A whole report; `cut` says how much of it did not fit."""

    lang: str
    title: Markup
    verdict: Markup
    glance: tuple[Markup, ...]
    counts: tuple[Tally, ...]
    parts: tuple[Part, ...]
    cut: Markup | None = None


def view_changes(
    changes: Changes, broken: list[Problem], files: tuple[FileChange, ...], lang: Lang
) -> ReportView:
    """The report of a change of which both sides could be read."""
    was, now = Review(Facts(changes.base), lang), Review(Facts(changes.head), lang)
    return ReportView(
        lang=lang,
        title=now.say("What this change says"),
        verdict=_verdict(now, broken),
        glance=tuple(_glance(now, changes)),
        counts=tuple(_counts(now, changes)),
        parts=tuple(part for part in _parts(was, now, changes, broken, files) if part.items),
    )


def view_unreadable(base: list[Problem], head: list[Problem], lang: Lang) -> ReportView:
    """The report when one side cannot be read: its problems, and that nothing was compared."""
    verdict = "Nothing is compared before this is fixed."
    sides = (
        ("To fix in this change", head),
        ("In the base, and not readable for this version", base),
    )
    return ReportView(
        lang=lang,
        title=Markup(translate("What this change says", lang)),
        verdict=Markup(translate(verdict, lang)),
        glance=(),
        counts=(),
        parts=tuple(
            Part(Markup(translate(title, lang)), tuple(problem_items(found, lang)))
            for title, found in sides
            if found
        ),
    )


def _verdict(review: Review, broken: list[Problem]) -> Markup:
    if not broken:
        return review.say("No rule is broken.")
    return review.count(
        "{number} point breaks the rules.", "{number} points break the rules.", len(broken)
    )


def _glance(review: Review, changes: Changes) -> Iterator[Markup]:
    """The figures of a change, those that are not nought."""
    fresh = [one for one in (*changes.claims_added, *changes.claims_changed) if one.after]
    alone = [one for one in fresh if one.after and rests_on_one(changes.head, one.after)]
    accusing = [one for one in fresh if accuses(changes, one)]
    for one, many, number in (
        ("{number} entry added", "{number} entries added", len(changes.added)),
        ("{number} entry withdrawn", "{number} entries withdrawn", len(changes.withdrawn)),
        ("{number} claim added", "{number} claims added", len(changes.claims_added)),
        ("{number} claim changed", "{number} claims changed", len(changes.claims_changed)),
        ("{number} claim withdrawn", "{number} claims withdrawn", len(changes.claims_withdrawn)),
        (
            "{number} new or changed claim rests on one publisher",
            "{number} new or changed claims rest on one publisher",
            len(alone),
        ),
        (
            "{number} accusation against a living person",
            "{number} accusations against living people",
            len(accusing),
        ),
    ):
        if number:
            yield review.count(one, many, number)
    if not (changes.claims or changes.rewordings or changes.moved or _came_or_went(changes)):
        yield review.say("No entry differs.")


def _came_or_went(changes: Changes) -> tuple[str, ...]:
    return changes.added + changes.withdrawn + changes.gone + changes.restored


_COUNTED = {name: terms.label for name, terms in SECTION_TERMS.items()} | {"claims": "Claims"}


def _counts(review: Review, changes: Changes) -> Iterator[Tally]:
    before, after = counts(changes.base), counts(changes.head)
    for name, label in _COUNTED.items():
        if before[name] != after[name]:
            figures = review.number(before[name]), review.number(after[name])
            yield Tally(review.say(label), *figures)


def _parts(
    was: Review, now: Review, changes: Changes, broken: list[Problem], files: tuple[FileChange, ...]
) -> Iterator[Part]:
    fresh = (*changes.claims_changed, *changes.claims_added)
    accusing = [change for change in fresh if accuses(changes, change)]
    for title, items in (
        ("Rules that are broken", problem_items(broken, now.lang)),
        (
            "About living people",
            (*no_longer_living(now, changes), *(accusation_item(now, c) for c in accusing)),
        ),
        ("Claims changed", (changed_item(was, now, change) for change in changes.claims_changed)),
        ("Claims withdrawn", (withdrawn_item(was, now, one) for one in changes.claims_withdrawn)),
        ("Claims added", (added_item(now, change) for change in changes.claims_added)),
        ("New contradictions", (conflict_item(now, pair) for pair in changes.new_conflicts)),
        ("Contradictions no longer named", map(former_conflict_item, changes.old_conflicts)),
        ("Entries", entry_items(was, now, changes)),
        ("Other words changed", rewording_items(was, now, changes)),
        (
            "The same claims on other grounds",
            (rebacked_item(was, now, one) for one in changes.claims_backed),
        ),
        ("Besides the entries", file_items(now, files)),
    ):
        yield Part(now.say(title), tuple(items))
