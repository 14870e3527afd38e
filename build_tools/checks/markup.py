"""Check that no text holds marks that would be shown to readers as they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.checks.alone import Alone
from build_tools.reading.document import KeyPath
from build_tools.reading.graph import texts_at
from build_tools.reading.marks import Plain, parse_marks
from build_tools.reading.model import Entry, Source
from build_tools.reading.problems import Problem
from build_tools.words.language import LANGS
from build_tools.words.messages import wording

# Of our own marks what forms none, of HTML a tag and a letter by its name, of Markdown words in bold or
# leaning and a link, and an address, which leads nowhere.
MARKUP = re.compile(
    r"\[\[|\]\]|\[@|</?[A-Za-z][^<>]*>|&#?[A-Za-z0-9]+;|\*\*|(?<![\w*_])[*_`](?=\w)|\]\(|https?://"
)


def words_are_plain(one: Alone) -> Iterator[Problem]:
    """A text has no HTML, no Markdown and no link or citation that is not whole: all would be shown."""
    for at, words in _texts(one.entry):
        found = MARKUP.search(_shown(words))
        if found:
            message = wording("shown_as_it_stands", mark=found[0])
            yield one.problem("words_are_plain", message, *at)


def _shown(words: str) -> str:
    return "\n".join(piece.text for piece in parse_marks(words) if isinstance(piece, Plain))


def _texts(entry: Entry) -> Iterator[tuple[KeyPath, str]]:
    field = "title" if isinstance(entry, Source) else "name"
    for at, text in (*texts_at(entry), ((field,), entry.label)):
        for lang in LANGS:
            yield (*at, lang), text.in_language(lang)
