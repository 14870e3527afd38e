"""The documentation cannot lag: each check, field, module and command says what it is for."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from build_tools.checks import CHECKS, Check
from build_tools.checks.explanations import explain_check, explained
from build_tools.cli import main
from build_tools.words.language import LANGS, Lang, script_of
from tests.cases.test_cases import STAGES
from tests.conftest import ROOT

SENTENCE = re.compile(r"[A-Z][^\n]*[^.\s]\.")
MODULES = sorted((ROOT / "build_tools").rglob("*.py"))


def _commands(group: click.Group, path: str = "dossier") -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        yield f"{path} {name}", command
        if isinstance(command, click.Group):
            yield from _commands(command, f"{path} {name}")


COMMANDS = dict(_commands(main))


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_a_check_says_in_one_sentence_what_it_asks(check: Check) -> None:
    assert SENTENCE.fullmatch(check.__doc__ or "")


def test_checks_are_registered_once() -> None:
    assert len({check.__name__ for check in CHECKS}) == len(CHECKS)


def test_every_check_and_stage_is_explained() -> None:
    names = {*STAGES, *(check.__name__ for check in CHECKS)}

    assert names <= set(explained())


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", explained())
def test_an_explanation_is_whole_in_its_language(name: str, lang: Lang) -> None:
    for words in explain_check(name, lang):
        assert script_of(re.sub("`[^`]*`", "", words)) == lang


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_help(name: str) -> None:
    assert SENTENCE.match((COMMANDS[name].help or "").partition("\n\n")[0].replace("\n", " "))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_says_what_it_is(path: Path) -> None:
    docstring = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""

    assert re.match(r"[A-Z`][^\n]*[.;:?]", docstring)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_short_and_so_are_its_functions(path: Path) -> None:
    """At most 300 lines, and 40 a function without its docstring."""
    text = path.read_text("utf-8")
    long = [
        node.name
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef)
        if _lines(node) > 40
    ]

    assert long == []
    assert text.count("\n") <= 300


def _lines(function: ast.FunctionDef) -> int:
    docstring = ast.get_docstring(function, clean=False)
    own = docstring.count("\n") + 1 if docstring else 0
    return (function.end_lineno or 0) - function.lineno + 1 - own
