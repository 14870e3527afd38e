"""Long work says how far it is, and hands on what it works on."""

from __future__ import annotations

import pytest

from build_tools.outside import progress


def test_it_hands_on_what_it_counts(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(progress.shown(iter("abc"), 3, "letters")) == ["a", "b", "c"]
    assert capsys.readouterr().err == ""  # done before there was anything to say


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
