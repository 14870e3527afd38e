"""What a stranger's file makes a command print, or write, stays words on their line."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from build_tools.cli import main
from build_tools.data.published import SCHEMA_VERSION
from build_tools.desk.delta import words as delta_words
from build_tools.reading import problems as reported
from build_tools.reading.source import parse
from tests.conftest import MINIATURE
from tests.sinks.test_sinks import NEVER, PAYLOADS

_UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
_LINE = re.compile(r"From |- |$|[A-Z][a-z ]+ \(\d+\)$")
STEERS = "\x1b]0;T\x07\x1b[31m\r\n::error file=a::b\u202e\u0085"
WORDS = [f"{text}{STEERS}" for text in PAYLOADS[::6]]


def _published(path: Path, revision: str, entries: list[dict[str, Any]]) -> str:
    document = {"schema_version": SCHEMA_VERSION, "revision": revision, "entries": entries}
    terms: dict[str, Any] = {key: {} for key in ("relations", "roles", "measures", "properties")}
    path.write_text(json.dumps({**document, "terms": terms}), "utf-8")
    return str(path)


def _entries(said: str = "") -> list[dict[str, Any]]:
    """An entry for each of the words, which are its id, and its names, claims and corrections or `said`."""
    return [
        {
            "id": f"{number}{word}",
            "section": "actors",
            "name": {"ar": text, "en": text},
            "summary": {"ar": text, "en": text},
            "claims": [{"id": text, "relation": text, "object": text, "valid": text}],
            "corrections": [{"on": text, "note": {"ar": text, "en": text}}],
        }
        for number, word in enumerate(WORDS)
        for text in (said or word,)
    ]


def _delta(folder: Path, *arguments: str) -> str:
    old = _published(folder / "old.json", "v1", _entries("x"))
    new = _published(folder / "new.json", f"v2{STEERS}", _entries())
    run = CliRunner().invoke(main, ["delta", old, new, *arguments], color=True)
    assert run.exit_code == 0, run.output
    return run.stdout


def _steered(output: str) -> list[str]:
    """What of the output a terminal or a workflow would obey."""
    odd = [line for line in output.split("\n") if not _LINE.match(line)]
    return _UNSEEN.findall(output) + odd


def test_a_release_of_others_cannot_steer_the_terminal(tmp_path: Path) -> None:
    said = _delta(tmp_path)

    assert len(said) > 20_000
    assert _steered(said) == []


def test_without_escaping_it_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reported, "_UNPRINTABLE", NEVER)
    monkeypatch.setattr(delta_words, "one_line", str)

    assert len(_steered(_delta(tmp_path))) >= 100


def test_as_data_it_is_the_same_and_holds_nothing_unseen(tmp_path: Path) -> None:
    said = _delta(tmp_path, "--format", "json")

    assert _UNSEEN.findall(said) == []
    assert json.loads(said)["new"]["revision"] == f"v2{STEERS}"


def test_a_file_that_is_no_release_is_refused_on_one_line(tmp_path: Path) -> None:
    entry = {"id": STEERS, "section": "actors", "claims": [{"id": 1}]}
    given = _published(tmp_path / "odd.json", "v1", [entry])

    run = CliRunner().invoke(main, ["delta", given, given], color=True)

    assert run.exit_code == 1
    assert _UNSEEN.findall(run.output) == []
    assert run.output.count("\n") == 1


def test_a_draft_of_a_hostile_article_says_its_words_and_no_more(tmp_path: Path) -> None:
    """Its YAML is read as every entry is, and holds no field but those that a draft has."""
    shutil.copytree(MINIATURE / "dossier", tmp_path / "dossier")
    lines = [f"Salma Example met Omar {text} in the North Oasis." for text in WORDS]
    file = tmp_path / "article.txt"
    file.write_text(f"A title: {STEERS}\n\n" + "\n\n".join(lines).replace("\0", ""), "utf-8")

    draft = ["--draft", "--id", "hostile-2031", "--date", "2031-02-12"]
    given = ["--root", str(tmp_path), "scan", str(file), *draft]
    run = CliRunner().invoke(main, given, color=True)

    assert run.exit_code == 0, run.output
    assert _UNSEEN.findall(run.output.replace("\u202a", "")) == []
    for path in (
        tmp_path / "dossier/sources/hostile-2031.yaml",
        tmp_path / "drafts/hostile-2031.yaml",
    ):
        text = path.read_text("utf-8")
        assert _UNSEEN.findall(text) == []
        assert yaml.safe_load(text).keys() == dict(parse(text).data).keys()
