"""The command `dossier`, as people and machines run it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from build_tools.cli import main
from tests.conftest import MINIATURE

ENTRY = "dossier/actors/salma-example.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the miniature dossier to change, in a folder as people call theirs."""
    folder = tmp_path / "مجلد عربي (1) [a]" / "C# 100%"
    shutil.copytree(MINIATURE / "dossier", folder / "dossier")
    return folder


def _run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--root", str(root), *arguments])


def _break(root: Path) -> None:
    path = root / ENTRY
    path.write_text(path.read_text("utf-8").replace("living: true", "livin: true"), "utf-8")


def test_check_says_nothing_when_all_is_well(root: Path) -> None:
    result = _run(root, "check")

    assert (result.exit_code, result.output) == (0, "")


def test_check_shows_warnings_when_asked_and_still_succeeds(root: Path) -> None:
    result = _run(root, "check", "--warnings")

    assert result.exit_code == 0
    assert all(": warning: " in line for line in result.stdout.splitlines())


@pytest.mark.parametrize(
    ("form", "start"),
    [
        ("text", f"{ENTRY}:8: unknown field `livin`"),
        (
            "github",
            f"::error file={ENTRY},line=8,title=model::\u2067الحقل \u2068`livin`\u2069 غير معروف",
        ),
        ("json", "[\n  {\n"),
    ],
)
def test_check_prints_problems_for_its_reader(root: Path, form: str, start: str) -> None:
    _break(root)

    result = _run(root, "check", "--format", form)

    assert result.exit_code == 1
    assert result.stdout.startswith(start)


def test_json_is_json_even_when_all_is_well(root: Path) -> None:
    assert json.loads(_run(root, "check", "--format", "json").stdout) == []


def test_build_writes_into_docs(root: Path) -> None:
    result = _run(root, "build")

    assert result.exit_code == 0
    assert (root / "docs" / "en" / "actors" / "salma-example.md").exists()
    assert "0 removed" in result.stderr


def test_build_of_a_broken_dossier_leaves_docs_as_they_were(root: Path) -> None:
    _run(root, "build")
    page = root / "docs" / "en" / "actors" / "salma-example.md"
    before = page.read_text("utf-8")
    _break(root)

    result = _run(root, "build")

    assert result.exit_code == 1
    assert page.read_text("utf-8") == before


def test_fmt_puts_an_entry_into_canonical_form(root: Path) -> None:
    path = root / ENTRY
    canonical = path.read_text("utf-8")
    path.write_text(canonical.replace("kind: person\n", "") + "kind:   person\n", "utf-8")

    checked = _run(root, "fmt", "--check")
    annotated = _run(root, "fmt", "--check", "--format", "github")
    formatted = _run(root, "fmt", str(path))

    assert checked.exit_code == 1
    assert checked.stdout == f"{ENTRY}:1: is not in canonical form: run `dossier fmt`\n"
    assert annotated.stdout.startswith(f"::error file={ENTRY},line=1,title=fmt::")
    assert formatted.exit_code == 0
    assert path.read_text("utf-8") == canonical
    assert _run(root, "fmt", "--check").exit_code == 0


def test_fmt_wants_no_line_feed_from_those_whose_editor_leaves_it_out(root: Path) -> None:
    path = root / ENTRY
    canonical = path.read_text("utf-8")
    path.write_text(canonical.rstrip("\n"), "utf-8")

    assert _run(root, "check").exit_code == 0
    assert _run(root, "fmt", "--check").exit_code == 0
    assert _run(root, "fmt").exit_code == 0
    assert path.read_text("utf-8") == canonical


def test_fmt_leaves_what_it_cannot_read(root: Path) -> None:
    path = root / ENTRY
    path.write_text("kind: [\n", "utf-8")

    result = _run(root, "fmt")

    assert result.exit_code == 1
    assert result.stdout.startswith(f"{ENTRY}:")
    assert path.read_text("utf-8") == "kind: [\n"


def test_fmt_leaves_what_would_not_come_out_the_same(root: Path) -> None:
    """It says where, and the other files are formatted all the same."""
    path, other = root / ENTRY, root / "dossier/places/north-oasis.yaml"
    canonical = other.read_text("utf-8")
    broken = path.read_text("utf-8").replace("kind: person", 'kind: "per\\\n  son"')
    path.write_text(broken, "utf-8")
    other.write_text(canonical.replace("kind: ", "kind:   "), "utf-8")

    result = _run(root, "fmt")

    assert result.exit_code == 1
    assert result.stdout.startswith(f"{ENTRY}:1: would change in canonical form: ")
    assert path.read_text("utf-8") == broken
    assert other.read_text("utf-8") == canonical


