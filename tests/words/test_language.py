"""Plural forms, numbers, sort keys and scripts of the two languages."""

from __future__ import annotations

import pytest

from build_tools.words.language import (
    LANGS,
    Lang,
    definite,
    index_letter,
    language_name,
    number_words,
    other,
    plural_category,
    script_of,
    sort_key,
    translate,
    translate_count,
)


@pytest.mark.parametrize(
    ("number", "ar", "en"),
    [
        (0, "لا أقوال", "0 claims"),
        (1, "قول واحد", "1 claim"),
        (2, "قولان", "2 claims"),
        (3, "3 أقوال", "3 claims"),
        (10, "10 أقوال", "10 claims"),
        (11, "11 قولاً", "11 claims"),
        (99, "99 قولاً", "99 claims"),
        (100, "100 قول", "100 claims"),
        (101, "101 قول", "101 claims"),
        (102, "102 قول", "102 claims"),
        (103, "103 أقوال", "103 claims"),
        (111, "111 قولاً", "111 claims"),
        (11300, "11,300 قول", "11,300 claims"),
        (11311, "11,311 قولاً", "11,311 claims"),
    ],
)
def test_counts_follow_each_languages_plural_rules(number: int, ar: str, en: str) -> None:
    assert translate_count("{number} claim", "{number} claims", number, "ar") == ar
    assert translate_count("{number} claim", "{number} claims", number, "en") == en


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("رئيس", "الرئيس"),
        ("رئيسة مكلفة", "الرئيسة المكلفة"),
        ("رئيس بالإنابة", "الرئيس بالإنابة"),
        ("رئيس الحكومة", "رئيس الحكومة"),
        ("القائد العام", "القائد العام"),
    ],
)
def test_a_title_that_stands_alone_has_its_article(title: str, expected: str) -> None:
    assert definite(title, "ar") == expected
    assert definite("Chair", "en") == "Chair"


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, "zero"),
        (1, "one"),
        (2, "two"),
        (3, "few"),
        (10, "few"),
        (11, "many"),
        (99, "many"),
        (100, "other"),
        (102, "other"),
        (103, "few"),
        (11300, "other"),
        (1.5, "other"),
    ],
)
def test_arabic_plural_categories(number: float, expected: str) -> None:
    assert plural_category(number, "ar") == expected


def test_arabic_plurals_are_those_of_cldr() -> None:
    """Three to ten of each hundred are few, eleven to ninety-nine many; 100 to 102 are neither."""
    few, many, first = set(range(3, 11)), set(range(11, 100)), {0: "zero", 1: "one", 2: "two"}
    rest = (
        (n, "few" if n % 100 in few else "many" if n % 100 in many else "other")
        for n in range(3, 1205)
    )

    expected = {**first, **dict(rest)}

    assert {number: plural_category(number, "ar") for number in expected} == expected


@pytest.mark.parametrize("number", [0, 2, 1.5, 11300])
def test_english_has_one_and_other(number: float) -> None:
    assert plural_category(1, "en") == "one"
    assert plural_category(number, "en") == "other"


@pytest.mark.parametrize("lang", LANGS)
def test_numbers_have_latin_digits_and_separators(lang: Lang) -> None:
    assert number_words(11300, lang) == "11,300"
    assert number_words(1650000.5, lang) == "1,650,000.5"


def test_a_message_without_translation_is_an_error() -> None:
    assert translate("no such message", "en") == "no such message"
    with pytest.raises(KeyError, match="no such message"):
        translate("no such message", "ar")


def test_the_other_language() -> None:
    assert (other("ar"), other("en")) == ("en", "ar")


@pytest.mark.parametrize(
    ("tag", "ar", "en"),
    [
        ("ar", "العربية", "Arabic"),
        ("it", "الإيطالية", "Italian"),
        ("pt-BR", "البرتغالية", "Portuguese"),
        ("zgh", "التمازيغية المغربية القياسية", "Standard Moroccan Tamazight"),
        ("xx", "xx", "xx"),
    ],
)
def test_languages_have_names(tag: str, ar: str, en: str) -> None:
    assert (language_name(tag, "ar"), language_name(tag, "en")) == (ar, en)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("كلمة", "ar"),
        ("word", "en"),
        ("كلمات عربية و word", "ar"),
        ("words and كلمة", "en"),
        ("слово", "en"),
        ("2011", None),
        ("«…»", None),
        ("", None),
    ],
)
def test_script(text: str, expected: Lang | None) -> None:
    assert script_of(text) == expected


@pytest.mark.parametrize(
    ("name", "lang", "expected"),
    [
        ("الككلي", "ar", "ك"),
        ("إدريس", "ar", "ا"),
        ("آمال", "ar", "ا"),
        ("أحمد", "ar", "ا"),
        ("ٱلمهدي", "ar", "م"),
        ("المجلس الرئاسي", "ar", "م"),
        ("ألمانيا", "ar", "ا"),
        ("«الجزيرة»", "ar", "ج"),
        ("444 لواء", "ar", "#"),
        ("al-Kikli", "en", "K"),
        ("Al-Kikli", "en", "K"),
        ("The Guardian", "en", "G"),
        ("Theresa", "en", "T"),
        ("Élysée", "en", "E"),
        ("“Oasis”", "en", "O"),
        ("777 Brigade", "en", "#"),
        ("الو", "ar", "ا"),  # one letter is no word, so this is no article
        ("الود", "ar", "و"),
    ],
)
def test_index_letter(name: str, lang: Lang, expected: str) -> None:
    assert index_letter(name, lang) == expected


def test_names_sort_as_their_language_sorts() -> None:
    arabic = ["يونس", "الككلي", "إدريس", "أحمد", "بلقاسم", "هدى", "وليد"]
    english = ["Zintan", "al-Kikli", "Élysée", "The Guardian", "Haftar", "aguila"]

    assert sorted(arabic, key=lambda name: sort_key(name, "ar")) == [
        "أحمد",
        "إدريس",
        "بلقاسم",
        "الككلي",
        "هدى",
        "وليد",
        "يونس",
    ]
    assert sorted(english, key=lambda name: sort_key(name, "en")) == [
        "aguila",
        "Élysée",
        "The Guardian",
        "Haftar",
        "al-Kikli",
        "Zintan",
    ]
