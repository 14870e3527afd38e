"""Checks of prose: both languages cite and link alike, each in its script, no word takes sides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.checks.alone import Alone
from build_tools.reading.document import KeyPath
from build_tools.reading.graph import claims_of, texts_at
from build_tools.reading.marks import cited, linked, plain_words
from build_tools.reading.model import Entry, LoadedWord, PropertyClaim, Source, Text
from build_tools.reading.problems import Problem
from build_tools.words.folding import LOOK_ALIKES
from build_tools.words.forms import Forms
from build_tools.words.language import LANGS, PICTOGRAM, Lang, script_of
from build_tools.words.messages import InBoth, wording


def languages_say_the_same(one: Alone) -> Iterator[Problem]:
    """Both languages of a text cite the same sources in the same order and link the same entries."""
    for at, text in texts_at(one.entry):
        if cited(text.ar) != cited(text.en):
            message = wording("cites_otherwise")
            yield one.problem("languages_say_the_same", message, *at)
        if set(linked(text.ar)) != set(linked(text.en)):
            message = wording("links_otherwise")
            yield one.problem("languages_say_the_same", message, *at)
        more = _says_more(text)
        if more:
            message = wording("says_more", lang=more)
            yield one.document.problem("languages_say_the_same", message, *at, warning=True)


_ENOUGH = 60
_AS_LONG: dict[Lang, float] = {"ar": 1.6, "en": 2.4}
"""How many times as long as the other a text may be: English takes a third more letters."""


def _says_more(text: Text) -> Lang | None:
    """The language of `text` in which so much more is said that the other lacks something."""
    length = {lang: len(plain_words(text.in_language(lang), _nameless)) for lang in LANGS}
    for lang, shorter in zip(LANGS, reversed(LANGS), strict=True):
        if length[lang] > max(_ENOUGH, _AS_LONG[lang] * length[shorter]):
            return lang
    return None


def _nameless(_entry: str) -> str:
    """A link without words of its own adds none to what an editor wrote."""
    return ""


# Letters of other languages, the alef of the Koran, Persian digits, presentation forms, hyphens
# other than the keyboard's, and Latin in the shapes that Unicode keeps for mathematics and for
# East Asian type.
FOREIGN_LETTER = re.compile(
    f"[{''.join(LOOK_ALIKES)}\u0671\u06aa\u06d2\u06d5\u06f0-\u06f9\ufb50-\ufdff\ufe70-\ufefc\u0640"
    "\u2010-\u2012\uff00-\uffef\U0001d400-\U0001d7ff]"
)
# A prefix joined to a number, a link or a Latin name, and the sign of a Hijri year: where a text needs a tatweel.
JOINED_PREFIX = re.compile(r"(?<!\w)(?:[وف]?(?:[بكل]|ال)|ه)\u0640(?![^\W\d_])")
_LATIN = "a-zA-Z\u00c0-\u024f"
_OTHER = "\u0400-\u04ff\u0370-\u03ff\u0620-\u064a\u0671-\u06d3"
SEAM = re.compile(f"[{_LATIN}][{_OTHER}]|[{_OTHER}][{_LATIN}]")
# Letters of neither script that are written as if they were: Greek, Cyrillic, phonetic, Roman numerals.
NEITHER = re.compile(
    "[\u00aa\u00ba\u0250-\u02ba\u02c0-\u02ff\u0370-\u05ff\u0700-\u1dff\u1f00-\u1fff\u2071-\u209c"
    "\u2160-\u2188\u24b6-\u24e9\u2c00-\u2dff\u2e80-\ufaff\U00010000-\U0003ffff]"
)
MIXED_NUMBER = re.compile("[0-9]+[٠-٩][0-9٠-٩]*|[٠-٩]+[0-9][0-9٠-٩]*")
_MIXED_WORD = re.compile(rf"[^\W\d_]*(?:{SEAM.pattern})[^\W\d_]*")


_QUOTES = "“”„«»‘’\"'"
IN_QUOTES = re.compile(f"[{_QUOTES}][^{_QUOTES}]*[{_QUOTES}]")


def _names_in_quotes(one: Alone) -> Iterator[Problem]:
    for at, _, name in _names(one.entry) if not isinstance(one.entry, Source) else ():
        if IN_QUOTES.fullmatch(name):
            yield one.problem("words_are_in_their_script", wording("name_in_quotes"), *at)


def words_are_in_their_script(one: Alone) -> Iterator[Problem]:
    """Every text is in its language's script, every word in one script, every letter a real one."""
    yield from _names_in_quotes(one)
    yield from _words_left(one)
    yield from _title_in_its_language(one)
    yield from _publisher_in_its_script(one)
    yield from _others_in_their_scripts(one)
    for at, lang, words in _words(one.entry):
        if lang in LANGS and script_of(words) not in (lang, None):
            message = wording("other_script", lang=lang)
            yield one.problem("words_are_in_their_script", message, *at)
        pictogram = PICTOGRAM.search(words)
        if pictogram:
            message = wording("pictogram", sign=pictogram.group())
            yield one.problem("words_are_in_their_script", message, *at)
        letter = None if pictogram else _foreign_letter(words, lang)
        if letter:
            message = wording("look_alike", letter=letter, code=f"U+{ord(letter):04X}")
            yield one.problem("words_are_in_their_script", message, *at)
        number = MIXED_NUMBER.search(words)
        if number:
            message = wording("two_kinds_of_digits", number=number.group())
            yield one.problem("words_are_in_their_script", message, *at)
        mixed = _MIXED_WORD.search(words) if not letter and SEAM.search(words) else None
        if mixed:
            message = wording("two_scripts", word=mixed.group())
            yield one.problem("words_are_in_their_script", message, *at)


