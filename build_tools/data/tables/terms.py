"""Every term whose id stands in the data, of the vocabulary and of the model, in both languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from build_tools.data.dataset import Dataset
from build_tools.data.tables.table import Row, Table, strings
from build_tools.reading.model import Text, Vocabulary
from build_tools.reading.schema.words import own_terms
from build_tools.words.language import LANGS, Lang
from build_tools.words.two_forms import both_forms

GROUPS = {
    "kinds": "Kinds of entries",
    "relations": "Relations",
    "roles": "Posts and commands",
    "measures": "What is counted",
    "properties": "Properties",
}
"""The parts of the vocabulary whose ids stand in the data, each with a message that names it."""


def labels(vocabulary: Vocabulary, group: str) -> Mapping[str, Text]:
    """The label of each term of a group, by id."""
    return {name: term.label for name, term in getattr(vocabulary, group).items()}


def term_words(label: Text, lang: Lang) -> str:
    """A label in `lang`; where words for a man and for a woman differ, both."""
    return " / ".join(dict.fromkeys(both_forms(label.in_language(lang))))


def _terms(data: Dataset) -> Iterator[Row]:
    for group in GROUPS:
        for name, label in labels(data.graph.corpus.vocabulary, group).items():
            yield (group, name, *(term_words(label, lang) for lang in LANGS))
    for name, words in own_terms().items():
        yield ("values", name, *(words[lang] for lang in LANGS))


TERMS = Table(
    "terms",
    "Terms",
    "what the terms in the other tables mean, in both languages",
    strings("group", "term", "label_ar", "label_en"),
    _terms,
    keys=2,
)
