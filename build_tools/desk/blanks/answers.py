"""Answers to the forms' questions: each is checked as the model will check it in the file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from build_tools.reading.canonical import scalar
from build_tools.reading.complaints import explain_value, nearest
from build_tools.reading.corpus import FOLDER
from build_tools.reading.dates import parse_edtf
from build_tools.reading.model import SECTIONS, Section, Special, is_special
from build_tools.reading.model.values import (
    LanguageTag,
    Line,
    ShortLine,
    Url,
    parse_claim_ref,
    parse_coordinates,
)
from build_tools.reading.names import INDEXES, check_new_id
from build_tools.reading.problems import Problem
from build_tools.reading.source import hidden_character, read_document
from build_tools.words.language import Lang, script_of
from build_tools.words.messages import WrongValueError
from build_tools.words.tables import read_table

# What is asked when it is not given, for each section.
ASKED: dict[Section, tuple[str, ...]] = {
    "actors": ("id", "name_ar", "name_en"),
    "events": ("id", "name_ar", "name_en", "date"),
    "places": ("id", "name_ar", "name_en"),
    "sources": ("id", "language", "name_ar", "name_en", "date", "url"),
    "disputes": ("id", "name_ar", "name_en", "covers"),
}
_NAMES: dict[str, Section] = {"place": "places", "source": "sources", "publisher": "actors"}


@cache
def question(field: str, lang: Lang) -> str:
    """What the form asks for `field`."""
    texts: dict[str, dict[Lang, str]] = read_table("questions")
    return texts[field][lang]


def taken_ids(root: Path) -> dict[str, str]:
    """Every id that is in use, or was, and the entry or section that has it."""
    ids = dict.fromkeys(INDEXES, "the site")
    for section in SECTIONS:
        for path in sorted((root / FOLDER / section).glob("*.yaml")):
            ids[path.stem] = section
            ids |= dict.fromkeys(_old_ids(path, root), path.stem)
    return ids


def _old_ids(path: Path, root: Path) -> Iterator[str]:
    """The ids in `redirect_from`; few files have one, so the others are not parsed."""
    if b"redirect_from" in path.read_bytes():
        document = read_document(path, root)
        old = [] if isinstance(document, Problem) else document.data.get("redirect_from", [])
        yield from (str(one) for one in old)


def check_answer(field: str, text: str, ids: Mapping[str, str]) -> str:
    """`text` if it may stand in `field`; WrongValueError, with the way to fix it, if not."""
    if hidden := hidden_character(text):
        raise WrongValueError("answer_has_invisible", code=hidden)
    if field in _NAMES:
        return _existing(text, _NAMES[field], ids)
    _CHECKS[field](text)
    if field == "id" and text in ids:
        raise WrongValueError("id_is_taken", name=text, owner=ids[text])
    return text


def _existing(text: str, section: Section, ids: Mapping[str, str]) -> str:
    known = [name for name, where in ids.items() if where == section]
    if text not in known:
        near = nearest(text, known)
        raise WrongValueError("none_in_section", name=text, section=section, near=near)
    return text


def _typed(kind: Any) -> Callable[[str], None]:
    adapter: TypeAdapter[Any] = TypeAdapter(kind)

    def check(text: str) -> None:
        try:
            adapter.validate_python(text)
        except ValidationError as error:
            message = explain_value(error.errors()[0])
            raise WrongValueError(message.term, **dict(message.values)) from None

    return check


def _in_script(lang: Lang) -> Callable[[str], None]:
    line = _typed(Line)

    def check(text: str) -> None:
        line(text)
        if script_of(text) not in (lang, None):
            raise WrongValueError("other_script", lang=lang)

    return check


def _one_of(*choices: str) -> Callable[[str], None]:
    def check(text: str) -> None:
        if text not in choices:
            raise WrongValueError("answer_is_none_of", text=text[:40], known=choices)

    return check


def _date(text: str) -> None:
    if not is_special(text):
        parse_edtf(text)


def _claim(text: str) -> None:
    if not parse_claim_ref(text).entry:
        raise WrongValueError("claim_without_entry", text=text[:80])


_CHECKS: dict[str, Callable[[str], object]] = {
    "id": check_new_id,
    "name_ar": _in_script("ar"),
    "name_en": _in_script("en"),
    "publisher_ar": _in_script("ar"),
    "publisher_en": _in_script("en"),
    "author": _typed(Line),
    "living": _one_of("true", "false"),
    "date": _date,
    "coordinates": parse_coordinates,
    "locator": _typed(ShortLine),
    "locators": _typed(ShortLine),
    "language": _typed(LanguageTag),
    "url": _typed(Url | Special),
    "issued_basis": _one_of("stated", "address", "index", "inferred"),
    "read": _one_of("full", "excerpt"),
    "covers": _claim,
    "kind": scalar,
}
