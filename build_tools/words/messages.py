"""What contributors are told: terms of `problems.yaml`, in both languages, and values for them.

A message is a value until somebody is told it: then it is worded in their language.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from string import Formatter
from typing import Any

from build_tools.words.bidi import split_runs
from build_tools.words.language import Lang, alternatives, listed
from build_tools.words.tables import read_table


@dataclass(frozen=True)
class InBoth:
    """Words of the dossier's own that stand in a message, in the language of the message."""

    ar: str
    en: str

    def words(self, lang: Lang) -> str:
        """Those in `lang`."""
        return self.ar if lang == "ar" else self.en


@dataclass(frozen=True)
class Message:
    """A `term` of `problems.yaml` with its values: words of a file, numbers, lists, other messages."""

    term: str
    values: tuple[tuple[str, Any], ...] = ()

    def words(self, lang: Lang) -> str:
        """The whole sentence in `lang`; KeyError when the term or a value of it is missing."""
        template = terms()[self.term][lang]
        return _Worded(lang).vformat(template, (), dict(self.values))

    def __str__(self) -> str:
        return self.words("en")

    def __lt__(self, other: object) -> bool:
        """Messages stand in the order of their English words."""
        return str(self) < str(other)

    def __gt__(self, other: object) -> bool:
        """Also against words that are no message yet."""
        return str(self) > str(other)


Value = str | int | Message | InBoth | tuple[str | Message, ...]


def wording(term: str, /, **values: Value) -> Message:
    """The message `term` of `problems.yaml` with `values` for what stands there in braces.

    There `{name}` is a value as it is, or a list with commas; `{names:or}` and `{names:and}` are
    lists as the language joins them.
    """
    return Message(term, tuple(values.items()))


class ToldError(Exception):
    """What cannot be done, with the message that says why and how to fix it."""

    def __init__(self, term: str, /, **values: Value) -> None:
        self.message = wording(term, **values)
        super().__init__(str(self.message))


class WrongValueError(ToldError, ValueError):
    """A value that cannot be taken."""


def pack_message(message: Message) -> list[Any]:
    """`message` as JSON can hold it."""
    return [message.term, {name: _packed(value) for name, value in message.values}]


def unpack_message(kept: list[Any]) -> Message:
    """The message of which `pack_message` made `kept`."""
    term, values = kept
    return Message(term, tuple((name, _unpacked(value)) for name, value in values.items()))


def _packed(value: Any) -> Any:
    if isinstance(value, Message):
        return {"message": pack_message(value)}
    if isinstance(value, InBoth):
        return {"both": [value.ar, value.en]}
    return [_packed(each) for each in value] if isinstance(value, tuple) else value


def _unpacked(kept: Any) -> Any:
    if isinstance(kept, dict) and "both" in kept:
        return InBoth(*kept["both"])
    if isinstance(kept, dict):
        return unpack_message(kept["message"])
    return tuple(map(_unpacked, kept)) if isinstance(kept, list) else kept


@cache
def terms() -> Mapping[str, Mapping[Lang, str]]:
    """The words of each message by its term, from all groups of the table."""
    groups: dict[str, dict[str, Mapping[Lang, str]]] = read_table("problems")
    return {term: words for group in groups.values() for term, words in group.items()}


class _Worded(Formatter):
    """Fills a template of one language."""

    def __init__(self, lang: Lang) -> None:
        self._lang: Lang = lang

    def format_field(self, value: Any, format_spec: str) -> str:
        """A value in words; `format_spec` says how a list is joined."""
        if isinstance(value, Message | InBoth):
            return value.words(self._lang)
        if not isinstance(value, tuple):
            return str(value)
        words = [self.format_field(each, "") for each in value]
        if format_spec:
            join = {"or": alternatives, "and": listed}[format_spec]
            return join(words, self._lang)
        return (", " if self._lang == "en" else "، ").join(words)


# What editors and terminals that order by direction read and others pass over: a run to the left
# or by its first letter, a run to the right, its end.
_LTR, _RTL, _BY_LETTER, _END = "\u2066", "\u2067", "\u2068", "\u2069"
_TYPED = re.compile(r"(`[^`]*`)")


def isolate_plain(words: str) -> str:
    """Arabic `words` for a line that runs to the right: what is typed in them keeps its own order.

    The isolates are the only invisible characters that the project prints. Without them
    `a: b` and the sentence around it change places wherever lines are ordered by direction:
    in browsers, so in annotations of GitHub, and in most terminals.
    """
    return f"{_RTL}{''.join(map(_isolated, _TYPED.split(words)))}{_END}"


def _isolated(part: str) -> str:
    if part.startswith("`"):
        return f"{_BY_LETTER}{part}{_END}"
    return "".join(
        piece.text if piece.kind == "own" else f"{_LTR}{piece.text}{_END}"
        for piece in split_runs(part, "ar")
    )
