"""The pipeline is the package: each module imports only earlier stages."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "build_tools"

# Earlier stages first; whatever is not here yet belongs here.
STAGES = (
    "problems",
    "network",
    "git",
    "checkout",
    "source",
    "folding",
    "language",
    "dates",
    "marks",
    "model",
    "canonical",
    "schema",
    "corpus",
    "graph",
    "related",
    "checks",
    "addresses",
    "edition",
    "citing",
    "bidi",
    "inline",
    "figures",
    "views",
    "render",
    "pages",
    "exports",
    "search",
    "forms",
    "publish",
    "build",
    "site_check",
    "offline",
    "chromium",
    "paper",
    "release",
    "blanks",
    "scan",
    "archive",
    "links",
    "diff",
    "maintainers",
    "cli",
    "preview",
    "mkdocs_hook",
)

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


def test_every_stage_is_listed_once() -> None:
    stages = {_name(path).split(".", maxsplit=1)[0] for path in MODULES} - {""}

    assert sorted(STAGES) == sorted(stages)


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_module_imports_only_earlier_stages(path: Path) -> None:
    here = _name(path).split(".", maxsplit=1)[0]

    late = [
        name
        for name in _imports(path)
        if (stage := name.split(".", maxsplit=1)[0]) != here
        and STAGES.index(stage) > STAGES.index(here)
    ]

    assert late == []


def test_parts_of_a_stage_import_each_other_without_cycles() -> None:
    imports = {_name(path): set(_imports(path)) for path in MODULES}

    try:
        order = list(TopologicalSorter(imports).static_order())
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]), pytrace=False)

    assert set(imports) <= set(order)
