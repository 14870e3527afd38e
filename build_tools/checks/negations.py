"""Check that what one language denies the other denies too."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.alone import Alone
from build_tools.reading.graph import texts_at
from build_tools.reading.marks import plain_words
from build_tools.reading.model import Text
from build_tools.reading.problems import Problem
from build_tools.words.language import LANGS, Lang, other
from build_tools.words.messages import wording
from build_tools.words.negations import denial, may_deny


def negations_agree(one: Alone) -> Iterator[Problem]:
    """No statement says in one language what it denies in the other; a warning, as words deny in many ways."""
    for at, text in texts_at(one.entry):
        if at[-1] == "statement":
            for lang, word in _denied_alone(text):
                message = wording("denied_in_one", word=word, lang=lang, other=other(lang))
                yield one.document.problem("negations_agree", message, *at, lang, warning=True)


def _denied_alone(text: Text) -> Iterator[tuple[Lang, str]]:
    said = {lang: plain_words(text.in_language(lang), lambda _: "") for lang in LANGS}
    for lang in LANGS:
        word = denial(said[lang], lang)
        if word and not may_deny(said[other(lang)], other(lang)):
            yield lang, word
