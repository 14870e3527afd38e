"""A stranger's words stay words wherever they go, and the same looks find them where they do not.

The words are BLNS (`naughty.json`: the Big List of Naughty Strings, MIT, Copyright (c) 2015 Max
Woolf), `payloads.yaml` and `site/hostile.yaml`. Those that may stand in an entry stand in every
field of it, and everything that a dossier makes is looked at; those that may not are refused. What
the tests do not see is what a browser makes of it all: `tests/browser`.
"""

from __future__ import annotations

import io
import json
import re
import shutil
import sqlite3
import textwrap
import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
import yaml
from click.testing import CliRunner

from build_tools.build import check_dossier
from build_tools.cli import main
from build_tools.data import citing, events, spreadsheets
from build_tools.data.triples import triples
from build_tools.desk.diff.base import FileChange
from build_tools.desk.diff.changes import compare
from build_tools.desk.diff.report import markdown, unreadable_markdown
from build_tools.facts import Facts
from build_tools.reading import problems as reported
from build_tools.reading.corpus import load_corpus
from build_tools.reading.graph import Graph, build_graph
from build_tools.reading.problems import Problem, render_problems
from build_tools.reading.source import HIDDEN, SourceError, parse
from build_tools.site.made import Made
from build_tools.words import inline
from build_tools.words.language import LANGS
from build_tools.words.messages import wording
from tests.conftest import MINIATURE, uncounted
from tests.desk.diff.test_diff import harmful
from tests.sinks.sinks import PACKED, SINKS, hits
from tests.site.hostile import SHORT, entries

HERE = Path(__file__).parent
PAYLOADS: list[str] = list(
    dict.fromkeys(
        [
            *json.loads((HERE / "naughty.json").read_text("utf-8")),
            *yaml.safe_load((HERE / "payloads.yaml").read_text("utf-8")),
            *yaml.safe_load((HERE.parent / "site/hostile.yaml").read_text("utf-8")),
        ]
    )
)
NEVER = re.compile(r"(?!)")
LONGEST = 390  # a name may have no more


def _words(payload: str) -> str:
    return unicodedata.normalize("NFC", payload.strip())


WORDS = list(
    dict.fromkeys(_words(text) for text in PAYLOADS if text.strip() and not HIDDEN.search(text))
)
REFUSED = [text for text in PAYLOADS if HIDDEN.search(text.replace("\n", ""))]


def _batches(words: list[str], longest: int) -> Iterator[str]:
    """All words, as many in a text as a field takes."""
    batch = ""
    for each in words:
        if batch and len(batch) + len(each) + 1 > longest:
            yield batch
            batch = ""
        batch = f"{batch} {each}" if batch else each
    yield batch


# What begins a mark stands last, where nothing ends it.
BATCHES = list(_batches(sorted(WORDS, key=lambda text: "[[" in text or "[@" in text), LONGEST))


def _hostile(root: Path, batches: list[str]) -> Graph:
    shutil.copytree(MINIATURE / "dossier", root / "dossier")
    _write(root, batches)
    corpus, problems = load_corpus(root)
    assert [str(problem) for problem in problems] == []
    assert corpus is not None
    return build_graph(corpus)


def _write(root: Path, batches: list[str]) -> None:
    for number, words in enumerate(batches):
        for path, entry in entries(f"hostile-{number}", words).items():
            if path.startswith("dossier/actors"):
                entry["claims"] += _short(words, entry["claims"][0]["citations"][0]["source"])
            (root / path).write_text(json.dumps(entry, ensure_ascii=False), "utf-8")  # JSON is YAML


def _short(words: str, source: str) -> Iterator[dict[str, Any]]:
    """Claims by which the rest of `words` stands in fields that are short."""
    for number, piece in enumerate(textwrap.wrap(words, SHORT)):
        citations = [{"source": source, "locator": piece}]
        value = dict.fromkeys(LANGS, piece)
        yield {
            "id": f"short-{number}",
            "property": "titled",
            "value": value,
            "citations": citations,
        }


def _found(graph: Graph) -> Counter[str]:
    """How many hits there are, by kind of file."""
    files = dict(Made(Facts(graph)).everything())
    assert {*SINKS, *PACKED} <= {path.rpartition(".")[2] for path in files}
    found = [(path, hit) for path, made in files.items() for hit in hits(path, _text(made))]
    return Counter(path.rpartition(".")[2] for path, _ in found)


def _text(made: object) -> str | bytes:
    return made if isinstance(made, (str, bytes)) else str(made)


def _cleared() -> None:
    inline._recurring.cache_clear()  # noqa: SLF001 what was escaped before is kept there


def _unescaped(monkeypatch: pytest.MonkeyPatch) -> None:
    """Switches off what keeps words from meaning anything."""
    monkeypatch.setattr(inline, "_MEANING", NEVER)
    monkeypatch.setattr(inline, "_EDGE", NEVER)
    monkeypatch.setattr("xml.etree.ElementTree._escape_cdata", str)
    monkeypatch.setattr(spreadsheets, "_RUNS", ())
    monkeypatch.setattr(events, "_MEANING", NEVER)
    monkeypatch.setattr(citing, "_SPECIAL", {})
    monkeypatch.setitem(triples.__globals__, "_ESCAPED", {})
    monkeypatch.setattr(reported, "_UNPRINTABLE", NEVER)
    monkeypatch.setattr(reported, "_escape", str)


def test_there_are_enough_words() -> None:
    assert len(WORDS) >= 600
    assert len(REFUSED) >= 40


@uncounted()
def test_words_stay_words_in_all_that_is_made(tmp_path: Path) -> None:
    """What the next test runs too, of a part, is counted there."""
    assert _found(_hostile(tmp_path, BATCHES)) == {}