def _publisher_in_its_script(one: Alone) -> Iterator[Problem]:
    """A publisher may be called by its host, or by a word in Latin letters beside Arabic ones."""
    name = one.entry.publisher_name if isinstance(one.entry, Source) else None
    if name is None:
        return
    for lang in LANGS:
        words = name.in_language(lang)
        scripts = {script_of(letter) for letter in words} - {None}
        if scripts and lang not in scripts and "." not in words:
            message = wording("other_script", lang=lang)
            yield one.problem("words_are_in_their_script", message, "publisher_name", lang)


def _others_in_their_scripts(one: Alone) -> Iterator[Problem]:
    """Another name has letters of its language, where that has a script of its own; `ar` and `en` see all names."""
    for number, other in enumerate(getattr(one.entry, "other_names", ())):
        letters = title_letters().get(other.lang)
        if other.lang not in LANGS and letters and not re.search(f"[{letters}]", other.text):
            message = wording("name_in_another_script", lang=other.lang)
            yield one.problem("words_are_in_their_script", message, "other_names", number, "text")


def _foreign_letter(words: str, lang: str) -> str | None:
    neither = NEITHER.search(words) if lang in LANGS else None
    if neither:
        return neither.group()
    if not FOREIGN_LETTER.search(words):  # as nearly always
        return None
    found = FOREIGN_LETTER.search(JOINED_PREFIX.sub(" ", words))
    return found.group() if found else None


def _words(entry: Entry) -> Iterator[tuple[KeyPath, str, str]]:
    """Each piece of text with its language, without marks."""
    yield from _names(entry)
    for at, text in (*texts_at(entry), *_labels_at(entry)):
        for lang in LANGS:
            yield (*at, lang), lang, plain_words(text.in_language(lang), _nameless)


def _names(entry: Entry) -> Iterator[tuple[KeyPath, str, str]]:
    """What it is called, with the language of each: its title, or its names."""
    field = "title" if isinstance(entry, Source) else "name"
    for lang in LANGS:
        yield (field, lang), lang, entry.label.in_language(lang)
    for number, other in enumerate(getattr(entry, "other_names", ())):
        yield ("other_names", number), other.lang, other.text
    for at, claim in claims_of(entry):
        if isinstance(claim, PropertyClaim) and claim.lang and isinstance(claim.value, str):
            yield (*at, "value"), claim.lang, claim.value


# Set apart from the language around: in quotation marks or in brackets.
_SET_APART = re.compile(r"[“«\"‘(][^”»\"’)]*[”»\"’)]")
# Two words of the other language, the first of them no name: names begin with a capital.
_LEFT = {
    "ar": re.compile(r"(?<![\w.-])(?:[A-Za-z]+ +[a-z]{2,}|[a-z]{2,} +[A-Za-z]+)(?![\w.-]*\w)"),
    "en": re.compile(r"[\u0621-\u064a]{2,} +[\u0621-\u064a]{2,}"),
}


