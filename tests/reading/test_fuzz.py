"""A spoiled entry gives our own error or is read, and `fmt` never changes what is said."""

from __future__ import annotations

import random

import pytest

from build_tools.reading.source import SourceError, parse
from tests.reading import fuzz


def test_spoiled_entries_have_no_fault() -> None:
    """The same ones at each run; `make fuzz` tries others."""
    chance = random.Random(20260101)  # noqa: S311 no secret
    entries = [chance.choice(fuzz.ENTRIES) for _ in range(1_500)]
    spoiled = [(section, fuzz.spoiled(text, chance)) for section, text in entries]
    faults = [(fuzz.fault(*each), ascii(each)) for each in spoiled]

    assert [fault for fault in faults if fault[0]] == []


def test_a_fault_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    section, text = fuzz.ENTRIES[0]
    monkeypatch.setattr(fuzz, "canonical_text", lambda text, _: text.replace("name:", "mane:", 1))
    assert fuzz.fault(section, text) == "`fmt` changes what is said"

    monkeypatch.setattr(fuzz, "parse", lambda text: {"a": 1}[text])
    assert str(fuzz.fault(section, text)).startswith("KeyError")


@pytest.mark.parametrize(
    "bomb",
    [
        "a: " + "[" * 200_000,
        "a: " + "{a: " * 50_000,
        "- " * 100_000,
        "a: [" + "1," * 100_000 + "]",
        "a0: &a0 [x, x]\n" + "".join(f"a{n + 1}: &a{n + 1} [*a{n}, *a{n}]\n" for n in range(40)),
        "".join(f"k{n}: x\n" for n in range(30_000)),
        "? " * 100_000,
        "a: " + "!" * 200_000,
    ],
    ids=["brackets", "braces", "items", "values", "aliases", "keys", "questions", "tags"],
)
def test_a_bomb_is_refused(bomb: str) -> None:
    with pytest.raises(SourceError):
        parse(bomb)