def test_without_escaping_the_same_looks_find_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A part of the words is enough."""
    _unescaped(monkeypatch)
    _cleared()
    try:
        found = _found(_hostile(tmp_path, BATCHES[::8]))
    finally:
        _cleared()

    assert found.total() >= 100, found
    assert set(found) >= {"md", "atom", "csv", "ics", "bib", "nt"}


def test_what_a_spreadsheet_or_a_database_would_run_is_found() -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        book.add_worksheet().write_row(0, 0, [*["=1+1"] * 60, "https://oasis.example/"])
    with closing(sqlite3.connect(":memory:")) as base:
        base.execute("CREATE TABLE a (b)")
        for number in range(40):
            base.execute(f"CREATE TRIGGER t{number} AFTER INSERT ON a BEGIN SELECT 1; END")
        raw = base.serialize()

    assert len(hits("tables.xlsx", out.getvalue()) + hits("dossier.sqlite", raw)) == 101


@pytest.mark.parametrize("text", REFUSED, ids=ascii)
def test_what_nobody_can_see_is_refused_as_it_is_and_as_an_escape(text: str) -> None:
    for words in (f"a: |\n  {text}\n", f"a: {json.dumps(text)}\n"):
        if HIDDEN.search(words.replace("\n", "")) or "\\" in words:
            with pytest.raises(SourceError):
                parse(words)


def _problems(root: Path) -> list[Problem]:
    """What is wrong where every key, value, id and file name is a stranger's words."""
    folder = root / "dossier/actors"
    for number, text in enumerate(PAYLOADS):
        wrong = {"kind": text, text[:80]: "x", "claims": [{"id": text, "relation": text}]}
        (folder / f"wrong-{number}.yaml").write_text(json.dumps(wrong), "utf-8")
        name = re.sub(r"[/\0\ud800-\udfff]", "", text).encode()[:200].decode(errors="ignore")
        if name.strip("."):
            (folder / f"{name}.yaml").write_text("kind: body\n", "utf-8")
    return load_corpus(root)[1]


@pytest.fixture(scope="module")
def problems(tmp_path_factory: pytest.TempPathFactory) -> list[Problem]:
    root = tmp_path_factory.mktemp("wrong")
    shutil.copytree(MINIATURE / "dossier", root / "dossier")
    return _problems(root)


_UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e]")
_ANNOTATION = re.compile(r"::(?:error|warning) file=[^,:]*,line=\d+,title=[a-z_-]+::[^\r\n]*")
_LINE = re.compile(r"(?!::)\S.*:\d+: ")


def _log(problems: list[Problem]) -> list[str]:
    """What in a run's log is no line of ours."""
    annotated = render_problems(problems, "github").split("\n")
    printed = render_problems(problems, "text").split("\n")
    wrong = [line for line in annotated if not _ANNOTATION.fullmatch(line)]
    wrong += [line for line in annotated if re.search("%(?!25|0A|0D|2C|3A)", line)]
    wrong += [line for line in printed if not _LINE.match(line) and "::" in line[:3]]
    wrong += [line for line in (*annotated, *printed) if _UNSEEN.search(line)]
    distinct = len(set(problems))
    return wrong + ["more lines"] * (max(len(annotated), len(printed)) - distinct)


def test_a_problem_stays_on_its_line(problems: list[Problem]) -> None:
    assert len(problems) > len(PAYLOADS)
    assert _log(problems) == []


def test_without_escaping_lines_are_made_of_words(
    problems: list[Problem], monkeypatch: pytest.MonkeyPatch
) -> None:
    _unescaped(monkeypatch)

    assert len(_log(problems)) >= 100


def _change(root: Path, miniature: Graph) -> str:
    """What is said of a change that adds entries of these words, and files called so."""
    changes = compare(miniature, _hostile(root, BATCHES[::4]))
    wrong = [Problem(text, 1, wording("of_the_site", words=text), "model") for text in WORDS[::4]]
    files = tuple(FileChange("A", text) for text in WORDS[::4])
    return markdown(changes, wrong, files) + unreadable_markdown(wrong, wrong)


def test_what_a_change_says_holds_nothing_of_theirs(tmp_path: Path, miniature: Graph) -> None:
    said = _change(tmp_path, miniature)

    assert len(said) > 100_000
    assert harmful(said) == []


def test_without_escaping_a_change_says_theirs(
    tmp_path: Path, miniature: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    _unescaped(monkeypatch)
    _cleared()
    try:
        assert len(harmful(_change(tmp_path, miniature))) >= 100
    finally:
        _cleared()


@uncounted()
def test_the_checks_stand_any_words(tmp_path: Path) -> None:
    """Digits of other scripts once ended a check with an error of Python's."""
    _hostile(tmp_path, BATCHES[::2])

    assert len(check_dossier(tmp_path)[1]) > len(BATCHES) / 2


ESCAPES = [text for text in PAYLOADS if _UNSEEN.search(text) and "\0" not in text]


@pytest.mark.parametrize("arguments", [["scan"], ["scan", "--json"], ["scan", "--lang", "ar"]])
def test_an_article_cannot_steer_the_terminal(tmp_path: Path, arguments: list[str]) -> None:
    """Its words are shown; the title, and names that may be new, are its own."""
    file = tmp_path / "article.txt"
    lines = [f"Salma{text}Example met Omar{text}Al{text}Someone in Tripoli." for text in ESCAPES]
    file.write_text("\n\n".join(["\x1b]0;A title\x07 of\x1b[31m words", *lines]), "utf-8")

    run = CliRunner().invoke(main, ["--root", str(MINIATURE), *arguments, str(file)], color=True)

    assert run.exit_code == 0, run.output
    assert _UNSEEN.findall(run.stdout.replace("\u202a", "")) == []
