"""Pages load our scripts without what only those who read the source need."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.site.scripts import without_remarks
from tests.conftest import ROOT

SCRIPTS = sorted((ROOT / "build_tools/site/theme/assets/javascripts").rglob("*.js"))


def test_remarks_are_left_out_and_nothing_else() -> None:
    script = '// Why.\n(() => {\n  // How.\n  const a = "http://x"; // b\n})();\n'

    assert without_remarks(script) == '(() => {\n  const a = "http://x"; // b\n})();\n'


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_no_text_goes_over_lines_in_which_a_remark_could_seem_to_stand(path: Path) -> None:
    if not path.with_suffix(".LICENSE.txt").exists():
        lines = path.read_text("utf-8").splitlines()
        assert [line for line in lines if line.count("`") % 2 and "//" in line] == []
