"""Two releases compared: what was added, changed, corrected, withdrawn and moved, as JSON's types.

The shape is in docs/decisions/diff.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from build_tools.desk.delta.published import Entry, Published

VERSION = 1

Delta = dict[str, Any]

_APART = frozenset({"id", "section", "claims", "corrections", "redirect_from", "withdrawn"})
# Fields that hold ids, of entries or `entry#claim`; in prose they stand in marks.
_IDS = frozenset(
    {
        "object", "publisher", "agency", "said_by", "source", "not_same_as",
        "conflicts_with", "replies", "covers",
    }
)  # fmt: skip
_PROSE = frozenset({"ar", "en"})
_NAMED = re.compile(r"(\[\[|\[@)([a-z0-9-]+)")


def compare(old: Published, new: Published) -> Delta:
    """What `new` says that `old` did not, and the reverse."""
    moved = {
        former: entry["id"]
        for entry in new.entries.values()
        for former in entry.get("redirect_from", ())
        if former in old.entries and former not in new.entries
    }
    before, was_live = _as_now(old, moved), {one for one in old.entries if _live(old, one)}
    live = {one for one in new.entries if _live(new, one)}
    claims = list(_claims(before, new, live))
    entries = list(_entries(before, new, live))
    known = {moved.get(one, one) for one in old.entries}
    return {
        "version": VERSION,
        "old": _head(old),
        "new": _head(new),
        "added": {
            "entries": sorted(live - known),
            "claims": [one for one in claims if "before" not in one and "fields" not in one],
        },
        "changed": {
            "entries": [one for one in entries if one["fields"]],
            "claims": [one for one in claims if one.get("fields") and not one["corrections"]],
        },
        "corrected": {
            "entries": [
                {"id": one["id"], "corrections": one["corrections"]}
                for one in entries
                if one["corrections"]
            ],
            "claims": [one for one in claims if one.get("fields") and one["corrections"]],
        },
        "withdrawn": {
            "entries": [_tombstone(new, one) for one in sorted(was_live & set(new.entries) - live)],
            "claims": [one for one in claims if "before" in one],
        },
        "moved": dict(sorted(moved.items())),
        "restored": sorted((live & set(old.entries)) - was_live),
        "gone": sorted(set(old.entries) - set(new.entries) - set(moved)),
    }


def _live(release: Published, entry: str) -> bool:
    return "withdrawn" not in release.entries[entry]


def _head(release: Published) -> dict[str, str]:
    return {"revision": release.revision, "schema_version": release.schema_version}


def _tombstone(release: Published, entry: str) -> dict[str, Any]:
    return {"id": entry, **release.entries[entry]["withdrawn"]}


def _as_now(old: Published, moved: Mapping[str, str]) -> dict[str, Entry]:
    """The live entries of `old` under the ids of now; of two that became one, all claims."""
    by_age = sorted(old.entries.values(), key=lambda entry: entry["id"] not in moved)
    found: dict[str, Entry] = {}
    for entry in (each for each in by_age if "withdrawn" not in each):
        now = moved.get(entry["id"], entry["id"])
        fresh = _renamed(entry, moved) if moved else entry
        claims = {one["id"]: one for one in found.get(now, {}).get("claims", ())}
        claims |= {one["id"]: one for one in fresh.get("claims", ())}
        found[now] = {**fresh, "id": now, "claims": list(claims.values())}
    return found


def _renamed(value: Any, moved: Mapping[str, str], field: str = "") -> Any:
    """`value` with the ids that entries have now."""
    if isinstance(value, dict):
        return {name: _renamed(part, moved, name) for name, part in value.items()}
    if isinstance(value, list):
        return [_renamed(part, moved, field) for part in value]
    if isinstance(value, str) and field in _IDS:
        entry, hash_, claim = value.partition("#")
        return moved.get(entry, entry) + hash_ + claim
    if isinstance(value, str) and field in _PROSE:
        return _NAMED.sub(lambda one: one[1] + moved.get(one[2], one[2]), value)
    return value


def _entries(before: Mapping[str, Entry], new: Published, live: set[str]) -> Iterator[Any]:
    """Each entry that both have: its own fields that differ, corrections that are of no claim below."""
    for name in sorted(live & set(before)):
        was, now = before[name], new.entries[name]
        changed = {ref for ref, *_ in _differing(was, now)}
        yield {
            "id": name,
            "fields": _fields(was, now, _APART),
            "corrections": [
                one for one in _corrections(was, now) if one.get("claim") not in changed
            ],
        }


def _claims(before: Mapping[str, Entry], new: Published, live: set[str]) -> Iterator[Any]:
    for name in sorted(live):
        was, now = before.get(name, {}), new.entries[name]
        noted = _corrections(was, now)
        for claim, one, other in _differing(was, now):
            told = [each for each in noted if each.get("claim") == claim]
            yield {"claim": f"{name}#{claim}", **_change(one, other, told)}


def _change(before: Any, after: Any, corrections: list[Any]) -> dict[str, Any]:
    if before is None:
        return {"after": after}
    if after is None:
        return {"before": before, "corrections": corrections}
    return {"after": after, "fields": _fields(before, after), "corrections": corrections}


def _differing(was: Entry, now: Entry) -> Iterator[tuple[str, Any, Any]]:
    """The claims that differ: id, before (None if it was added), after (None if it is gone)."""
    before = {one["id"]: one for one in was.get("claims", ())}
    after = {one["id"]: one for one in now.get("claims", ())}
    for claim in (*after, *(one for one in before if one not in after)):
        if before.get(claim) != after.get(claim):
            yield claim, before.get(claim), after.get(claim)


def _fields(was: Entry, now: Entry, apart: frozenset[str] = frozenset()) -> dict[str, Any]:
    """The fields that differ, each with `before` and `after`; null where it was or is unset."""
    names = [name for name in dict.fromkeys((*now, *was)) if name not in apart]
    return {
        name: {"before": was.get(name), "after": now.get(name)}
        for name in names
        if was.get(name) != now.get(name)
    }


def _corrections(was: Entry, now: Entry) -> list[Any]:
    told = was.get("corrections", ())
    return [one for one in now.get("corrections", ()) if one not in told]