def test_fmt_leaves_what_it_cannot_write(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file is written beside and put in its place whole."""

    def refuse(_path: Path, _target: Path) -> Path:
        raise PermissionError(13, "Permission denied")

    path = root / ENTRY
    broken = path.read_text("utf-8").replace("kind: ", "kind:   ")
    path.write_text(broken, "utf-8")
    monkeypatch.setattr(Path, "replace", refuse)

    result = _run(root, "fmt")

    assert result.stdout == f"{ENTRY}:1: cannot be written: Permission denied\n"
    assert path.read_text("utf-8") == broken
    assert [one.name for one in path.parent.iterdir() if one.name.startswith(".")] == []


def test_fmt_formats_entries_only(root: Path) -> None:
    stranger = root / "stranger.yaml"
    stranger.write_text("b: 1\n", "utf-8")

    result = _run(root, "fmt", str(stranger))

    assert result.exit_code == 2
    assert "not an entry of this dossier" in result.output


def test_a_root_without_a_dossier_is_a_problem(tmp_path: Path) -> None:
    result = _run(tmp_path, "check")

    assert result.exit_code == 1
    assert "dossier/vocabulary/kinds.yaml:1: is missing" in result.stdout


@pytest.mark.parametrize(("lang", "said"), [("en", "make room"), ("ar", "أفسح مكاناً")])
def test_a_full_disk_is_told_in_a_sentence(lang: str, said: str) -> None:
    command = [sys.executable, "-c", "from build_tools.cli import main; main()", "explain"]
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(
            [*command, "--lang", lang], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )

    assert run.returncode == 1
    assert said in run.stderr
    assert len(run.stderr.splitlines()) == 1


def test_a_folder_without_pages_is_no_site(root: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    run = _run(root, "offline", str(tmp_path / "empty"))

    assert run.exit_code == 1
    assert run.output.endswith("empty: holds no page: build the site first\n")


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["check", "--help"], ["check", "--help", "--lang", "ar"], ["new", "-h"]],
)
def test_help_is_in_the_language_of_the_reader(arguments: list[str]) -> None:
    chosen = {} if "--lang" in arguments else {"DOSSIER_LANG": "ar"}

    run = CliRunner().invoke(main, arguments, env=chosen)

    assert run.exit_code == 0
    assert run.stdout.startswith("الصيغة: ")
    assert "عرض هذه الرسالة والخروج." in run.stdout
    assert re.findall("[A-Z][a-z]+ [a-z]+", run.stdout) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chekc"], "خطأ: لا أمر باسم 'chekc'. هل تقصد 'check'؟"),
        (["explain", "a", "b"], "خطأ: ما بعد الأمر زائد (b)"),
        (["fmt", "none.yaml"], "'none.yaml' غير موجود"),
        (["scan", "--date", "3/4/2023"], "`3/4/2023` ليس يوماً"),
        (
            ["redact", "nobody", "--ar", "س", "--en", "x"],
            "لا جهة ولا حدث ولا مكان بالمعرّف `nobody`",
        ),
    ],
)
def test_what_cannot_be_run_is_told_in_the_language_of_the_reader(
    root: Path, arguments: list[str], said: str
) -> None:
    run = _run(root, "--lang", "ar", *arguments)

    assert run.exit_code != 0
    assert said in run.stderr


def test_a_scan_tells_what_is_wrong_in_the_language_of_its_report(root: Path) -> None:
    (root / "article.txt").write_text("Nothing was said.\n", "utf-8")

    run = _run(root, "scan", str(root / "article.txt"), "--draft", "--id", "x y", "--lang", "ar")

    assert run.exit_code == 2
    assert run.stderr.startswith("الصيغة: ")
    assert "لا يصلح معرّفاً" in run.stderr


def test_the_language_of_one_command_is_not_that_of_the_next(root: Path) -> None:
    assert "الصيغة" in _run(root, "--lang", "ar", "check", "--help").stdout
    assert "Usage" in _run(root, "check", "--help").stdout
    assert "Usage" in CliRunner().invoke(main, ["--help"]).stdout


def test_the_doctor_speaks_the_language_of_the_group(root: Path) -> None:
    assert "1. الأدوات" in _run(root, "--lang", "ar", "doctor").stdout
