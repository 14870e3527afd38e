"""Checks of a file's layout that need no rewriting: order of fields, spaces at the ends of lines.

`dossier fmt --check` compares the whole file with its canonical form.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from build_tools.checks.alone import Alone
from build_tools.reading.canonical import canonical_order
from build_tools.reading.document import KeyPath
from build_tools.reading.graph import Graph
from build_tools.reading.model import ENTRY_TYPES
from build_tools.reading.model.nesting import model_in
from build_tools.reading.problems import Problem
from build_tools.words.messages import wording


def fields_are_in_order(one: Alone) -> Iterator[Problem]:
    """The fields of every entry and claim stand in the model's order."""
    for at, key in _misplaced(one.document.data, ENTRY_TYPES[one.section], ()):
        message = wording("out_of_order", field=key)
        yield one.problem("fields_are_in_order", message, *at, key)


def _misplaced(
    node: Any, model: type[BaseModel] | None, at: KeyPath
) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(node, list):
        for number, item in enumerate(node):
            yield from _misplaced(item, model, (*at, number))
    if isinstance(node, dict) and model is not None:
        wanted = canonical_order(model, node)
        moved = next((key for key, due in zip(node, wanted, strict=True) if key != due), None)
        if moved:
            yield at, moved
        for key, value in node.items():
            yield from _misplaced(value, model_in(model, key), (*at, key))


def lines_are_clean(graph: Graph) -> Iterator[Problem]:
    """No line ends in a space, and the file ends in one line feed."""
    for document in graph.corpus.documents.values():
        lines = document.text.split("\n") if " \n" in f"{document.text}\n" else ()
        for number, line in enumerate(lines, start=1):
            if line.endswith(" "):
                message = wording("space_at_end")
                yield Problem(document.path, number, message, "lines_are_clean")
        last = document.text.count("\n") + 1
        if document.text.endswith("\n\n"):
            message = wording("blank_lines_at_end")
            yield Problem(document.path, last, message, "lines_are_clean")
        elif not document.text.endswith("\n"):  # as GitHub's editor leaves it
            message = wording("no_line_feed")
            yield Problem(document.path, last, message, "lines_are_clean", "warning")
