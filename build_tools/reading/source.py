"""One YAML file becomes plain data (dict, list, str) and a map from key path to line.

The data is built from PyYAML's event stream: loaders crash on deep nesting, keep the last of
two equal keys and guess types. Here nothing is guessed and everything unusual is refused.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from sys import intern
from typing import Any

import yaml

from build_tools.reading.comments import CUTS, ScalarRange, find_comments, scalar_range
from build_tools.reading.document import Document, Parsed, Plain
from build_tools.reading.problems import Problem
from build_tools.reading.strict import (
    BESIDE_VALUES,
    dangling_line,
    is_questioned,
    line_too_far_left,
)
from build_tools.reading.syntax import MAX_DEPTH, TOO_DEEP, explain, no_fields, wrong_key
from build_tools.words.language import PICTOGRAM
from build_tools.words.messages import Message, wording
from build_tools.words.tables import LOADER

MAX_BYTES = 256 * 1024
MAX_NODES = 20_000

# Controls other than line feed, bidi controls, noncharacters, spaces other than the plain one, and
# everything else that a reader cannot see.
HIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\xa0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f"
    "\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    "\ufdd0-\ufdef\ufffe\uffff]"
)

# What a file begins with that some program wrote in a form of its own.
_FOREIGN = {
    b"\xef\xbb\xbf": wording("byte_order_mark"),
    b"\xff\xfe": wording("utf_16"),
    b"\xfe\xff": wording("utf_16"),
    b"PK\x03\x04": wording("office_file"),
    b"%PDF-": wording("pdf_file"),
}


class SourceError(Exception):
    """A file that is not plain YAML: the line and the reason, with the way to fix it."""

    def __init__(self, line: int, message: Message) -> None:
        super().__init__(str(message))
        self.line, self.message = line, message


def read_document(path: Path, root: Path) -> Document | Problem:
    """The document in `path`, or the one problem that keeps it from being read.

    `root` is the repository's root; paths in documents and problems are relative to it.
    """
    name = path.relative_to(root).as_posix()
    try:
        text = decode(read_bytes(path))
        parsed = parse(text)
    except SourceError as refusal:
        return Problem(name, refusal.line, refusal.message, "source")
    return Document(parsed.data, parsed.begins, parsed.comments, name, text)


def parse(text: str) -> Parsed:
    """What `text` says; SourceError when it uses more than maps, lists and text that can be seen."""
    return _Builder(_visible_text(text)).build()


def hidden_character(text: str) -> str | None:
    """The number, as U+200B, of the first character in `text` that a reader cannot see."""
    found = HIDDEN.search(text)
    return f"U+{ord(found.group()):04X}" if found else None


def read_bytes(path: Path) -> bytes:
    """What is in the file `path`; SourceError when it is none, or too large to be an entry."""
    if path.is_symlink():
        raise SourceError(1, wording("symbolic_link"))
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise SourceError(1, wording("missing_file")) from None
    except OSError as error:
        if path.is_dir():  # which Windows does not permit to be read
            raise SourceError(1, wording("directory_for_a_file")) from None
        raise SourceError(1, wording("cannot_be_read", reason=str(error.strerror))) from None
    if len(raw) > MAX_BYTES:
        raise SourceError(1, wording("too_large", size=MAX_BYTES // 1024))
    return raw


def decode(raw: bytes) -> str:
    """The text that a file's `raw` bytes are; SourceError when they are none."""
    known = next((message for start, message in _FOREIGN.items() if raw.startswith(start)), None)
    if known:
        raise SourceError(1, known)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise SourceError(line, wording("not_utf_8")) from None


def _visible_text(text: str) -> str:
    found = HIDDEN.search(text)
    if found is None:
        return text
    line = text.count("\n", 0, found.start()) + 1
    if found.group() == "\t":
        raise SourceError(line, wording("tab"))
    if found.group() == "\r":
        raise SourceError(line, wording("carriage_return"))
    if PICTOGRAM.match(text, found.start() - 1):
        raise SourceError(line, wording("pictogram", sign=text[found.start() - 1]))
    code = f"U+{ord(found.group()):04X}"
    if unicodedata.category(found.group()) == "Zs":
        raise SourceError(line, wording("other_space", code=code))
    raise SourceError(line, wording("invisible", code=code))


