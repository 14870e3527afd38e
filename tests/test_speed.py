"""What `make bench` does around its measuring: the edit it makes, the table it prints, the peers' Markdown."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import yaml

from build_tools.build import check_dossier
from build_tools.reading.problems import errors
from tests.bench.speed import ours, peers
from tests.bench.speed.edits import edit
from tests.bench.speed.meter import Cost, FailedError, measure
from tests.bench.speed.table import as_table


def test_an_edit_says_something_new_each_time_and_passes_every_check(tmp_path: Path) -> None:
    root = ours.lay_out(tmp_path / "root", 200)
    event, words = edit(root, 1)
    path = root / "dossier" / "events" / f"{event}.yaml"
    assert words in path.read_text("utf-8")
    again, other = edit(root, 2)
    assert again == event
    assert other in path.read_text("utf-8")
    assert words not in path.read_text("utf-8")
    assert errors(check_dossier(root)[1]) == []


def test_peers_get_our_pages_without_our_hook(tmp_path: Path) -> None:
    docs = tmp_path / "root" / "docs"
    for name, text in {
        "index.md": "# Home\n",
        "en/index.md": "[a](events/a.md#top)\n",
        "en/events/a.md": "[home](../index.md) ![map](../figures/a.svg)\n",
        "en/figures/a.svg": "<svg/>",
        "ar/index.md": "",
        "data/claims.csv": "",
    }.items():
        path = docs / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    (tmp_path / "root" / "mkdocs.yml").write_bytes((ours.CHECKOUT / "mkdocs.yml").read_bytes())
    folder = peers.lay_out(tmp_path / "root", tmp_path / "peers")
    material = yaml.safe_load((folder / "material" / "mkdocs.yml").read_text("utf-8"))
    assert "attr_list" in material["markdown_extensions"]
    assert "hooks" not in material
    assert not (folder / "material" / "docs" / "data").exists()
    hugo = folder / "hugo" / "content" / "en"
    assert (hugo / "_index.md").read_text("utf-8") == "[a](events/a.html#top)\n"
    assert "(../index.html)" in (hugo / "events" / "a.md").read_text("utf-8")


def test_children_count_and_a_failure_says_why(tmp_path: Path) -> None:
    work = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'bytearray(90_000_000)'])"
    cost = measure((sys.executable, "-c", work), tmp_path)
    assert cost.cpu > 0
    assert cost.memory > 90_000_000
    with pytest.raises(FailedError, match="no such thing"):
        measure((sys.executable, "-c", "raise SystemExit('no such thing')"), tmp_path)


def test_the_table_has_each_size_and_the_ratios() -> None:
    ten = {"ours, clean build": Cost(3, 2, 10_000_000, {"read": 1.5}), "Material": Cost(2, 2)}
    table = as_table({10: ten, 20: {"pages": 4.0}})
    assert table.splitlines() == [
        "| | 10 entries | 20 entries |",
        "|---|--:|--:|",
        "| ours, clean build | 3.0 s (2.0 s, 10 MB) |  |",
        "| · ours, clean build, until “read” | 1.5 s |  |",
        "| Material | 2.0 s (2.0 s, 0 MB) |  |",
        "| clean build / Material | 1.50 × |  |",
        "| pages |  | 4.0 |",
    ]
