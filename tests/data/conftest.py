"""The exports of the miniature: as the registry makes them, and on a disk."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.data import Exports
from build_tools.data.dataset import raw_of
from build_tools.facts import Facts
from build_tools.reading.graph import Graph
from build_tools.site.pages import exports_of
from tests.test_miniature import EDITION


@pytest.fixture(scope="session")
def exports(miniature: Graph) -> Exports:
    """The miniature's exports, as if published."""
    return exports_of(Facts(miniature), EDITION)


@pytest.fixture(scope="session")
def folder(exports: Exports, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The miniature's docs/data/."""
    folder = tmp_path_factory.mktemp("data")
    for name, made in exports.items():
        (folder / name).write_bytes(raw_of(made))
    return folder
