"""The dossier itself: it can be built."""

from __future__ import annotations

import pytest

from build_tools.reading.graph import Graph
from build_tools.reading.problems import Problem, errors, render_problems


def test_the_dossier_has_no_errors(checked: tuple[Graph | None, list[Problem]]) -> None:
    _, problems = checked

    if errors(problems):
        pytest.fail(render_problems(errors(problems)), pytrace=False)
