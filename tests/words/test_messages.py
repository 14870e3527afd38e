"""What contributors are told: each message in both languages, with the same values, and told."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from build_tools.checks.explanations import explained
from build_tools.site.forms import TOLD as FORMS_TELL
from build_tools.words.language import LANGS, script_of
from build_tools.words.messages import (
    InBoth,
    Message,
    isolate_plain,
    pack_message,
    terms,
    unpack_message,
    wording,
)
from build_tools.words.tables import read_table

PACKAGE = Path(__file__).parents[2] / "build_tools"
TELLING = ("wording", "ArchiveError", "WrongValueError", "UnreadableError", "BaseError")
BESIDE_CHECKS = {"archive", "commands", "form", "links", "receive", "redact", "shared"}


def _told() -> Iterator[tuple[str, frozenset[str]]]:
    """Each message that the code tells: its term, and the names of its values."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in TELLING:
                names = frozenset(str(keyword.arg) for keyword in node.keywords)
                yield from ((term, names) for term in _constants(node.args))
    yield from ((term, frozenset(_slots(terms()[term]["en"]))) for term in FORMS_TELL)


def _constants(nodes: list[ast.expr]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Constant):
            yield str(node.value)
        elif isinstance(node, ast.IfExp):
            yield from _constants([node.body, node.orelse])


def _slots(words: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(words) if name}


def _typed(words: str) -> list[str]:
    return sorted(re.findall(r"`[^`]+`", words))


TOLD = sorted(set(_told()), key=str)


def test_messages_are_grouped_by_what_finds_them() -> None:
    assert set(read_table("problems")) <= {*explained(), *BESIDE_CHECKS}


def test_no_term_is_in_two_groups() -> None:
    groups = read_table("problems").values()

    assert len(terms()) == sum(map(len, groups))


@pytest.mark.parametrize("term", terms())
def test_both_languages_say_it(term: str) -> None:
    """Each in its script, with the same values and the same that is to be typed."""
    words = terms()[term]

    assert set(words) == set(LANGS)
    assert _slots(words["ar"]) == _slots(words["en"])
    assert _typed(words["ar"]) == _typed(words["en"])
    for lang in LANGS:
        assert script_of(re.sub(r"`[^`]+`|\{\w+", "", words[lang])) in (lang, None)


def test_what_is_told_has_words_and_all_its_values() -> None:
    assert [
        told for told in TOLD if told[1] != _slots(terms().get(told[0], {"en": "{?}"})["en"])
    ] == []


def test_every_message_is_told() -> None:
    assert sorted(set(terms()) - {term for term, _ in TOLD}) == []


def test_a_message_is_worded_in_either_language() -> None:
    message = wording("tied_to_itself", claim="x")

    assert message.words("en") == "`x` ties the entry to itself: name whom it is tied to"
    assert message.words("ar") == "القول `x` يربط المادة بنفسها: اذكر الطرف الآخر"


def test_words_of_the_vocabulary_are_told_in_the_language_of_the_message() -> None:
    message = wording("takes_a_side", word="شهيد", instead=InBoth("اكتب `قتيل`", "write `قتيل`"))

    assert message.words("en") == "“شهيد” takes a side: write `قتيل`, or quote it"
    assert message.words("ar") == "كلمة «شهيد» منحازة: اكتب `قتيل`، أو ضعها بين علامتي اقتباس"


def test_messages_stand_in_the_order_of_their_english_words() -> None:
    first, then = (wording("tied_to_itself", claim=claim) for claim in "ab")

    assert first < then


def test_a_message_is_kept_as_json() -> None:
    message = Message(
        "x", (("a", "b"), ("n", 3), ("list", ("c", Message("y"))), ("both", InBoth("أ", "a")))
    )

    assert unpack_message(pack_message(message)) == message


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("بلا شيء", "<بلا شيء>"),
        ("اكتب `a: b` هنا", "<اكتب [`a: b`> هنا>"),
        ("الحرف U+200B خفي", "<الحرف {U+200B> خفي>"),
    ],
)
def test_what_is_typed_keeps_its_order_in_arabic(words: str, shown: str) -> None:
    """`<` begins a run to the left, `{` to the right, `[` by its first letter; `>` ends each."""
    signs = str.maketrans("<{[>", "\u2067\u2066\u2068\u2069")

    assert isolate_plain(words) == shown.translate(signs)
