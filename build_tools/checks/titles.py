"""Check what is called by a name: that the name is one, and written as it is spoken."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from build_tools.checks.alone import Alone
from build_tools.reading.document import KeyPath
from build_tools.reading.model import Actor, Described, Entry, Source
from build_tools.reading.problems import Problem
from build_tools.words.language import LANGS, Lang
from build_tools.words.messages import wording

# None of these is a name, too, as Sheikh and السيد may be.
TITLES: Mapping[Lang, re.Pattern[str]] = {
    "ar": re.compile(
        r"(?:[دمأ]\.|أ\. ?د\.|(?:الدكتور|المهندس|الأستاذ|الوزير|النائب|الرئيس)ة?(?= )"
        r"|(?:المشير|الفريق|اللواء|العميد|العقيد|المقدم|الرائد|النقيب)(?= ))"
    ),
    "en": re.compile(
        r"(?:Dr|Mr|Mrs|Ms|Prof|Eng|Gen|Col|Maj|Lt|Capt|Brig|Doctor|Professor|Engineer|President"
        r"|Minister|General|Brigadier|Colonel|Major|Field Marshal)(?:\.|(?= ))"
    ),
}


def names_are_without_titles(one: Alone) -> Iterator[Problem]:
    """The name of a person has no title: with one, who is there already is not found again."""
    if not isinstance(one.entry, Actor) or one.entry.living is None:
        return
    for lang in LANGS:
        found = TITLES[lang].match(one.entry.name.in_language(lang))
        if found:
            message = wording("title_in_name", title=found.group())
            yield one.problem("names_are_without_titles", message, "name", lang)


_ODD_OF_ALL = {
    "all_capitals": r"^(?=[^a-z]+$)(?:.*?\b[A-Z]{3,}\b){2}",
    "garbled": "Ã[\u0080-\u00bf]|â€|[ØÙ][\u0080-\u00bf\u2020-\u203a]|Â[\u00a0-\u00bf]",
}
# What the window of a browser, a viewer or a wall says, or the file is called, in place of a title.
_NO_TITLE = (
    r"^(?i:untitled|no title|home ?page|document\d*|page not found|not found|error|access denied|forbidden"
    r"|just a moment\W*|attention required\W*.*|log ?in\b.*|sign (?:in|up)\b.*|facebook|twitter|x|telegram|youtube"
    r"|بدون عنوان|بلا عنوان|الصفحة الرئيسية|الرئيسية|(?:الصفحة|صفحة) غير موجودة|تسجيل الدخول.*|فيسبوك|تويتر|404\b.*)$"
    r"|^\S+\.(?i:pdf|docx?|xlsx?|jpe?g|png|html?|mp4|txt)$"
)
_NO_NAME = (
    r"^(?i:unknown|anonymous|nameless|no name|n/?a|tba|tbc|tbd|xx+|\?+"
    r"|مجهول|مجهولة|غير معروف|غير معروفة|بلا اسم|بدون اسم|لا يوجد|لاحقاً|لاحقا|؟+)$"
)
_ODD_OF_TITLES = {
    "outlet_behind": r"\s\|\s",
    "outlet_named": r"\s[-–—]\s(?:BBC|CNN|AFP|Reuters|YouTube|Facebook|Wikipedia|ويكيبيديا|فيسبوك|يوتيوب)(?: \w+)?$",
    "no_title": _NO_TITLE,
}
_ODD_OF_NAMES = {
    "no_name": _NO_NAME,
    "another_apostrophe": r"[`´]",
    "ends_in_sign": r"[,;:،؛]$|[^\W\d_]{5}\.$",
    "number_of_a_note": r"[^\W\d_]{3}(?<!ـ)\d$|[⁰¹²³⁴-⁹]",
}
_ODD_OF_PERSONS = {
    "two_names": r"/|[;؛]|(?i:\b(?:aka|a\.k\.a|also known as)\b)|(?<!\w)(?:المعروفة?|الملقبة?|الشهيرة?) بـ?",
    "honour": (
        r"^(?:الشهيدة?|المرحومة?|المغفور لها?|[Tt]he [Ll]ate|[Mm]artyr)\s"
        r"|\s(?:رحمها? الله|حفظها? الله|رضي الله عن(?:ه|ها))$"
    ),
    "vowel_marks": "[ء-ي][\u064c-\u0650\u0652]",
    "family_name_first": "[,،]",
    "more_than_a_name": (
        r"\s[-–—](?:\s|$)|[?؟@#_*=<>{}|\\^~]|\((?i:ret|retd|rtd|retired|متقاعد|المتقاعد)\.?\)"
        r"|\b(?:MP|PhD|MSc|MBE|OBE|ret\.|rtd)$"
    ),
    "digit_in_a_word": r"[^\W\d_]\d+\W*\w|\d[^\W\d_]",
    "hyphen_astray": r"\w[-–—] |\s[-–—]\w|--|\w[–—]\w",
    "words_joined": r"[a-z]{4}[A-Z][a-z]{3}",
    "small_letter": r"^(?!(?:al|el|ad|an|ar|as|ash|at|az|abu|bin|ibn|ben|ould|de|von|van)\b)[a-z]",
}
ODD: Mapping[str, Mapping[str, re.Pattern[str]]] = {
    whose: {term: re.compile(odd) for term, odd in {**_ODD_OF_ALL, **more}.items()}
    for whose, more in {
        "sources": _ODD_OF_TITLES,
        "others": _ODD_OF_NAMES,
        "persons": {**_ODD_OF_NAMES, **_ODD_OF_PERSONS},
    }.items()
}
"""What neither names nor titles have, by whose they are and the term that tells of it."""

ADDRESS = re.compile(r"^(?:https?://|www\.)")


def names_are_as_spoken(one: Alone) -> Iterator[Problem]:
    """Names and titles are whole and no more, in letters that say how they are read and sorted."""
    for at, name in _called(one.entry):
        for term, odd in ODD[_kind_of(one.entry)].items():
            found = odd.search(name)
            if found:
                yield one.problem("names_are_as_spoken", wording(term, name=name), *at)
    if isinstance(one.entry, Source) and one.entry.publisher_name:
        for lang in LANGS:
            name = one.entry.publisher_name.in_language(lang)
            if ADDRESS.search(name):
                message = wording("address_for_a_name", name=name)
                yield one.problem("names_are_as_spoken", message, "publisher_name", lang)


def names_are_given_once(one: Alone) -> Iterator[Problem]:
    """No other name of an entry is its name, or given twice."""
    if not isinstance(one.entry, Described):
        return
    given = {one.entry.name.ar, one.entry.name.en}
    for number, other in enumerate(one.entry.other_names):
        if other.text in given:
            message = wording("name_twice", name=other.text)
            yield one.problem("names_are_given_once", message, "other_names", number, "text")
        given.add(other.text)


def _kind_of(entry: Entry) -> str:
    if isinstance(entry, Source):
        return "sources"
    return "persons" if isinstance(entry, Actor) and entry.living is not None else "others"


def _called(entry: Entry) -> Iterator[tuple[KeyPath, str]]:
    field = "title" if isinstance(entry, Source) else "name"
    for lang in LANGS:
        yield (field, lang), entry.label.in_language(lang)
    for number, other in enumerate(getattr(entry, "other_names", ())):
        yield ("other_names", number, "text"), other.text
