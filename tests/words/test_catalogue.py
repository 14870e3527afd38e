"""The interface's words: every one is translated, every translation is used."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import click
import pytest
import yaml
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from build_tools.cli import main

PACKAGE = Path(__file__).parents[2] / "build_tools"

# The functions that take messages, with how many of their arguments are messages.
TAKES = {"say": 1, "translate": 1, "count": 2, "translate_count": 2, "_both": 1}
SAME_IN_BOTH = frozenset({":"})
UNSAID_BY_CLICK: list[str] = yaml.safe_load(
    Path(__file__).with_name("unsaid_by_click.yaml").read_text("utf-8")
)

_IN_TEMPLATE = re.compile(r'\b_\("((?:[^"\\]|\\.)*)"\)')
_PLACEHOLDER = re.compile(r"\{\w+\}")


def _messages() -> list[Message]:
    with (PACKAGE / "words" / "ar.po").open("rb") as po:
        return [message for message in read_po(po, locale="ar") if message.id]


def _ids(message: Message) -> tuple[str, ...]:
    return message.id if isinstance(message.id, tuple) else (str(message.id),)


MESSAGES = _messages()
KNOWN = {one for message in MESSAGES for one in _ids(message)}


@cache
def _nodes() -> tuple[ast.AST, ...]:
    trees = (ast.parse(path.read_text("utf-8")) for path in PACKAGE.rglob("*.py"))
    return tuple(node for tree in trees for node in ast.walk(tree))


def _strings(nodes: list[ast.expr]) -> list[str]:
    values = [node.value for node in nodes if isinstance(node, ast.Constant)]
    return [value for value in values if isinstance(value, str)]


def _said() -> Iterator[str]:
    """Every message that is written where it is used, in Python or in a template."""
    for node in _nodes():
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            messages = _strings(node.args[: TAKES.get(name, 0)])
            if name != "count" or len(messages) == 2:  # str.count is another
                yield from messages
    for template in PACKAGE.rglob("*.jinja"):
        yield from _IN_TEMPLATE.findall(template.read_text("utf-8"))


def _tables() -> Iterator[list[str]]:
    """The values of each table that holds messages."""
    for node in _nodes():
        values = _strings(node.values) if isinstance(node, ast.Dict) else []
        if KNOWN.intersection(values) and len(values) == len(set(values)):
            yield values


def _helped() -> Iterator[str]:
    """What commands say of themselves."""
    for command in (main, *main.commands.values()):
        texts = [command.help, *(param.help for param in command.params)]
        yield from (inspect.cleandoc(text) for text in texts if text)


def _clicked() -> Iterator[tuple[str, ...]]:
    """The messages that click asks gettext for; with two, one is for a single thing."""
    for path in Path(click.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_", "ngettext"):
                yield tuple(_strings(node.args))


def test_help_is_translated() -> None:
    assert sorted(set(_helped()) - KNOWN) == []


def test_what_click_says_is_translated() -> None:
    said = {one for message in _clicked() for one in message}

    assert sorted(said - KNOWN - set(UNSAID_BY_CLICK)) == []
    assert sorted(set(UNSAID_BY_CLICK) - said) == []


def test_messages_are_found() -> None:
    assert len(set(_said())) > 50


def test_every_message_is_translated() -> None:
    assert sorted(set(_said()) - KNOWN - SAME_IN_BOTH) == []


def test_every_table_of_messages_is_translated_whole() -> None:
    assert [sorted(set(table) - KNOWN) for table in _tables() if set(table) - KNOWN] == []


def test_every_translation_is_used() -> None:
    constants = {node.value for node in _nodes() if isinstance(node, ast.Constant)}

    others = {*_helped(), *(one for message in _clicked() for one in message)}
    assert sorted(KNOWN - constants - others - set(_said())) == []


@pytest.mark.parametrize("message", MESSAGES, ids=lambda message: _ids(message)[0])
def test_translation_is_whole(message: Message) -> None:
    """No form is empty, and each says the figures and names that the English does."""
    ids = _ids(message)
    forms = message.string if isinstance(message.string, tuple) else (message.string,)
    wanted = set(_PLACEHOLDER.findall(ids[-1]))

    assert all(forms)
    assert len(forms) == (6 if len(ids) == 2 else 1)
    for number, form in enumerate(forms):
        found = set(_PLACEHOLDER.findall(str(form)))
        in_words = len(forms) == 6 and number < 3  # none, one and two need no figure
        either = set(_PLACEHOLDER.findall(" ".join(ids)))  # click calls one and several otherwise
        assert found <= either if in_words else found == wanted


def test_no_message_is_given_twice() -> None:
    text = (PACKAGE / "words" / "ar.po").read_text("utf-8")
    ids = re.findall(r'^msgid "(.+)"$', text, re.MULTILINE)

    assert sorted({one for one in ids if ids.count(one) > 1}) == []
