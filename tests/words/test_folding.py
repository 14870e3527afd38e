"""The folding, by the words of folding.yaml."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
import yaml

from build_tools.words.folding import fold, keys, query_words, sounds, stems, words

CASES = yaml.safe_load(Path(__file__).with_name("folding.yaml").read_text("utf-8"))


def _keys(name: str) -> set[str]:
    return {key for word in words(name) for key in keys(word)}


@pytest.mark.parametrize("names", CASES["written_alike"])
def test_written_alike(names: list[str]) -> None:
    assert {name: words(name) for name in names} == dict.fromkeys(names, words(names[0]))


@pytest.mark.parametrize("names", CASES["sound_alike"])
def test_each_sounds_like_the_first(names: list[str]) -> None:
    assert [name for name in names if not _keys(name) & _keys(names[0])] == []


@pytest.mark.parametrize("names", CASES["sound_apart"])
def test_none_sounds_like_another(names: list[str]) -> None:
    assert [pair for pair in combinations(names, 2) if _keys(pair[0]) & _keys(pair[1])] == []


@pytest.mark.parametrize(("word", "expected"), CASES["stems"].items())
def test_what_stands_before_a_word_is_taken_off(word: str, expected: list[str]) -> None:
    found = [stem for part in words(word) for stem in stems(part)]

    assert [stem for stem in expected if stem not in found] == []


@pytest.mark.parametrize(("query", "expected"), CASES["queries"].items())
def test_words_of_a_query(query: str, expected: list[str]) -> None:
    assert query_words(query) == expected


def test_folding_twice_is_folding_once() -> None:
    for names in (*CASES["written_alike"], *CASES["sound_alike"]):
        for name in names:
            assert fold(fold(name)) == fold(name)


def test_a_long_word_costs_no_more_than_a_word() -> None:
    word = words("ج" * 10_000 + "ث" * 10_000)[0]

    assert len(word) == 40
    assert len(sounds(word)) <= 8
