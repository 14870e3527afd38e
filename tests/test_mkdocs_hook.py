"""The hook makes the pages before MkDocs looks for files, and stops MkDocs when it cannot."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from build_tools.mkdocs_hook import on_pre_build
from tests.conftest import MINIATURE


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    """The configuration of a site that is a copy of the miniature dossier."""
    shutil.copytree(MINIATURE / "dossier", tmp_path / "dossier")
    (tmp_path / "docs").mkdir()
    config = MkDocsConfig(config_file_path=str(tmp_path / "mkdocs.yml"))
    config.docs_dir = str(tmp_path / "docs")
    return config


def test_pages_are_made(config: MkDocsConfig) -> None:
    on_pre_build(config)

    assert (Path(config.docs_dir) / "ar" / "index.md").exists()


def test_a_broken_dossier_stops_the_build_with_its_problems(config: MkDocsConfig) -> None:
    entry = Path(config.docs_dir).parent / "dossier" / "places" / "north-oasis.yaml"
    entry.write_text("kind: city\n", "utf-8")

    with pytest.raises(PluginError, match=r"dossier/places/north-oasis\.yaml:1: lacks `name`"):
        on_pre_build(config)

    assert list(Path(config.docs_dir).iterdir()) == []
