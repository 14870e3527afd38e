"""The fields of a form, made from the schema of what it writes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from markupsafe import Markup

from build_tools.reading.schema import Schema
from build_tools.site.views.conditions import conditions, text_condition
from build_tools.site.views.context import PageContext
from build_tools.words.inline import escape

Control = Literal["line", "lines", "prose", "choice", "group", "list"]

# Fields that a new entry never has, and those that few need, which the form folds away.
_OMITTED = ("redirect_from", "withdrawn", "corrections", "archive")
_RARE = frozenset(
    {
        *("grammar", "bound", "status", "wrongdoing", "confidence", "confidence_reason"),
        *("conflicts_with", "replies", "not_same_as", "note", "quote"),
        *("title_basis", "publisher_basis", "agency", "locators"),
    }
)
# A list's items, and the button that adds one.
_ITEMS = {
    "other_names": ("Other name", "Add a name"),
    "claims": ("Claim", "Add a claim"),
    "citations": ("Citation", "Add a citation"),
}
_SAMPLE = re.compile(
    r"(\[@[^]]+\]|\[\[[^]]+\]\]|[0-9]{4}-[0-9]{2}/\.\.|[0-9]+(?:(?:, |[-/.])[0-9]+)+|[0-9]{4}~)"
)
_FORM_OF_CLAIM = ("relation", "measure", "property", "statement")
_LONG = 1000


@dataclass(frozen=True)
class Choice:
    """A value to choose, and what it is called."""

    value: str
    label: str


@dataclass(frozen=True)
class Field:
    """A control, or several in a group or a list; `name` is the path in the entry, with dots.

    `type` says what the words typed become: text, truth, ids, lines, or one (an id, or several).
    """

    name: str
    control: Control
    label: Markup
    hint: Markup
    required: bool = False
    lang: str = ""
    type: str = "text"
    choices: tuple[Choice, ...] = ()
    offers: str = ""
    when: str = ""
    fields: tuple[Field, ...] = ()
    rare: tuple[Field, ...] = ()
    item: Markup = field(default=Markup())
    add: Markup = field(default=Markup())


def read_fields(context: PageContext, schema: Schema) -> Field:
    """Everything that the form of `schema` asks, as one group."""
    return _Reader(context, schema).root()


@dataclass(frozen=True)
class _Reader:
    """Reads fields off a schema."""

    context: PageContext
    schema: Schema

    def root(self) -> Field:
        """Everything that the form asks."""
        return self._group("", self.schema, required=True)

    def _group(self, path: str, node: Schema, *, required: bool, when: str = "") -> Field:
        every = [*self._fields(path, node, required=required)]
        return Field(
            name=path,
            control="group",
            label=self._words(node, "title"),
            hint=self._words(node, "description"),
            required=required,
            when=when,
            fields=tuple(one for one in every if _last(one.name) not in _RARE),
            rare=tuple(one for one in every if _last(one.name) in _RARE),
        )

    def _fields(self, path: str, node: Schema, *, required: bool) -> Iterator[Field]:
        when = conditions(node, path)
        for name, part in node["properties"].items():
            if name in _OMITTED:
                continue
            if name == "relation":
                yield self._form_of_claim(f"{path}form", node)
            needed = required and (name in node["required"] or name in when.keys() - _RARE)
            if name == "value":
                yield from self._values(f"{path}value", part, node, when[name])
            else:
                yield self._field(f"{path}{name}", part, required=needed, when=when.get(name, ""))

    def _field(self, name: str, node: Schema, *, required: bool, when: str) -> Field:
        node = self._resolved(node)
        if node.get("type") == "object":
            return self._group(f"{name}.", node, required=required, when=when)
        if node.get("type") == "array" and self._resolved(node["items"]).get("type") == "object":
            return self._list(name, node, required=required)
        return self._control(name, node, required=required, when=when)

    def _list(self, name: str, node: Schema, *, required: bool) -> Field:
        item = self._resolved(node["items"])
        label, add = (self.context.say(words) for words in _ITEMS[_last(name)])
        return Field(
            name=name,
            control="list",
            label=self._words(node, "title"),
            hint=self._words(node, "description"),
            required=required,
            fields=(self._group(f"{name}.0.", item, required=True),),
            item=label,
            add=add,
        )

    def _control(self, name: str, node: Schema, *, required: bool, when: str) -> Field:
        kind, type_ = _kind(node)
        return Field(
            name=name,
            control=kind,
            label=self._words(node, "title"),
            # In one of two languages: the group has said what.
            hint=Markup() if _last(name) in ("ar", "en") else self._words(node, "description"),
            required=required,
            lang="" if kind == "choice" else _language(name, node),
            type=type_,
            choices=tuple(self._choices(node)),
            offers="open" if name == "covers" else " ".join(_offers(node)),
            when=when,
        )

    def _choices(self, node: Schema) -> Iterator[Choice]:
        if node.get("type") == "boolean":
            yield Choice("true", str(self.context.say("yes")))
            yield Choice("false", str(self.context.say("no")))
        elif "enum" in node:
            for value, label in zip(node["enum"], node["enumDescriptions"], strict=True):
                yield Choice(value, label)

    def _form_of_claim(self, name: str, node: Schema) -> Field:
        """What the claim is, which decides the fields that follow: no field of the entry."""
        titles = {form: node["properties"][form]["title"] for form in _FORM_OF_CLAIM}
        return Field(
            name=name,
            control="choice",
            label=self.context.say("What the claim is"),
            hint=self.context.say(
                "A relation ties two entries, a measure counts, a property is a date, a position or "
                "a name; a statement says in words what none of them can."
            ),
            required=True,
            type="choice",
            choices=tuple(Choice(form, title) for form, title in titles.items()),
        )

    def _values(self, name: str, part: Schema, node: Schema, when: str) -> Iterator[Field]:
        """A value is one line or, for some properties, words in both languages."""
        worded, otherwise = text_condition(node, name.removesuffix("value"))
        line = {**part, "type": "string"} | {"anyOf": []}
        yield self._control(name, line, required=True, when=f"{when};{otherwise}")
        words = {**self._resolved({"$ref": "#/$defs/Text"}), "title": part["title"]}
        yield self._group(f"{name}.", words, required=True, when=worded)

    def _resolved(self, node: Schema) -> Schema:
        if "$ref" not in node:
            return node
        definition: Schema = self.schema["$defs"][node["$ref"].removeprefix("#/$defs/")]
        return {**definition, **node}

    def _words(self, node: Schema, key: str) -> Markup:
        """Words of the schema; dates, positions and marks in them read from left to right."""
        pieces = _SAMPLE.split(node.get(key, ""))
        return Markup("").join(
            Markup('<bdi dir="ltr">{}</bdi>').format(escape(piece))
            if place % 2
            else self._text(piece)
            for place, piece in enumerate(pieces)
        )

    def _text(self, piece: str) -> Markup:
        """A piece of a text, with the space at its ends."""
        before, after = (" " if piece[at:][:1].isspace() else "" for at in (0, -1))
        return Markup(f"{before}{self.context.text(piece)}{after if piece.strip() else ''}")


def _last(name: str) -> str:
    return name.rstrip(".").rsplit(".", 1)[-1]


def _offers(node: Schema) -> Iterator[str]:
    """The definitions in which the ids stand that a field may name."""
    for choice in node.get("anyOf", ()):
        if "$ref" in choice:
            yield choice["$ref"].removeprefix("#/$defs/")


def _kind(node: Schema) -> tuple[Control, str]:
    """The control for a value, and what becomes of what is typed."""
    if node.get("type") == "boolean":
        return "choice", "truth"
    if "enum" in node:
        return "choice", "text"
    if node.get("type") == "array":
        ids = "$ref" in node["items"]
        return ("line", "ids") if ids else ("lines", "lines")
    if any(choice.get("type") == "array" for choice in node.get("anyOf", ())):
        return "line", "one"
    return ("prose" if node.get("maxLength", 0) > _LONG else "line"), "text"


def _language(name: str, node: Schema) -> str:
    """The language of what is typed; none where it may be either."""
    if _last(name) in ("ar", "en"):
        return _last(name)
    free = node.get("maxLength", 0) > 100 and "https" not in node.get("pattern", "")
    return "" if free or _kind(node)[1] == "lines" else "en"
