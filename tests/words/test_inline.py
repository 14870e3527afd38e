"""Text as Markdown that means only itself, said outright: tests/site/test_hostile.py tries it on pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from build_tools.words import inline

CASES: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("inline.yaml").read_text("utf-8")
)


@pytest.mark.parametrize("case", CASES)
def test_what_it_gives(case: dict[str, Any]) -> None:
    assert getattr(inline, case["of"])(*case["given"]) == case["gives"]


@pytest.mark.parametrize("times", [30, 31, 300])
def test_a_long_text_is_as_a_short_one(times: int) -> None:
    """What is kept of short texts is no other than what is made of long ones."""
    assert inline.isolate("a_b " * times, "en") == " ".join(["a&#95;b"] * times)
