"""Where in a source, in words."""

from __future__ import annotations

import pytest

from build_tools.site.views.locators import locator_words, short_locator


@pytest.mark.parametrize(
    ("locator", "en", "ar"),
    [
        ("H", "headline", "العنوان"),
        ("S", "standfirst", "المقدمة تحت العنوان"),
        ("C", "caption", "تعليق الصورة"),
        ("A", "abstract", "الملخص"),
        ("¶3", "paragraph 3", "الفقرة 3"),
        ("¶ 3", "paragraph 3", "الفقرة 3"),
        ("¶7-8", "paragraphs 7-8", "الفقرات 7-8"),
        ("¶7–8", "paragraphs 7–8", "الفقرات 7–8"),
        ("H, ¶1", "headline, paragraph 1", "العنوان، الفقرة 1"),
        ("S،¶4", "standfirst, paragraph 4", "المقدمة تحت العنوان، الفقرة 4"),
        ("p. 3", "p. 3", "p. 3"),
        ("00:12", "00:12", "00:12"),
        ("Hello", "Hello", "Hello"),
    ],
)
def test_locator(locator: str, en: str, ar: str) -> None:
    assert locator_words(locator, "en") == en
    assert locator_words(locator, "ar") == ar


@pytest.mark.parametrize(
    ("locator", "en", "ar"),
    [
        ("¶3", "¶3", "¶3"),
        ("¶7-8", "¶7-8", "¶7-8"),
        ("p. 12", "p. 12", "p. 12"),
        ("00:12", "00:12", "00:12"),
        ("1:02:03", "1:02:03", "1:02:03"),
        ("H", "headline", "العنوان"),
        ("H, ¶1", "", ""),
        ("annex 3, table 2", "", ""),
        ("", "", ""),
    ],
)
def test_mark_beside_a_number(locator: str, en: str, ar: str) -> None:
    assert (short_locator(locator, "en"), short_locator(locator, "ar")) == (en, ar)
