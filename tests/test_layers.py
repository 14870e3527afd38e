"""The pipeline is the package: each wing imports only earlier ones, and says what it is for."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from build_tools import WINGS

PACKAGE = Path(__file__).parent.parent / "build_tools"

MODULES = sorted(PACKAGE.rglob("*.py"))


def _name(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def _imports(path: Path) -> Iterator[str]:
    """The modules of the package that a file imports, without the package's own name."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: import by the full name"
            yield from _of_package(node.module or "", [alias.name for alias in node.names])
        elif isinstance(node, ast.Import):
            for alias in node.names:
                yield from _of_package(alias.name, [])


def _of_package(module: str, names: list[str]) -> Iterator[str]:
    if module == "build_tools":
        yield from names
    elif module.startswith("build_tools."):
        yield module.removeprefix("build_tools.")


def test_every_wing_is_listed_once() -> None:
    wings = {_name(path).split(".", maxsplit=1)[0] for path in MODULES} - {""}

    assert sorted(WINGS) == sorted(wings)


@pytest.mark.parametrize("wing", [path.parent for path in sorted(PACKAGE.glob("*/__init__.py"))])
def test_every_wing_says_what_it_is_for(wing: Path) -> None:
    assert ast.get_docstring(ast.parse((wing / "__init__.py").read_text("utf-8")))


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_module_imports_only_earlier_wings(path: Path) -> None:
    here = _name(path).split(".", maxsplit=1)[0]

    late = [
        name
        for name in _imports(path)
        if (wing := name.split(".", maxsplit=1)[0]) != here
        and WINGS.index(wing) > WINGS.index(here)
    ]

    assert late == []


def test_parts_of_a_wing_import_each_other_without_cycles() -> None:
    imports = {_name(path): set(_imports(path)) for path in MODULES}

    try:
        order = list(TopologicalSorter(imports).static_order())
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]), pytrace=False)

    assert set(imports) <= set(order)
