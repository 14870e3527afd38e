"""Proposals of several files are put in whole, at their places, or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from build_tools.cli import main

CASES: dict[str, dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("receive.yaml").read_text("utf-8")
)


def _receive(root: Path, proposal: str | bytes, *options: str) -> Result:
    command = ["--root", str(root), "receive", "-", *options]
    return CliRunner().invoke(main, command, input=proposal)


def _held(root: Path) -> dict[str, str]:
    files = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in files}


def _write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")


@pytest.mark.parametrize("name", CASES["kept"])
def test_each_file_comes_to_its_place(tmp_path: Path, name: str) -> None:
    case = CASES["kept"][name]
    _write(tmp_path, case["before"])

    result = _receive(tmp_path, case["proposal"])

    assert result.exit_code == 0, result.output
    assert _held(tmp_path) == case["after"]
    assert sorted(result.stdout.splitlines()) == sorted(case["after"])
    assert "run `dossier check` next" in result.stderr


def test_what_comes_next_is_told_in_arabic_too(tmp_path: Path) -> None:
    """The list of files stays a list, which a script may read."""
    case = next(iter(CASES["kept"].values()))
    _write(tmp_path, case["before"])

    result = _receive(tmp_path, case["proposal"], "--lang", "ar")

    assert "شغّل الآن `dossier check`" in result.stderr
    assert "check" not in result.stdout


@pytest.mark.parametrize("name", CASES["refused"])
def test_what_has_no_place_is_said_and_nothing_is_put_in(tmp_path: Path, name: str) -> None:
    case = CASES["refused"][name]
    there = {"dossier/places/there.yaml": "kind: city\n"}
    _write(tmp_path, there)

    result = _receive(tmp_path, case["proposal"])

    assert result.exit_code == 1
    said = result.stdout.splitlines()
    assert len(said) == len(case["said"])
    assert all(
        line.startswith(f"-:{start}") for line, start in zip(said, case["said"], strict=True)
    )
    assert _held(tmp_path) == there


def test_what_is_no_text_is_said_in_either_language(tmp_path: Path) -> None:
    raw = "# dossier/places/واحة.yaml".encode("windows-1256")

    assert "is not UTF-8 text" in _receive(tmp_path, raw).output
    assert "ليس نصاً بترميز UTF-8" in _receive(tmp_path, raw, "--lang", "ar").output


def test_a_proposal_that_is_not_there_is_said(tmp_path: Path) -> None:
    command = ["--root", str(tmp_path), "receive", str(tmp_path / "none.txt")]

    assert "does not exist" in CliRunner().invoke(main, command).output