class _Builder:
    """Builds plain data from the events of one file, remembering where each value began."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._begins: list[int] = []
        self._may_comment = "#" in text
        self._scalars: list[ScalarRange] = []  # where there may be comments between them
        self._flow = 0  # how many brackets and braces are open
        self._column = -1  # where the fields or items around begin that have lines of their own
        self._lines = text.split("\n")
        self._end: Any = None  # of the collection that ended last

    def build(self) -> Parsed:
        try:
            self._next: Callable[[], Any] = LOADER(self._text).get_event
            data = self._document()
        except yaml.YAMLError as error:
            raise SourceError(*explain(error, self._text)) from None
        if not isinstance(data, dict):
            raise SourceError(1, no_fields(self._text))
        if dangling := dangling_line(self._text):
            raise SourceError(*dangling)
        return Parsed(data, tuple(self._begins), dict(self._comments()))

    def _comments(self) -> Iterator[tuple[int, str]]:
        for comment in find_comments(self._text, self._scalars) if self._may_comment else ():
            if comment.cuts:
                raise SourceError(comment.line, CUTS)
            yield comment.line, comment.text

    def _document(self) -> Plain:
        data: Plain = ""
        documents = 0
        while type(event := self._next()) is not yaml.StreamEndEvent:
            if type(event) is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    raise SourceError(_line(event), wording("second_document"))
                if event.version or event.tags:
                    raise SourceError(_line(event), wording("directive"))
                event = self._next()
                self._begins.append(_line(event))
                data = self._value(event, 0)
        if not documents:
            raise SourceError(1, wording("empty_file"))
        return data

    def _value(self, event: Any, depth: int) -> Plain:
        """The value that begins with `event`, `depth` deep; where it begins is noted already."""
        kind = type(event)
        if depth > MAX_DEPTH or len(self._begins) > MAX_NODES or kind is yaml.AliasEvent:
            raise self._refusal(event, depth)
        if event.anchor or event.tag:
            raise self._refusal(event, depth)
        if kind is yaml.ScalarEvent:
            return self._scalar(event)
        return self._in_braces(event, depth) if event.flow_style else self._on_lines(event, depth)

    def _in_braces(self, event: Any, depth: int) -> Plain:
        self._flow += 1
        data = self._collection(event, depth)
        self._flow -= 1
        self._goes_on_deeper(event, self._end)
        return data

    def _on_lines(self, event: Any, depth: int) -> Plain:
        around, self._column = self._column, event.start_mark.column
        data = self._collection(event, depth)
        self._column = around
        return data

    def _collection(self, event: Any, depth: int) -> Plain:
        is_mapping = type(event) is yaml.MappingStartEvent
        return self._mapping(depth + 1) if is_mapping else self._sequence(depth + 1)

    def _goes_on_deeper(self, begin: Any, end: Any) -> None:
        following = range(_line(begin), end.end_mark.line + 1)
        lines = [(number + 1, self._lines[number]) for number in following]
        if not isinstance(begin, yaml.ScalarEvent):
            lines = [one for one in lines if not BESIDE_VALUES.match(one[1])]
        wrong = line_too_far_left(lines, self._column)
        if wrong:
            raise SourceError(wrong, wording("too_far_left"))

    def _refusal(self, event: Any, depth: int) -> SourceError:
        if depth > MAX_DEPTH:
            message = TOO_DEEP
        elif len(self._begins) > MAX_NODES:
            message = wording("too_many_values", number=MAX_NODES)
        elif isinstance(event, yaml.AliasEvent):
            message = wording("alias", name=f"*{event.anchor}")
        elif event.anchor:
            message = wording("anchor", name=f"&{event.anchor}")
        else:
            message = wording("tag", name=event.tag)
        return SourceError(_line(event), message)

    def _mapping(self, depth: int) -> dict[str, Any]:
        result: dict[str, Any] = {}
        firsts: dict[str, int] = {}
        while type(event := self._next()) is not yaml.MappingEndEvent:
            key, line = self._key(event), _line(event)
            if key in firsts:
                raise SourceError(line, _given_twice(key, firsts[key]))
            firsts[key] = line
            self._begins.append(line)
            result[key] = self._value(self._next(), depth)
        self._end = event
        return result

    def _key(self, event: Any) -> str:
        if type(event) is not yaml.ScalarEvent:
            raise SourceError(_line(event), wording("key_is_no_word"))
        if event.anchor or event.tag:
            raise SourceError(_line(event), wording("anchor_on_key"))
        if event.value == "<<":
            raise SourceError(_line(event), wording("merge_key"))
        if self._flow and is_questioned(self._text, scalar_range(event, self._text).start):
            raise SourceError(_line(event), wording("question_mark"))
        key = self._scalar(event)
        if _goes_on(event):
            raise SourceError(_line(event), wording("key_on_lines"))
        wrong = wrong_key(key)
        if wrong:
            raise SourceError(_line(event), wrong)
        return intern(key)

    def _sequence(self, depth: int) -> list[Any]:
        result: list[Any] = []
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            self._begins.append(_line(event))
            result.append(self._value(event, depth))
        self._end = event
        return result

    def _scalar(self, event: Any) -> str:
        value: str = event.value
        if self._may_comment:
            self._scalars.append(scalar_range(event, self._text))
        # All but escapes was seen in the text.
        hidden = hidden_character(value) if event.style == '"' else None
        if hidden:
            raise SourceError(_line(event), wording("invisible_escape", code=hidden))
        if self._flow and not event.style and "?" in value:
            raise SourceError(_line(event), wording("question_mark"))
        if event.style in ("|", ">") and not value.strip():
            raise SourceError(_line(event), wording("empty_block"))
        if event.style in ("'", '"') and _goes_on(event):
            self._goes_on_deeper(event, event)
        return value


def _line(event: Any) -> int:
    line: int = event.start_mark.line
    return line + 1


def _goes_on(event: Any) -> bool:
    """Whether it is on more than one line."""
    return bool(event.end_mark.line > event.start_mark.line)


def _given_twice(key: str, first: int) -> Message:
    if key == "id":  # more often the next claim, whose hyphen was forgotten
        return wording("id_twice", key=key, first=first)
    return wording("key_twice", key=key, first=first)
