"""Check that a person is called by a name, without a title in front of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from build_tools.checks.alone import Alone
from build_tools.reading.model import Actor
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
