"""`dossier delta`: two releases, each as somebody has it, compared in JSON and in words."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from build_tools.cli import main
from build_tools.data.published import SCHEMA_VERSION
from build_tools.words.language import LANGS

DATA: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("cases.yaml").read_text("utf-8"))
TERMS = {
    "relations": {"holds-post": {"ar": "منصب", "en": "Post"}},
    "roles": {"chair": {"ar": "رئيسة", "en": "Chair"}},
    "measures": {"members": {"ar": "الأعضاء", "en": "Members"}},
    "properties": {"founded": {"ar": "تأسس", "en": "Founded"}},
}
NOTHING: dict[str, Any] = {
    "added": {"entries": [], "claims": []},
    "changed": {"entries": [], "claims": []},
    "corrected": {"entries": [], "claims": []},
    "withdrawn": {"entries": [], "claims": []},
    "moved": {},
    "restored": [],
    "gone": [],
}


def _file(path: Path, revision: str, given: dict[str, Any]) -> Path:
    entries = {**DATA["from"], **given}
    document = {
        "schema_version": SCHEMA_VERSION,
        "revision": revision,
        "terms": TERMS,
        "entries": [{"id": name, **one} for name, one in entries.items() if one],
    }
    path.write_text(json.dumps(document), "utf-8")
    return path


def _delta(*arguments: str | Path, code: int = 0) -> str:
    result = CliRunner().invoke(main, ["delta", *map(str, arguments)])
    assert result.exit_code == code, result.output
    return result.output


@pytest.mark.parametrize("case", DATA["cases"].values(), ids=DATA["cases"])
def test_what_lies_between(case: dict[str, Any], tmp_path: Path) -> None:
    old = _file(tmp_path / "old.json", "v1", case.get("old", {}))
    new = _file(tmp_path / "new.json", "v2", {**case.get("old", {}), **case.get("new", {})})

    found = json.loads(_delta(old, new, "--format", "json"))

    expected = {part: case.get("delta", {}).get(part, none) for part, none in NOTHING.items()}
    for part, none in NOTHING.items():
        if part in ("added", "changed", "corrected", "withdrawn"):
            expected[part] = {**none, **expected[part]}
    assert {part: found[part] for part in NOTHING} == expected
    assert (found["old"]["revision"], found["new"]["revision"]) == ("v1", "v2")
    for lang in LANGS:
        lines = _delta(old, new, "--lang", lang).splitlines()
        assert [line for line in case[lang] if line not in lines] == [], lines


@pytest.mark.parametrize("case", DATA["broken"].values(), ids=DATA["broken"])
def test_what_cannot_be_read_is_told_in_one_line(case: dict[str, str], tmp_path: Path) -> None:
    good = _file(tmp_path / "good.json", "v1", {})
    bad = tmp_path / "bad.json"
    bad.write_text(case["text"], "utf-8")

    for pair in ((good, bad), (bad, good)):
        told = _delta(*pair, code=1)
        assert told.startswith(f"Error: {bad}: ")
        assert case["says"] in told
        assert len(told.splitlines()) == 1


def test_a_release_may_be_a_folder_or_a_zip(tmp_path: Path) -> None:
    (tmp_path / "site/data").mkdir(parents=True)
    file = _file(tmp_path / "site/data/entries.json", "v1", {})
    packed = tmp_path / "old.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(file, "dossier/data/entries.json")
    empty = tmp_path / "empty"
    empty.mkdir()

    for release in (tmp_path, tmp_path / "site", tmp_path / "site/data", packed):
        assert "No entry differs." in _delta(file, release)
    assert "holds no entries.json" in _delta(file, empty, code=1)
