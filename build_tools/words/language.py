"""Two languages, equal: catalogues, plural forms, numbers, scripts and sort keys."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Sequence
from functools import lru_cache
from gettext import NullTranslations
from pathlib import Path
from typing import Literal, get_args

from babel import Locale
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_compact_decimal, format_decimal
from babel.support import Translations

from build_tools.words.folding import fold

Lang = Literal["ar", "en"]
LANGS: tuple[Lang, ...] = get_args(Lang)
DIRECTION: dict[Lang, Literal["rtl", "ltr"]] = {"ar": "rtl", "en": "ltr"}
RIGHT_TO_LEFT = ("ar", "fa", "ur", "he", "ckb")
"""Languages, of sources too, that are written from right to left (BCP 47)."""
LANG_VARIABLE = "DOSSIER_LANG"
"""The variable of the environment that says in which language a contributor is told things."""
LANGUAGE_NAME: dict[Lang, str] = {"ar": "العربية", "en": "English"}

# Numbers take the general form with Latin digits: the point that CLDR puts between thousands in
# some Arab countries is read as a decimal point by many.
_LOCALES: dict[Lang, str] = {"ar": "ar", "en": "en_GB"}

# Messages that are punctuation or marks, the same in both.
_SAME = frozenset({":"})

_ARABIC_WORDS = Path(__file__).with_name("ar.po")


def chosen_lang() -> Lang | None:
    """What `LANG_VARIABLE` says, where it says one of the two."""
    return next((lang for lang in LANGS if lang == os.environ.get(LANG_VARIABLE)), None)


def other(lang: Lang) -> Lang:
    """The dossier's other language."""
    return "en" if lang == "ar" else "ar"


def lang_of(locale: Locale) -> Lang:
    """The language that a locale is a form of."""
    return "ar" if locale.language == "ar" else "en"


@lru_cache(maxsize=1)
def _arabic() -> Translations:
    """The interface in Arabic; English is the language of the message ids."""
    with _ARABIC_WORDS.open("rb") as po:
        messages = read_po(po, locale="ar")
    compiled = io.BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    return Translations(fp=compiled)


def catalogue(lang: Lang) -> NullTranslations:
    """The interface's words as the standard library's gettext has them."""
    return _arabic() if lang == "ar" else NullTranslations()


def language_name(tag: str, lang: Lang) -> str:
    """What the language of the BCP 47 `tag` is called in `lang`; the tag when CLDR has no word."""
    return str(Locale.parse(_LOCALES[lang]).languages.get(tag.split("-", maxsplit=1)[0], tag))


def translate(message: str, lang: Lang) -> str:
    """The interface's words for `message`; KeyError when the Arabic catalogue lacks it."""
    if lang == "en":
        return message
    words = _arabic().ugettext(message)
    if words == message and message not in _SAME:
        raise KeyError(message)
    return words


@lru_cache(maxsize=4096)
def translate_count(one: str, many: str, number: int, lang: Lang) -> str:
    """`one` or `many`, in the plural form that fits, with `{number}` filled in."""
    plural = one if number == 1 else many
    words = plural if lang == "en" else _arabic().ungettext(one, many, number)
    return words.format(number=number_words(number, lang))


def plural_category(number: float, lang: Lang) -> str:
    """CLDR's category: zero, one, two, few, many or other."""
    return str(Locale.parse(_LOCALES[lang]).plural_form(number))


@lru_cache(maxsize=4096)
def number_words(number: float, lang: Lang) -> str:
    """Latin digits, as most papers print them; round millions and billions in words."""
    locale = _LOCALES[lang]
    if number >= 1_000_000 and number % 10_000 == 0:
        return format_compact_decimal(number, format_type="long", locale=locale, fraction_digits=2)
    return format_decimal(number, locale=locale, numbering_system="latn")


def listed(words: Sequence[str], lang: Lang) -> str:
    """Several words as one list: "a, b and c", «أ وب وج»."""
    return format_list(words, locale=_LOCALES[lang])


def alternatives(words: Sequence[str], lang: Lang) -> str:
    """Several words as a choice: "a, b or c", «أ أو ب أو ج»."""
    return format_list(words, style="or", locale=_LOCALES[lang])


_ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]+")
_LETTERS = re.compile(r"[^\W\d_]+")
PICTOGRAM = re.compile(
    "[\u2190-\u21ff\u2300-\u23ff\u2500-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]"
)
"""Arrows, ticks, boxes and emoji: no words, and read out by names that nobody wrote."""


def definite(title: str, lang: Lang) -> str:
    """A title with the article in Arabic, where no word of it has one: الرئيس، الرئيس المكلف."""
    words = title.split(" ")
    if lang != "ar" or any(word.startswith("ال") for word in words):
        return title
    return " ".join(word if word.startswith("بال") else f"ال{word}" for word in words)


def script_of(text: str) -> Lang | None:
    """The language whose script most letters of `text` are in; None when there is no letter."""
    letters = "".join(_LETTERS.findall(text))
    if not letters:
        return None
    others = _ARABIC.sub("", letters)
    return "ar" if 2 * len(others) < len(letters) else "en"


# As it is written, before folding: ألمانيا has none.
_ARTICLE: dict[Lang, re.Pattern[str]] = {
    "ar": re.compile(r"^[اٱ]ل(?=\w{2})"),
    "en": re.compile(r"^(?:the |al-|el-)", re.IGNORECASE),
}


@lru_cache(maxsize=2**15)
def sort_key(name: str, lang: Lang) -> str:
    """The key by which an index in `lang` sorts `name`: folded, without the article."""
    return fold(_ARTICLE[lang].sub("", name.lstrip("«“\"'( ")))


def index_letter(name: str, lang: Lang) -> str:
    """The letter under which an index lists `name`: ا-ي, A-Z, or # for digits."""
    first = sort_key(name, lang)[:1].upper()
    return first if first.isalpha() else "#"
