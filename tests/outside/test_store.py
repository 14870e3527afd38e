"""What is kept is found again, never wrong, and harmless to lose."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from build_tools.outside.store import Store, code_key, key_of


def _itself(words: str) -> str:
    return words


def _ask(store: Store, words: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """How long each word is, and those for which that had to be worked out."""
    made = []

    def lengthen(word: str) -> str:
        made.append(word)
        return f"{len(word)} letters"

    with store.shelf("lengths", _itself) as shelf:
        found = {
            key: shelf.kept(key, partial(lengthen, word), _itself) for key, word in words.items()
        }
    return found, made


WORDS = {"a": "one", "b": "three"}
ANSWERS = {"a": "3 letters", "b": "5 letters"}


def test_nothing_is_made_twice_in_memory_nor_on_disk(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "kept.sqlite"
    store = Store(path)

    assert _ask(store, WORDS) == (ANSWERS, ["one", "three"])
    assert _ask(store, WORDS) == (ANSWERS, [])
    assert _ask(Store(path), WORDS) == (ANSWERS, [])
    assert _ask(Store(), WORDS) == (ANSWERS, ["one", "three"])


def test_what_nobody_asks_for_is_dropped(tmp_path: Path) -> None:
    path = tmp_path / "kept.sqlite"
    _ask(Store(path), WORDS)
    _ask(Store(path), {"a": "one"})

    assert _ask(Store(path), WORDS)[1] == ["three"]


def test_a_run_that_fails_keeps_nothing_and_loses_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path / "kept.sqlite")
    _ask(store, WORDS)
    with suppress(KeyboardInterrupt), store.shelf("lengths", _itself) as shelf:
        shelf.kept("c", lambda: "never", _itself)
        raise KeyboardInterrupt

    assert _ask(Store(tmp_path / "kept.sqlite"), {**WORDS, "c": "seven"})[1] == ["seven"]


def test_shelves_are_apart(tmp_path: Path) -> None:
    store = Store(tmp_path / "kept.sqlite")
    _ask(store, WORDS)
    with store.shelf("others", str) as shelf:
        assert shelf.kept("a", lambda: "another", str) == "another"

    assert _ask(Store(tmp_path / "kept.sqlite"), WORDS)[1] == []


def test_a_broken_file_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "kept.sqlite"
    path.write_bytes(b"not a database at all, but longer than the header of one" * 10)

    assert _ask(Store(path), WORDS) == (ANSWERS, ["one", "three"])
    assert _ask(Store(path), WORDS) == (ANSWERS, [])


def test_a_file_that_cannot_be_made_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")

    assert _ask(Store(tmp_path / "file" / "kept.sqlite"), WORDS) == (ANSWERS, ["one", "three"])


def test_a_file_that_cannot_be_written_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Root may write anything, so the file is opened to be read alone."""
    path = tmp_path / "kept.sqlite"
    _ask(Store(path), {"a": "one"})
    connect = sqlite3.connect
    monkeypatch.setattr(
        sqlite3, "connect", lambda file, **more: connect(f"file:{file}?mode=ro", uri=True, **more)
    )

    assert _ask(Store(path), WORDS) == (ANSWERS, ["three"])


def test_a_key_tells_where_its_parts_end() -> None:
    assert len({key_of("ab", "c"), key_of("a", "bc"), key_of("abc"), key_of("ab", "c", "")}) == 4


def test_code_has_one_key_and_each_wing_another() -> None:
    keys = {code_key(wings, ("pydantic",)) for wings in (("words",), ("words", "reading"), ())}

    assert len(keys) == 3
    assert code_key(("words",), ("pydantic",)) in keys
    assert code_key(("words",), ("babel",)) not in keys


def test_code_that_is_not_there_has_no_key() -> None:
    """A misnamed wing was passed over, and what it had answered stood after it changed."""
    with pytest.raises(FileNotFoundError):
        code_key(("words", "nowhere"), ())
