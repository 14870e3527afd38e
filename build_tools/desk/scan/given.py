"""Whether a word is a given name, in either script."""

from __future__ import annotations

from functools import cache, lru_cache

from build_tools.desk.scan.lexicon import lexicon
from build_tools.words.folding import fold, keys

_SERVANT_OF = ("abd", "عبدال")
_TELLING = 3  # consonants


@lru_cache(maxsize=65536)
def is_given(word: str) -> bool:
    """Whether a folded word is a given name, or sounds like one in the other script."""
    if word in lexicon().given_names or word.startswith(_SERVANT_OF):
        return True
    if word in lexicon().kinds_of_body:
        return False  # the Affairs of Foreign Affairs sound like عفراء
    return any(sound in _given_sounds() for sound in keys(word))


@cache
def _given_sounds() -> frozenset[str]:
    sounds = (sound for name in lexicon().given_names for sound in keys(name))
    return frozenset(sound for sound in sounds if len(sound) >= _TELLING)


@lru_cache(maxsize=65536)
def is_written_given(text: str) -> bool:
    """The same of a word as it is written, with its article if it has one."""
    return is_given(fold(text))
