"""Checks that both languages give the same numbers, of the same things, in the same months and weekdays."""

from __future__ import annotations

import re
from collections.abc import Iterator

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


def numbers_agree(one: Alone) -> Iterator[Problem]:
    """A number in one language is in the other too, in digits or in words, and of the same unit."""
    prose, titles = dict(texts_at(one.entry)), dict(_titles(one.entry))
    in_one = {at: _shares_alone(text) | _digits_alone(text) for at, text in prose.items()}
    for at, alone in in_one.items():
        for lang, number in alone.items():
            message = wording("number_in_one", number=number, lang=lang, other=other(lang))
            yield one.problem("numbers_agree", message, *at, lang)
    # A title may say less in one language, and prose less in words, where `third` need be no
    # number; neither says another number.
    for at, text in (prose | titles).items():
        if not in_one.get(at):
            yield from _differing(one, at, "numbers_differ", _alone(text))
        for kind in KINDS:
            yield from _differing(one, at, "days_differ", _units_alone(text, kind))


def _differing(one: Alone, at: KeyPath, term: str, alone: dict[Lang, str]) -> Iterator[Problem]:
    if len(alone) == len(LANGS):
        yield one.problem("numbers_agree", wording(term, ar=alone["ar"], en=alone["en"]), *at)


def _units_alone(text: Text, kind: str) -> dict[Lang, str]:
    """The first month, say, that a language names and the other does not."""
    english = named(_words(text, "en"), kind, "en")
    if not english:
        return {}
    arabic = named(_words(text, "ar"), kind, "ar")
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


def _shares_alone(text: Text) -> dict[Lang, str]:
    """How a language says percent, where the other does not."""
    found = {lang: SHARE.search(text.in_language(lang)) for lang in LANGS}
    return {lang: share[0] for lang, share in found.items() if share and not found[other(lang)]}


def _digits_alone(text: Text) -> dict[Lang, str]:
    """The first number in digits that a language has and the other has not."""
    found = {lang: [one.text for one in each if one.in_digits] for lang, each in _missing(text)}
    return {lang: words[0] for lang, words in found.items() if words}


def _alone(text: Text) -> dict[Lang, str]:
    """The first number that a language has and the other has not; a letter is part of one at most."""
    found = {
        lang: [one.text for one in each if one.in_digits or len(one.text) > 1]
        for lang, each in _missing(text)
    }
    return {lang: words[0] for lang, words in found.items() if words}


def _missing(text: Text) -> Iterator[tuple[Lang, list[Number]]]:
    """The numbers of each language that the other has not."""
    found = {lang: numbers(_words(text, lang), lang) for lang in LANGS}
    linked_to = {float(number) for link in linked(text.en) for number in re.findall("[0-9]+", link)}
    for lang in LANGS:
        known = ALWAYS_FOUND.union(linked_to, *(one.values for one in found[other(lang)]))
        yield lang, [one for one in found[lang] if not one.values & known]


def _words(text: Text, lang: Lang) -> str:
    return plain_words(text.in_language(lang), lambda _: "")
