"""The only marks in entry text: links to entries and citations."""

from __future__ import annotations

import pytest

from build_tools.reading.marks import (
    CitationMark,
    EntryMark,
    Mark,
    Plain,
    cited,
    linked,
    parse_marks,
    plain_words,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("Plain words.", [Plain("Plain words.")]),
        ("[[derna]]", [EntryMark("derna", None)]),
        ("[[derna|the town]]", [EntryMark("derna", "the town")]),
        ("[@who-2023]", [CitationMark("who-2023", None)]),
        ("[@who-2023, ¶3]", [CitationMark("who-2023", "¶3")]),
        ("[@who-2023,¶3]", [CitationMark("who-2023", "¶3")]),
        ("[@who-2023, H, ¶3]", [CitationMark("who-2023", "H, ¶3")]),
        (
            "In [[derna]]. [@a, ¶1] [@b]",
            [
                Plain("In "),
                EntryMark("derna", None),
                Plain(". "),
                CitationMark("a", "¶1"),
                Plain(" "),
                CitationMark("b", None),
            ],
        ),
    ],
)
def test_marks(text: str, expected: list[Mark]) -> None:
    assert list(parse_marks(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "[derna]",
        "[[derna",
        "derna]]",
        "[[]]",
        "[[|x]]",
        "[@]",
        "[@a",
        "[x](y)",
        "[@a, ]",
        "[[a]b]]",
    ],
)
def test_brackets_that_form_no_mark_stay_plain(text: str) -> None:
    assert "".join(mark.text for mark in parse_marks(text) if isinstance(mark, Plain)) == text


def test_cited_and_linked_keep_their_order() -> None:
    text = "[[b]] [@y, ¶2] [[a|A]] [@x]"

    assert cited(text) == [CitationMark("y", "¶2"), CitationMark("x", None)]
    assert linked(text) == ["b", "a"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A [[derna|town]]. [@a, ¶1]", "A town."),
        ("In [[derna]] [@a].", "In DERNA."),
        ("One. [@a] Two. [@b]", "One. Two."),
        ("واحد [@a]، اثنان [@b].", "واحد، اثنان."),
    ],
)
def test_plain_words(text: str, expected: str) -> None:
    assert plain_words(text, str.upper) == expected


def test_16000_brackets_take_no_time() -> None:
    """Python-Markdown needs 33 s over them."""
    assert len(list(parse_marks("[" * 16_000))) == 1
