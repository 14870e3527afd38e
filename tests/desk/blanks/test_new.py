"""`dossier new`: a form that says what is missing, and is whole once that is written."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from build_tools.build import check_dossier
from build_tools.cli import main
from build_tools.desk.blanks import FIELDS, blank_entry
from build_tools.desk.blanks.answers import ASKED, question
from build_tools.reading.canonical import canonical_text, scalar
from build_tools.reading.graph import Graph
from build_tools.reading.model import SECTIONS, Section
from build_tools.reading.problems import Problem, errors
from build_tools.words.language import LANGS, Lang, script_of
from tests.conftest import MINIATURE, uncounted

CASES: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("cases.yaml").read_text("utf-8"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(MINIATURE / "dossier", tmp_path / "dossier")
    return tmp_path


def _new(root: Path, *arguments: str, answers: str = "") -> Result:
    return CliRunner().invoke(main, ["--root", str(root), "new", *arguments], input=answers)


def _files(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("case", CASES["filled"], ids=lambda case: case["arguments"][0])
def test_form_is_canonical_and_passes_when_filled(
    root: Path, case: dict[str, Any], lang: Lang
) -> None:
    """As written, the check names just the blanks; with them filled there is nothing to fix."""
    run = _new(root, *case["arguments"], "--lang", lang, "--no-input")
    path = root / "dossier" / case["file"]
    assert run.stdout == f"dossier/{case['file']}\n", run.stderr
    section: Section = case["file"].partition("/")[0]
    text = path.read_text("utf-8")
    assert canonical_text(text, section) == text
    before = {problem.path for problem in _errors(root)}
    assert before == ({run.stdout.strip()} if case["blanks"] or "others" in case else set())

    path.write_text(_fill(text, case["blanks"]), "utf-8")
    for entry, claims in case.get("others", {}).items():
        _add_rivals(root, entry, claims)

    assert [str(problem) for problem in _errors(root)] == []


@uncounted()
def _errors(root: Path) -> list[Problem]:
    return errors(check_dossier(root)[1])


def _fill(text: str, blanks: list[str]) -> str:
    """`text` with its blanks written, in order; those in comments stay."""
    rest = iter(blanks)
    lines = []
    for line in text.splitlines():
        filled = line
        while "…" in filled and not filled.lstrip().startswith("#"):
            filled = filled.replace("…", scalar(next(rest)), 1)
        lines.append(filled)
    assert list(rest) == []
    return "\n".join(lines) + "\n"


def _add_rivals(root: Path, entry: str, claims: list[str]) -> None:
    """Two claims that conflict, for a dispute to cover."""
    (path,) = (root / "dossier").glob(f"*/{entry}.yaml")
    added = ""
    for number, claim in enumerate(claims, start=10):
        rival = claims[1 - claims.index(claim)]
        added += (
            f"  - id: {claim}\n    measure: members\n    value: {number}\n    status: contested\n"
            f"    conflicts_with: [{rival}]\n    note: {{ar: تختلف المصادر., en: Sources differ.}}\n"
            "    citations:\n      - {source: agency-2031}\n"
        )
    path.write_text(path.read_text("utf-8") + added, "utf-8")


@pytest.mark.parametrize("case", CASES["refused"], ids=lambda case: case["case"])
def test_bad_answers_are_refused(root: Path, case: dict[str, Any]) -> None:
    """One message, and not a byte is written."""
    before = _files(root)

    run = _new(root, *case["arguments"])

    assert case["message"] in run.stderr
    assert run.exit_code == 2
    assert _files(root) == before


def test_questions_are_asked_until_the_answer_is_good(root: Path) -> None:
    run = _new(root, "vote", answers="A B\nnew-vote\nتصويت\nVote\n2031-02-30\n2031-02-03\n")

    assert run.exit_code == 0
    assert "`A B` is not an id" in run.stderr
    assert "`2031-02-30` is not a date" in run.stderr
    assert "value: 2031-02-03" in (root / "dossier/events/new-vote.yaml").read_text("utf-8")


def test_breaking_off_writes_nothing(root: Path) -> None:
    before = _files(root)

    run = _new(root, "person", "--lang", "ar", answers="new-person\nليلى\n")

    assert "أُلغي الأمر." in run.stderr
    assert question("name_en", "ar") in run.stderr
    assert run.exit_code == 1
    assert _files(root) == before


def test_a_disk_that_is_full_leaves_nothing(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file half written would be worse than none."""
    before = _files(root)

    def refuse(*_arguments: object, **_more: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("build_tools.cli.contribute.blank_entry", refuse)
    run = _new(root, "body", "--id", "new-body", "--no-input")

    assert run.exit_code != 0
    assert _files(root) == before


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("section", SECTIONS)
def test_comments_are_in_the_contributors_language(
    miniature: Graph, section: Section, lang: Lang
) -> None:
    vocabulary = miniature.corpus.vocabulary
    for_editors, *lines = blank_entry(vocabulary, section, {"kind": "person"}, lang).splitlines()
    comments = [line.partition("# ")[2] for line in lines if line.lstrip().startswith("#")]

    assert for_editors == f"# yaml-language-server: $schema=../../.schemas/{section}.json"
    assert len(comments) >= 4
    arabic = [any(script_of(letter) == "ar" for letter in comment) for comment in comments]
    assert set(arabic) == {lang == "ar"}


@pytest.mark.parametrize("lang", LANGS)
def test_every_question_has_words(lang: Lang) -> None:
    asked = {field for fields in ASKED.values() for field in fields} | {"kind", "living"}

    assert asked - {"id"} <= set(FIELDS)
    assert all(question(field, lang) for field in asked)


@pytest.mark.parametrize(
    "text",
    ["a: b", "#a", "a #b", "- a", "yes", "12", "3.4", "[a]", "{a}", "'a'", '"a"', "*a", "&a", "!a",
     "a,b", "%a", "@a", "`a", "null", "~", "«أ»", "أ: ب", "1e3", "0x1f", "2031-02-03", "12:30", "؟"],
)  # fmt: skip
def test_any_text_comes_back_as_it_was(text: str) -> None:
    """YAML's own reader sees the text that was given, alone and among others."""
    read = yaml.load(f"{{a: {scalar(text)}, b: x}}", Loader=yaml.BaseLoader)  # noqa: S506 no objects
    alone = yaml.load(f"a: {scalar(text)}\n", Loader=yaml.BaseLoader)  # noqa: S506 no objects

    assert (read["a"], alone["a"]) == (text, text)
