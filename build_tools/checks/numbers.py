"""Checks that both languages give the same numbers, of the same things, in the same months and weekdays."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from build_tools.checks.alone import Alone
from build_tools.reading.document import KeyPath
from build_tools.reading.graph import claims_of, texts_at
from build_tools.reading.marks import linked, plain_words
from build_tools.reading.model import Entry, PropertyClaim, Source, Text
from build_tools.reading.problems import Problem
from build_tools.words.language import LANGS, Lang, other
from build_tools.words.messages import wording
from build_tools.words.numbers import Number, numbers
from build_tools.words.units import KINDS, named

ALWAYS_FOUND = frozenset({0.0, 1.0, 2.0})
"""What Arabic says by the form of a noun."""
SHARE = re.compile("[%٪]|(?i:per ?cent)|نقطة مئوية|(?:في |ب)(?:المئة|المائة)")


@dataclass(frozen=True)
class _Told:
    """A text in each language without its citations, and the numbers that the other language lacks."""

    words: dict[Lang, str]
    missing: dict[Lang, list[Number]]


def numbers_agree(one: Alone) -> Iterator[Problem]:
    """A number in one language is in the other too, in digits or in words, and of the same unit."""
    prose = {at: _told(text) for at, text in texts_at(one.entry)}
    titles = {at: _told(text) for at, text in _titles(one.entry)}
    in_one = {at: _shares_alone(told) | _digits_alone(told) for at, told in prose.items()}
    for at, alone in in_one.items():
        for lang, number in alone.items():
            message = wording("number_in_one", number=number, lang=lang, other=other(lang))
            yield one.problem("numbers_agree", message, *at, lang)
    # A title may say less in one language, and prose less in words, where `third` need be no
    # number; neither says another number.
    for at, told in (prose | titles).items():
        if not in_one.get(at):
            yield from _differing(one, at, "numbers_differ", _alone(told))
        for kind in KINDS:
            yield from _differing(one, at, "days_differ", _units_alone(told, kind))


def _differing(one: Alone, at: KeyPath, term: str, alone: dict[Lang, str]) -> Iterator[Problem]:
    if len(alone) == len(LANGS):
        yield one.problem("numbers_agree", wording(term, ar=alone["ar"], en=alone["en"]), *at)


def _units_alone(told: _Told, kind: str) -> dict[Lang, str]:
    """The first month, say, that a language names and the other does not."""
    english = named(told.words["en"], kind, "en")
    if not english:
        return {}
    arabic = named(told.words["ar"], kind, "ar")
    alone = {
        "ar": [word for number, word in arabic.items() if number not in english],
        "en": [word for number, word in english.items() if number not in arabic],
    }
    return {lang: alone[lang][0] for lang in LANGS if alone[lang]}


def _titles(entry: Entry) -> Iterator[tuple[KeyPath, Text]]:
    yield ("title" if isinstance(entry, Source) else "name",), entry.label
    for at, claim in claims_of(entry):
        if isinstance(claim, PropertyClaim) and isinstance(claim.value, Text):
            yield (*at, "value"), claim.value


def _shares_alone(told: _Told) -> dict[Lang, str]:
    """How a language says percent, where the other does not."""
    found = {lang: SHARE.search(told.words[lang]) for lang in LANGS}
    return {lang: share[0] for lang, share in found.items() if share and not found[other(lang)]}


def _digits_alone(told: _Told) -> dict[Lang, str]:
    """The first number in digits that a language has and the other has not."""
    return _firsts(told, lambda one: one.in_digits)


def _alone(told: _Told) -> dict[Lang, str]:
    """The first number that a language has and the other has not; a letter is part of one at most."""
    return _firsts(told, lambda one: one.in_digits or len(one.text) > 1)


def _firsts(told: _Told, counts: Callable[[Number], bool]) -> dict[Lang, str]:
    found = {lang: [one.text for one in each if counts(one)] for lang, each in told.missing.items()}
    return {lang: words[0] for lang, words in found.items() if words}


def _told(text: Text) -> _Told:
    words = {lang: plain_words(text.in_language(lang), lambda _: "") for lang in LANGS}
    found = {lang: numbers(words[lang], lang) for lang in LANGS}
    linked_to = {float(number) for link in linked(text.en) for number in re.findall("[0-9]+", link)}
    missing = {}
    for lang in LANGS:
        known = ALWAYS_FOUND.union(linked_to, *(one.values for one in found[other(lang)]))
        missing[lang] = [one for one in found[lang] if not one.values & known]
    return _Told(words, missing)
