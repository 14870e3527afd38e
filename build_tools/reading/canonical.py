"""The one form of a YAML file: fields in the model's order, fixed indents, comments kept.

Words are copied as they were written, never written anew: a formatter must not change a value.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import takewhile
from typing import Any

import yaml
from pydantic import BaseModel

from build_tools.reading.document import KeyPath, Parsed
from build_tools.reading.model import ENTRY_TYPES, Section
from build_tools.reading.model.nesting import field_names, model_in
from build_tools.reading.remarks import Remarks
from build_tools.reading.source import SourceError, parse
from build_tools.words.messages import wording
from build_tools.words.tables import LOADER

# Long parts come last, whatever section-specific field a model adds after them.
_LAST = ("summary", "confirmed", "claims", "covers", "corrections")
_PLAIN = re.compile(r"[^\W_](?:[\w./¶#()؟+ …–-]|[،](?=\s)|:(?=\S))*(?<! )|¶[\w¶ -]*|…")
_GUESSED = re.compile(r"(?i)true|false|yes|no|on|off|null|y|n|[\d.,]+|.*\s#.*")
_HARM = wording("would_change")
_FOLD = re.compile(r"(?<!\n)\n(?!\n)")


def canonical_text(text: str, section: Section) -> str:
    """`text`, the YAML of an entry of `section`, in canonical form; formatting twice changes nothing.

    It says what `text` says, but for Unicode's normal form (NFC), and keeps every comment.
    SourceError, with a line of `text`, where `text` cannot be read or would not come out the same.
    """
    before = parse(text)
    rows = _Writer(text, before.comments).rows(ENTRY_TYPES[section])
    after = _nfc("\n".join(rows).strip("\n") + "\n")
    if after != text:
        _prove(before, after)
    return after


def with_field(text: str, section: Section, field: str, value: dict[str, Any]) -> str:
    """`text` with a new `field`, the small map `value`, in canonical form; SourceError as there."""
    fields = ", ".join(f"{key}: {scalar(str(one))}" for key, one in value.items())
    return canonical_text(f"{text.rstrip()}\n{field}: {{{fields}}}\n", section)


def scalar(text: str) -> str:
    """`text` as a YAML value on one line, quoted where YAML would read something else."""
    if _PLAIN.fullmatch(text) and not _GUESSED.fullmatch(text):
        return text
    return "'" + text.replace("'", "''") + "'"


def canonical_order(model: type[BaseModel], present: Iterable[str]) -> list[str]:
    """The keys in `present` in the order of the model's fields, unknown ones last."""
    given = list(present)
    ranks = _ranks(model)
    return sorted(given, key=lambda name: ranks.get(name, len(ranks)))


@cache
def _ranks(model: type[BaseModel]) -> dict[str, int]:
    fields = [name for name in field_names(model) if name not in _LAST] + list(_LAST)
    return {name: rank for rank, name in enumerate(fields)}


class _Writer:
    """Writes one text anew from its nodes, each with the comments that belong to it."""

    def __init__(self, text: str, comments: Iterable[int]) -> None:
        self._text = text
        self._root: Any = yaml.compose(text, Loader=LOADER)
        self._remarks = Remarks(text, comments)
        self._above: dict[int, list[str]] = {}
        self._below: dict[int, list[str]] = {}
        self._visit(self._root)
        self._below[id(self._root)] += self._remarks.rest()

    def rows(self, model: type[BaseModel]) -> list[str]:
        if not self._root.value:
            return [self._inline(self._root, model)]
        first = id(self._root.value[0][0])
        top, self._above[first] = _parted(self._above[first])
        return top + self._block(self._root, model)

    def _visit(self, node: Any) -> None:
        """A comment belongs to what stands below it, or to the block that it ends, if as deep."""
        for first, value in _children(node):
            above = self._remarks.before(first.start_mark.line)
            if self._is_inline(value):
                above += self._remarks.before(value.start_mark.line + 1)
                above += filter(None, self._remarks.before(self._last_line(value) + 1))
            else:
                self._visit(value)
            self._above[id(first)] = above
        self._below[id(node)] = self._remarks.ending(node)

    def _is_inline(self, node: Any) -> bool:
        """Whether a value stands on the line of its key; comments in braces need lines of their own."""
        if isinstance(node, yaml.ScalarNode) or not node.value:
            return True
        return bool(node.flow_style) and not self._remarks.has_within(node)

    def _last_line(self, node: Any) -> int:
        return int(node.start_mark.line + self._source(node).count("\n"))

    def _source(self, node: Any) -> str:
        """A node as it was written, without the blank lines behind it that say nothing."""
        written = self._text[node.start_mark.index : node.end_mark.index]
        return written.removesuffix("\n") if _keeps_blank_lines(written) else written.rstrip()

    def _block(self, node: Any, model: type[BaseModel] | None) -> list[str]:
        if isinstance(node, yaml.SequenceNode):
            rows = [row for item in node.value for row in self._item(item, model)]
        else:
            rows = [row for pair in _ordered(node, model) for row in self._field(*pair, model)]
        return rows + self._below[id(node)]

    def _item(self, item: Any, model: type[BaseModel] | None) -> list[str]:
        if self._is_inline(item):
            return self._above[id(item)] + _hang("-", self._lines(item, model))
        rows = self._block(item, model)
        above = list(takewhile(_is_remark, rows))
        return self._above[id(item)] + above + _hang("-", rows[len(above) :])

    def _field(self, key: Any, value: Any, model: type[BaseModel] | None) -> list[str]:
        inner = model and model_in(model, key.value)
        name = f"{self._source(key)}:"
        if self._is_inline(value):
            return self._above[id(key)] + _hang(name, self._lines(value, inner))
        return [*self._above[id(key)], name, *_indented(self._block(value, inner))]

    def _lines(self, node: Any, model: type[BaseModel] | None) -> list[str]:
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            return _dedented(self._source(node), node.value)
        return self._inline(node, model).split("\n")

    def _inline(self, node: Any, model: type[BaseModel] | None) -> str:
        if isinstance(node, yaml.ScalarNode):
            return _folded(self._source(node))
        if isinstance(node, yaml.SequenceNode):
            return f"[{', '.join(self._inline(item, model) for item in node.value)}]"
        pairs = (
            f"{self._source(key)}: {self._inline(value, model and model_in(model, key.value))}"
            for key, value in _ordered(node, model)
        )
        return f"{{{', '.join(pairs)}}}"


