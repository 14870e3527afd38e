"""The rules that only a change can break: what was published is withdrawn or corrected in the open.

Each is a generator of problems. Together they hold the counts: no entry and no claim leaves the
dossier without a trace.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

from build_tools.desk.diff.changes import Changes
from build_tools.reading.model import Correction
from build_tools.reading.problems import Problem
from build_tools.words.messages import Message, wording

Rule = Callable[[Changes], Iterator[Problem]]


def entries_leave_tombstones(changes: Changes) -> Iterator[Problem]:
    """No entry goes without a tombstone or a signpost to the one that takes its place."""
    for entry in changes.gone:
        message = wording("entry_is_gone", entry=entry)
        path = changes.base.corpus.documents[entry].path
        yield Problem(path, 1, message, "entries_leave_tombstones")


def published_ids_stay(changes: Changes) -> Iterator[Problem]:
    """An id that was published means what it meant, and an old one still leads on."""
    old, new = changes.base.corpus, changes.head.corpus
    for entry in changes.restored:
        message = wording("was_withdrawn", entry=entry)
        yield new.problem("published_ids_stay", message, entry)
    for entry in sorted(set(old.sections) & set(new.sections)):
        if old.sections[entry] != new.sections[entry]:
            message = wording("was_in_section", entry=entry, section=old.sections[entry])
            yield new.problem("published_ids_stay", message, entry)
    kept = {former for one in new.entries.values() for former in one.redirect_from}
    for published in old.entries.values():
        for former in published.redirect_from:
            home = changes.moved.get(published.id, published.id)
            if former not in kept and home in new.entries:
                message = wording("no_longer_leads", old=former)
                yield new.problem("published_ids_stay", message, home, "redirect_from")
    yield from _claims_used_again(changes)


def _claims_used_again(changes: Changes) -> Iterator[Problem]:
    corrected = _corrected(changes)
    for change in changes.claims_added:
        if any(one.claim == change.ref.claim for one in corrected[change.ref.entry]):
            message = wording("id_of_withdrawn_claim", claim=change.ref.claim)
            yield _at_claim(
                changes, "published_ids_stay", message, change.ref.entry, change.ref.claim
            )


def changes_are_corrected(changes: Changes) -> Iterator[Problem]:
    """A published claim that says something else, or goes, leaves a correction in its entry."""
    corrected = _corrected(changes)
    for change in (*changes.claims_changed, *changes.claims_withdrawn):
        entry, claim = change.ref.entry, change.ref.claim
        known = corrected[entry]
        fresh = [one for one in changes.head.corpus.entries[entry].corrections if one not in known]
        if all(one.claim != claim for one in fresh):
            message = wording("withdrawn_uncorrected", claim=claim)
            if change.says:
                message = wording("changed_uncorrected", claim=claim, fields=tuple(change.says))
            yield _at_claim(changes, "changes_are_corrected", message, entry, claim)


def corrections_stay(changes: Changes) -> Iterator[Problem]:
    """A published correction is neither removed nor rewritten, and a new one names a claim."""
    head = changes.head.corpus
    claims: defaultdict[str, set[str | None]] = defaultdict(set)
    for change in changes.claims_withdrawn:
        claims[change.ref.entry].add(change.ref.claim)
    for ref in changes.head.claims:
        claims[ref.entry].add(ref.claim)
    published = _corrected(changes)
    for entry in head.entries.values():
        known = published[entry.id]
        for lost in known if entry.withdrawn is None else ():
            if lost not in entry.corrections:
                message = wording("correction_gone", day=lost.on.isoformat())
                yield head.problem("corrections_stay", message, entry.id, "corrections")
        for number, one in enumerate(entry.corrections):
            if one.claim and one not in known and one.claim not in claims[entry.id]:
                message = wording("correction_of_no_claim", claim=one.claim)
                where = ("corrections", number, "claim")
                yield head.problem("corrections_stay", message, entry.id, *where)


RULES: tuple[Rule, ...] = (
    entries_leave_tombstones,
    published_ids_stay,
    changes_are_corrected,
    corrections_stay,
)


def broken_rules(changes: Changes) -> list[Problem]:
    """Every rule that a change breaks, in order of path and line."""
    return sorted({problem for rule in RULES for problem in rule(changes)})


def _corrected(changes: Changes) -> defaultdict[str, list[Correction]]:
    """The published corrections by the entry that has to keep them."""
    known: defaultdict[str, list[Correction]] = defaultdict(list)
    for entry in changes.base.corpus.entries.values():
        known[changes.moved.get(entry.id, entry.id)] += entry.corrections
    return known


def _at_claim(changes: Changes, rule: str, message: Message, entry: str, claim: str) -> Problem:
    """A problem at the claim's line, or at the claims' when it is gone."""
    corpus = changes.head.corpus
    claims = corpus.documents[entry].data.get("claims", [])
    places = [number for number, one in enumerate(claims) if one["id"] == claim]
    return corpus.problem(rule, message, entry, "claims", *places)
