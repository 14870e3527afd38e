"""Mutants of a module: its text with one expression of one function changed, as mutmut changes it."""

from __future__ import annotations

import difflib
import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import CodeType

import libcst
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.mutators import mutation_operators

# What mutmut leaves alone, too: a length or a type that is wrong ends the run at once.
_ALONE = ("len", "isinstance")


@dataclass(frozen=True)
class Mutant:
    """The function that begins at `start` (a line, from 1), with one `node` at `line` changed."""

    path: Path
    start: int
    line: int
    module: libcst.Module
    node: libcst.CSTNode
    changed: libcst.CSTNode

    @cached_property
    def text(self) -> str:
        """That of the whole module, changed."""
        whole = self.module.deep_replace(self.node, self.changed)
        assert isinstance(whole, libcst.Module)
        return whole.code

    @property
    def change(self) -> list[str]:
        """The lines that go, after `-`, and those that come, after `+`."""
        before, after = self.module.code.splitlines(), self.text.splitlines()
        lines = difflib.unified_diff(before, after, n=0, lineterm="")
        return [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")]

    @cached_property
    def code(self) -> CodeType | None:
        """The changed function, compiled; None where the change is none, or is no Python."""
        if self.text == self.module.code:
            return None
        try:
            whole = compile(self.text, str(self.path), "exec")
        except SyntaxError:
            return None
        return next((code for code in _functions(whole) if code.co_firstlineno == self.start), None)


def mutants(path: Path) -> list[Mutant]:
    """Every mutant of a module's functions, in the order of its lines."""
    wrapper = MetadataWrapper(libcst.parse_module(path.read_text("utf-8")))
    visitor = _Visitor(path, wrapper.module)
    wrapper.visit(visitor)
    return visitor.found


def sample(found: list[Mutant], size: int, seed: str) -> list[Mutant]:
    """So many that differ, the same for the same seed."""
    chosen: dict[str, Mutant] = {}
    order = random.Random(seed).sample(found, len(found))  # noqa: S311  # not a secret
    for mutant in order:
        if len(chosen) < size and mutant.code is not None:
            chosen.setdefault(mutant.text, mutant)
    return sorted(chosen.values(), key=lambda mutant: (mutant.path, mutant.line))


class _Visitor(libcst.CSTVisitor):
    """Collects the mutants of the bodies of functions and methods, not of what stands around them."""

    METADATA_DEPENDENCIES = (PositionProvider,)

    def __init__(self, path: Path, module: libcst.Module) -> None:
        super().__init__()
        self.found: list[Mutant] = []
        self._path, self._module = path, module
        self._start = 0  # of the outermost function that we are in

    def on_visit(self, node: libcst.CSTNode) -> bool:
        if isinstance(node, libcst.FunctionDef) and not self._start:
            self._start = self._first_line(node)
            node.body.visit(self)
            self._start = 0
            return False
        if isinstance(node, libcst.Annotation | libcst.Decorator | libcst.Parameters):
            return False
        if _is_alone(node):
            return False
        if self._start:
            self.found += self._mutants(node)
        return True

    def _first_line(self, node: libcst.FunctionDef) -> int:
        """Where Python says that it begins: at its first decorator."""
        return self._line(node.decorators[0] if node.decorators else node)

    def _line(self, node: libcst.CSTNode) -> int:
        return int(self.get_metadata(PositionProvider, node).start.line)

    def _mutants(self, node: libcst.CSTNode) -> Iterator[Mutant]:
        for kind, change in mutation_operators:
            if isinstance(node, kind):
                for changed in change(node):
                    yield Mutant(
                        self._path, self._start, self._line(node), self._module, node, changed
                    )


def _is_alone(node: libcst.CSTNode) -> bool:
    called = node.func if isinstance(node, libcst.Call) else None
    return isinstance(called, libcst.Name) and called.value in _ALONE


def _functions(code: CodeType) -> Iterator[CodeType]:
    """The functions of a module and of its classes, but not those within functions."""
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            is_class = inner.co_flags & 3 == 0  # neither OPTIMIZED nor NEWLOCALS
            yield from _functions(inner) if is_class else (inner,)
