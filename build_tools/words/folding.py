"""One folding for everything that compares words: sorting, look-alikes, the index, the query.

TABLE says all of it, as data; the functions below only run it. The search in the browser runs
the same table (theme/assets/javascripts/search/folding.js), and a test holds the two together.
Its patterns mean the same in Python's `re` and in JavaScript; `$1` is a group, as in JavaScript.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from typing import TypedDict

Rules = Sequence[tuple[str, str]]


class Table(TypedDict):
    """What spelling means: each part is described where it stands in TABLE."""

    letters: Rules
    splits: Rules
    articles: Sequence[str]
    prefixes: Sequence[str]
    fillers: Sequence[str]
    endings: str
    sounds: dict[str, str]
    contexts: Rules
    vowels: str
    most_sounds: int
    longest_word: int


# Letters of other languages that look like Arabic ones: typed by mistake, so a check refuses them.
LOOK_ALIKES = {"ک": "ك", "ی": "ي", "ہ": "ه", "ھ": "ه"}

TABLE: Table = {
    # A word without case, marks and seats of the hamza: what two writings of it share. It comes
    # decomposed (NFKD), without its marks (category M) and in lower case.
    "letters": [
        # Unseen: soft hyphens, joiners, direction marks.
        (r"[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]", ""),
        (r"[ـء]", ""),  # the stretch; the hamza alone, so that شاطيء is شاطئ
        (r"ٱ", "ا"),
        *LOOK_ALIKES.items(),
        (r"[ىې]", "ي"),
        (r"[ةە]", "ه"),
        (r"[گڭ]", "ك"),
        (r"پ", "ب"),
        (r"ڤ", "ف"),
        (r"[چژ]", "ج"),
        (r"['’]s(?![a-z])", ""),  # Haftar's
        (r"[ʿʾ'’‘`´]", ""),  # and what stands for hamza and ayn in Latin letters
        (r"[٠۰]", "0"),
        (r"[١۱]", "1"),
        (r"[٢۲]", "2"),
        (r"[٣۳]", "3"),
        (r"[٤۴]", "4"),
        (r"[٥۵]", "5"),
        (r"[٦۶]", "6"),
        (r"[٧۷]", "7"),
        (r"[٨۸]", "8"),
        (r"[٩۹]", "9"),
        (r"ı", "i"),
        (r"ø", "o"),
        (r"ł", "l"),
        (r"ß", "ss"),
        (r"æ", "ae"),
    ],
    # One word for what is two: عبدالحميد and Abdulhamid, Abdel Hamid, Abd al-Hamid. Each result
    # is parted at its spaces; words that are an article vanish.
    "splits": [
        (r"^عبدال(?=..)", "عبد "),
        (r"^abd[aeiou]?l(?=[^aeiou].)", "abd "),
        (r"^abd[aeiou](?=([^aeiou])\1)", "abd "),
        (r"^abd[aeiou]l?$", "abd"),
        (r"^abdl$", "abd"),
    ],
    # The article, off the start of a word; of names and of queries alike.
    "articles": [r"^ال(?=..)", r"^(?:al|el|ul|a[dnrstz]|e[dnrstz]|ash|esh|ech|ach|adh|ath)$"],
    # What may stand before a word of a query: و ف, then ب ك ل, then the article; بو, Bu, Al.
    "prefixes": [
        r"[وف]?(?:[بكل]?ال|لل)",
        r"[وف]?[بكل]",
        r"[وفس]",
        r"[وف]?س",
        r"ا?بو",
        r"(?:al|el|a?bou?|a?bu)",
    ],
    # What a query may hold and a page need not.
    "fillers": [
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "and",
        "or",
        "for",
        "by",
        "with",
        "from",
        "is",
        "was",
        "were",
        "be",
        "how",
        "what",
        "when",
        "who",
        "why",
        "which",
        "في",
        "من",
        "على",
        "عن",
        "الى",
        "او",
        "و",
        "مع",
        "كم",
        "متى",
        "هل",
        "ما",
        "ماذا",
        "اين",
    ],
    # What may follow the stem of a word: two words that differ in these alone are forms of one.
    "endings": (
        r"^(?:|e?s|ns?|ed?|ing|ings|ers?|ions?|ations?|ments?|ians?|als?|ly|y|ies|"
        r"ه|ا|ات|ون|ين|ان|وا|ي|يه|يا|يون|يين|يات|ها|هم|هما|نا|تها|تهم|ته)$"
    ),
    # What letters sound like, so that a name is found however another script or hand writes it.
    # Alternatives are parted by `|`, the likeliest first. Vowels are i, u and a.
    "sounds": {
        "ا": "a",
        "ع": "a",
        "و": "u",
        "ي": "i",
        "ه": "h",
        "ح": "h",
        "ب": "b",
        "ت": "t",
        "ط": "t",
        "ث": "t|s",
        "ج": "j|g",
        "خ": "x|k",
        "د": "d",
        "ذ": "d|z",
        "ض": "d|z",
        "ظ": "z|d",
        "ز": "z",
        "ر": "r",
        "س": "s",
        "ص": "s",
        "ش": "c",
        "غ": "g",
        "ف": "f",
        "ق": "k|g",
        "ك": "k|g",
        "ل": "l",
        "م": "m",
        "ن": "n",
        "W": "w|f",  # w or و at the start of a word: Wagner, واغنر, فاغنر
        "G": "g|j",  # g before e, i, y
        "C": "k|s",  # c before e, i, y
        "S": "s|z",  # s between vowels: Bengasi
        "a": "a",
        "e": "i",
        "i": "i",
        "o": "u",
        "u": "u",
        "y": "i",
        "w": "u",
        "h": "h",
        "b": "b",
        "p": "b",
        "c": "k",
        "ch": "c|k",
        "tch": "c",
        "sch": "c",
        "sh": "c|sh",
        "d": "d",
        "dh": "d|z",
        "dj": "j",
        "f": "f",
        "ph": "f",
        "v": "f",
        "g": "g",
        "gh": "g",
        "j": "j",
        "zh": "j",
        "k": "k",
        "ck": "k",
        "q": "k|g",
        "kh": "x|k",
        "x": "ks",
        "l": "l",
        "m": "m",
        "n": "n",
        "r": "r",
        "s": "s",
        "t": "t",
        "th": "t|s|th",
        "z": "z",
    },
    # What a letter's place makes of it, before its sound is looked up.
    "contexts": [
        (r"([^aeiou])\1+", "$1"),  # letters written twice, which Arabic does not
        (r"^[wو](?=.)", "W"),
        (r"^dj", "j"),
        (r"g(?=[eiy])", "G"),
        (r"c(?=[eiy])", "C"),
        (r"([aeiou])s(?=[aeiou])", "$1S"),
        (r"(?<=.)[هح]$", "a"),  # ة ه ح at the end: Derna, Darnah, درنه
        (r"(?<=[aeiou])h$", ""),
        (r"(?<=..)e$", ""),  # mute: Prigojine, Syrte
    ],
    "vowels": "aiu",
    "most_sounds": 8,
    "longest_word": 40,
}


def fold(text: str) -> str:
    """`text` as all comparisons see it: without case, marks and seats of the hamza."""
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(c for c in decomposed if unicodedata.category(c)[0] != "M")
    return _replace(TABLE["letters"], bare.lower())


def words(text: str) -> list[str]:
    """The folded words of a name or a query, compounds parted, articles gone."""
    parts = [part for found in _WORD.findall(fold(text)) for part in _parts(found)]
    return [part[: TABLE["longest_word"]] for part in parts if part]


def _parts(word: str) -> list[str]:
    return [_replace(_ARTICLES, part) for part in _replace(TABLE["splits"], word).split(" ")]


def query_words(text: str) -> list[str]:
    """The words of a query by which a page is found, each once: fillers only if all are."""
    found = list(dict.fromkeys(words(text)))
    return [word for word in found if word not in TABLE["fillers"]] or found


def stems(word: str) -> list[str]:
    """A query's word, and what it may be without clitics: at least three letters of it."""
    cut = {len(found.group()) for pattern in _PREFIXES for found in [pattern.match(word)] if found}
    shorter = sorted(length for length in cut if len(word) - length >= 3)
    return [word, *(word[length:] for length in shorter)]


