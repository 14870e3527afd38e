"""Words of which one kind excludes the rest: each means one of its kind."""

from __future__ import annotations

from collections import Counter

import pytest

from build_tools.words.folding import fold
from build_tools.words.units import KINDS, named


@pytest.mark.parametrize("kind", KINDS)
def test_no_word_means_two_of_a_kind(kind: str) -> None:
    rows = Counter(
        word for names in KINDS[kind].values() for word in {fold(name) for name in names}
    )

    assert [word for word, count in rows.items() if count > 1] == []


def test_vowel_marks_hide_no_word() -> None:
    assert named("قُتِلَ ٣٠ كيلومترًا", "harms", "ar") == {1: "قتل"}
    assert named("قُتِلَ ٣٠ كيلومترًا", "lengths", "ar") == {1: "كيلومترا"}
