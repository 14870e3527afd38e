"""Checks of prose: both languages cite and link alike, each in its script, no word takes sides."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from build_tools.reading.graph import Graph, claims_of, texts_at
from build_tools.reading.marks import cited, linked, plain_words
from build_tools.reading.model import Entry, LoadedWord, PropertyClaim, Source, Text
from build_tools.reading.problems import Problem
from build_tools.reading.source import KeyPath
from build_tools.words.folding import LOOK_ALIKES
from build_tools.words.language import LANGS, Lang, script_of


def languages_say_the_same(graph: Graph) -> Iterator[Problem]:
    """Both languages of a text cite the same sources in the same order and link the same entries."""
    for entry in graph.corpus.entries.values():
        for at, text in texts_at(entry):
            if cited(text.ar) != cited(text.en):
                message = "cites other sources, or in another order, in `ar` than in `en`: make them equal"
                yield graph.corpus.problem("languages_say_the_same", message, entry.id, *at)
            if sorted(set(linked(text.ar))) != sorted(set(linked(text.en))):
                message = "links other entries in `ar` than in `en`: make them equal"
                yield graph.corpus.problem("languages_say_the_same", message, entry.id, *at)


def _nameless(_entry: str) -> str:
    """A link without words of its own adds none to what an editor wrote."""
    return ""


# Letters of other languages, Persian digits, presentation forms, and Latin in the shapes that
# Unicode keeps for mathematics and for East Asian type.
_FOREIGN_LETTER = re.compile(
    f"[{''.join(LOOK_ALIKES)}\u06aa\u06d2\u06d5\u06f0-\u06f9\ufb50-\ufdff\ufe70-\ufefc\u0640"
    "\uff00-\uffef\U0001d400-\U0001d7ff]"
)
# A prefix joined to a number, a link or a Latin name: the one place where a text needs a tatweel.
_JOINED_PREFIX = re.compile(r"(?<!\w)[وف]?(?:[بكل]|ال)\u0640(?![^\W\d_])")
_MIXED_WORD = re.compile(
    r"[^\W\d_]*(?:[a-zA-Z\u00c0-\u024f][\u0400-\u04ff\u0370-\u03ff\u0620-\u064a\u0671-\u06d3]"
    r"|[\u0400-\u04ff\u0370-\u03ff\u0620-\u064a\u0671-\u06d3][a-zA-Z\u00c0-\u024f])[^\W\d_]*"
)


def words_are_in_their_script(graph: Graph) -> Iterator[Problem]:
    """Every text is in its language's script, every word in one script, every letter a real one."""
    for entry in graph.corpus.entries.values():
        for at, lang, words in _words(entry):
            if lang in LANGS and script_of(words) not in (lang, None):
                message = f"is not in the script of `{lang}`: write it in its own language"
                yield graph.corpus.problem("words_are_in_their_script", message, entry.id, *at)
            letter = _FOREIGN_LETTER.search(_JOINED_PREFIX.sub(" ", words))
            if letter:
                message = (
                    f"has U+{ord(letter.group()):04X}, which looks like another letter (or only "
                    "stretches one): type the word again on a keyboard of its language"
                )
                yield graph.corpus.problem("words_are_in_their_script", message, entry.id, *at)
            mixed = _MIXED_WORD.search(words)
            if mixed:
                message = f"has a word in two scripts, “{mixed.group()}”: type it again in one"
                yield graph.corpus.problem("words_are_in_their_script", message, entry.id, *at)


def _words(entry: Entry) -> Iterator[tuple[KeyPath, str, str]]:
    """Each piece of text with its language, without marks."""
    field = "title" if isinstance(entry, Source) else "name"
    for lang in LANGS:
        yield (field, lang), lang, entry.label.in_language(lang)
    for number, other in enumerate(getattr(entry, "other_names", ())):
        yield ("other_names", number), other.lang, other.text
    for at, text in (*texts_at(entry), *_labels_at(entry)):
        for lang in LANGS:
            yield (*at, lang), lang, plain_words(text.in_language(lang), _nameless)
    for at, claim in claims_of(entry):
        if isinstance(claim, PropertyClaim) and claim.lang and isinstance(claim.value, str):
            yield (*at, "value"), claim.lang, claim.value


def _labels_at(entry: Entry) -> Iterator[tuple[KeyPath, Text]]:
    """Values that are words in both languages."""
    for at, claim in claims_of(entry):
        if isinstance(claim, PropertyClaim) and isinstance(claim.value, Text):
            yield (*at, "value"), claim.value


# Written or not, they make no other word; nor does a stretch.
_VOWELS = re.compile("[\u064b-\u065f\u0670\u0640]")
_QUOTED = re.compile('[“«"‘][^”»"’]*[”»"’]')


def words_take_no_side(graph: Graph) -> Iterator[Problem]:
    """A loaded word stands only in quotation marks or in a claim that says whose it is."""
    loaded = list(graph.corpus.vocabulary.loaded_words.values())
    for entry in graph.corpus.entries.values():
        for at, text in _own_texts(entry):
            for lang in LANGS:
                words = plain_words(text.in_language(lang), _nameless)
                words = _QUOTED.sub(" ", _VOWELS.sub("", words))
                for word in _loaded_in(words, lang, loaded):
                    message = f"“{word.word}” takes a side: {word.instead}, or quote it"
                    yield graph.corpus.problem("words_take_no_side", message, entry.id, *at, lang)


def _own_texts(entry: Entry) -> Iterator[tuple[KeyPath, Text]]:
    """The texts in which the dossier speaks itself: not those of a claim with a speaker."""
    speakers = {at for at, claim in claims_of(entry) if claim.said_by}
    for at, text in (*texts_at(entry), *_labels_at(entry)):
        if at[:2] not in speakers:
            yield at, text


def _loaded_in(words: str, lang: Lang, loaded: list[LoadedWord]) -> Iterator[LoadedWord]:
    for word in loaded:
        if word.lang == lang and _pattern(word.word, lang).search(words):
            yield word


@lru_cache(maxsize=256)
def _pattern(word: str, lang: Lang) -> re.Pattern[str]:
    """The word alone, with an English plural or an Arabic prefix, article and ending."""
    if lang == "en":
        return re.compile(rf"(?i)\b{re.escape(word)}(?:s|'s)?\b")
    return re.compile(
        rf"(?<!\w)[وف]?[بكل]?(?:ال|لل)?{re.escape(word)}(?:ة|ون|ين|ات|ي|ية|يون|يين)?(?!\w)"
    )
