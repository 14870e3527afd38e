"""The one form of a file: nothing lost, comments kept, and formatting twice changes nothing."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_tools.reading.canonical import canonical_text, with_field
from build_tools.reading.document import Parsed
from build_tools.reading.model import SECTIONS, Section
from build_tools.reading.source import SourceError, parse
from tests.conftest import MINIATURE, uncounted

ENTRIES: list[tuple[Section, Path]] = [
    (section, path)
    for section in SECTIONS
    for path in sorted((MINIATURE / "dossier" / section).glob("*.yaml"))
]
CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))


@pytest.mark.parametrize(("section", "path"), ENTRIES, ids=lambda one: getattr(one, "stem", one))
def test_the_miniature_is_canonical(section: Section, path: Path) -> None:
    text = path.read_text("utf-8")
    assert canonical_text(text, section) == text


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["case"])
def test_canonical_form(case: dict[str, Any]) -> None:
    """Each case comes out as it says, and once more the same; or is refused at its line."""
    before = case["before"]
    if "refused" in case:
        with pytest.raises(SourceError) as refusal:
            canonical_text(before, "places")
        assert refusal.value.line == case["refused"]
        return
    after = before if case["after"] == "same" else case["after"]

    assert canonical_text(before, "places") == after
    assert canonical_text(after, "places") == after


def test_fields_come_in_the_order_of_the_model_and_unknown_ones_last() -> None:
    keys = ["colour", "claims", "confirmed", "summary", "name", "kind"]

    text = canonical_text("".join(f"{key}: x\n" for key in keys), "places")

    assert [line.partition(":")[0] for line in text.splitlines()] == [*keys[:0:-1], keys[0]]


def test_long_lines_are_not_broken() -> None:
    long = "word " * 300 + "end"

    assert canonical_text(f"kind: {long}\n", "places") == f"kind: {long}\n"


@pytest.mark.parametrize("end", ["\n", "", "\n\n# The end."])
def test_a_new_field_comes_in_its_place(end: str) -> None:
    text = canonical_text(f"# A.\nkind: x\n# B.\nread: full{end}", "sources")

    longer = with_field(text, "sources", "archive", {"url": "https://a.b/?c", "captured": "2031"})

    data = parse(text).data | {"archive": {"url": "https://a.b/?c", "captured": "2031"}}
    assert parse(longer).data == data
    assert list(parse(longer).data) == ["kind", "archive", "read"]
    assert "# B.\nread" in longer


def test_a_field_that_is_there_is_not_written_twice() -> None:
    with pytest.raises(SourceError, match="given twice"):
        with_field("kind: x\narchive: y\n", "sources", "archive", {"url": "z"})


# What may stand behind a field's name.
VALUES = (
    "", "''", '""', "~", "+5", "NULL", "TRUE", "1_000.5", "…", "a#b", "'it''s'", r'"a\nb"', "e\u0301",
    "{}", "[]", "{a, b: }", "[a: b]", "[a, [b, c]]", "{a: {b: [c]}}", "[\n # c\n a]", "{a: b,\n c: d}",
    "{a: 'x' ,\n    # c\n   b:  y\n    # d\n  }", "|\n      x\n       y\n\n      z", "|+\n      x\n\n",
    ">-\n      a\n      b\n\n      c", "|2\n       x", ">\n\n      a\n", "a\n      b\n\n      c",
    "'a\n\n   b'", '"a\\\n      b"', "'a  \n      b'", "\n    # c\n      a", "\n    - a\n    # c\n    - b",
    "\n      k: v\n      # c\n      l: |\n        x\n",
)  # fmt: skip
_Change = Callable[[list[str], random.Random], None]


def _comment(rows: list[str], chance: random.Random) -> None:
    rows.insert(chance.randrange(len(rows) + 1), " " * chance.randrange(9) + f"# {chance.random()}")


def _blank_line(rows: list[str], chance: random.Random) -> None:
    rows.insert(chance.randrange(len(rows) + 1), " " * chance.choice([0, 0, 3]))


def _value(rows: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(rows))
    name, colon, _ = rows[at].partition(":")
    rows[at] = f"{name}{colon} {chance.choice(VALUES)}" if colon else rows[at]


def _move(rows: list[str], chance: random.Random) -> None:
    """Takes a field at the top, with its block, to the end."""
    tops = [at for at, row in enumerate(rows) if row[:1].isalpha()]
    if len(tops) > 1:
        place = chance.randrange(len(tops) - 1)
        start, end = tops[place], tops[place + 1]
        rows[:] = rows[:start] + rows[end:] + rows[start:end]


def _character(rows: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(rows))
    place = chance.randrange(len(rows[at]) + 1)
    rows[at] = rows[at][:place] + chance.choice("{}[],:#'\"|>-?~ \\") + rows[at][place:]


CHANGES: tuple[_Change, ...] = (_comment, _comment, _blank_line, _value, _value, _move, _character)


def _changed_entries(chance: random.Random) -> Iterator[tuple[Section, str, Parsed]]:
    """Without end: entries changed at chance that can still be read."""
    while True:
        section, path = chance.choice(ENTRIES)
        rows = path.read_text("utf-8").splitlines()
        for change in chance.choices(CHANGES, k=3):
            change(rows, chance)
        text = "\n".join(rows) + chance.choice(["", "\n", "\n\n"])
        with suppress(SourceError):
            yield section, text, parse(text)


@pytest.mark.parametrize("seed", range(10))
@uncounted()
def test_whatever_can_be_read_keeps_its_words_and_comments(seed: int) -> None:
    """Read back it says the same, and formatting twice changes nothing; or it is refused: seldom."""
    chance = random.Random(seed)  # noqa: S311 no secret
    refused = 0
    for section, text, before in islice(_changed_entries(chance), 150):
        try:
            after = canonical_text(text, section)
        except SourceError:
            refused += 1
            continue
        parsed = parse(after)
        assert parsed.data == _nfc(before.data), text
        assert sorted(parsed.comments.values()) == sorted(_nfc([*before.comments.values()])), text
        assert canonical_text(after, section) == after, text
    assert refused < 10


def _nfc(node: Any) -> Any:
    if isinstance(node, dict):
        return {_nfc(key): _nfc(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_nfc(item) for item in node]
    return unicodedata.normalize("NFC", node)
