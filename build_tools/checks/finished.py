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
    "left_to_do": r"\b(?:TODO|TBD|TBC|FIXME|XXX+|N/A|[Ll]orem [Ii]psum|asdf\w*|qwerty)\b|^(?:\W|_)+$|(?:…|\.\.\.)\W*$",
    "no_full_stop": r"(?:[^\s※]+\s+){3}[^\s※]*[\w%](?:\s*※)*$",
    "left_of_a_page": (
        r"\[(?:\d{1,3}|(?i:edit|citation needed|by whom\??|when\??|sic)|عدل|تعديل|بحاجة [^\]]*|محل شك|من صاحب [^\]]*)\]"
        r"|(?<!\w)#[^\W\d_]"
        r"|^(?:Breaking|BREAKING|Exclusive|Urgent|عاجل|خاص|حصري)\s?[:|]"
        r"|\[\d{1,2}/\d{1,2}/\d{2,4}, \d"
    ),
    "day_in_figures": r"(?<![0-9٠-٩/.])[0-9٠-٩]{1,2}([/.])[0-9٠-٩]{1,2}\1[0-9٠-٩]{2,4}(?![0-9٠-٩/])",
    "day_year_first": r"(?<![\w/-])(?:1[89]|20)\d\d([-/])[01]\d\1[0-3]\d(?![\w/-])",
}
_BEYOND_LIFE = (
    r"(?:12[1-9]|1[3-9][0-9]|[2-9][0-9]{2}|١٢[١-٩]|١[٣-٩][٠-٩]|[٢-٩][٠-٩]{2})(?!\w|[.,٫]\w)"
)
_EACH: dict[Lang, dict[str, str]] = {
    "ar": {
        "nothing_known": r"^\W*(?:غير معروفة?|مجهولة?|لا يوجد|لا توجد)\W*$",
        "counts_from_today": (
            r"(?<!\w)[وف]?(?:حالياً|حاليا|مؤخراً|مؤخرا|أمس|غداً|الآن|في الوقت (?:الحالي|الراهن)|قبل أيام"
            r"|حتى (?:اليوم|يومنا هذا)|هذ(?:ا العام|ه السنة|ا الشهر|ا الأسبوع)"
            r"|(?:العام|الشهر|الأسبوع) (?:الماضي|الحالي|الجاري|المقبل|القادم)"
            r"|السنة (?:الماضية|الحالية|الجارية|المقبلة|القادمة))(?!\w)"
            r"|(?<!\w)قبل (?:يومين|أسبوعين|شهرين|عامين|سنتين|أسابيع|أشهر|شهور|سنوات|أعوام)(?=[.،؛]|$| ※)"
        ),
        "points_elsewhere": (
            r"(?<!\w)(?:انظر|كما ذكر|كما ذكرنا|المذكورة?|الواردة?) (?:أعلاه|أدناه|سابقاً|سابقا)(?!\w)"
            r"|(?<!\w)(?:اقرأ|شاهد|طالع) (?:المزيد|أيضاً|أيضا)(?!\w)|(?<!\w)(?:اضغط|انقر) هنا(?!\w)"
        ),
        "taken_for_granted": (
            r"(?<!\w)(?:الباسل|الباسلة|البواسل|المجيدة|الغاشم|الغاشمة|الغادر|الغادرة|البطولي|البطولية)(?!\w)"
            r"|(?<!\w)(?:ما|من) (?:ي|ت)سم(?:ى|ون) (?:بـ?|نفسه|نفسها|أنفسهم)?"
            r"|(?<!\w)[وف]?(?:من الواضح|من المعروف|كما هو معروف|بالطبع|بلا شك|لا شك|طبعاً|للأسف|لحسن الحظ|مع الأسف|بالتأكيد)(?!\w)"
        ),
        "age_of_nobody": rf"(?:عن عمر|من العمر|في سن|عمره|عمرها|توفيت? عن) (?:يناهز |نحو )?{_BEYOND_LIFE}",
        "in_haste": (
            r"(?<!\w)[وف]?(?:فى|الى|التى|الذى|هى|او|ايضا|ايضاً|اثناء|المدينه|الحكومه|الدوله)(?!\w)"
        ),
        "on_one_side": (
            r"(?<!\w)[وف]?[بلك]?(?:بلادنا|بلدنا|وطننا|أرضنا|شعبنا|قواتنا|جيشنا|مدينتنا|ثورتنا|شهداؤنا|شهدائنا"
            r"|حكومتنا|أعداؤنا|أعدائنا|نحن|إننا|إنني|نعتقد|أعتقد)(?!\w)"
            r"|التقيتُ|زرتُ|رأيتُ|سألتُ"
        ),
    },
    "en": {
        "nothing_known": r"^\W*(?i:unknown|not known)\W*$",
        "counts_from_today": (
            r"\b(?i:currently|recently|nowadays|presently|at present|to date|so far|yesterday|tomorrow"
            r"|(?:days|weeks|months|years|a (?:day|week|month|year)) ago"
            r"|(?<!the )(?<!his )(?<!her )(?<!its )(?<!their )(?<!that )(?:last|this|next) (?:week|month|year))\b"
        ),
        "points_elsewhere": (
            r"\b(?i:(?:see|mentioned|as stated|cited) (?:above|below)|above-?mentioned|aforementioned"
            r"|read (?:more|also)|click here|subscribe (?:to|now)|share this)\b"
        ),
        "taken_for_granted": (
            r"\b(?i:so-called|self-styled|heroic(?:ally)?|glorious|cowardly|treacherous)\b"
            r"|\b(?i:obviously|of course|undoubtedly|no doubt|without (?:a )?doubt|as is well known|unfortunately|fortunately"
            r"|sadly|tragically)\b"
        ),
        "on_one_side": (
            r"\b(?i:our (?:country|homeland|land|people|nation|city|army|forces|troops|brothers|heroes|martyrs"
            r"|revolution|side|enem(?:y|ies)))\b"
            r"|\b[Ww]e (?:visited|met|saw|went|think|believe|call|demand|reject|condemn|support|spoke)\b"
            r"|\bI (?:am|was|met|saw|think|believe|have|had|do|did|went|heard|asked|spoke|know)\b"
        ),
        "age_of_nobody": rf"\b(?i:aged|at the age of) {_BEYOND_LIFE}",
        "another_language": (
            r"(?:\b(?:le|la|les|cette|des|dans|avec|pour|une|sur|aux|qui|par|est|della|degli|nella|che|sono|alla|nel"
            r"|und|der|die|das|mit|ein|eine|wurde)\b[^.]*?){3}"
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
