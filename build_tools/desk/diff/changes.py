"""Two dossiers compared, entry by entry and claim by claim."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from build_tools.facts.names import entry_name
from build_tools.reading.graph import Graph
from build_tools.reading.marks import linked, plain_words
from build_tools.reading.model import SECTIONS, Citation, Claim, ClaimRef, Entry, Text
from build_tools.words.language import LANGS, Lang

# What a claim says: a change of these is a correction. What backs it is the rest.
SAYS = (
    "relation", "role", "object", "measure", "property", "value", "bound", "lang", "statement",
    "valid", "as_of", "said_by", "status", "wrongdoing",
)  # fmt: skip
BACKS = ("note", "confidence", "confidence_reason", "conflicts_with", "replies", "citations")

# Where a text names an entry or a source.
_NAMED = re.compile(r"(\[\[|\[@)([a-z0-9-]+)")

_APART = frozenset({"id", "claims", "corrections", "redirect_from", "withdrawn"})


@dataclass(frozen=True)
class ClaimChange:
    """A claim that was added (`before` is None), withdrawn (`after` is None) or changed.

    `was` is its name in the base, where its entry may have had another id. `says` and `backs`
    are the fields that differ.
    """

    ref: ClaimRef
    was: ClaimRef
    before: Claim | None
    after: Claim | None
    says: tuple[str, ...] = ()
    backs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rewording:
    """An entry's own fields that differ: what is neither a claim nor a correction."""

    entry: str
    before: Entry
    after: Entry
    fields: tuple[str, ...]


Conflict = tuple[ClaimRef, ClaimRef]


@dataclass(frozen=True)
class Changes:
    """What `head` says that `base` did not, and the reverse; `moved` gives old ids their new one."""

    base: Graph
    head: Graph
    moved: Mapping[str, str]
    added: tuple[str, ...]
    withdrawn: tuple[str, ...]
    gone: tuple[str, ...]
    restored: tuple[str, ...]
    rewordings: tuple[Rewording, ...]
    claims: tuple[ClaimChange, ...]
    new_conflicts: tuple[Conflict, ...]
    old_conflicts: tuple[Conflict, ...]

    @property
    def claims_added(self) -> tuple[ClaimChange, ...]:
        """Claims that the base has not."""
        return tuple(change for change in self.claims if change.before is None)

    @property
    def claims_changed(self) -> tuple[ClaimChange, ...]:
        """Claims that say something else now."""
        return tuple(change for change in self.claims if change.says)

    @property
    def claims_withdrawn(self) -> tuple[ClaimChange, ...]:
        """Claims that are gone, though their entry is not."""
        return tuple(change for change in self.claims if change.after is None)

    @property
    def claims_backed(self) -> tuple[ClaimChange, ...]:
        """Claims that say the same on other grounds."""
        return tuple(change for change in self.claims if change.backs and not change.says)


def compare(base: Graph, head: Graph) -> Changes:
    """What lies between two dossiers of which each could be read whole."""
    old, new = base.corpus, head.corpus
    moved = {
        former: entry.id
        for entry in new.entries.values()
        for former in entry.redirect_from
        if former in old.sections and former not in new.sections
    }
    live = {entry.id for entry in new.entries.values() if entry.withdrawn is None}
    was_live = {entry.id for entry in old.entries.values() if entry.withdrawn is None}
    was = set(old.sections)
    before, now = _conflicts(base, moved), _conflicts(head, {})
    return Changes(
        base=base,
        head=head,
        moved=moved,
        added=tuple(sorted(live - was - set(moved.values()))),
        withdrawn=tuple(sorted((set(new.sections) - live) & was_live)),
        gone=tuple(sorted(was - set(new.sections) - set(moved))),
        restored=tuple(sorted(live & was - was_live)),
        rewordings=tuple(_rewordings(base, head, moved, live, was_live)),
        claims=tuple(_claims(base, head, moved, live)),
        new_conflicts=tuple(sorted(now - before)),
        old_conflicts=tuple(sorted(before - now)),
    )


def counts(graph: Graph) -> dict[str, int]:
    """How many entries of each section are not withdrawn, and how many claims they make."""
    tally: dict[str, int] = dict.fromkeys(SECTIONS, 0)
    for entry in graph.corpus.entries.values():
        tally[graph.corpus.sections[entry.id]] += entry.withdrawn is None
    return {**tally, "claims": len(graph.claims)}


