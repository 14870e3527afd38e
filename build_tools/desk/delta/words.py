"""A delta in words: a part for each thing that can happen, a line for each entry and claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pydantic import BaseModel

from build_tools.desk.delta.compare import Delta
from build_tools.desk.delta.published import Entry, Published
from build_tools.reading.marks import plain_words
from build_tools.reading.model import SECTION_TERMS, ClaimBase, Section
from build_tools.reading.problems import one_line
from build_tools.reading.schema.words import field_words, own_terms
from build_tools.words.language import Lang, translate, translate_count

_TERMS = {"relation": "relations", "measure": "measures", "property": "properties"}
_LONGEST = 120


def delta_words(delta: Delta, old: Published, new: Published, lang: Lang) -> str:
    """Every change as plain text in `lang`; names are those of `new`, else of `old`."""
    return "\n".join(_Words(delta, old, new, lang).lines()) + "\n"


class _Words:
    def __init__(self, delta: Delta, old: Published, new: Published, lang: Lang) -> None:
        self.delta, self.old, self.new, self.lang = delta, old, new, lang

    def lines(self) -> Iterator[str]:
        yield self._say("From {old} to {new}").format(
            old=one_line(self.old.revision) or "?", new=one_line(self.new.revision) or "?"
        )
        parts = [(self._say(title), list(lines)) for title, lines in self._parts()]
        for title, lines in parts:
            if lines:
                yield f"\n{title} ({len(lines)})"
                yield from (f"- {one_line(line)}" for line in lines)
        if not any(lines for _, lines in parts):
            yield self._say("No entry differs.")

    def _parts(self) -> Iterator[tuple[str, Iterable[str]]]:
        corrected, changed = self.delta["corrected"], self.delta["changed"]
        withdrawn = self.delta["withdrawn"]
        yield "Entries withdrawn", map(self._tombstone, withdrawn["entries"])
        yield "Claims withdrawn", map(self._gone, withdrawn["claims"])
        yield "Claims corrected", map(self._changed, corrected["claims"])
        yield "Other words corrected", map(self._corrected, corrected["entries"])
        yield "Claims changed", map(self._changed, changed["claims"])
        yield "Other words changed", map(self._reworded, changed["entries"])
        yield "Entries moved", (f"{a} → {b}" for a, b in self.delta["moved"].items())
        yield "Entries that are back", map(self._name, self.delta["restored"])
        yield "Entries that left no trace", map(self._name, self.delta["gone"])
        yield "Entries added", map(self._fresh, self.delta["added"]["entries"])
        yield "Claims added", self._added()

    def _say(self, message: str) -> str:
        return translate(message, self.lang)

    def _name(self, entry: str) -> str:
        found: Entry = self.new.entries.get(entry, {})
        if "withdrawn" in found or not found:
            found = self.old.entries.get(entry, {})
        label = found.get("name") or found.get("title")
        return self._text(label) if label else entry

    def _text(self, words: Any) -> str:
        """Words in both languages, without marks; whatever else stands in their place as it is."""
        told = words.get(self.lang) if isinstance(words, dict) else words
        return plain_words(str(told), self._name)

    def _fresh(self, entry: str) -> str:
        found = self.new.entries[entry]
        section: Section = found["section"]
        parts = [self._name(entry), self._say(SECTION_TERMS[section].label)]
        claims = len(found.get("claims", ()))
        if claims:
            parts.append(translate_count("{number} claim", "{number} claims", claims, self.lang))
        return " · ".join(parts)

    def _added(self) -> Iterator[str]:
        """Those of entries that were there: what is new with its entry was counted with it."""
        fresh = set(self.delta["added"]["entries"])
        for one in self.delta["added"]["claims"]:
            if one["claim"].partition("#")[0] not in fresh:
                yield self._claim(one["claim"], one["after"])

    def _tombstone(self, one: Any) -> str:
        return f"{self._name(one['id'])} · {one['on']} · {self._text(one['reason'])}"

    def _corrected(self, one: Any) -> str:
        return " · ".join((self._name(one["id"]), *self._notes(one)))

    def _notes(self, one: Any) -> Iterator[str]:
        return (f"{each['on']}: {self._text(each['note'])}" for each in one["corrections"])

    def _gone(self, one: Any) -> str:
        return " · ".join((self._claim(one["claim"], one["before"]), *self._notes(one)))

    def _changed(self, one: Any) -> str:
        claim = self._claim(one["claim"], one["after"])
        return " · ".join((claim, *self._differences(ClaimBase, one), *self._notes(one)))

    def _reworded(self, one: Any) -> str:
        section: Section = self.new.entries[one["id"]]["section"]
        model = SECTION_TERMS[section].type
        return " · ".join((self._name(one["id"]), *self._differences(model, one)))

    def _differences(self, model: type[BaseModel], one: Any) -> Iterator[str]:
        for field, sides in one["fields"].items():
            before, after = (self._shown(sides[side]) for side in ("before", "after"))
            shown = f"{before} → {after}" if len(before + after) <= _LONGEST else None
            label = self._field(model, field)
            yield f"{label}: {shown}" if shown and before != after else label

    def _field(self, model: type[BaseModel], field: str) -> str:
        """What a field is called; one of a later version goes by its own name."""
        try:
            return field_words(model, field, (self.lang,))["title"]
        except KeyError:
            return field

    def _claim(self, ref: str, claim: Any) -> str:
        """Whose claim it is, what it says in few words, and its address."""
        entry, _, name = ref.partition("#")
        said = self._say(", ").join(filter(None, self._said(claim))) or name
        return f"{self._name(entry)}: {said} [{ref}]"

    def _said(self, claim: Any) -> Iterator[str]:
        if "statement" in claim:
            yield self._shown(claim["statement"])
            return
        for field, group in (*_TERMS.items(), ("role", "roles")):
            if field in claim:
                yield self._term(group, claim[field])
        for field in ("object", "value"):
            if field in claim:
                yield self._shown(claim[field])

    def _term(self, group: str, term: str) -> str:
        for release in (self.new, self.old):
            if label := release.terms.get(group, {}).get(term):
                return self._text(label)
        return term

    def _shown(self, value: Any) -> str:
        """A value of a field on one line: names for ids, the words of the language that is asked for."""
        if value is None:
            return self._say("none")
        if isinstance(value, list):
            return self._say("; ").join(map(self._shown, value))
        if isinstance(value, dict):
            return self._together(value)
        if isinstance(value, bool):
            return self._say("yes") if value else self._say("no")
        known = value in self.new.entries or value in self.old.entries
        return self._name(value) if known else _own_words(str(value), self.lang)

    def _together(self, value: Any) -> str:
        if self.lang in value:
            return self._text(value)
        if {"low", "high"} <= set(value):
            return f"{value['low']}/{value['high']}"
        return self._say(", ").join(self._shown(part) for part in value.values())


def _own_words(value: str, lang: Lang) -> str:
    """A word of the model's own in `lang`; any other value as it is."""
    return own_terms()[value][lang] if value in own_terms() else value
