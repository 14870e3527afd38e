"""An entry's own fields, before and after: names, summaries, what is known of a source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from difflib import SequenceMatcher
from typing import Any

from markupsafe import Markup
from pydantic import BaseModel

from build_tools.desk.diff.changes import Rewording, only_in
from build_tools.desk.diff.review import Review, changed_only
from build_tools.reading.model import Text
from build_tools.reading.schema.words import field_words
from build_tools.words.inline import escape
from build_tools.words.language import Lang, other

_TOKEN = re.compile(r"\[\[[^\[\]]+\]\]\S*|\[@[^\[\]]+\]|\S+")
_AROUND = 8
_PROSE = ("summary", "note")


def field_name(model: type[BaseModel], field: str, lang: Lang) -> str:
    """What a field is called in `lang`."""
    return field_words(model, field, (lang,))["title"]


def reworded(was: Review, now: Review, one: Rewording) -> Iterator[Markup]:
    """Each field that differs, as it was and as it is; of prose the words that differ."""
    for field in one.fields:
        before, after = getattr(one.before, field, None), getattr(one.after, field)
        label = escape(field_name(type(one.after), field, now.lang)) + Markup(": ")
        lang = None
        if isinstance(before, Text) and isinstance(after, Text):
            lang = only_in(before, after)
        if lang:
            label += changed_only(now, lang) + Markup(" ")
        if lang == other(now.lang):
            yield label
        elif field in _PROSE and before and after:
            yield label + Markup(" ").join(differing(was, now, before, after))
        else:
            yield label + _shown(was, before) + Markup(" → ") + _shown(now, after)


def differing(was: Review, now: Review, before: Text, after: Text) -> Iterator[Markup]:
    """What was struck out and what was written, among the words around them."""
    old = _TOKEN.findall(before.in_language(now.lang))
    new = _TOKEN.findall(after.in_language(now.lang))
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield from _around(now, new[c:d], first=c == 0, last=d == len(new))
            continue
        if old[a:b]:
            yield Markup("<del>{}</del>").format(_prose(was, old[a:b]))
        if new[c:d]:
            yield Markup("<ins>{}</ins>").format(_prose(now, new[c:d]))


def _around(review: Review, words: list[str], *, first: bool, last: bool) -> Iterator[Markup]:
    """Words that stayed, the middle of a long run left out."""
    head = [] if first else words[:_AROUND]
    tail = [] if last else words[max(len(head), len(words) - _AROUND) :]
    if head:
        yield _prose(review, head)
    if len(head) + len(tail) < len(words):
        yield Markup("…")
    if tail:
        yield _prose(review, tail)


def _prose(review: Review, words: list[str]) -> Markup:
    text = " ".join(words)
    return review.prose(Text.model_construct(ar=text, en=text))


def _shown(review: Review, value: Any) -> Markup:
    if value is None or value == ():
        return review.say("none")
    if isinstance(value, Text):
        return review.label(value)
    return review.text(_plain(value))


def _plain(value: Any) -> str:
    """A value in the notation of the YAML files, on one line."""
    if isinstance(value, BaseModel):
        fields = ((name, getattr(value, name)) for name in type(value).model_fields)
        return ", ".join(f"{name}: {_plain(part)}" for name, part in fields if part is not None)
    if isinstance(value, tuple):
        return "; ".join(map(_plain, value))
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else str(value)
