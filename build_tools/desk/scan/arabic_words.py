"""What an Arabic word is, as far as lists and its shape tell: part of a name, or of a sentence."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from build_tools.desk.scan.lexicon import Words, lexicon, table
from build_tools.desk.scan.new_name import TANWIN, definite
from build_tools.desk.scan.tokens import Token, token_words
from build_tools.words.folding import words

# Infinitives (استكمال, تنفيذ), verbs of the present, plurals, and what has a pronoun at its end.
_SHAPES = re.compile(r"است\w{2,}|(?:ا|ان|اف)\w{2}ا\w|ت\w{2}ي\w|\w{3,}(?:ات|ين|ون|ها|هم|تها|تهم)")
_VERBS = re.compile(r"ي\w{2,}|ت\w{3,}(?<!ي)|ن\w{4,}(?<!ي)|س[يتن]\w{2,}")
_PAST = re.compile(r"(?:ا\w{3,}|\wا\w\w)ت")
_WHOSE = re.compile(r"\w{3,}(?:هما|تهم|تها)")
_WITH_WHOSE = re.compile(r"و\w{3,}ته")  # وصحيفته
_PARTICIPLE = re.compile(r"م\w\wو\w|\w+يه$|م\w{2}\wه$|\w+(?:ها|هم)$")
_ENDS = ("ه", "ا", "ت", "وا")
_SHORTEST = 3
_FAMILY = re.compile(r"\w{2,}ي")


@cache
def _words(of: str) -> Words:
    return frozenset(table("arabic")[of].split())


@cache
def place_names() -> frozenset[tuple[str, ...]]:
    """The towns that the list has, each as its folded words."""
    return frozenset(tuple(words(name)) for name in table("arabic")["places"].split(", "))


def is_listed(token: Token) -> bool:
    """Whether the word is a given name or a family name that a list has, as it stands."""
    return _is_listed(token.word)


@lru_cache(maxsize=65536)
def _is_listed(word: str) -> bool:
    return word in lexicon().given_names or word in _words("given") or word in _words("family")


def is_known(word: str) -> bool:
    """Whether a list has a folded word, as a name or as a word of sentences."""
    return _is_listed(word) or word in _of_sentences()


def is_given_elsewhere(word: str) -> bool:
    """Whether a folded word is a given name that given_names.yaml lacks."""
    return word in _words("given")


def is_servant(word: str) -> bool:
    """عبدالله and its like, written as one word."""
    return word.startswith("عبد") and len(word) > 4


def is_servant_of(token: Token) -> bool:
    """عبد, before one of the names of God."""
    return "عبد" in token_words(token)


def is_family(token: Token) -> bool:
    """القطراني, a family name by its ending or by the list, and no adjective that sentences have."""
    if not token.plain.definite or not definite(token):
        return False
    word = token.word
    listed = word in _words("family") or word in _words("given") or word in lexicon().given_names
    shaped = bool(_FAMILY.fullmatch(word)) and word not in _words("common")
    return (listed or shaped) and word not in _other_words()


@cache
def _other_words() -> Words:
    known = lexicon()
    states = known.nationalities | known.own.adjectives | known.of_no_state | known.of_all_states
    return known.function_words | states


def is_unknown(token: Token, *, closed: bool = False) -> bool:
    """A word that no list has as one of a sentence, nor its shape tells: likely a name.

    `closed`: nothing follows to which it could belong, so that only the lists count.
    """
    if is_listed(token):
        return True
    if TANWIN in token.text or definite(token) or len(token.word) < _SHORTEST:
        return False
    verb = _VERBS.fullmatch(token.word) and not token.text.endswith("ة")
    if verb or _WHOSE.fullmatch(token.word) or _WITH_WHOSE.fullmatch(token.text):
        return False
    if closed:
        return not _read(token) & _of_sentences()
    return not (_SHAPES.fullmatch(token.word) or _ends_of_words(token) & _of_sentences())


def is_bare_name(token: Token) -> bool:
    """A word without article that no sentence has, and no adjective by its shape."""
    shaped = _PAST.fullmatch(token.word) or _PARTICIPLE.match(token.word)
    described = shaped or token.text.endswith(("ي", "ى"))
    return is_listed(token) or (is_unknown(token, closed=True) and not described)


def is_place(token: Token) -> bool:
    """A word that after منطقة or حي is a name: of no sentence, with its article or without."""
    if definite(token):
        return token.plain.definite and not token_words(token) & _of_sentences()
    return is_unknown(token)


def is_common(token: Token) -> bool:
    """الواحة, after names of somebody no name of theirs."""
    return token.text != "الله" and not is_listed(token) and token.word in _of_sentences()


def is_of_a_sentence(word: str) -> bool:
    """Whether sentences have a folded word, or it heads a title or a body's name."""
    return word in _of_sentences()


def _read(token: Token) -> set[str]:
    """The word, and what it is after the prefixes that words of sentences have most."""
    return token_words(token) if token.text[0] in "ولب" else {token.word}


def _ends_of_words(token: Token) -> set[str]:
    every = _read(token)
    return every | {word.removesuffix(end) for word in every for end in _ENDS}


@cache
def _of_sentences() -> Words:
    known = lexicon()
    heads = {phrase[0] for phrase in known.titles | known.bodies}
    return _words("common") | _other_words() | heads | known.towns
