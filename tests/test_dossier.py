"""The dossier itself: it can be built."""

from __future__ import annotations

import pytest

from build_tools.build import check_dossier
from build_tools.reading.problems import errors, render_problems
from tests.conftest import ROOT


def test_the_dossier_has_no_errors() -> None:
    _, problems = check_dossier(ROOT)

    if errors(problems):
        pytest.fail(render_problems(errors(problems)), pytrace=False)