def _children(node: Any) -> list[tuple[Any, Any]]:
    """What begins each item of a collection, with its value."""
    is_map = isinstance(node, yaml.MappingNode)
    return node.value if is_map else [(item, item) for item in node.value]


def _ordered(node: Any, model: type[BaseModel] | None) -> list[tuple[Any, Any]]:
    """The pairs of a map in the order of its model's fields."""
    pairs: list[tuple[Any, Any]] = node.value
    if model is None:
        return pairs
    order = canonical_order(model, [key.value for key, _ in pairs])
    ranks = {name: rank for rank, name in enumerate(order)}
    return sorted(pairs, key=lambda pair: ranks[pair[0].value])


def _parted(rows: list[str]) -> tuple[list[str], list[str]]:
    """What stays at the top of a file, and what belongs to its first field: no blank line parts it."""
    ends = [
        number
        for number, row in enumerate(rows, start=1)
        if not row or row.startswith("# yaml-language-server:")
    ]
    return rows[: max(ends, default=0)], rows[max(ends, default=0) :]


def _is_remark(row: str) -> bool:
    return not row or row.startswith("#")


def _hang(prefix: str, rows: list[str]) -> list[str]:
    return [f"{prefix} {rows[0]}" if rows[0] else prefix, *_indented(rows[1:])]


def _indented(rows: list[str]) -> list[str]:
    return [f"  {row}" if row else "" for row in rows]


def _keeps_blank_lines(written: str) -> bool:
    return bool(re.match(r"[|>]\d?\+", written))


def _folded(written: str) -> str:
    """Words on several lines brought onto one; a blank line in them means something and stays."""
    return _FOLD.sub(" ", "\n".join(line.strip(" ") for line in written.split("\n")))


def _dedented(written: str, value: str) -> list[str]:
    """A block of text: its `|` or `>`, then its lines without the indent that is YAML's own."""
    header, *rows = written.split("\n")
    inset = _depth(rows) - _depth(value.split("\n"))
    return [re.sub(r"\d", "2", header.rstrip()), *(row[inset:] for row in rows)]


def _depth(rows: list[str]) -> int:
    return next((len(row) - len(row.lstrip(" ")) for row in rows if row.strip(" ")), 0)


def _prove(before: Parsed, after: str) -> None:
    """SourceError unless `after` says what was read before and holds its comments."""
    try:
        parsed = parse(after)
    except SourceError as error:
        raise SourceError(1, wording("would_not_be_read", reason=error.message)) from None
    changed = _difference(before.data, parsed.data)
    if changed is not None:
        raise SourceError(before.line(*changed), _HARM)
    lost = Counter(map(_nfc, before.comments.values())) - Counter(parsed.comments.values())
    if lost:
        line = next(line for line, words in before.comments.items() if _nfc(words) in lost)
        raise SourceError(line, _HARM)


def _difference(was: Any, now: Any, at: KeyPath = ()) -> KeyPath | None:
    """The first place at which `now` is not `was` in normal form."""
    if isinstance(was, str):
        return None if _nfc(was) == now else at
    if type(was) is not type(now) or len(was) != len(now):
        return at
    for key, value in was.items() if isinstance(was, dict) else enumerate(was):
        other = now.get(_nfc(str(key))) if isinstance(now, dict) else now[key]
        found = _difference(value, other, (*at, key))
        if found is not None:
            return found
    return None


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)
