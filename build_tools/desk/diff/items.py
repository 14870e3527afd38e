"""What a change says, one `Item` for each thing that a reviewer has to decide."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from build_tools.checks.accusations import accuses_the_living
from build_tools.checks.explanations import explain_check
from build_tools.desk.diff.base import FileChange
from build_tools.desk.diff.changes import Changes, ClaimChange, Conflict
from build_tools.desk.diff.fields import differing, field_name, reworded
from build_tools.desk.diff.review import (
    Review,
    cited,
    code,
    named,
    publishers,
    said,
    strong,
    warnings,
    where,
)
from build_tools.reading.corpus import FOLDER
from build_tools.reading.model import Actor, Citation, ClaimBase, Described, Source, StatementClaim
from build_tools.reading.problems import Problem
from build_tools.reading.source import HIDDEN
from build_tools.site.views.references import reference_words
from build_tools.words.inline import escape, isolate
from build_tools.words.language import Lang, listed, translate_count

# Of one kind as many are shown; the command tells all.
_SHOWN = 30

# What stands between backticks in a message.
_TYPED = re.compile("`(.*?)`")


@dataclass(frozen=True)
class Item:
    """One thing that changed, and what there is to say of it."""

    words: Markup
    notes: tuple[Markup, ...] = ()


def problem_items(problems: list[Problem], lang: Lang) -> Iterator[Item]:
    """What is to be fixed, rule by rule: the rule in the reader's language, then the places."""
    for check in dict.fromkeys(problem.check for problem in problems):
        places = [_problem(problem, lang) for problem in problems if problem.check == check]
        rest = len(places) - _SHOWN
        more = [escape(translate_count("and {number} more", "and {number} more", rest, lang))]
        rule = strong(isolate(explain_check(check, lang).rule, lang))
        yield Item(rule, (*places[:_SHOWN], *(more if rest > 0 else ())))


def _problem(problem: Problem, lang: Lang) -> Markup:
    """Where it is and what is to be done; what is typed is code, and keeps its own direction."""
    parts = enumerate(_TYPED.split(problem.said(lang)))
    words = (code(part) if number % 2 else _spaced(part, lang) for number, part in parts)
    return code(f"{problem.path}:{problem.line}") + Markup(" ") + Markup("").join(words)


def _spaced(words: str, lang: Lang) -> Markup:
    """Words between others, with the spaces that part them."""
    before = " " if words[:1].isspace() else ""
    after = " " if words.strip() and words[-1:].isspace() else ""
    return Markup(before) + isolate(words, lang) + Markup(after)


def accuses(changes: Changes, change: ClaimChange) -> bool:
    """Whether a claim as it is now accuses a living person."""
    entry = changes.head.corpus.entries[change.ref.entry]
    return change.after is not None and accuses_the_living(changes.head, entry, change.after)


def no_longer_living(review: Review, changes: Changes) -> Iterator[Item]:
    """People whom the rule on accusations no longer protects."""
    for one in changes.rewordings:
        if isinstance(one.before, Actor) and one.before.living and "living" in one.fields:
            words = review.say("{name} was living and is not now.", name=review.name(one.entry))
            yield Item(words, (code(changes.head.corpus.documents[one.entry].path),))


def accusation_item(review: Review, change: ClaimChange) -> Item:
    """An accusation against a living person, with who published it."""
    assert change.after is not None
    who = publishers(review, change.after)
    return Item(named(review, change.ref), (review.say("Published by {names}.", names=who),))


def added_item(review: Review, change: ClaimChange) -> Item:
    """A new claim."""
    notes = (*_place(review, change), *warnings(review, change), *_grounds(review, review, change))
    return Item(said(review, change.ref), notes)


def _grounds(was: Review, now: Review, change: ClaimChange) -> Iterator[Markup]:
    """The note and the sources of a claim, those that came or went marked as such."""
    assert change.after is not None
    before = change.before.citations if change.before else change.after.citations
    if change.after.note:
        yield now.say("Note") + Markup(": ") + now.prose(change.after.note)
    for citation in change.after.citations:
        yield _source(now, citation, "" if citation in before else "ins")
    for citation in before:
        if citation not in change.after.citations:
            yield _source(was, citation, "del")


def _source(review: Review, citation: Citation, tag: str) -> Markup:
    words = review.say("Source") + Markup(": ") + cited(review, citation)
    return Markup(f"<{tag}>{{}}</{tag}>").format(words) if tag else words


def _place(review: Review, change: ClaimChange) -> Iterator[Markup]:
    yield review.name(change.ref.entry) + Markup(" ") + where(review.graph, change.ref)


def changed_item(was: Review, now: Review, change: ClaimChange) -> Item:
    """A claim that says something else now."""
    fields = [field_name(ClaimBase, field, now.lang) for field in (*change.says, *change.backs)]
    notes = (
        *_place(now, change),
        now.say("Changed: {fields}", fields=escape(listed(fields, now.lang))),
        *_before(was, now, change),
        *_reasons(now, change),
        *warnings(now, change),
        *_grounds(was, now, change),
    )
    return Item(said(now, change.ref), notes)


