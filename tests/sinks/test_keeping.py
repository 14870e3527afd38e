"""What `doctor`, `ledger` and `redact` say and write of a stranger's words stays words."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from build_tools.cli import doctoring, main
from build_tools.desk import doctor, redact
from build_tools.desk.doctor import Setting
from build_tools.reading import problems as reported
from build_tools.reading.graph import Graph
from build_tools.reading.model import Actor, Text
from build_tools.reading.source import HIDDEN, SourceError, parse
from build_tools.words.language import LANGS
from tests.conftest import MINIATURE
from tests.sinks.test_commands import STEERS, WORDS
from tests.sinks.test_sinks import NEVER, PAYLOADS

_UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
_STEP = re.compile(r"[+!?.] \d+\. \S|     |$")


def _doctor(words: str, root: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """What doctor prints where the addresses of a checkout and of its origin are `words`."""
    setting = Setting(root, words, words, "us@oasis.example", 1)
    monkeypatch.setattr(doctoring, "_setting", lambda *_: setting)
    monkeypatch.setattr(doctor, "ask_git", lambda *_: words)
    monkeypatch.setattr(doctor, "_gh", lambda *_: None)
    run = CliRunner().invoke(main, ["--root", str(root), "doctor"], color=True)
    assert run.exit_code == 1, run.output or run.exception
    return run.output


def _steered(output: str) -> list[str]:
    """What of the output a terminal would obey, and the lines that are none of doctor's."""
    odd = [line for line in output.split("\n") if not _STEP.match(line)]
    return _UNSEEN.findall(output) + odd


def test_addresses_of_others_cannot_steer_the_terminal_of_doctor(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = [_doctor(words, root, monkeypatch) for words in WORDS]

    assert [found for output in said for found in _steered(output)] == []


def test_without_escaping_they_do(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reported, "_UNPRINTABLE", NEVER)

    assert len(_steered(_doctor(" ".join(WORDS), root, monkeypatch))) >= 100


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The miniature's entries."""
    shutil.copytree(MINIATURE / "dossier", tmp_path / "dossier")
    return tmp_path


def _ledger(root: Path) -> str:
    """What `ledger` prints where somebody added lines of theirs to the list."""
    (root / "dossier/ledger.txt").write_text("\n".join(WORDS), "utf-8", newline="")
    run = CliRunner().invoke(main, ["--root", str(root), "ledger"], color=True)
    assert run.exit_code == 1, run.output
    return run.output


def test_lines_of_others_in_the_ledger_are_refused_on_lines_of_ours(root: Path) -> None:
    assert _UNSEEN.findall(_ledger(root)) == []


def test_without_escaping_they_steer(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reported, "_UNPRINTABLE", NEVER)

    assert len(_UNSEEN.findall(_ledger(root))) >= 100


def test_a_ledger_that_is_no_text_is_said(root: Path) -> None:
    (root / "dossier/ledger.txt").write_bytes(b"actors/a\xff\n")

    run = CliRunner().invoke(main, ["--root", str(root), "ledger"])

    assert run.exit_code == 1
    assert "dossier/ledger.txt:1: is not UTF-8 text" in run.output


REASONS = [text.strip() for text in PAYLOADS if text.strip() and not HIDDEN.search(text)]


def _tombstones(miniature: Graph) -> list[str]:
    """What each tombstone says that its reason does not, or that its reason lacks."""
    corpus = miniature.corpus
    entry = corpus.entries["omar-example"]
    assert isinstance(entry, Actor)
    found: list[str] = []
    for words in REASONS[::2]:
        try:
            data = dict(parse(redact.tombstone(corpus, entry, _both(words))).data)
        except SourceError as error:
            found.append(f"{words}: {error}")
            continue
        if data["withdrawn"]["reason"] != dict.fromkeys(LANGS, " ".join(words.split())):
            found.append(words)
        found += sorted(
            data.keys() - {"kind", "living", "withdrawn", "name", "summary", "confirmed"}
        )
    return found


def _both(words: str) -> Text:
    return Text(ar=words, en=words)


def test_a_reason_for_a_redaction_says_itself_and_no_more(miniature: Graph) -> None:
    assert _tombstones(miniature) == []


def test_without_quoting_it_says_more(miniature: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(redact, "scalar", str)

    assert len(_tombstones(miniature)) >= 100


def test_a_reason_that_nobody_can_see_is_refused(root: Path) -> None:
    before = (root / "dossier/actors/omar-example.yaml").read_bytes()

    given = ["redact", "omar-example", "--ar", "لسلامته.", "--en", f"x{STEERS}y"]
    run = CliRunner().invoke(main, ["--root", str(root), *given], color=True)

    assert run.exit_code == 2, run.output
    assert _UNSEEN.findall(run.output) == []
    assert (root / "dossier/actors/omar-example.yaml").read_bytes() == before
