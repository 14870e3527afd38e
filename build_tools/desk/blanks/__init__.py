"""Blank entries: YAML in canonical form, with comments in the contributor's language.

What is not known yet is `…`, which `dossier check` refuses wherever it stands.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from build_tools.reading.canonical import canonical_text, scalar
from build_tools.reading.dates import today
from build_tools.reading.model import Section, Vocabulary
from build_tools.reading.model.values import BLANK
from build_tools.words.language import Lang
from build_tools.words.tables import read_table

_FOLDER = Path(__file__).parent
_TEMPLATE: dict[Section, str] = {"sources": "source", "disputes": "dispute"}

# Fields of the forms: a value that is given is written as YAML, any other is a blank.
FIELDS = (
    "kind", "name_ar", "name_en", "living", "date", "place", "coordinates", "source", "locator",
    "language", "author", "publisher", "publisher_ar", "publisher_en", "issued_basis", "url",
    "read", "locators", "covers",
)  # fmt: skip
_OMITTED = ("living", "author", "publisher", "locators")
_DEFAULTS = {"issued_basis": "stated", "read": "full"}


def blank_entry(
    vocabulary: Vocabulary, section: Section, given: dict[str, str | None], lang: Lang
) -> str:
    """The text of a new file of `section`, with the fields in `given` filled in."""
    unknown = set(given) - set(FIELDS)
    if unknown:
        raise KeyError(*unknown)
    template = _environment().get_template(f"{_TEMPLATE.get(section, 'described')}.yaml.jinja")
    fields = {field: _value(field, given.get(field)) for field in FIELDS}
    if given.get("kind") in vocabulary.kinds_that("person"):
        fields["living"] = fields["living"] or BLANK
    text = template.render(
        fields | _terms(vocabulary),
        section=section,
        say=_comments(lang),
        confirmed=today().isoformat(),
    )
    return canonical_text(text, section)


def _terms(vocabulary: Vocabulary) -> dict[str, str]:
    """The terms by which a first claim says when and where."""
    return {
        "date_term": _first(vocabulary.properties_as("date")),
        "position_term": _first(vocabulary.properties_as("position")),
        "place_term": _first(vocabulary.relations_as("place")),
        "container_term": _first(vocabulary.relations_as("container")),
    }


def _first(terms: Iterable[str]) -> str:
    return next(iter(sorted(terms)), BLANK)


def _value(field: str, text: str | None) -> str | None:
    if text:
        return text if field == "living" else scalar(text)
    return None if field in _OMITTED else _DEFAULTS.get(field, BLANK)


@cache
def _environment() -> Environment:
    return Environment(  # noqa: S701 YAML, not HTML: `scalar` quotes what needs it
        loader=FileSystemLoader(_FOLDER),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _comments(lang: Lang) -> dict[str, str]:
    table: dict[str, dict[str, Any]] = read_table("blanks")
    return {key: texts[lang] for key, texts in table.items()}