def sounds(word: str) -> list[str]:
    """What a folded word may sound like, in one notation for both scripts; [] without letters."""
    heard = [""]
    for letter in _LETTER.findall(_replace(TABLE["contexts"], word)):
        choices = TABLE["sounds"][letter].split("|")
        heard = [start + end for start in heard for end in choices][: TABLE["most_sounds"]]
    return [sound for sound in heard if sound]


def keys(word: str) -> list[str]:
    """The sounds of a word without its vowels, which the scripts and hands write differently."""
    skeletons = (_VOWELS.sub("", sound) for sound in sounds(word))
    return list(dict.fromkeys(key for key in skeletons if key))


def _replace(rules: Rules, text: str) -> str:
    for pattern, replacement in rules:
        text = _compiled(pattern).sub(replacement.replace("$", "\\"), text)
    return text


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _any(choices: Iterable[str]) -> re.Pattern[str]:
    """Matches the longest of `choices`."""
    return re.compile("|".join(sorted(choices, key=len, reverse=True)))


_WORD = re.compile(r"[^\W_]+")
_ARTICLES = [(pattern, "") for pattern in TABLE["articles"]]
_PREFIXES = [re.compile(pattern) for pattern in TABLE["prefixes"]]
_LETTER = _any(TABLE["sounds"])
_VOWELS = re.compile(f"[{TABLE['vowels']}]")