def _before(was: Review, now: Review, change: ClaimChange) -> Iterator[Markup]:
    """What it said; of a statement the words that differ. Nothing where this language is as it was."""
    before, after, sentence = change.before, change.after, said(was, change.was)
    if sentence == said(now, change.ref):
        return
    if (
        isinstance(before, StatementClaim)
        and isinstance(after, StatementClaim)
        and change.says == ("statement",)
    ):
        words = Markup(" ").join(differing(was, now, before.statement, after.statement))
        yield now.say("In words: {words}", words=words)
    else:
        yield now.say("Before: {claim}", claim=sentence)


def withdrawn_item(was: Review, now: Review, change: ClaimChange) -> Item:
    """A claim that is gone."""
    place = now.name(change.ref.entry) + Markup(" ") + code(str(change.ref))
    words = Markup("<del>{}</del>").format(said(was, change.was))
    return Item(words, (place, *_reasons(now, change)))


def _reasons(review: Review, change: ClaimChange) -> Iterator[Markup]:
    """The corrections that the entry gives for the claim, the last one first."""
    corrections = review.graph.corpus.entries[change.ref.entry].corrections
    for one in reversed([one for one in corrections if one.claim == change.ref.claim]):
        when = review.say("Correction of {date}", date=review.day(one.on))
        yield when + Markup(": ") + review.prose(one.note)


def conflict_item(review: Review, pair: Conflict) -> Item:
    """Two claims that contradict each other, and the dispute about it."""
    dispute = review.graph.dispute_of.get(pair[0])
    covered = (
        review.say("Dispute: {name}", name=review.name(dispute))
        if dispute
        else review.say("No dispute covers it.")
    )
    return Item(named(review, pair[0]), (named(review, pair[1]), covered))


def former_conflict_item(pair: Conflict) -> Item:
    """Two claims of which neither says any more that it contradicts the other."""
    return Item(code(str(pair[0])) + Markup(" ↔ ") + code(str(pair[1])))


def entry_items(was: Review, now: Review, changes: Changes) -> Iterator[Item]:
    """Entries that came, went or moved."""
    for entry in changes.added:
        yield _new_entry(now, entry)
    for entry in changes.withdrawn:
        tombstone = now.graph.corpus.entries[entry].withdrawn
        assert tombstone is not None
        words = now.say("Withdrawn: {name}", name=was.name(entry))
        yield Item(words + Markup(" ") + code(entry), (now.prose(tombstone.reason),))
    for old, new in sorted(changes.moved.items()):
        words = now.say("{old} is now at {new}", old=code(old), new=code(new))
        yield Item(words, (now.name(new),))
    for entry in changes.gone:
        yield Item(now.say("Gone without a trace: {id}", id=code(entry)))


def _new_entry(review: Review, entry_id: str) -> Item:
    entry = review.graph.corpus.entries[entry_id]
    kind = review.label(review.graph.corpus.vocabulary.kinds[entry.kind].label)
    words = review.say("New: {name}", name=review.name(entry_id)) + Markup(" ({})").format(kind)
    notes = [code(review.graph.corpus.documents[entry_id].path)]
    if isinstance(entry, Source):
        notes.append(reference_words(review, entry_id))
        if entry.read == "excerpt":
            notes.append(
                review.say("Known from an excerpt only: {sources}.", sources=code(entry_id))
            )
        if entry.archive is None:
            notes.append(review.say("It has no archive copy."))
    else:
        notes.append(review.prose(entry.summary))
    if isinstance(entry, Described) and not entry.claims:
        notes.append(review.say("It makes no claim."))
    return Item(words, tuple(notes))


def rewording_items(was: Review, now: Review, changes: Changes) -> Iterator[Item]:
    """Entries of which other words than claims differ."""
    for one in changes.rewordings:
        place = code(now.graph.corpus.documents[one.entry].path)
        yield Item(now.name(one.entry) + Markup(" ") + place, tuple(reworded(was, now, one)))


def rebacked_item(was: Review, now: Review, change: ClaimChange) -> Item:
    """A claim that says what it said, on other grounds."""
    fields = [field_name(ClaimBase, field, now.lang) for field in change.backs]
    changed = now.say("Changed: {fields}", fields=escape(listed(fields, now.lang)))
    notes = (*_place(now, change), changed, *warnings(now, change), *_grounds(was, now, change))
    return Item(said(now, change.ref), notes)


_FILE_WORDS = {"A": "added", "M": "changed", "D": "removed", "T": "of another type"}


def file_items(review: Review, files: tuple[FileChange, ...]) -> Iterator[Item]:
    """The first files, those of the vocabulary before all: they change what every entry says."""
    vocabulary = f"{FOLDER}/vocabulary/"
    ordered = sorted(files, key=lambda file: (not file.path.startswith(vocabulary), file.path))
    for file in ordered[:_SHOWN]:
        words = review.say(_FILE_WORDS.get(file.status, "changed"))
        yield Item(code(HIDDEN.sub("\ufffd", file.path)) + Markup(" ") + words)
    if len(files) > _SHOWN:
        rest = len(files) - _SHOWN
        yield Item(review.count("and {number} more", "and {number} more", rest))
