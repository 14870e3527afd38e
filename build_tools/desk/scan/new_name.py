"""A name that no entry has, and where in Arabic one ends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from build_tools.desk.scan.date_words import day_words
from build_tools.desk.scan.lexicon import lexicon
from build_tools.desk.scan.tokens import Reading, Token

TANWIN = "\u064b"  # of an adverb: سنًا
COMPOUND = frozenset({"دين", "اسلام", "نصر"})
"""One name with the given name before it: صلاح الدين, سيف الإسلام."""
PREPOSITIONS = frozenset(
    [
        "في",
        "من",
        "إلى",
        "الى",
        "على",
        "عن",
        "بعد",
        "قبل",
        "خلال",
        "أمام",
        "لدى",
        "مع",
        "عند",
        "داخل",
        "قرب",
        "أثناء",
        "منذ",
        "حول",
        "بين",
        "ضد",
        "خارج",
    ]
)
"""Before which a name has ended, as they are written: على, not علي."""
Covered = Mapping[int, str]
"""The tokens of known names, by their number, with the section of each, or `PERHAPS`."""
PERHAPS = "perhaps"
"""In place of a section: a surname alone that is perhaps meant, or ends another's name."""


class Unplaced(NamedTuple):
    """A name in the tokens from `start` up to, not including, `end`.

    `clitic`: how many letters of a prefix before the name belong to the sentence; two of لل, of which
    the article is the name's.
    """

    start: int
    end: int
    clitic: int = 0


def letters_before(token: Token, reading: Reading) -> int:
    """The `clitic` of a name that begins with `reading` of `token`."""
    if not reading.clitic:
        return 0
    return 2 if reading.definite and token.text.startswith("لل") else 1


def is_taken(covered: Covered, at: int) -> bool:
    """Whether a known name is there, other than a surname that may end a new one."""
    return covered.get(at, PERHAPS) != PERHAPS


def stops(token: Token) -> bool:
    """Whether an Arabic name ends before `token`: a word that joins, a title, a foreign word."""
    known = lexicon()
    if token.text == "الله":
        return False  # عبد الله, not "to him"
    words = {"".join(reading.words) for reading in token.readings}
    single = bool(words & known.function_words) or (token.word,) in known.titles
    foreign = not token.arabic and not token.text.isdigit()
    return single or foreign or TANWIN in token.text


def is_weekday(token: Token) -> bool:
    """A day, no name: صباح الخميس, though صباح is a name too."""
    return token.plain.definite and token.word in day_words()


def definite(token: Token) -> bool:
    """Whether `token` is an Arabic word that has its article, perhaps after a prefix."""
    hamza = token.text.startswith(("أ", "إ", "آ"))  # ألب أرسلان
    return token.arabic and not hamza and any(reading.definite for reading in token.readings)
