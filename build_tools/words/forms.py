"""Finds words in all their forms: plurals, tenses, Arabic prefixes, articles, endings and marks.

Errs towards finding: what it finds, somebody looks at.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from build_tools.words.folding import fold
from build_tools.words.language import Lang

# Marks and stretches stand inside Arabic words.
WORD = re.compile(r"(?:[^\W\d_]|[\u064b-\u065f\u0670\u0640])+")
SHORTEST = 3

# Of folded words, in which ة is ه and the seats of the hamza are gone.
ARABIC_START = re.compile(r"(?:[وف]?(?:[بكل]?ال|لل|[بكل]|س?[يتنا]|س(?=[يتن]))?)")
ENDINGS: dict[Lang, list[str]] = {
    "ar": [
        "ه",
        "ا",
        "ات",
        "ان",
        "ون",
        "ين",
        "وا",
        "ت",
        "تا",
        "ي",
        "يه",
        "يات",
        "يون",
        "يين",
        "ها",
        "هم",
        "هما",
        "هن",
        "نا",
        "ته",
        "تها",
        "تهم",
        "وه",
        "وها",
        "وهم",
        "ك",
    ],
    "en": [
        "s",
        "es",
        "d",
        "ed",
        "r",
        "er",
        "ers",
        "ing",
        "ings",
        "ion",
        "ions",
        "or",
        "ors",
        "ation",
        "ations",
        "ment",
        "ments",
        "ist",
        "ists",
        "ism",
        "ous",
        "al",
        "dom",
        "ry",
        "ries",
        "y",
        "ies",
        "ied",
        "men",
        "man",
    ],
}


class Forms:
    """Words to look for, each under a key; a phrase is found where its words stand one by one."""

    def __init__(self, words: Iterable[tuple[str, str]], lang: Lang) -> None:
        """`words` are pairs of a key and a word or phrase of `lang`."""
        self._letter = re.compile("[\u0621-\u064a]" if lang == "ar" else "[A-Za-z]")
        self._stems = _arabic_stems if lang == "ar" else _english_stems
        self._phrases: defaultdict[str, list[tuple[str, list[str]]]] = defaultdict(list)
        self._known: dict[str, frozenset[str]] = {}
        self._idle: set[str] = set()  # what stood between two spaces and begins no phrase
        for key, phrase in words:
            first, *rest = [fold(word) for word in WORD.findall(phrase)]
            self._phrases[first].append((key, rest))

    def find(self, text: str) -> Iterator[tuple[str, str]]:
        """The key of each word found, with the form in which it stands in `text`."""
        tokens = text.split()
        if self._idle.issuperset(tokens) or all(map(self._is_idle, tokens)):
            return
        written = WORD.findall(text)
        for place, word in enumerate(written):
            for start in self._starts(word):
                for key, rest in self._phrases[start]:
                    here = written[place + 1 : place + 1 + len(rest)]
                    if len(here) == len(rest) and all(map(self._is_form, here, rest)):
                        yield key, " ".join([word, *here])

    def _is_idle(self, token: str) -> bool:
        begins = self._letter.search(token) and any(map(self._starts, WORD.findall(token)))
        if not begins:
            self._idle.add(token)
        return not begins

    def _starts(self, word: str) -> frozenset[str]:
        found = self._known.get(word)
        if found is None:
            found = self._stems(fold(word)) & self._phrases.keys()
            self._known[word] = found
        return found

    def _is_form(self, word: str, wanted: str) -> bool:
        folded = fold(word)  # a short word, as `to`, has no forms
        return wanted == folded or wanted in self._stems(folded)


def _arabic_stems(word: str) -> frozenset[str]:
    """What a folded word may be a form of."""
    whole = ARABIC_START.match(word)
    longest = whole.end() if whole else 0
    starts = {word[cut:] for cut in range(longest + 1)}
    cut = {start[: -len(end)] for start in starts for end in ENDINGS["ar"] if start.endswith(end)}
    seated = {stem[:-1] for stem in cut if stem.endswith(("اي", "او"))}  # شهدائنا of شهداء
    return frozenset(stem for stem in starts | cut | seated if len(stem) >= SHORTEST)


def _english_stems(word: str) -> frozenset[str]:
    bare = {word[: -len(end)] for end in ENDINGS["en"] if word.endswith(end)}
    spelt = {stem + "e" for stem in bare}
    spelt |= {word[: -len(end)] + "y" for end in ("ies", "ied") if word.endswith(end)}
    undoubled = {stem[:-1] for stem in bare if stem[-1:] == stem[-2:-1]}
    return frozenset(stem for stem in {word} | bare | spelt | undoubled if len(stem) >= SHORTEST)