def only_in(before: Text | None, after: Text | None) -> Lang | None:
    """The one language in which a text was changed, the other left as it was."""
    if before is None or after is None:
        return None
    changed = [one for one in LANGS if before.in_language(one) != after.in_language(one)]
    return changed[0] if len(changed) == 1 else None


def _conflicts(graph: Graph, moved: Mapping[str, str]) -> set[Conflict]:
    pairs = set()
    for ref, claim in graph.claims.items():
        for rival in claim.conflicts_with:
            one, other = sorted((_moved_ref(ref, moved), _moved_ref(rival, moved)))
            pairs.add((one, other))
    return pairs


def _moved_ref(ref: ClaimRef, moved: Mapping[str, str]) -> ClaimRef:
    return ClaimRef(moved.get(ref.entry, ref.entry), ref.claim)


def _rewordings(
    base: Graph, head: Graph, moved: Mapping[str, str], live: set[str], was_live: set[str]
) -> Iterator[Rewording]:
    """Of entries that became one, the one that kept its id is compared."""
    for old in sorted(was_live):
        new = moved.get(old, old)
        if new not in live or (old in moved and new in base.corpus.sections):
            continue
        before, after = base.corpus.entries[old], head.corpus.entries[new]
        fields = tuple(
            field
            for field in type(after).model_fields
            if field not in _APART and not _same_field(field, before, after, moved)
        )
        if fields:
            yield Rewording(new, before, after, fields)


def _claims(
    base: Graph, head: Graph, moved: Mapping[str, str], live: set[str]
) -> Iterator[ClaimChange]:
    by_age = sorted(base.claims, key=lambda ref: ref.entry not in moved)
    was = {_moved_ref(ref, moved): ref for ref in by_age}  # an entry's own claims come last
    gone = [ref for ref in was if ref not in head.claims and ref.entry in live]
    for ref in (*head.claims, *gone):
        former = was.get(ref, ref)
        before, after = base.claims.get(former), head.claims.get(ref)
        if before is None or after is None:
            yield ClaimChange(ref, former, before, after)
            continue
        says = tuple(field for field in SAYS if not _same(field, before, after, head, moved))
        backs = tuple(field for field in BACKS if not _same(field, before, after, head, moved))
        if says or backs:
            yield ClaimChange(ref, former, before, after, says, backs)


_IDS = ("object", "publisher", "agency")


def _same_field(field: str, before: Entry, after: Entry, moved: Mapping[str, str]) -> bool:
    one = _as_now(field, getattr(before, field, None), moved)
    return bool(one == getattr(after, field))


def _same(field: str, before: Claim, after: Claim, head: Graph, moved: Mapping[str, str]) -> bool:
    one = _as_now(field, getattr(before, field, None), moved)
    other = getattr(after, field, None)
    if field == "said_by":
        return {moved.get(who, who) for who in before.said_by} == set(after.said_by)
    if isinstance(one, Text) and isinstance(other, Text):
        return _same_text(one, other, head)
    return bool(one == other)


def _as_now(field: str, value: Any, moved: Mapping[str, str]) -> Any:
    """`value` of `field` with the ids that entries have now."""
    if field in _IDS:
        return moved.get(value, value)
    if isinstance(value, tuple):
        return tuple(_as_now("", part, moved) for part in value)
    if isinstance(value, ClaimRef):
        return _moved_ref(value, moved)
    if isinstance(value, Citation):
        return value.model_copy(update={"source": moved.get(value.source, value.source)})
    if isinstance(value, Text):
        words = {str(lang): _text_as_now(value.in_language(lang), moved) for lang in LANGS}
        return value.model_copy(update=words)
    return value


def _text_as_now(text: str, moved: Mapping[str, str]) -> str:
    return _NAMED.sub(lambda one: one[1] + moved.get(one[2], one[2]), text) if moved else text


def _same_text(one: Text, other: Text, head: Graph) -> bool:
    """Whether the words are the same and every link still leads where it led; new links may come."""
    return all(
        _words(one, head, lang) == _words(other, head, lang)
        and set(linked(one.in_language(lang))) <= set(linked(other.in_language(lang)))
        for lang in LANGS
    )


def _words(text: Text, head: Graph, lang: Lang) -> str:
    def name(entry_id: str) -> str:
        entry = head.corpus.entries.get(entry_id)
        return entry_name(entry, lang) if entry else entry_id

    return plain_words(text.in_language(lang), name)
