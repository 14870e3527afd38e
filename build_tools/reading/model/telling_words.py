"""Words that the checks look for in prose: those that take sides, and those that accuse."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from build_tools.reading.model.values import ShortLine, Strict, Text
from build_tools.words.language import Lang


class LoadedWord(Strict):
    """A word that takes sides: only as somebody's, in a claim that says whose."""

    word: ShortLine
    lang: Lang
    instead: Text


class AccusingWords(Strict):
    """Words that say that somebody did one kind of wrong; each stands for all its forms."""

    en: Annotated[tuple[ShortLine, ...], Field(min_length=1)]
    ar: Annotated[tuple[ShortLine, ...], Field(min_length=1)]

    def in_language(self, lang: Lang) -> tuple[str, ...]:
        """Those in `lang`."""
        return self.ar if lang == "ar" else self.en
