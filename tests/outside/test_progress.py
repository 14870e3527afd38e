"""Long work says how far it is, and hands on what it works on."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from build_tools.outside import progress


def test_it_hands_on_what_it_counts(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(progress.shown(iter("abc"), 3, "letters")) == ["a", "b", "c"]
    assert capsys.readouterr().err == ""  # done before there was anything to say


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (1, ""),  # never long enough to tell
        (8, "2 of 1,200 letters\n3 of 1,200 letters\n"),
        (20, "1 of 1,200 letters\n2 of 1,200 letters\n3 of 1,200 letters\n"),
    ],
)
def test_where_lines_stay_the_last_says_that_all_is_done(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], seconds: int, said: str
) -> None:
    now = 0

    def letters() -> Iterator[str]:
        nonlocal now
        for letter in "abc":
            now += seconds
            yield letter

    monkeypatch.setattr("time.monotonic", lambda: now)
    monkeypatch.setattr("sys.stderr.isatty", lambda: False)

    assert list(progress.shown(letters(), 1200, "letters")) == ["a", "b", "c"]
    assert capsys.readouterr().err == said


@pytest.mark.parametrize(
    ("live", "said"),
    [
        (True, "\r1 of 1,200 letters\x1b[K\r2 of 1,200 letters\x1b[K\r\x1b[K"),
        (False, "1 of 1,200 letters\n2 of 1,200 letters\n"),
    ],
)
def test_it_says_how_many_are_done(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, live: bool, said: str
) -> None:
    ticks = iter(range(0, 10_000, 20))
    monkeypatch.setattr("time.monotonic", lambda: next(ticks))
    monkeypatch.setattr("sys.stderr.isatty", lambda: live)

    assert list(progress.shown(iter("ab"), 1200, "letters")) == ["a", "b"]
    assert capsys.readouterr().err == said
