"""Whether a sentence speaks of what is over or of what is to come, as far as its words tell."""

from __future__ import annotations

import re
from functools import cache

from build_tools.desk.scan.date_words import any_of, listed

_REACH = 90
_VOWELS = re.compile("[\u064b-\u0652]")  # تُعقد
_SENTENCE_ENDS = re.compile(r"[.!?؟؛\n]\s")


OPEN = 3
"""Words of a plan that leave open whether the day is past, or the plan's at all."""
PRESENT = 4
"""What "is held", meets or يعقد is of no time: the day may be past or to come."""


def tense_before(text: str, start: int) -> int:
    """1 if the last word before `start` that tells is of the future, -1 of the past, 0 if none.

    2 and -2 right after "by" and "since", which leave no doubt; `OPEN`, `PRESENT`.
    """
    clause = _VOWELS.sub("", _SENTENCE_ENDS.split(text[max(0, start - _REACH) : start])[-1])
    if _BY.search(clause):
        return -2 if _DONE_BY.search(clause) else 2
    if _SINCE.search(clause):
        return -2
    told = [*_cues().finditer(clause)]
    return _sign(told[-1]) if told else 0


def tense_around(text: str, start: int, end: int) -> int:
    """The same, or else of the first word after `end` that tells."""
    found = tense_before(text, start)
    if found:
        return found
    clause = _VOWELS.sub("", _SENTENCE_ENDS.split(text[end : end + _REACH])[0])
    first = _cues().search(clause)
    return _sign(first) if first else 0


def _sign(cue: re.Match[str]) -> int:
    planned = cue.lastgroup == "future" and _was_planned().search(cue.string, 0, cue.start())
    return OPEN if planned else _SIGN[cue.lastgroup]


@cache
def _was_planned() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)[وف]?(?:{any_of(listed('was_planned'))})\s+(?:\w+\s+){{0,2}}$", re.IGNORECASE
    )


_BY = re.compile(r"(?<!\w)(?:by|بحلول)\s+$", re.IGNORECASE)
# To have ended by Tuesday; not what has to end by then, or will have ended.
_DONE_BY = re.compile(
    r"(?<!will )(?<!should )(?<!must )\b(?:have|has|had)\s+(?!to\b)\w+(?:\s+\w+){0,3}\s+by\s+$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"(?<!\w)(?:since|[وف]?منذ)\s+(?:يوم\s+|شهر\s+)?$", re.IGNORECASE)
_SIGN = {"put_off": 1, "future": 1, "open": OPEN, "present": PRESENT, "past": -1, None: 0}


@cache
def _cues() -> re.Pattern[str]:
    ends_in = [word[1:] for word in listed("is_over") if word.startswith("*")]
    over = [word for word in listed("is_over") if not word.startswith("*")]
    past = rf"{any_of(over)}|\w\w+(?:{any_of(ends_in)})"
    arabic = rf"[وف]?(?!{any_of(listed('no_future'))})س[يتنأ]\w\w\w+"
    return re.compile(
        rf"(?<!\w)(?:(?P<put_off>{any_of(listed('put_off'))})"
        rf"|(?P<future>{any_of(listed('still_to_come'))}|{arabic})"
        rf"|(?P<open>{any_of(listed('about_to_come'))})"
        rf"|(?P<present>(?:is|are)\s+(?:{past})|(?<!أن )(?:{any_of(listed('goes_on'))}))"
        rf"|(?<!be )(?<!will )(?<!to )(?P<past>[وف]?(?:{past})))(?!\w)",
        re.IGNORECASE,
    )
