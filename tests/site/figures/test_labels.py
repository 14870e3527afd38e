"""Names beside their places."""

from __future__ import annotations

from itertools import combinations

import pytest

from build_tools.site.figures.labels import Box, Named, Window, box, place, sign_box
from build_tools.site.figures.measure import NARROWEST, width, wrap
from build_tools.words.language import LANGS, Lang

WINDOWS = (Window(280, 240), Window(800, 685))


def _at(across: float, down: float, name: str = "Benghazi") -> Named:
    return Named(across, down, 5, (name,))


def test_the_first_side_with_room_is_taken() -> None:
    assert place([_at(20, 50)], WINDOWS, "en") == ["after"]
    assert place([_at(97, 50)], WINDOWS, "en") == ["before"]
    assert place([Named(50, 50, 5, ("A name wider than half of it",))], WINDOWS, "en") == ["below"]


def test_those_first_are_served_first() -> None:
    crowd = [_at(50, 50 + 2 * number) for number in range(12)]

    found = place(crowd, WINDOWS, "en")

    assert found[0] == "after"
    assert None in found


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("window", WINDOWS)
def test_placed_names_cover_neither_names_nor_signs(lang: Lang, window: Window) -> None:
    crowd = [_at((number * 37) % 95 + 2, (number * 61) % 90 + 5) for number in range(25)]
    found = place(crowd, WINDOWS, lang)
    rooms = [box(item, side, window, lang) for item, side in zip(crowd, found, strict=True) if side]

    assert len(rooms) > 5
    assert not any(one.overlaps(other) for one, other in combinations(rooms, 2))
    for item, side in zip(crowd, found, strict=True):
        others = (sign_box(other, window) for other in crowd if other is not item)
        assert side is None or not any(map(box(item, side, window, lang).overlaps, others))


def test_a_box_touches_but_does_not_overlap_its_neighbour() -> None:
    assert not Box(0, 0, 10, 10).overlaps(Box(10, 0, 20, 10))
    assert Box(0, 0, 10, 10).overlaps(Box(9, 9, 20, 20))


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Dismissal of Sadiq al-Kabir by the House of Representatives (2014)", "en"),
        ("تعيين صدام حفتر نائباً للقائد العام للقوات المسلحة", "ar"),
    ],
)
def test_lines_fit_and_lose_no_word(text: str, lang: Lang) -> None:
    lines = wrap(text, NARROWEST, lang)

    assert " ".join(lines) == text
    assert len(lines) == 2
    assert all(width(line, lang) <= NARROWEST for line in lines)


def test_a_word_wider_than_its_room_stands_alone() -> None:
    assert wrap("a Constitutional assembly", 40, "en") == ("a", "Constitutional", "assembly")
