"""The words by which the scan knows titles, bodies, boilerplate …: words.yaml beside it, folded."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import yaml

from build_tools.words.folding import fold, words
from build_tools.words.tables import read_table

_FOLDER = Path(__file__).parent

Words = frozenset[str]
Phrase = tuple[str, ...]


@dataclass(frozen=True)
class Lexicon:
    """words.yaml, folded: `Words` are single words, a `Phrase` is a tuple of words."""

    boilerplate: tuple[str, ...]
    abstract_labels: Words
    caption_starts: tuple[str, ...]
    caption_credits: Words
    titles: frozenset[Phrase]
    bodies: frozenset[Phrase]
    introducers: dict[str, Words]
    followers: Words
    other_states: Words
    not_after: dict[str, Words]
    left_off: Words
    doubtful: frozenset[Phrase]
    each_time: frozenset[Phrase]
    nationalities: Words
    own_nationality: Words
    given_names: Words
    kin: Words
    function_words: Words

    @cached_property
    def no_names(self) -> Words:
        """Words that may have a capital letter and are no names: "The", "Libyan"."""
        return self.function_words | self.nationalities | self.own_nationality

    @cached_property
    def before_surnames(self) -> Words:
        """Words after which a surname stands: given names, "bin", "Abu"."""
        return self.given_names | self.kin


@cache
def lexicon() -> Lexicon:
    """The lexicon; read once and kept."""
    data: dict[str, Any] = table()
    return Lexicon(
        boilerplate=tuple(fold(text) for text in data["boilerplate"]),
        abstract_labels=_folded(data["abstract_labels"]),
        caption_starts=tuple(fold(text) for text in data["caption_starts"]),
        caption_credits=_folded(data["caption_credits"]),
        titles=_phrases(data["titles"] + data["titles_en"]),
        bodies=_phrases(data["bodies"]),
        introducers={section: _bare(found) for section, found in data["introducers"].items()},
        followers=_bare(data["followers"]),
        other_states=_bare(data["other_states"]),
        not_after={words(name)[0]: _bare(found) for name, found in data["not_after"].items()},
        left_off=frozenset(data["left_off"]),
        doubtful=_phrases(data["doubtful"]),
        each_time=_phrases(data["each_time"]),
        nationalities=_bare(data["nationalities"] + data["nationalities_en"]),
        own_nationality=_bare(data["own_nationality"]),
        given_names=_bare(data["given_names"]) - {""},
        kin=_bare(data["kin"]),
        function_words=_bare(data["function_words"] + data["function_words_en"]),
    )


@cache
def table(name: str = "words") -> Any:
    """The contents of words.yaml, or of dates.yaml with the months, unfolded; read once and kept."""
    own = yaml.safe_load(_FOLDER.joinpath(f"{name}.yaml").read_text("utf-8"))
    return own | read_table("months") if name == "dates" else own


def _folded(texts: list[str]) -> Words:
    return frozenset(fold(text) for text in texts)


def _bare(texts: list[str]) -> Words:
    """Single words as `words` gives them: folded, the article gone."""
    return frozenset(" ".join(words(text)) or fold(text) for text in texts)


def _phrases(texts: list[str]) -> frozenset[Phrase]:
    return frozenset(tuple(words(text)) for text in texts)
