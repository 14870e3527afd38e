"""The vocabulary's words are found in every form, and others are left alone."""

from __future__ import annotations

import pytest
import yaml

from build_tools.reading.graph import Graph
from build_tools.words.forms import Forms
from build_tools.words.language import LANGS
from tests.conftest import ROOT

FORMS: dict[str, list[str]] = yaml.safe_load((ROOT / "tests/words/forms.yaml").read_text("utf-8"))
NONE = FORMS.pop("none")


@pytest.fixture(scope="module")
def searches(real: Graph) -> list[Forms]:
    """A search for each language and list of the real vocabulary."""
    terms = real.corpus.vocabulary
    loaded = [(key, one.word, one.lang) for key, one in terms.loaded_words.items()]
    accusing = [
        (key, word, lang)
        for key, group in terms.accusing_words.items()
        for lang in LANGS
        for word in group.in_language(lang)
    ]
    return [
        Forms([(key, word) for key, word, of in words if of == lang], lang)
        for words in (loaded, accusing)
        for lang in LANGS
    ]


def _keys(searches: list[Forms], text: str) -> set[str]:
    return {key for search in searches for key, _ in search.find(text)}


@pytest.mark.parametrize(("key", "form"), [(key, form) for key in FORMS for form in FORMS[key]])
def test_a_form_is_found(searches: list[Forms], key: str, form: str) -> None:
    assert key in _keys(searches, f"x {form}, y")


@pytest.mark.parametrize("word", NONE)
def test_another_word_is_none(searches: list[Forms], word: str) -> None:
    assert _keys(searches, word) == set()
