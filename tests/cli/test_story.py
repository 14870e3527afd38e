"""A newcomer's story: from an article to a page in both languages, with our commands alone."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from build_tools.cli import main
from build_tools.reading.canonical import scalar
from tests.conftest import MINIATURE, commit

STORY: dict[str, Any] = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A checkout of the miniature dossier, with the article that the newcomer saved."""
    shutil.copytree(MINIATURE / "dossier", tmp_path / "dossier")
    commit(tmp_path)
    (tmp_path / "article.txt").write_text(STORY["article"], "utf-8")
    return tmp_path


def _dossier(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--root", str(root), *arguments])


def test_from_article_to_page(root: Path) -> None:
    article = str(root / "article.txt")

    report = _dossier(root, "scan", article, "--lang", "en").stdout
    assert "oasis-council · Oasis Council" in report
    assert f"{STORY['unplaced']}: ¶2" in report.partition("Not in the dossier:")[2]

    assert _dossier(root, "scan", article, "--draft", *STORY["options"]).exit_code == 0
    assert _dossier(root, "check").exit_code == 0  # the source is whole, the stubs are no entry
    _move_stub(root, STORY["entry"], STORY["stub"], STORY["completed"])

    assert _dossier(root, "new", *STORY["new"], "--lang", "ar", "--no-input").exit_code == 0
    blank = _dossier(root, "check")
    assert blank.exit_code == 1
    assert "is still `…`" in blank.stdout
    new_file = root / "dossier" / STORY["new_file"]
    new_file.write_text(_complete(new_file.read_text("utf-8"), STORY["new_completed"]), "utf-8")

    assert _dossier(root, "fmt").exit_code == 0
    checked = _dossier(root, "check")
    assert (checked.stdout, checked.exit_code) == ("", 0)
    change = _dossier(root, "diff", "main")
    assert change.exit_code == 0
    assert [one for one in STORY["change"] if one not in change.stdout] == []
    assert _dossier(root, "build").exit_code == 0
    for page, sentences in STORY["pages"].items():
        text = (root / "docs" / page).read_text("utf-8")
        assert [one for one in sentences if one not in text] == []


def _move_stub(root: Path, entry: str, mark: str, completed: list[str]) -> None:
    """Completes the stub of `mark` and moves it under the entry's claims, as an editor would."""
    (draft,) = (root / "drafts").glob("*.yaml")
    (path,) = (root / "dossier").glob(f"*/{entry}.yaml")
    part = draft.read_text("utf-8").partition(f"\n{entry}:\n")[2].partition("\n\n")[0] + "\n"
    stub = re.split(r"^(?=  # (?:[HSCA]|¶\d+): )", part, flags=re.MULTILINE)
    (chosen,) = (one for one in stub if one.startswith(f"  # {mark}: "))
    claim = "".join(f"{line}\n" for line in chosen.splitlines() if not line.startswith("  #"))
    path.write_text(path.read_text("utf-8") + _complete(claim, completed), "utf-8")


def _complete(text: str, words: list[str]) -> str:
    """`text` with `words` for its blanks, in order; blanks in comments are explanations."""
    rest = iter(words)
    lines = [_filled(line, rest) for line in text.splitlines()]
    assert list(rest) == []
    return "\n".join(lines) + "\n"


def _filled(line: str, words: Iterator[str]) -> str:
    while "…" in line and not line.lstrip().startswith("#"):
        line = line.replace("…", scalar(next(words)), 1)
    return line
