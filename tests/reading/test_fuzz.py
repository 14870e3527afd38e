"""A spoiled entry gives our own error or is read, and `fmt` never changes what is said."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, uncounted
from tests.reading import fuzz


@uncounted()
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


_BOUNDED = """
import json, resource
from tests.reading import fuzz
fuzz.bound_memory()
print(json.dumps(fuzz.refused(fuzz.BOMBS)))
"""


def test_bombs_are_refused_within_a_second_and_a_gib() -> None:
    command = [sys.executable, "-c", _BOUNDED]
    with uncounted():
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    taken, seconds = json.loads(done.stdout)

    assert taken == []
    assert seconds < 1


def test_a_bomb_that_is_read_is_named() -> None:
    assert fuzz.refused({"none": "a: x\n", **dict(list(fuzz.BOMBS.items())[:1])})[0] == ["none"]


@pytest.mark.parametrize(
    ("program", "says"),
    [
        ("import os; os.kill(os.getpid(), 11)", "died of SIGSEGV over\n'spoiled'"),
        ("import sys; sys.exit(3)", "ended with 3 over\n'spoiled'"),
        ("pass", ""),
    ],
)
def test_what_ends_the_reader_is_shown(
    program: str, says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    last = tmp_path / "last"
    last.write_text("'spoiled'", "utf-8")

    assert fuzz.watched([sys.executable, "-c", program], last) == bool(says)
    assert says in capsys.readouterr().out
