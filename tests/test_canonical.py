"""The one form of a file: nothing lost, comments kept, and formatting twice changes nothing."""

from __future__ import annotations

import pytest
import yaml

from build_tools.reading.canonical import canonical_text
from build_tools.reading.model import SECTIONS, Section
from tests.conftest import MINIATURE

ENTRIES = [
    (section, path)
    for section in SECTIONS
    for path in sorted((MINIATURE / "dossier" / section).glob("*.yaml"))
]

MESSY = """\
# What this is.
confirmed: 2031-05-01
kind:   city   # a town
claims:
- citations:
  - locator: "¶1"
    source: daily-oasis-2031
  value: 0123
  # Counted by hand.
  measure: killed
  id: killed
name: {en: South Oasis, ar: الواحة الجنوبية}
summary:
    en: >-
      A town.
      [@daily-oasis-2031, ¶1]
    ar: 'بلدة. [@daily-oasis-2031, ¶1]'
"""


@pytest.mark.parametrize(("section", "path"), ENTRIES, ids=lambda one: getattr(one, "stem", one))
def test_the_miniature_is_canonical(section: Section, path: object) -> None:
    text = getattr(path, "read_text")("utf-8")  # noqa: B009 a path, by its id
    assert canonical_text(text, section) == text


def test_formatting_twice_changes_nothing() -> None:
    once = canonical_text(MESSY, "places")

    assert once != MESSY
    assert canonical_text(once, "places") == once


def test_data_is_the_same_and_comments_are_kept() -> None:
    text = canonical_text(MESSY, "places")

    assert yaml.load(text, yaml.BaseLoader) == yaml.load(MESSY, yaml.BaseLoader)  # noqa: S506
    for comment in ("# What this is.", "# a town", "# Counted by hand."):
        assert comment in text


def test_fields_come_in_the_order_of_the_model() -> None:
    text = canonical_text(MESSY, "places")
    keys = [line.split(":")[0].strip(" -") for line in text.splitlines() if "#" not in line[:2]]

    order = ["kind", "name", "summary", "ar", "en", "confirmed", "claims", "id", "measure", "value"]
    assert [key for key in keys if key in order] == order
    assert "{ar: الواحة الجنوبية, en: South Oasis}" in text
    assert '{source: daily-oasis-2031, locator: "¶1"}' not in text  # a block stays a block
    assert text.index("source: daily") < text.index('locator: "¶1"')


def test_an_unknown_field_stays_last() -> None:
    assert canonical_text("colour: red\nkind: city\n", "places") == "kind: city\ncolour: red\n"


def test_text_becomes_nfc() -> None:
    assert canonical_text("kind: cite\u0301\n", "places") == "kind: cit\u00e9\n"


def test_long_lines_are_not_broken() -> None:
    long = "word " * 300 + "end"

    assert canonical_text(f"kind: {long}\n", "places") == f"kind: {long}\n"


@pytest.mark.parametrize("value", ["no", "0123", "1_000", "20:30", "2011-02-17", "1e3"])
def test_plain_values_keep_their_writing(value: str) -> None:
    assert canonical_text(f"kind: {value}\n", "places") == f"kind: {value}\n"
