"""An article's words: where each stands, and what it may be without article and prefixes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from build_tools.desk.scan.lexicon import lexicon
from build_tools.words.folding import fold, stems, words
from build_tools.words.language import script_of

# A word with its marks and apostrophes; initials with their full stops.
_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}|[^\W_](?:[^\W_]|[\u0640\u064b-\u065f\u0670]|['’‘`ʿʾ](?=[^\W\d_]))*"
)
_POSSESSIVE = re.compile(r"['’]s$")
# Names do not reach across these.
_BREAK = re.compile(r"[,;:!?،؛؟…\n()\[\]]|\.(?=\s|$)|\s[-–—]+\s|—")
_OPENING = re.compile(r"""[.!?؟…:;(\n“«"]|\s[-–—]+\s""")
_NUMBERED = re.compile(r"\((\d{1,3}(?:\+\d{1,3})*)\)")  # لجنة (5+5)
_QUOTES, _UNQUOTES = ("«", "“", '"'), ("»", "”", '"')
_INITIAL = re.compile("[A-Z]")  # John W. Brennan
_FUSED = re.compile(r"(?:Al|El)(?=[b-df-hj-np-tv-z][a-z]{4})|A([dnrstz])(?=\1[a-z]{4})")
# Which words end within one: a title or small word before a capital letter, ة before any letter.
_GLUED = re.compile(
    r"(?P<small>(?:of|in|the|from|by|to|with|for|at|on|and|that|said)(?=[A-Z][a-z]{2})"
    r"|[ء-ي]{2,}ة(?=[ء-ي]{2}))|[A-Z]?[a-z]{4,}(?=[A-Z][a-z]{2})"
)
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)$")


class Reading(NamedTuple):
    """One reading of a token: its folded `words`, without article.

    `definite`: there was an article. `clitic`: a prefix (و ف ب ك ل) was taken off.
    """

    words: tuple[str, ...]
    definite: bool
    clitic: bool


class Token(NamedTuple):
    """A word of the text; `apart`: whether punctuation parts it from the word before.

    `opens`: whether a sentence or a quotation begins with it, so that a capital says nothing.
    `bracketed`: whether a bracket opens before it. `quoted` and `unquoted`: whether quotation marks
    open right before it, and close right after.
    """

    text: str
    start: int
    end: int
    apart: bool
    opens: bool
    bracketed: bool = False
    quoted: bool = False
    unquoted: bool = False

    @property
    def capital(self) -> bool:
        """Whether it is written as names are: with a capital letter, or in Arabic, or a figure."""
        return not self.text[0].islower()

    @property
    def readings(self) -> tuple[Reading, ...]:
        """All readings; the first is the word as it stands, the others have prefixes taken off."""
        return _readings(self.text)

    @property
    def plain(self) -> Reading:
        """The reading without any prefix taken off."""
        return _plain(self.text)

    @property
    def word(self) -> str:
        """That reading as one string."""
        return "".join(self.plain.words)

    @property
    def arabic(self) -> bool:
        """Whether it is written in Arabic letters."""
        return _arabic(self.text)


def tokens(text: str) -> list[Token]:
    """The words of `text` in order."""
    found: list[Token] = []
    end = 0
    bare = _NUMBERED.sub(r" \1 ", text)
    for start, stop in _spans(text):
        apart = not found or _BREAK.search(bare, end, start) is not None
        opens = not found or _OPENING.search(bare[end:start]) is not None
        if found and _INITIAL.fullmatch(found[-1].text) and text[end:start] == ". ":
            apart = opens = False
        end = stop
        word = _POSSESSIVE.sub("", text[start:stop]).rstrip("'’")
        marks = (
            text.endswith("(", 0, start),
            text.endswith(_QUOTES, 0, start),
            text.startswith(_UNQUOTES, end),
        )
        found.append(Token(word, start, start + len(word), apart, opens, *marks))
    return found


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Where each word stands; two that a page has glued together are two: MinisterAli, حكومةالوفاق."""
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        glued = _GLUED.match(match.group())
        if glued and (glued["small"] or fold(glued[0]) in lexicon().title_words):
            yield start, start + glued.end()
            start += glued.end()
        yield start, end


def sentence(found: list[Token], at: int, end: int) -> tuple[int, int]:
    """Where the sentence that holds the tokens from `at` up to `end` begins and ends."""
    while at > 0 and not found[at].opens:
        at -= 1
    while end < len(found) and not found[end].opens:
        end += 1
    return at, end


def token_words(token: Token) -> set[str]:
    """What a token may be as one word, with and without prefixes."""
    return {"".join(reading.words) for reading in token.readings}


@lru_cache(maxsize=65536)
def _arabic(text: str) -> bool:
    return script_of(text) == "ar"


@lru_cache(maxsize=65536)
def _readings(text: str) -> tuple[Reading, ...]:
    if not _arabic(text):
        return (_plain(text), *_without_article(text))
    return (_plain(text), *_without_clitics(fold(text)))


@lru_cache(maxsize=65536)
def _plain(text: str) -> Reading:
    folded = _ORDINAL.sub("", fold(text.replace(".", "")))
    found = tuple(lexicon().one_word.get(word, word) for word in words(folded))
    return Reading(found, folded.startswith("ال"), clitic=False)


def _without_article(text: str) -> Iterator[Reading]:
    """Dabaiba of Aldabaiba, Zawiya of Azzawiya: an article written as one with its name."""
    found = _FUSED.match(text)
    if found:
        yield Reading(tuple(words(text[found.end() :])), definite=True, clitic=False)


def _without_clitics(folded: str) -> list[Reading]:
    """`stems` takes لل for an article, though the name itself may begin with ل: للجفرة, لليبيا."""
    shorter = [*stems(folded)[1:], *(stem for stem in _after_lam(folded) if len(stem) >= 3)]
    readings = []
    for stem in dict.fromkeys(shorter):
        prefix = folded[: len(folded) - len(stem)]
        definite = prefix.endswith(("ال", "لل")) or stem.startswith("ال")
        if prefix not in ("ال", "س"):
            readings.append(Reading(tuple(words(stem)), definite, clitic=True))
        if prefix.endswith("ل") and stem.startswith("ل"):  # للواء: to a brigade, or to the general
            readings.append(Reading(tuple(words(stem)), definite=True, clitic=True))
    return readings


def _after_lam(folded: str) -> list[str]:
    found = re.match(r"[وف]?ل(?=ل)", folded)
    return [folded[found.end() :]] if found else []
