"""Checks that both languages give the same numbers, months and weekdays."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.checks.alone import Alone
from build_tools.reading.document import KeyPath
from build_tools.reading.graph import claims_of, texts_at
from build_tools.reading.marks import linked, plain_words
from build_tools.reading.model import Entry, PropertyClaim, Source, Text
from build_tools.reading.problems import Problem
from build_tools.words.calendar import KINDS, named
from build_tools.words.language import LANGS, Lang, other
from build_tools.words.messages import wording
from build_tools.words.numbers import Number, has_digits, numbers

ALWAYS_FOUND = frozenset({0.0, 1.0, 2.0})
"""What Arabic says by the form of a noun."""


def numbers_agree(one: Alone) -> Iterator[Problem]:
    """Every number that one language gives in digits the other gives too, in digits or in words."""
    # A title or a name may say less in one language, but no other number.
    for at, text in texts_at(one.entry):
        for lang, number in _alone(text).items():
            message = wording("number_in_one", number=number, lang=lang, other=other(lang))
            yield one.problem("numbers_agree", message, *at, lang)
    for at, text in (*texts_at(one.entry), *_titles(one.entry)):
        for kind in KINDS:
            alone = _otherwise(text, kind)
            if alone:
                message = wording("days_differ", ar=alone["ar"], en=alone["en"])
                yield one.problem("numbers_agree", message, *at)
    for at, text in _titles(one.entry):
        alone = _alone(text)
        if len(alone) == len(LANGS):
            message = wording("numbers_differ", ar=alone["ar"], en=alone["en"])
            yield one.problem("numbers_agree", message, *at)


def _otherwise(text: Text, kind: str) -> dict[Lang, str]:
    """A month or weekday that each language has and the other has not; a note may say less in one."""
    english = named(text.en, kind, "en")
    if not english:
        return {}
    arabic = named(text.ar, kind, "ar")
    alone = {
        "ar": [word for number, word in arabic.items() if number not in english],
        "en": [word for number, word in english.items() if number not in arabic],
    }
    return {lang: alone[lang][0] for lang in LANGS} if all(alone.values()) else {}


def _titles(entry: Entry) -> Iterator[tuple[KeyPath, Text]]:
    yield ("title" if isinstance(entry, Source) else "name",), entry.label
    for at, claim in claims_of(entry):
        if isinstance(claim, PropertyClaim) and isinstance(claim.value, Text):
            yield (*at, "value"), claim.value


def _alone(text: Text) -> dict[Lang, str]:
    """The first number that a language has in digits and the other has not, by language."""
    if not (has_digits(text.ar) or has_digits(text.en)):
        return {}
    found = {lang: _numbers(text.in_language(lang), lang) for lang in LANGS}
    named = {float(number) for link in linked(text.en) for number in re.findall("[0-9]+", link)}
    alone = {}
    for lang in LANGS:
        known = ALWAYS_FOUND.union(named, *(number.values for number in found[other(lang)]))
        missing = [each.text for each in found[lang] if each.in_digits and not each.values & known]
        if missing:
            alone[lang] = missing[0]
    return alone


def _numbers(words: str, lang: Lang) -> tuple[Number, ...]:
    return numbers(plain_words(words, lambda _: ""), lang)
