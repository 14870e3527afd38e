"""What the README shows works."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml

from build_tools.build import check_dossier
from build_tools.outside.store import Store
from build_tools.reading.problems import errors
from tests.conftest import uncounted

ROOT = Path(__file__).parent.parent
READMES = ["README.md", "README.ar.md"]


@pytest.mark.parametrize("readme", READMES)
def test_the_entry_shown_can_be_added(readme: str, tmp_path: Path, kept_of_real: Store) -> None:
    shutil.copytree(ROOT / "dossier", tmp_path / "dossier")
    (tmp_path / "dossier" / "actors" / "shown-in-the-readme.yaml").write_text(shown_entry(readme))

    with uncounted():
        _, problems = check_dossier(tmp_path, kept_of_real)

    assert errors(problems) == []


def test_both_readmes_show_the_same_entry() -> None:
    english, arabic = map(shown_entry, READMES)

    assert yaml.safe_load(english) == yaml.safe_load(arabic)


def shown_entry(readme: str) -> str:
    """The YAML block of a README, without the indent of the list it stands in."""
    text = (ROOT / readme).read_text("utf-8")
    block = re.search(r"```yaml\n(.*?)```", text, re.DOTALL)
    assert block
    return re.sub(r"(?m)^ {3}", "", block.group(1)).rstrip(" ")
