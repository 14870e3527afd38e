"""Plain data out of plain YAML; what is refused stands in cases/source/."""

from __future__ import annotations

import sys
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from build_tools.reading.document import Document
from build_tools.reading.problems import Problem
from build_tools.reading.source import HIDDEN, hidden_character, read_document
from build_tools.words.messages import wording


def _read(tmp_path: Path, text: str) -> Document:
    path = tmp_path / "entry.yaml"
    path.write_text(text, encoding="utf-8")
    document = read_document(path, tmp_path)
    assert isinstance(document, Document)
    return document


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "yes",
        "null",
        "~",
        "true",
        "0123",
        "0o17",
        "0x1F",
        "1_000",
        "1e3",
        ".inf",
        "20:30",
        "2011-02-17",
        "=",
        "<",
    ],
)
def test_values_stay_the_text_they_are(tmp_path: Path, text: str) -> None:
    assert _read(tmp_path, f"key: {text}\n").data == {"key": text}


def test_keys_stay_the_text_they_are(tmp_path: Path) -> None:
    assert _read(tmp_path, "no: a\n1: b\n").data == {"no": "a", "1": "b"}


def test_styles_of_yaml_give_the_same_data(tmp_path: Path) -> None:
    block = "a:\n  - b: c\n    d: |-\n      e\n"
    flow = "{a: [{b: 'c', d: \"e\"}]}\n"

    assert (
        _read(tmp_path, block).data == _read(tmp_path, flow).data == {"a": [{"b": "c", "d": "e"}]}
    )


def test_each_key_path_has_its_line(tmp_path: Path) -> None:
    document = _read(
        tmp_path, "# a comment\nkind: city\nclaims:\n  - id: x\n    value: 5\n  - id: y\n"
    )

    assert document.line() == 2
    assert document.line("claims") == 3
    assert document.line("claims", 0, "value") == 5
    assert document.line("claims", 1) == 6


def test_a_key_path_that_is_not_there_has_the_line_of_the_nearest(tmp_path: Path) -> None:
    document = _read(tmp_path, "kind: city\nclaims:\n  - id: x\n")

    assert document.line("claims", 0, "citations", 3) == 3
    assert document.line("summary", "ar") == 1


def test_an_unreadable_file_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Root may read anything, so the refusal is made up."""
    path, opened = tmp_path / "entry.yaml", Path.open

    def refuse(asked: Path, *how: Any, **more: Any) -> Any:
        if asked == path:
            raise PermissionError(13, "Permission denied")
        return opened(asked, *how, **more)

    path.write_text("kind: city\n", encoding="utf-8")
    monkeypatch.setattr(Path, "open", refuse)

    assert read_document(path, tmp_path) == Problem(
        "entry.yaml", 1, wording("cannot_be_read", reason="Permission denied"), "source"
    )


def test_what_no_reader_sees_is_hidden() -> None:
    """Controls but line feed, format characters, line separators, noncharacters, surrogates apart.

    A surrogate cannot be in a UTF-8 file.
    """
    visible_formats = {0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2}
    visible_formats |= {0x110BD, 0x110CD, *range(0x13430, 0x13440)}
    unseen = [
        code
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code)) in ("Cc", "Cf", "Zl", "Zp")
        and code not in visible_formats | {0x0A}
    ]

    assert [f"U+{code:04X}" for code in unseen if not HIDDEN.match(chr(code))] == []


@pytest.mark.parametrize(
    "text", ["word", "كلمة", "كَلِمَة", "Ğāmiʿ", "a\nb", "é", "½ № €", "‘’“”«»…–"]
)
def test_what_readers_see_is_not_hidden(text: str) -> None:
    assert hidden_character(text) is None
