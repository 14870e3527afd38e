"""Check that what a text says is written out, for a reader of any side, on any later day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from build_tools.checks.alone import Alone
from build_tools.checks.signs import around, shown_texts
from build_tools.checks.words import QUOTED
from build_tools.reading.problems import Problem
from build_tools.words.language import LANGS, Lang
from build_tools.words.messages import wording

_BOTH = {
    "exclaims": r"[\w”»)]!",
    "left_to_do": r"\b(?:TODO|TBD|TBC|FIXME|XXX+|N/A|[Ll]orem [Ii]psum)\b|^(?:\W|_)+$",
    "day_in_figures": r"(?<![0-9٠-٩/.])[0-9٠-٩]{1,2}([/.])[0-9٠-٩]{1,2}\1[0-9٠-٩]{2,4}(?![0-9٠-٩/])",
}
_EACH: dict[Lang, dict[str, str]] = {
    "ar": {
        "nothing_known": r"^\W*(?:غير معروفة?|مجهولة?|لا يوجد|لا توجد)\W*$",
        "counts_from_today": (
            r"(?<!\w)[وف]?(?:حالياً|حاليا|مؤخراً|مؤخرا|أمس|غداً|الآن|في الوقت (?:الحالي|الراهن)|قبل أيام"
            r"|حتى (?:اليوم|يومنا هذا)|هذ(?:ا العام|ه السنة|ا الشهر|ا الأسبوع)"
            r"|(?:العام|الشهر|الأسبوع) (?:الماضي|الحالي|الجاري|المقبل|القادم)"
            r"|السنة (?:الماضية|الحالية|الجارية|المقبلة|القادمة))(?!\w)"
        ),
        "taken_for_granted": (
            r"(?<!\w)[وف]?(?:من الواضح|من المعروف|كما هو معروف|بالطبع|بلا شك|لا شك|طبعاً|للأسف|لحسن الحظ|مع الأسف|بالتأكيد)(?!\w)"
        ),
        "in_haste": (
            r"(?<!\w)[وف]?(?:فى|الى|التى|الذى|هى|او|ايضا|ايضاً|اثناء|المدينه|الحكومه|الدوله)(?!\w)"
        ),
        "on_one_side": (
            r"(?<!\w)[وف]?[بلك]?(?:بلادنا|بلدنا|وطننا|أرضنا|شعبنا|قواتنا|جيشنا|مدينتنا|ثورتنا|شهداؤنا|شهدائنا"
            r"|حكومتنا|أعداؤنا|أعدائنا)(?!\w)"
        ),
    },
    "en": {
        "nothing_known": r"^\W*(?i:unknown|not known)\W*$",
        "counts_from_today": (
            r"\b(?i:currently|recently|nowadays|presently|at present|to date|so far|yesterday|tomorrow"
            r"|(?:days|weeks|months|years|a (?:day|week|month|year)) ago"
            r"|(?<!the )(?<!his )(?<!her )(?<!its )(?<!their )(?<!that )(?:last|this|next) (?:week|month|year))\b"
        ),
        "taken_for_granted": (
            r"\b(?i:obviously|of course|undoubtedly|no doubt|without (?:a )?doubt|as is well known|unfortunately|fortunately"
            r"|sadly|tragically)\b"
        ),
        "on_one_side": (
            r"\b(?i:our (?:country|homeland|land|people|nation|city|army|forces|troops|brothers|heroes|martyrs"
            r"|revolution|side|enem(?:y|ies)))\b"
        ),
    },
}
UNFINISHED: Mapping[Lang, Mapping[str, re.Pattern[str]]] = {
    lang: {term: re.compile(words) for term, words in {**_BOTH, **_EACH[lang]}.items()}
    for lang in LANGS
}
"""What no text of a language says in its own words, by the term that tells of it."""
SOMETHING = " x "
"""What stands for a quotation, so that a text of one alone is not empty."""


def texts_are_finished(one: Alone) -> Iterator[Problem]:
    """A text has no gap, tells days so that they stay true, and speaks for no side as its own."""
    for at, lang, words in shown_texts(one.entry):
        if at[0] == "name":
            continue
        own = QUOTED.sub(SOMETHING, words)
        for term, unfinished in UNFINISHED[lang].items():
            found = unfinished.search(own)
            if found:
                message = wording(term, words=around(own, *found.span()))
                yield one.problem("texts_are_finished", message, *at)