def _words_left(one: Alone) -> Iterator[Problem]:
    """Where a text holds a piece that somebody forgot to translate: a warning."""
    for at, text in texts_at(one.entry):
        for lang in LANGS:
            words = text.in_language(lang)
            found = _LEFT[lang].search(words) and _LEFT[lang].search(_apart(words))
            if found and script_of(_apart(words)) == lang:
                message = wording("words_of_the_other", lang=lang, words=found.group())
                yield one.document.problem(
                    "words_are_in_their_script", message, *at, lang, warning=True
                )


def _apart(words: str) -> str:
    return _SET_APART.sub(" ; ", plain_words(words, _nameless))


# Of languages whose script is not Latin, the letters; other languages are in Latin ones.
_SCRIPTS = {
    **dict.fromkeys(("ar", "fa", "ur", "ps", "ckb"), "\u0620-\u06d3"),
    **dict.fromkeys(("ru", "uk", "bg", "mk", "be"), "\u0400-\u04ff"),
    **dict.fromkeys(("he", "yi"), "\u0590-\u05ff"),
    "el": "\u0370-\u03ff",
}
_IN_LATIN = [
    "ca",
    "cs",
    "da",
    "de",
    "en",
    "es",
    "et",
    "fi",
    "fr",
    "hr",
    "hu",
    "it",
    "lt",
    "lv",
    "mt",
    "nl",
    "no",
    "pl",
    "pt",
    "ro",
    "sk",
    "sl",
    "sv",
    "tr",
]


def title_letters() -> dict[str, str]:
    """The letters of which a title in a language has one, as a class of patterns has them."""
    return {**_SCRIPTS, **dict.fromkeys(_IN_LATIN, _LATIN)}


def _title_in_its_language(one: Alone) -> Iterator[Problem]:
    title = one.entry.original_title if isinstance(one.entry, Source) else None
    if not isinstance(one.entry, Source) or title is None:
        return
    if title.lang != one.entry.language:
        message = wording("title_of_another", lang=title.lang, language=one.entry.language)
        yield one.problem("words_are_in_their_script", message, "original_title")
    letters = title_letters().get(title.lang)
    if letters and not re.search(f"[{letters}]", title.text):
        message = wording("title_in_another_script", lang=title.lang)
        yield one.problem("words_are_in_their_script", message, "original_title")


def _labels_at(entry: Entry) -> Iterator[tuple[KeyPath, Text]]:
    """Values that are words in both languages."""
    for at, claim in claims_of(entry):
        if isinstance(claim, PropertyClaim) and isinstance(claim.value, Text):
            yield (*at, "value"), claim.value


QUOTED = re.compile('[“«"‘][^”»"’]*[”»"’]')


def words_take_no_side(one: Alone) -> Iterator[Problem]:
    """A loaded word stands only in quotation marks or in a claim that says whose it is."""
    loaded = one.vocabulary.loaded_words
    forms = one.vocabulary.loaded_forms
    for at, text in _own_texts(one.entry):
        for lang in LANGS:
            words = QUOTED.sub(" ", plain_words(text.in_language(lang), _nameless))
            for word in (loaded[key] for key in _loaded_in(words, forms[lang])):
                message = wording("takes_a_side", word=word.word, instead=_advice(word))
                yield one.problem("words_take_no_side", message, *at, lang)


def _advice(word: LoadedWord) -> InBoth:
    return InBoth(word.instead.ar, word.instead.en)


def _own_texts(entry: Entry) -> Iterator[tuple[KeyPath, Text]]:
    """The texts in which the dossier speaks itself: not those of a claim with a speaker."""
    speakers = {at for at, claim in claims_of(entry) if claim.said_by}
    for at, text in (*texts_at(entry), *_labels_at(entry)):
        if at[:2] not in speakers:
            yield at, text


def _loaded_in(words: str, forms: Forms) -> Iterator[str]:
    """The ids of the loaded words in `words`, each once."""
    yield from dict.fromkeys(key for key, _ in forms.find(words))
